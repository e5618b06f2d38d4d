# Types around an endpoint topology, each once: the stand-in must serve them all, and have nothing left to do afterwards.
provider "aws" {
  region = "us-east-1"
}

data "aws_caller_identity" "me" {}

data "aws_partition" "p" {}

data "aws_region" "r" {}

data "aws_prefix_list" "s3" {
  name = "com.amazonaws.us-east-1.s3"
}

data "aws_ec2_managed_prefix_list" "s3" {
  name = "com.amazonaws.us-east-1.s3"
}

data "aws_vpc" "x" {
  id = "vpc-0e0000000000000a1"
}

data "aws_vpc" "default" {
  default = true
}

data "aws_subnet" "x" {
  id = "subnet-0e0000000000000a1"
}

data "aws_subnets" "x" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.x.id]
  }
}

data "aws_subnet" "each" {
  for_each = toset(data.aws_subnets.x.ids)
  id       = each.value
}

data "aws_route_tables" "x" {
  vpc_id = data.aws_vpc.x.id
}

data "aws_security_group" "x" {
  id = "sg-0e0000000000000a1"
}

data "aws_network_interface" "e" {
  count = 2
  id    = tolist(aws_vpc_endpoint.sqs.network_interface_ids)[count.index]
}

data "aws_iam_policy_document" "d" {
  statement {
    sid       = "One"
    actions   = ["sqs:SendMessage", "sqs:ReceiveMessage"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceVpc"
      values   = [aws_vpc.v.id]
    }
  }
}

data "aws_ssm_parameter" "ami" {
  name = "/aws/ami"
}

data "aws_route53_zone" "z" {
  name = "example.com"
}

data "aws_availability_zone" "a" {
  name = "us-east-1a"
}

data "aws_ami" "a" {
  most_recent = true
  owners      = ["amazon"]
}

resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "s" {
  for_each          = { a = 1, b = 2 }
  vpc_id            = aws_vpc.v.id
  cidr_block        = "10.0.${each.value}.0/24"
  availability_zone = "us-east-1${each.key}"
}

resource "aws_internet_gateway" "i" {
  vpc_id = aws_vpc.v.id
}

resource "aws_eip" "e" {
  domain = "vpc"
}

resource "aws_nat_gateway" "n" {
  allocation_id = aws_eip.e.id
  subnet_id     = aws_subnet.s["a"].id
}

resource "aws_route_table" "r" {
  vpc_id = aws_vpc.v.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.n.id
  }
}

resource "aws_route_table" "r2" {
  vpc_id = aws_vpc.v.id
}

resource "aws_route" "r2" {
  route_table_id         = aws_route_table.r2.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.i.id
}

resource "aws_security_group" "g" {
  vpc_id = aws_vpc.v.id
  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_vpc_security_group_ingress_rule" "g" {
  security_group_id = aws_security_group.g.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = aws_vpc.v.cidr_block
}

resource "aws_security_group_rule" "g" {
  type              = "ingress"
  security_group_id = aws_security_group.g.id
  protocol          = "tcp"
  from_port         = 80
  to_port           = 80
  cidr_blocks       = ["10.0.0.0/8"]
}

resource "aws_vpc_endpoint" "sqs" {
  vpc_id            = aws_vpc.v.id
  service_name      = "com.amazonaws.us-east-1.sqs"
  vpc_endpoint_type = "Interface"
  subnet_ids        = [for s in aws_subnet.s : s.id]
  tags              = { Name = "x" }
  subnet_configuration {
    ipv4      = "10.0.1.20"
    subnet_id = aws_subnet.s["a"].id
  }
  timeouts {
    create = "10m"
  }
}

resource "aws_vpc_endpoint_policy" "p" {
  policy          = data.aws_iam_policy_document.d.json
  vpc_endpoint_id = aws_vpc_endpoint.sqs.id
}

resource "aws_cloudwatch_log_group" "l" {
  name              = "x"
  retention_in_days = 30
}

resource "aws_cloudwatch_metric_alarm" "a" {
  alarm_name          = "x"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_query {
    id = "m1"
    metric {
      namespace   = "AWS/PrivateLinkEndpoints"
      metric_name = "BytesProcessed"
      period      = 60
      stat        = "Sum"
    }
    return_data = true
  }
  threshold = 0.1
}

