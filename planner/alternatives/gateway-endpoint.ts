import type { Alternative } from "../model/alternatives";
import { valueOf } from "../model/attribute";
import { parseServiceName } from "../catalog/services";
import { isBounded, known } from "../model/quantity";
import type { InterfaceEndpoint } from "../model/topology";
import { vpcKey } from "../model/vpc-key";
import { alternative } from "./alternative";
import { othersMayReach } from "./others-reach";
import { awsServiceEndpoints, monthlyOf, vpcLabel, type AlternativeContext, type CostedEndpoint } from "./context";

const TRADE_OFFS = [
  "A gateway endpoint serves only subnets of its VPC; clients on-premises, in peered VPCs or behind a transit gateway still need the interface endpoint",
  "Clients reach it through route tables and the service's public addresses; security groups and network ACLs must allow its prefix list",
  "Creating it changes routes, which drops open connections",
] as const;

const WITHOUT_GB = [...TRADE_OFFS, "The GB are not stated; their processing charge is saved as well"] as const;

/**
 * A gateway endpoint, which is free, instead of an interface endpoint for Amazon S3 or DynamoDB, where only clients in the
 * VPC use that.
 */
export function gatewayEndpointInstead(context: AlternativeContext): Alternative[] {
  const kinds = new Map<string, boolean>();
  const mayReach = othersMayReach(context.topology);
  const aliased = new Set(context.topology.network.endpointAliases.map(({ endpoint }) => endpoint.key));
  return awsServiceEndpoints(context)
    .filter(({ endpoint }) => {
      const name = valueOf(endpoint.serviceName) ?? "";
      const hasGateway = kinds.get(name) ?? parseServiceName(name).service?.kinds.includes("Gateway") === true;
      kinds.set(name, hasGateway);
      const isForOthers = (endpoint.privateDnsOnlyForInboundResolver ?? false) !== false;
      return hasGateway && !isForOthers && !aliased.has(endpoint.ref.key) && !mayReach(vpcKey(endpoint));
    })
    .flatMap(instead);
}

function instead(costed: CostedEndpoint<InterfaceEndpoint>): Alternative[] {
  const { endpoint, fixed, variable } = costed;
  const isWhole = isBounded(variable);
  return alternative([costed], {
    id: "gateway-endpoint",
    title: `A gateway endpoint instead of the interface endpoint for ${valueOf(endpoint.serviceName) ?? "the service"}`,
    scope: vpcLabel(endpoint),
    today: isWhole ? monthlyOf(costed) : fixed,
    instead: known(0),
    tradeOffs: isWhole ? TRADE_OFFS : WITHOUT_GB,
  });
}
