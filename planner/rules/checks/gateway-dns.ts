import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";
import { SERVICE_DEFINED } from "../../catalog/addressing";
import { groupBy } from "../../shared/group-by";
import { vpcKey } from "../../model/vpc-key";
import { recordTypeOf } from "./addressing";
import { endpointsOf, listed, vpcOf } from "./lookup";
import type { Vpc } from "../../model/topology";

export const gatewayVpcDnsOff: Rule = {
  id: "vpce/gateway-vpc-dns-off",
  level: "info",
  explanation: "A gateway endpoint is in a VPC with DNS support or DNS hostnames off.",
  why: "AWS requires both for gateway endpoints where clients use the Amazon DNS server; with another server, names must resolve to the service's own addresses.",
  fix: "Set enable_dns_support = true and enable_dns_hostnames = true on the VPC, unless clients use another DNS server",
  see: PAGES.s3Gateway,
  check(topology) {
    // With another record type than the default, another rule finds an error.
    const gateways = endpointsOf(topology, "Gateway").filter((endpoint) => recordTypeOf(endpoint) === SERVICE_DEFINED);
    return [...groupBy(gateways, vpcKey).values()].flatMap((endpoints): RuleHit[] => {
      const [first] = endpoints;
      const vpc = vpcOf(topology, first);
      const off = vpc === undefined ? [] : statedOff(vpc);
      if (vpc === undefined || off.length === 0) return [];
      const names = listed(endpoints.map(({ address }) => address));
      const verb = endpoints.length === 1 ? "needs" : "need";
      return [{ resource: first, message: `${vpc.address} has ${off.join(" and ")} off, but ${names} ${verb} both` }];
    });
  },
};

/** What is left out is not a decision against it: most such VPCs work with AWS's default. */
function statedOff({ enableDnsSupport, enableDnsHostnames }: Vpc): string[] {
  return [
    ...(enableDnsSupport === false ? ["enable_dns_support"] : []),
    ...(enableDnsHostnames === false ? ["enable_dns_hostnames"] : []),
  ];
}
