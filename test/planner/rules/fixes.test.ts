import { findingsOf } from "../../../planner/rules";
import { endpointPart, gatewayEndpoint, interfaceEndpoint, topology, type Parts } from "../topology-factory";

/** What the fix of a finding advises, where AWS would refuse something else. */

function fixesOf(rule: string, parts: Parts): string[] {
  return findingsOf(topology(parts), {}).flatMap((finding) => (finding.rule === `vpce/${rule}` ? [finding.fix] : []));
}

it.each<[string, Parts, string]>([
  [
    "a service without gateway endpoints",
    { endpoints: [interfaceEndpoint("kms", { foreignAttributes: ["route_table_ids"] })] },
    "Leave out route_table_ids",
  ],
  [
    "a service with gateway endpoints",
    { endpoints: [interfaceEndpoint("s3", { foreignAttributes: ["route_table_ids"] })] },
    'Leave out route_table_ids, or set vpc_endpoint_type = "Gateway"',
  ],
  [
    "several types that would take it, of which the service offers one",
    {
      endpoints: [gatewayEndpoint("s3")],
      endpointParts: [endpointPart("subnet", gatewayEndpoint("s3"), "subnet-a")],
    },
    'Leave out aws_vpc_endpoint_subnet_association, or set vpc_endpoint_type = "Interface"',
  ],
])("an attribute of another type on %s", (_, parts, fix) => {
  expect(fixesOf("attribute-of-other-kind", parts)).toEqual([fix]);
});
