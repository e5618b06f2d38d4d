# Endpoints whose number of subnets no plan knows.
provider "aws" {
  region = "us-east-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.3.0.0/16"
}

resource "aws_subnet" "private" {
  for_each = { a = 0, b = 1, c = 2 }

  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 8, each.value)
  availability_zone = "us-east-1${each.key}"
}

# Read during apply, because the filter is only known then.
data "aws_subnets" "all" {
  filter {
    name   = "vpc-id"
    values = [aws_vpc.main.id]
  }

  depends_on = [aws_subnet.private]
}

resource "aws_vpc_endpoint" "by_data_source" {
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.us-east-1.sqs"
  vpc_endpoint_type = "Interface"
  subnet_ids        = data.aws_subnets.all.ids
}

# distinct() of unknown ids has an unknown length, although each id stands in the configuration.
resource "aws_vpc_endpoint" "by_expression" {
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.us-east-1.kms"
  vpc_endpoint_type = "Interface"
  subnet_ids        = distinct([for subnet in aws_subnet.private : subnet.id])
}

# The service's name, too, is only known after apply.
data "aws_vpc_endpoint_service" "late" {
  service    = "logs"
  depends_on = [aws_vpc.main]
}

resource "aws_vpc_endpoint" "late_service" {
  vpc_id            = aws_vpc.main.id
  service_name      = data.aws_vpc_endpoint_service.late.service_name
  vpc_endpoint_type = "Interface"
  subnet_ids        = [aws_subnet.private["a"].id]
}
