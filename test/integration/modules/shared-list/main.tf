# A module for the network and one for the endpoints, which takes a map of services and one list of subnets for all of
# them: the form that most public endpoint modules have.
provider "aws" {
  region = var.region
}

variable "region" {
  type    = string
  default = "eu-west-1"
}

locals {
  zones = ["a", "b"]
}

module "network" {
  source = "./network"

  zones  = [for zone in local.zones : "${var.region}${zone}"]
  blocks = [for index, _ in local.zones : cidrsubnet("10.7.0.0/16", 8, index)]
}

module "endpoints" {
  source = "./endpoints"

  vpc_id     = module.network.vpc_id
  subnet_ids = module.network.private_subnets

  endpoints = {
    s3 = {
      service         = "s3"
      service_type    = "Gateway"
      route_table_ids = flatten([module.network.route_table_ids])
    }
    ecr_api = {
      service             = "ecr.api"
      private_dns_enabled = true
    }
    sqs = {
      service             = "sqs"
      private_dns_enabled = true
      subnet_ids          = [module.network.extra_subnet]
    }
  }
}
