# Two levels of modules with for_each and count; the subnets of each endpoint come out of another module.
provider "aws" {
  region = "eu-west-1"
}

variable "networks" {
  type = map(object({ cidr = string, zones = number, services = set(string) }))
  default = {
    blue  = { cidr = "10.1.0.0/16", zones = 2, services = ["sqs", "sns"] }
    green = { cidr = "10.2.0.0/16", zones = 3, services = ["kms"] }
  }
}

module "network" {
  source   = "./network"
  for_each = var.networks

  name  = each.key
  cidr  = each.value.cidr
  zones = each.value.zones
}

module "endpoints" {
  source   = "./endpoints"
  for_each = var.networks

  vpc_id     = module.network[each.key].vpc_id
  subnet_ids = module.network[each.key].subnet_ids
  services   = each.value.services
}

# A module that is switched off, and one that is on.
module "spare" {
  source = "./endpoints"
  count  = 0

  vpc_id     = module.network["blue"].vpc_id
  subnet_ids = module.network["blue"].subnet_ids
  services   = ["ec2"]
}

module "extra" {
  source = "./endpoints"
  count  = 1

  vpc_id     = module.network["blue"].vpc_id
  subnet_ids = slice(module.network["blue"].subnet_ids, 0, 1)
  services   = ["sts"]
}

output "endpoint_ids" {
  value = { for name, endpoints in module.endpoints : name => endpoints.ids }
}