resource "aws_cloudwatch_dashboard" "d" {
  dashboard_name = "d"
  dashboard_body = jsonencode({ widgets = [aws_vpc_endpoint.sqs.id] })
}

resource "aws_sns_topic" "t" {
  name = "t"
}

resource "aws_sns_topic_policy" "t" {
  arn    = aws_sns_topic.t.arn
  policy = data.aws_iam_policy_document.d.json
}

resource "aws_sqs_queue" "q" {
  name_prefix = "q-"
}

resource "aws_kms_key" "k" {
  description = "k"
}

resource "aws_kms_alias" "k" {
  name          = "alias/k"
  target_key_id = aws_kms_key.k.id
}

resource "aws_s3_bucket" "b" {
  bucket_prefix = "b-"
}

resource "aws_s3_bucket_policy" "b" {
  bucket = aws_s3_bucket.b.id
  policy = data.aws_iam_policy_document.d.json
}

resource "aws_iam_role" "r" {
  name               = "r"
  assume_role_policy = data.aws_iam_policy_document.d.json
  inline_policy {
    name   = "x"
    policy = "{}"
  }
}

resource "aws_iam_policy" "p" {
  name   = "p"
  policy = "{}"
}

resource "aws_iam_role_policy_attachment" "a" {
  role       = aws_iam_role.r.name
  policy_arn = aws_iam_policy.p.arn
}

resource "aws_ecs_cluster" "c" {
  name = "c"
  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_ecs_task_definition" "t" {
  family                   = "t"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = aws_iam_role.r.arn
  container_definitions    = jsonencode([{ name = "x", image = "y" }])
}

resource "aws_ecs_service" "s" {
  name            = "s"
  cluster         = aws_ecs_cluster.c.id
  task_definition = aws_ecs_task_definition.t.arn
  launch_type     = "FARGATE"
  desired_count   = 1
  network_configuration {
    subnets         = [for s in aws_subnet.s : s.id]
    security_groups = [aws_security_group.g.id]
  }
}

resource "aws_lb" "n" {
  name               = "n"
  load_balancer_type = "network"
  internal           = true
  dynamic "subnet_mapping" {
    for_each = aws_subnet.s
    content {
      subnet_id = subnet_mapping.value.id
    }
  }
}

resource "aws_lb_target_group" "t" {
  port     = 443
  protocol = "TCP"
  vpc_id   = aws_vpc.v.id
  health_check {
    path = "/"
  }
}

resource "aws_lb_listener" "l" {
  load_balancer_arn = aws_lb.n.arn
  port              = 443
  protocol          = "TCP"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.t.arn
  }
}

resource "aws_vpc_endpoint_service" "s" {
  acceptance_required        = true
  network_load_balancer_arns = [aws_lb.n.arn]
  private_dns_name           = "a.example.com"
}

resource "aws_route53_record" "v" {
  zone_id = data.aws_route53_zone.z.zone_id
  name    = aws_vpc_endpoint_service.s.private_dns_name_configuration[0].name
  type    = "TXT"
  ttl     = 1800
  records = [aws_vpc_endpoint_service.s.private_dns_name_configuration[0].value]
}

resource "aws_route53_zone" "z" {
  name = "internal"
  vpc {
    vpc_id = aws_vpc.v.id
  }
}

resource "aws_route53_record" "a" {
  zone_id = aws_route53_zone.z.zone_id
  name    = "x"
  type    = "A"
  alias {
    name                   = aws_vpc_endpoint.sqs.dns_entry[0].dns_name
    zone_id                = aws_vpc_endpoint.sqs.dns_entry[0]["hosted_zone_id"]
    evaluate_target_health = true
  }
}

resource "aws_vpc_endpoint_service_private_dns_verification" "v" {
  service_id = aws_vpc_endpoint_service.s.id
}

resource "aws_vpc_endpoint_service_allowed_principal" "p" {
  vpc_endpoint_service_id = aws_vpc_endpoint_service.s.id
  principal_arn           = "arn:aws:iam::1:root"
}

resource "aws_vpc_endpoint_connection_notification" "n" {
  vpc_endpoint_service_id     = aws_vpc_endpoint_service.s.id
  connection_notification_arn = aws_sns_topic.t.arn
  connection_events           = ["Accept"]
}

resource "aws_vpc_endpoint_connection_accepter" "a" {
  vpc_endpoint_service_id = aws_vpc_endpoint_service.s.id
  vpc_endpoint_id         = aws_vpc_endpoint.sqs.id
}

