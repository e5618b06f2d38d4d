# A sensitive variable marks what is made from it; a sensitive output hides a whole value.
variable "cidr" {
  type      = string
  sensitive = true
  default   = "10.20.0.0/16"
}

variable "subnet_ids" {
  type      = list(string)
  sensitive = true
  default   = ["subnet-0e0000000000000a1", "subnet-0e0000000000000a2"]
}

provider "aws" {
  region = "us-east-1"
}

resource "aws_vpc" "main" {
  cidr_block = var.cidr
}

resource "aws_vpc_endpoint" "sqs" {
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.us-east-1.sqs"
  vpc_endpoint_type = "Interface"
  subnet_ids        = var.subnet_ids
}

output "endpoint" {
  value     = aws_vpc_endpoint.sqs
  sensitive = true
}
