# Everything around the endpoints exists already; the plan reads it. The subnets' zones stand in the plan's prior state.
provider "aws" {
  region = "us-east-1"
}

data "aws_vpc" "existing" {
  id = "vpc-0e0000000000000a1"
}

data "aws_subnets" "private" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.existing.id]
  }
}

data "aws_subnet" "private" {
  for_each = toset(data.aws_subnets.private.ids)
  id       = each.value
}

data "aws_vpc_endpoint_service" "kms" {
  service = "kms"
}

locals {
  supported = [
    for subnet in data.aws_subnet.private : subnet.id
    if contains(data.aws_vpc_endpoint_service.kms.availability_zones, subnet.availability_zone)
  ]
}

resource "aws_vpc_endpoint" "kms" {
  vpc_id              = data.aws_vpc.existing.id
  service_name        = data.aws_vpc_endpoint_service.kms.service_name
  vpc_endpoint_type   = "Interface"
  subnet_ids          = local.supported
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id          = data.aws_vpc.existing.id
  service_name    = "com.amazonaws.us-east-1.s3"
  route_table_ids = ["rtb-0e0000000000000a1"]
}
