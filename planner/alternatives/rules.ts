import { PAGES } from "../catalog/pages";
import type { AlternativeId } from "../model/alternatives";
import type { Level } from "../model/findings";
import type { RuleDescription } from "../model/rule";

/** By kind of alternative. Those whose saving is plain waste warn; those that give something up inform. */
export const SAVING_RULES: Readonly<Record<AlternativeId, RuleDescription>> = {
  "gateway-endpoint": rule("gateway-endpoint", "warn", {
    why: "Gateway endpoints for Amazon S3 and DynamoDB are free; interface endpoints are billed by hour and GB.",
    fix: "Use a gateway endpoint unless on-premises networks or other VPCs come through the interface endpoint",
    see: PAGES.gateway,
  }),
  "duplicate-endpoint": rule("duplicate-endpoint", "warn", {
    why: "Several endpoints for one service in one VPC are billed for their hours each.",
    fix: "Keep one of the endpoints, in each Availability Zone that needs it",
    see: PAGES.pricing,
  }),
  "nat-gateway": rule("nat-gateway", "info", {
    why: "With little traffic, an endpoint's hours cost more than the same GB through a NAT gateway that is there anyway.",
    fix: "Weigh the saving against keeping the traffic off the internet gateway",
    see: PAGES.pricing,
  }),
  "new-nat-gateway": rule("new-nat-gateway", "info", {
    why: "With little traffic, the hours of many endpoints cost more than NAT gateways for all of them.",
    fix: "Weigh the saving against a VPC without internet access",
    see: PAGES.pricing,
  }),
  "hub-transit-gateway": rule("hub-transit-gateway", "info", {
    why: "Endpoints for the same services in many VPCs can be shared from a hub VPC over a transit gateway.",
    fix: "Weigh the saving against the dependence on one hub",
    see: PAGES.pricing,
  }),
  "hub-peering": rule("hub-peering", "info", {
    why: "Endpoints for the same services in a few VPCs can be shared from a hub VPC over VPC peering.",
    fix: "Weigh the saving against the dependence on one hub",
    see: PAGES.pricing,
  }),
  "endpoints-in-each-vpc": rule("endpoints-in-each-vpc", "info", {
    why: "With much traffic, the transfer from other VPCs to the endpoints of a hub costs more than endpoints in each of them.",
    fix: "Weigh the saving against the work of more endpoints",
    see: PAGES.pricing,
  }),
  "fewer-zones": rule("fewer-zones", "info", {
    why: "Each Availability Zone of an interface endpoint is billed by the hour; AWS advises at least two.",
    fix: "Weigh the saving against redundancy and bandwidth",
    see: PAGES.interfaceEndpoint,
  }),
  "more-zones": rule("more-zones", "info", {
    why: "A second Availability Zone costs as much as the first and keeps the service when one is impaired.",
    fix: "Add a subnet in a second Availability Zone",
    see: PAGES.interfaceEndpoint,
  }),
  "service-network": rule("service-network", "info", {
    why: "A resource configuration that many VPCs reach costs less through a service network than by a resource endpoint in each.",
    fix: "Associate the resource configurations with a service network, and the VPCs with it",
    see: PAGES.latticePricing,
  }),
  "resource-endpoints": rule("resource-endpoints", "info", {
    why: "A resource configuration that few VPCs reach costs less by resource endpoints than in a service network.",
    fix: "Use resource endpoints for the few resource configurations that are needed",
    see: PAGES.pricing,
  }),
};

function rule(name: AlternativeId, level: Level, text: Pick<RuleDescription, "why" | "fix" | "see">): RuleDescription {
  const explanation = "Another way to reach the same is sure to cost less, at the stated usage.";
  return { id: `vpce/saving-${name}`, level, explanation, ...text };
}
