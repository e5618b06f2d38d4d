# A network module that hands its VPC around in a local, takes zones from a slice of all, and makes endpoints of its own:
# the form that the network modules of most repositories have.
provider "aws" {
  region = local.region
}

data "aws_availability_zones" "available" {}

locals {
  region = "us-west-2"
  block  = "10.8.0.0/16"
  zones  = slice(data.aws_availability_zones.available.names, 0, 2)
}

module "network" {
  source = "./network"

  block              = local.block
  zones              = local.zones
  private_subnets    = [for index, _ in local.zones : cidrsubnet(local.block, 8, index)]
  public_subnets     = [for index, _ in local.zones : cidrsubnet(local.block, 8, index + 100)]
  enable_nat_gateway = true
  single_nat_gateway = true
}
