# Three provider configurations, a module that is given one of them, and a resource with its own Region.
provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

provider "aws" {
  alias  = "tokyo"
  region = "ap-northeast-1"
}

module "virginia" {
  source = "./network"
  cidr   = "10.10.0.0/16"
}

module "ireland" {
  source    = "./network"
  cidr      = "10.11.0.0/16"
  providers = { aws = aws.ireland }
}

module "tokyo" {
  source    = "./network"
  cidr      = "10.12.0.0/16"
  providers = { aws = aws.tokyo }
}

# From Ireland to the service in Virginia.
resource "aws_vpc_endpoint" "cross_region" {
  provider = aws.ireland

  vpc_id            = module.ireland.vpc_id
  service_name      = "com.amazonaws.us-east-1.ecr.api"
  service_region    = "us-east-1"
  vpc_endpoint_type = "Interface"
  subnet_ids        = module.ireland.subnet_ids
}

# Version 6 of the provider: the Region stands on the resource.
resource "aws_vpc" "ohio" {
  region     = "us-east-2"
  cidr_block = "10.13.0.0/16"
}

resource "aws_vpc_endpoint" "ohio" {
  region       = "us-east-2"
  vpc_id       = aws_vpc.ohio.id
  service_name = "com.amazonaws.us-east-2.s3"
}