resource "aws_vpc_endpoint_private_dns" "p" {
  vpc_endpoint_id     = aws_vpc_endpoint.sqs.id
  private_dns_enabled = true
}

resource "aws_route53_resolver_endpoint" "r" {
  direction          = "INBOUND"
  security_group_ids = [aws_security_group.g.id]
  dynamic "ip_address" {
    for_each = aws_subnet.s
    content {
      subnet_id = ip_address.value.id
    }
  }
}

resource "aws_ram_resource_share" "s" {
  name = "s"
}

resource "aws_ram_resource_association" "s" {
  resource_arn       = aws_vpclattice_service_network.n.arn
  resource_share_arn = aws_ram_resource_share.s.arn
}

resource "aws_vpclattice_service_network" "n" {
  name = "n"
}

resource "aws_vpclattice_service_network_vpc_association" "n" {
  vpc_identifier             = aws_vpc.v.id
  service_network_identifier = aws_vpclattice_service_network.n.id
}

resource "aws_vpclattice_service" "s" {
  name = "s"
}

resource "aws_vpclattice_service_network_service_association" "n" {
  service_identifier         = aws_vpclattice_service.s.id
  service_network_identifier = aws_vpclattice_service_network.n.id
}

resource "aws_instance" "i" {
  ami           = data.aws_ami.a.id
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.s["a"].id
  root_block_device {
    volume_size = 20
  }
}

resource "aws_secretsmanager_secret" "s" {
  name_prefix = "s"
}

resource "aws_ssm_parameter" "p" {
  name  = "p"
  type  = "String"
  value = aws_vpc_endpoint.sqs.id
}

resource "aws_cloudwatch_contributor_managed_insight_rule" "r" {
  resource_arn  = aws_vpc_endpoint_service.s.arn
  template_name = "VpcEndpointService-BytesByEndpointId-v1"
}

resource "aws_flow_log" "f" {
  vpc_id          = aws_vpc.v.id
  traffic_type    = "ALL"
  log_destination = aws_cloudwatch_log_group.l.arn
}

resource "aws_ec2_transit_gateway" "t" {}

resource "aws_ec2_transit_gateway_vpc_attachment" "a" {
  transit_gateway_id = aws_ec2_transit_gateway.t.id
  vpc_id             = aws_vpc.v.id
  subnet_ids         = [for s in aws_subnet.s : s.id]
}

resource "aws_vpc_peering_connection" "p" {
  vpc_id      = aws_vpc.v.id
  peer_vpc_id = data.aws_vpc.x.id
  auto_accept = true
}

resource "aws_networkfirewall_firewall_policy" "p" {
  name = "p"
  firewall_policy {
    stateless_default_actions          = ["aws:pass"]
    stateless_fragment_default_actions = ["aws:drop"]
  }
}

resource "aws_networkfirewall_firewall" "f" {
  name                = "f"
  firewall_policy_arn = aws_networkfirewall_firewall_policy.p.arn
  vpc_id              = aws_vpc.v.id
  subnet_mapping {
    subnet_id = aws_subnet.s["a"].id
  }
}

resource "aws_eks_cluster" "e" {
  name     = "e"
  role_arn = aws_iam_role.r.arn
  vpc_config {
    subnet_ids = [for s in aws_subnet.s : s.id]
  }
}

resource "aws_rds_cluster" "c" {
  engine          = "aurora-postgresql"
  master_username = "x"
  master_password = "yyyyyyyyyyy"
}

resource "aws_autoscaling_group" "a" {
  min_size = 0
  max_size = 1
  launch_template {
    id = aws_launch_template.l.id
  }
}

resource "aws_launch_template" "l" {
  name_prefix = "l"
}

resource "aws_lambda_function" "f" {
  function_name = "f"
  role          = aws_iam_role.r.arn
  handler       = "x"
  runtime       = "nodejs20.x"
  filename      = "x.zip"
  vpc_config {
    subnet_ids         = [for s in aws_subnet.s : s.id]
    security_group_ids = [aws_security_group.g.id]
  }
}

output "eni" {
  value = try(data.aws_network_interface.e[*].private_ip, null)
}

output "names" {
  value = { for k, v in data.aws_subnet.each : k => v.availability_zone }
}
