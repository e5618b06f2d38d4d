import type { DataAwsVpcEndpoint } from "@cdktf/provider-aws/lib/data-aws-vpc-endpoint";
import type { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { FOR_EXPRESSION_VALUE, Fn, Op, Token, conditional, forExpression, propertyAccess } from "cdktf";

/** Names that AWS gives an endpoint contain this part; names of private DNS do not. */
const AWS_NAME = "[.]vpce[.]";
/** Zonal names contain the zone's name before the first dot, e.g. vpce-0123-abcd-us-east-1a. */
const ZONAL_NAME = "^([*][.])?vpce-[^.]*-[a-z]{2,4}-[a-z]+(-[a-z0-9]+)*-[0-9]+[a-z][.]";

/** The Regional name: AWS lists it first. */
export function regionalDnsName(resource: VpcEndpoint | DataAwsVpcEndpoint): string {
  return resource.dnsEntry.get(0).dnsName;
}

/** Names of single zones. */
export function zonalDnsNames(resource: VpcEndpoint | DataAwsVpcEndpoint): string[] {
  return namesWhere(resource, (name) => Op.and(matches(AWS_NAME, name), matches(ZONAL_NAME, name)));
}

/** Names of private DNS, as clients know the service. */
export function privateDnsNames(resource: VpcEndpoint | DataAwsVpcEndpoint): string[] {
  return namesWhere(resource, (name) => Op.not(matches(AWS_NAME, name)));
}

function namesWhere(resource: VpcEndpoint | DataAwsVpcEndpoint, condition: (name: string) => unknown): string[] {
  const name = Token.asString(propertyAccess(FOR_EXPRESSION_VALUE, ["dns_name"]));
  const entries = resource.interpolationForAttribute("dns_entry");
  return Fn.compact(Token.asList(forExpression(entries, conditional(condition(name), name, ""))));
}

function matches(pattern: string, name: string): unknown {
  return Op.gte(Fn.lengthOf(Fn.regexall(pattern, name)), 1);
}
