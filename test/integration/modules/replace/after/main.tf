provider "aws" {
  region = "us-east-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "private" {
  for_each = { a = 0, b = 1, c = 2 }

  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 8, each.value + 10)
  availability_zone = "us-east-1${each.key}"
}

resource "aws_vpc_endpoint" "sqs" {
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.us-east-1.sqs-fips"
  vpc_endpoint_type = "Interface"
  subnet_ids        = [for zone in ["a", "b"] : aws_subnet.private[zone].id]
}

resource "aws_vpc_endpoint" "sns" {
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.us-east-1.sns"
  vpc_endpoint_type = "Interface"
  subnet_ids        = [for zone in ["a"] : aws_subnet.private[zone].id]

  lifecycle {
    create_before_destroy = true
    replace_triggered_by  = [aws_vpc_endpoint.sqs]
  }
}
