import { PAGES } from "../catalog/pages";
import type { AlternativeId } from "../model/alternatives";
import type { Level } from "../model/findings";
import type { RuleDescription } from "../model/rule";

/** By kind of alternative: `warn` for plain waste, `info` where the saving gives something up. */
export const SAVING_RULES: Readonly<Record<AlternativeId, RuleDescription>> = {
  "gateway-endpoint": rule("gateway-endpoint", "warn", {
    why: "Gateway endpoints for Amazon S3 and DynamoDB are free; interface endpoints are billed by hour and GB.",
    fix: "Use a gateway endpoint unless on-premises networks or other VPCs use the interface endpoint",
    see: PAGES.gateway,
  }),
  "free-gateway-endpoints": {
    id: "vpce/saving-free-gateway-endpoints",
    level: "info",
    explanation: "A VPC has a NAT gateway but no gateway endpoint for Amazon S3, which costs nothing.",
    why: "Traffic to Amazon S3 and DynamoDB goes through the NAT gateway, which bills per GB; gateway endpoints are free.",
    fix: "Create gateway endpoints for Amazon S3 and DynamoDB, and associate the private subnets' route tables",
    see: PAGES.gateway,
  },
  "duplicate-endpoint": rule("duplicate-endpoint", "warn", {
    why: "Every endpoint is billed by the hour, even for a service that another endpoint in the VPC already serves.",
    fix: "Keep one of the endpoints, in each Availability Zone that needs it",
    see: PAGES.pricing,
  }),
  "nat-gateway": rule("nat-gateway", "info", {
    why: "With little traffic, an endpoint's hours cost more than sending the same GB through an existing NAT gateway.",
    fix: "Weigh the saving against keeping the traffic off the internet gateway",
    see: PAGES.pricing,
  }),
  "new-nat-gateway": rule("new-nat-gateway", "info", {
    why: "With little traffic, the hours of many endpoints cost more than NAT gateways for all their traffic.",
    fix: "Weigh the saving against a VPC without internet access",
    see: PAGES.pricing,
  }),
  "hub-transit-gateway": rule("hub-transit-gateway", "info", {
    why: "VPCs with endpoints for the same services can share one set in a hub VPC over a transit gateway.",
    fix: "Weigh the saving against depending on one hub",
    see: PAGES.pricing,
  }),
  "hub-peering": rule("hub-peering", "info", {
    why: "VPCs with endpoints for the same services can share one set in a hub VPC over VPC peering.",
    fix: "Weigh the saving against depending on one hub",
    see: PAGES.pricing,
  }),
  "endpoints-in-each-vpc": rule("endpoints-in-each-vpc", "info", {
    why: "With much traffic, the transfer to endpoints in a hub costs more than endpoints in each VPC.",
    fix: "Weigh the saving against managing more endpoints",
    see: PAGES.pricing,
  }),
  "fewer-zones": rule("fewer-zones", "info", {
    why: "Each Availability Zone of an interface endpoint is billed by the hour; AWS recommends at least two.",
    fix: "Weigh the saving against redundancy and bandwidth",
    see: PAGES.interfaceEndpoint,
  }),
  "more-zones": rule("more-zones", "info", {
    why: "A second Availability Zone costs as much as the first and keeps the service reachable when one is impaired.",
    fix: "Add a subnet in a second Availability Zone",
    see: PAGES.interfaceEndpoint,
  }),
  "service-network": rule("service-network", "info", {
    why: "A resource configuration used from many VPCs costs less through a service network than with a resource endpoint in each VPC.",
    fix: "Associate the resource configurations and the VPCs with a service network",
    see: PAGES.latticePricing,
  }),
  "resource-endpoints": rule("resource-endpoints", "info", {
    why: "A resource configuration used from few VPCs costs less with resource endpoints than in a service network.",
    fix: "Use resource endpoints for the resource configurations that are needed",
    see: PAGES.pricing,
  }),
};

function rule(name: AlternativeId, level: Level, text: Pick<RuleDescription, "why" | "fix" | "see">): RuleDescription {
  const explanation = "Another way to reach the same services is sure to cost less at the stated usage.";
  return { id: `vpce/saving-${name}`, level, explanation, ...text };
}
