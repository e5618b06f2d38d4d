variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

variable "service" {
  type = string
}

data "aws_region" "current" {}

resource "aws_vpc_endpoint" "this" {
  vpc_id              = var.vpc_id
  service_name        = "com.amazonaws.${data.aws_region.current.region}.${var.service}"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = var.subnet_ids
  private_dns_enabled = true
}

output "id" {
  value = aws_vpc_endpoint.this.id
}
