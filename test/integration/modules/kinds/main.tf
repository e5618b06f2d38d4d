# One endpoint of each kind, and the provider side of each.
provider "aws" {
  region = "us-east-1"

  default_tags {
    tags = { Owner = "network" }
  }
}

data "aws_availability_zones" "all" {}

data "aws_vpc_endpoint_service" "s3" {
  service      = "s3"
  service_type = "Gateway"
}

resource "aws_vpc" "main" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = true
  tags                 = { Name = "main" }
}

resource "aws_subnet" "private" {
  count = 2

  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 8, count.index)
  availability_zone = data.aws_availability_zones.all.names[count.index]
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table_association" "private" {
  count = 2

  subnet_id      = aws_subnet.private[count.index].id
  route_table_id = aws_route_table.private.id
}

resource "aws_security_group" "endpoints" {
  name   = "endpoints"
  vpc_id = aws_vpc.main.id

  ingress {
    description = "HTTPS from the VPC"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [aws_vpc.main.cidr_block]
  }
}

resource "aws_vpc_endpoint" "sqs" {
  vpc_id              = aws_vpc.main.id
  service_name        = "com.amazonaws.us-east-1.sqs"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = aws_subnet.private[*].id
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = true

  dns_options {
    dns_record_ip_type = "ipv4"
  }
}

# Its subnets come by association.
resource "aws_vpc_endpoint" "logs" {
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.us-east-1.logs"
  vpc_endpoint_type = "Interface"
}

resource "aws_vpc_endpoint_subnet_association" "logs" {
  for_each = { a = 0, b = 1 }

  vpc_endpoint_id = aws_vpc_endpoint.logs.id
  subnet_id       = aws_subnet.private[each.value].id
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.main.id
  service_name    = data.aws_vpc_endpoint_service.s3.service_name
  route_table_ids = [aws_route_table.private.id]
}

resource "aws_vpc_endpoint" "dynamodb" {
  vpc_id       = aws_vpc.main.id
  service_name = "com.amazonaws.us-east-1.dynamodb"
}

resource "aws_vpc_endpoint_route_table_association" "dynamodb" {
  vpc_endpoint_id = aws_vpc_endpoint.dynamodb.id
  route_table_id  = aws_route_table.private.id
}

resource "aws_lb" "inspection" {
  name               = "inspection"
  load_balancer_type = "gateway"
  subnets            = aws_subnet.private[*].id
}

resource "aws_vpc_endpoint_service" "inspection" {
  acceptance_required        = false
  gateway_load_balancer_arns = [aws_lb.inspection.arn]
}

resource "aws_vpc_endpoint" "inspection" {
  vpc_id            = aws_vpc.main.id
  service_name      = aws_vpc_endpoint_service.inspection.service_name
  vpc_endpoint_type = aws_vpc_endpoint_service.inspection.service_type
  subnet_ids        = [aws_subnet.private[0].id]
}

resource "aws_lb" "orders" {
  name               = "orders"
  internal           = true
  load_balancer_type = "network"
  subnets            = aws_subnet.private[*].id
}

resource "aws_vpc_endpoint_service" "orders" {
  acceptance_required        = true
  allowed_principals         = ["arn:aws:iam::210987654321:root"]
  network_load_balancer_arns = [aws_lb.orders.arn]
}

resource "aws_vpclattice_resource_gateway" "database" {
  name               = "database"
  vpc_id             = aws_vpc.main.id
  subnet_ids         = aws_subnet.private[*].id
  security_group_ids = [aws_security_group.endpoints.id]
}

resource "aws_vpclattice_resource_configuration" "database" {
  name                        = "database"
  resource_gateway_identifier = aws_vpclattice_resource_gateway.database.id
  port_ranges                 = ["5432"]

  resource_configuration_definition {
    dns_resource {
      domain_name     = "database.example.com"
      ip_address_type = "IPV4"
    }
  }
}

resource "aws_vpc_endpoint" "database" {
  vpc_id                     = aws_vpc.main.id
  resource_configuration_arn = aws_vpclattice_resource_configuration.database.arn
  vpc_endpoint_type          = "Resource"
  subnet_ids                 = aws_subnet.private[*].id
}

resource "aws_vpclattice_service_network" "shared" {
  name = "shared"
}

resource "aws_vpclattice_service_network_resource_association" "database" {
  resource_configuration_identifier = aws_vpclattice_resource_configuration.database.id
  service_network_identifier        = aws_vpclattice_service_network.shared.id
}

resource "aws_vpc_endpoint" "shared" {
  vpc_id              = aws_vpc.main.id
  service_network_arn = aws_vpclattice_service_network.shared.arn
  vpc_endpoint_type   = "ServiceNetwork"
  subnet_ids          = aws_subnet.private[*].id
}

output "sqs_dns_names" {
  value = aws_vpc_endpoint.sqs.dns_entry[*].dns_name
}
