/**
 * Resources that exist before Terraform runs, for `import` blocks and data sources: a VPC with a subnet per zone, and one
 * endpoint, in whatever Region is asked. Other ids are unknown to the stand-in, as they would be to AWS.
 */
import type { Context } from "./context";
import { zonesOf } from "./regions";
import type { Values } from "./values";

export const existingVpcId = "vpc-0e0000000000000a1";
const existingEndpointId = "vpce-0e0000000000000a1";
export const existingGroupId = "sg-0e0000000000000a1";
export const existingRouteTableId = "rtb-0e0000000000000a1";

/** `subnet-0e0000000000000a1` for the first zone. */
export function existingSubnetIds(context: Context): string[] {
  return zonesOf(context.region).map((_zone, index) => `subnet-0e0000000000000a${String(index + 1)}`);
}

/** Attributes of an existing resource as an author would write them; undefined when there is none with this id. */
export function existing(typeName: string, id: string, context: Context): Values | undefined {
  if (typeName === "aws_subnet") return existingSubnet(id, context);
  const known: Record<string, Values> = {
    [`aws_vpc ${existingVpcId}`]: { cidr_block: "10.90.0.0/16", enable_dns_support: true, enable_dns_hostnames: true },
    [`aws_security_group ${existingGroupId}`]: { name: "existing", description: "existing", vpc_id: existingVpcId },
    [`aws_route_table ${existingRouteTableId}`]: { vpc_id: existingVpcId },
    [`aws_vpc_endpoint ${existingEndpointId}`]: {
      vpc_id: existingVpcId,
      service_name: `com.amazonaws.${context.region}.sqs`,
      vpc_endpoint_type: "Interface",
      subnet_ids: existingSubnetIds(context).slice(0, 2),
      security_group_ids: [existingGroupId],
      private_dns_enabled: true,
    },
  };
  return known[`${typeName} ${id}`];
}

function existingSubnet(id: string, context: Context): Values | undefined {
  const index = existingSubnetIds(context).indexOf(id);
  const zone = zonesOf(context.region)[index];
  if (zone === undefined) return undefined;
  return { vpc_id: existingVpcId, cidr_block: `10.90.${String(index)}.0/24`, availability_zone: zone.name };
}
