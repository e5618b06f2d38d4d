terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "cidr" {
  type = string
}

data "aws_region" "current" {}

data "aws_availability_zones" "all" {}

resource "aws_vpc" "this" {
  cidr_block = var.cidr
}

resource "aws_subnet" "private" {
  count = 2

  vpc_id            = aws_vpc.this.id
  cidr_block        = cidrsubnet(var.cidr, 8, count.index)
  availability_zone = data.aws_availability_zones.all.names[count.index]
}

resource "aws_vpc_endpoint" "sqs" {
  vpc_id            = aws_vpc.this.id
  service_name      = "com.amazonaws.${data.aws_region.current.region}.sqs"
  vpc_endpoint_type = "Interface"
  subnet_ids        = aws_subnet.private[*].id
}

output "vpc_id" {
  value = aws_vpc.this.id
}

output "subnet_ids" {
  value = aws_subnet.private[*].id
}
