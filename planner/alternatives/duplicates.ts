import type { Alternative } from "../model/alternatives";
import { isUnresolved, valueOf } from "../model/attribute";
import { add, isBounded } from "../model/quantity";
import { vpcKey } from "../model/vpc-key";
import { groupBy } from "../shared/group-by";
import type { EndpointKind } from "../model/topology";
import { alternative } from "./alternative";
import { greatest, subtract } from "../model/arithmetic";
import { costedEndpoints, vpcLabel, type AlternativeContext, type CostedEndpoint } from "./context";

/** One endpoint instead of several for the same service, or the same resource configuration, in one VPC. */
export function oneInsteadOfDuplicates(context: AlternativeContext): Alternative[] {
  return [...groupBy(costedEndpoints(context), sameTarget).values()].flatMap((group) => {
    const [first] = group;
    return group.length < 2 ? [] : oneOf(first, group);
  });
}

function oneOf(first: CostedEndpoint, group: readonly CostedEndpoint[]): Alternative[] {
  const target = valueOf(first.cost.target) ?? "";
  const hours = add(group.map(({ fixed }) => fixed));
  const kept = greatest(group.map(({ fixed }) => fixed));
  const data = add(group.map(({ variable }) => variable));
  const withData = (amount: typeof hours): typeof hours => (isBounded(data) ? add([amount, data]) : amount);
  return alternative(group, {
    id: "duplicate-endpoint",
    title: `One endpoint for ${target} instead of ${group.length}`,
    scope: vpcLabel(first.endpoint),
    today: withData(hours),
    instead: withData(kept),
    saving: subtract(hours, kept),
    tradeOffs: [
      "The endpoints may have different policies and security groups; those of the remaining endpoint must suit all clients",
      "The remaining endpoint needs a network interface in every Availability Zone that the others serve",
      "The GB move to the remaining endpoint, so only hours are saved",
    ],
  });
}

/** Kinds for which one endpoint in a VPC serves all clients. Gateway Load Balancer endpoints are needed in each zone. */
const ONE_IN_A_VPC: Readonly<Record<EndpointKind, boolean>> = {
  Interface: true,
  Gateway: false,
  GatewayLoadBalancer: false,
  Resource: true,
  ServiceNetwork: false,
};

/** Equal for endpoints in one VPC that reach the same target. */
function sameTarget({ endpoint, cost }: CostedEndpoint): string | undefined {
  const target = valueOf(cost.target);
  const vpc = vpcKey(endpoint);
  if (target === undefined || vpc === undefined) return undefined;
  if (!ONE_IN_A_VPC[endpoint.kind]) return undefined;
  const elsewhere = endpoint.kind === "Interface" ? endpoint.serviceRegion : undefined;
  if (isUnresolved(elsewhere)) return undefined;
  return [endpoint.kind, vpc, target, elsewhere ?? "", cost.currency].join("\u0000");
}
