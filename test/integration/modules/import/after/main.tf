provider "aws" {
  region = "us-east-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "private" {
  for_each = { a = 0, b = 1, c = 2 }

  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 8, each.value)
  availability_zone = "us-east-1${each.key}"
}

# Taken over from what exists; one subnet more than it has.
import {
  to = aws_vpc_endpoint.adopted
  id = "vpce-0e0000000000000a1"
}

resource "aws_vpc_endpoint" "adopted" {
  vpc_id              = "vpc-0e0000000000000a1"
  service_name        = "com.amazonaws.us-east-1.sqs"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = ["subnet-0e0000000000000a1", "subnet-0e0000000000000a2", "subnet-0e0000000000000a3"]
  security_group_ids  = ["sg-0e0000000000000a1"]
  private_dns_enabled = true
}
