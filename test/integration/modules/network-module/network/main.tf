variable "block" {
  type = string
}

variable "zones" {
  type = list(string)
}

variable "private_subnets" {
  type    = list(string)
  default = []
}

variable "public_subnets" {
  type    = list(string)
  default = []
}

variable "enable_nat_gateway" {
  type    = bool
  default = false
}

variable "single_nat_gateway" {
  type    = bool
  default = false
}

variable "endpoints" {
  type = map(object({
    service_type = optional(string, "Interface")
    private_dns  = optional(bool)
  }))
  default = {
    s3  = { service_type = "Gateway" }
    kms = { private_dns = true }
  }
}

locals {
  vpc_id    = try(aws_vpc_ipv4_cidr_block_association.this[0].vpc_id, aws_vpc.this[0].id, "")
  nat_count = var.single_nat_gateway ? 1 : length(var.zones)
}

resource "aws_vpc" "this" {
  count = 1

  cidr_block           = var.block
  enable_dns_support   = true
  enable_dns_hostnames = true
}

resource "aws_vpc_ipv4_cidr_block_association" "this" {
  count = 0

  vpc_id     = aws_vpc.this[0].id
  cidr_block = "10.9.0.0/16"
}

resource "aws_subnet" "private" {
  count = length(var.private_subnets)

  vpc_id            = local.vpc_id
  cidr_block        = element(concat(var.private_subnets, [""]), count.index)
  availability_zone = element(var.zones, count.index)
}

resource "aws_subnet" "public" {
  count = length(var.public_subnets)

  vpc_id            = local.vpc_id
  cidr_block        = element(concat(var.public_subnets, [""]), count.index)
  availability_zone = element(var.zones, count.index)
}

resource "aws_internet_gateway" "this" {
  count = length(var.public_subnets) > 0 ? 1 : 0

  vpc_id = local.vpc_id
}

resource "aws_eip" "nat" {
  count = var.enable_nat_gateway ? local.nat_count : 0

  domain = "vpc"
}

resource "aws_nat_gateway" "this" {
  count = var.enable_nat_gateway ? local.nat_count : 0

  allocation_id = element(aws_eip.nat[*].id, var.single_nat_gateway ? 0 : count.index)
  subnet_id     = element(aws_subnet.public[*].id, var.single_nat_gateway ? 0 : count.index)
}

resource "aws_route_table" "private" {
  count = local.nat_count

  vpc_id = local.vpc_id
}

resource "aws_route" "nat" {
  count = var.enable_nat_gateway ? local.nat_count : 0

  route_table_id         = element(aws_route_table.private[*].id, count.index)
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = element(aws_nat_gateway.this[*].id, count.index)
}

resource "aws_route_table_association" "private" {
  count = length(var.private_subnets)

  subnet_id      = element(aws_subnet.private[*].id, count.index)
  route_table_id = element(aws_route_table.private[*].id, var.single_nat_gateway ? 0 : count.index)
}

data "aws_vpc_endpoint_service" "this" {
  for_each = var.endpoints

  service      = each.key
  service_type = each.value.service_type
}

resource "aws_vpc_endpoint" "this" {
  for_each = var.endpoints

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.this[each.key].service_name
  vpc_endpoint_type   = each.value.service_type
  subnet_ids          = each.value.service_type == "Interface" ? coalescelist(aws_subnet.private[*].id, []) : null
  route_table_ids     = each.value.service_type == "Gateway" ? aws_route_table.private[*].id : null
  private_dns_enabled = each.value.private_dns
}
