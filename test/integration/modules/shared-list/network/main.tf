variable "zones" {
  type = list(string)
}

variable "blocks" {
  type = list(string)
}

resource "aws_vpc" "this" {
  count = 1

  cidr_block           = "10.7.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
}

resource "aws_subnet" "private" {
  count = length(var.blocks)

  vpc_id            = aws_vpc.this[0].id
  cidr_block        = element(var.blocks, count.index)
  availability_zone = element(var.zones, count.index)
}

resource "aws_subnet" "extra" {
  vpc_id            = aws_vpc.this[0].id
  cidr_block        = "10.7.100.0/24"
  availability_zone = "eu-west-1c"
}

resource "aws_route_table" "private" {
  count = 1

  vpc_id = aws_vpc.this[0].id
}

output "vpc_id" {
  value = try(aws_vpc.this[0].id, null)
}

output "private_subnets" {
  value = aws_subnet.private[*].id
}

output "extra_subnet" {
  value = aws_subnet.extra.id
}

output "route_table_ids" {
  value = aws_route_table.private[*].id
}
