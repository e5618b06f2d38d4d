import type { Construct } from "constructs";
import { IpAddressType } from "../shared/enums";
import { constructError } from "../shared/errors";
import { checkOneOf } from "../shared/enum-values";
import { literal } from "../shared/literal";
import { PAGES } from "../../planner/catalog/pages";
import { checkDomainName, isWithin } from "../shared/domain-name";
import type { EndpointServiceProps } from "./endpoint-service-props";
import { knownText } from "../shared/known-text";
import { isGiven } from "../shared/lists";
import { checkDistinct, checkPattern, checkPatterns, type ValueRule } from "../shared/values";
import { REGION_CODE } from "../../planner/catalog/forms";

/** The principals that a service may be opened to. */
export const SERVICE_PRINCIPAL: ValueRule = {
  pattern: /^(?:\*|arn:[^:]+:iam::\d{12}:(?:root|role\/.+|user\/.+))$/,
  constraint: 'the ARN of an account root, role or user, such as arn:aws:iam::111122223333:root, or "*"',
  fix: "Give the principal's ARN; for all of an account, that of its root",
  see: PAGES.configureService,
};
const REGION: ValueRule = {
  pattern: REGION_CODE,
  constraint: "Region codes such as us-east-1",
  fix: "Give the Region's code, not its name",
  see: PAGES.regions,
};
const HOSTED_ZONE: ValueRule = {
  pattern: /^Z[A-Z0-9]+$/,
  constraint: "the id of a hosted zone such as Z1D633PJN98FT9",
  fix: "Give the id of the domain's public hosted zone",
  see: PAGES.serviceDns,
};

/** Refuses what AWS would refuse of an endpoint service and is known now. */
export function checkEndpointService(construct: Construct, props: EndpointServiceProps): void {
  checkLoadBalancers(construct, props);
  checkPatterns(construct, "allowedPrincipals", props.allowedPrincipals, SERVICE_PRINCIPAL);
  checkPatterns(construct, "supportedRegions", props.supportedRegions, REGION);
  checkAddressTypes(construct, props);
  checkPrivateDns(construct, props);
}

function checkLoadBalancers(construct: Construct, props: EndpointServiceProps): void {
  const { networkLoadBalancerArns: network, gatewayLoadBalancerArns: gateway } = props;
  if (isGiven(network) === isGiven(gateway)) {
    throw constructError({
      construct,
      prop: "networkLoadBalancerArns",
      value: isGiven(network) ? "Network Load Balancers and Gateway Load Balancers" : "no load balancer",
      constraint: "at least one Network Load Balancer, or at least one Gateway Load Balancer, not both",
      fix: "Give the load balancers of one kind in networkLoadBalancerArns or gatewayLoadBalancerArns",
      see: PAGES.createService,
    });
  }
  checkPatterns(construct, "networkLoadBalancerArns", network, loadBalancerRule("Network", "net"));
  checkPatterns(construct, "gatewayLoadBalancerArns", gateway, loadBalancerRule("Gateway", "gwy"));
}

function loadBalancerRule(kind: string, code: string): ValueRule {
  return {
    pattern: new RegExp(`^arn:[^:]+:elasticloadbalancing:[^:]+:\\d{12}:loadbalancer/${code}/[^/]+/[^/]+$`),
    constraint: `ARNs of ${kind} Load Balancers, with loadbalancer/${code}/ in them`,
    fix: "Give the load balancer's own ARN, not that of a listener or target group",
    see: PAGES.createService,
  };
}

function checkAddressTypes(construct: Construct, { supportedIpAddressTypes: types }: EndpointServiceProps): void {
  for (const type of literal(types) ?? []) {
    const allowed = [IpAddressType.IPV4, IpAddressType.IPV6];
    checkOneOf(construct, "supportedIpAddressTypes", type, allowed, PAGES.configureService);
  }
  checkDistinct(construct, "supportedIpAddressTypes", types, PAGES.configureService);
}

function checkPrivateDns(construct: Construct, props: EndpointServiceProps): void {
  const { privateDnsName, hostedZoneId, verificationDomain, gatewayLoadBalancerArns } = props;
  const see = PAGES.serviceDns;
  if (privateDnsName !== undefined && isGiven(gatewayLoadBalancerArns)) {
    const constraint = "no private DNS name: endpoints of Gateway Load Balancers have none";
    throw constructError({
      construct,
      prop: "privateDnsName",
      value: privateDnsName,
      constraint,
      fix: "Leave it out",
      see,
    });
  }
  checkDomainName({ construct, prop: "privateDnsName", value: privateDnsName, wildcard: true, lowercase: true, see });
  checkDomainName({ construct, prop: "verificationDomain", value: verificationDomain, lowercase: true, see });
  checkPattern(construct, "hostedZoneId", hostedZoneId, HOSTED_ZONE);
  checkVerification(construct, props);
}

function checkVerification(construct: Construct, props: EndpointServiceProps): void {
  const { privateDnsName, hostedZoneId, verificationDomain, verifyPrivateDnsName } = props;
  const see = PAGES.serviceDns;
  const idle = Object.entries({ hostedZoneId, verificationDomain, verifyPrivateDnsName }).find(([, value]) => value);
  if (privateDnsName === undefined && idle !== undefined) {
    const [prop, value] = idle;
    const constraint = "set only together with privateDnsName";
    throw constructError({ construct, prop, value, constraint, fix: `Give privateDnsName or leave ${prop} out`, see });
  }
  const [name, domain] = [knownText(privateDnsName), knownText(verificationDomain)];
  if (name === undefined || domain === undefined || isWithin(name.replace(/^\*\./, ""), domain)) return;
  throw constructError({
    construct,
    prop: "verificationDomain",
    value: domain,
    constraint: `${name} or a domain above it`,
    fix: "Verify the domain of the private DNS name",
    see,
  });
}
