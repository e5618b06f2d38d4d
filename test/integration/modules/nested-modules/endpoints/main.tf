variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

variable "services" {
  type = set(string)
}

module "endpoint" {
  source   = "./endpoint"
  for_each = var.services

  vpc_id     = var.vpc_id
  subnet_ids = var.subnet_ids
  service    = each.key
}

output "ids" {
  value = { for service, endpoint in module.endpoint : service => endpoint.id }
}
