import type { Decimal } from "../shared/money";
import type { ResourceEndpointHours } from "../cost/billing/billed";
import type { EndpointCost, ResourceCost } from "../model/cost";
import { isUnresolved, valueOf } from "../model/attribute";
import { isMisnamed, isOfWrongKind } from "../catalog/service-fit";
import { parseServiceName } from "../catalog/services";
import { nameKey } from "../model/resource-name";
import type { Price, PriceBook, PriceDimension } from "../model/prices";
import { add, known, unknown, type Quantity } from "../model/quantity";
import { willExist, type Endpoint, type InterfaceEndpoint, type Located, type Topology } from "../model/topology";
import { vpcKey } from "../model/vpc-key";
import type { UsageProfile } from "../model/usage";
import { processedGb } from "../usage/quantities";

/** Everything that an alternative is computed from. */
export interface AlternativeContext {
  readonly topology: Topology;
  readonly costs: { readonly endpoints: readonly EndpointCost[]; readonly resources: readonly ResourceCost[] };
  readonly prices: PriceBook;
  readonly usage: UsageProfile;
  readonly hoursPerMonth: Decimal;
  readonly resourceEndpointHours: ResourceEndpointHours;
}

/** An endpoint that will exist, with its cost split into a fixed and a variable part. */
export interface CostedEndpoint<E extends Endpoint = Endpoint> {
  readonly endpoint: E;
  readonly cost: EndpointCost;
  /** Its monthly cost regardless of traffic. */
  readonly fixed: Quantity;
  /** The monthly cost of its traffic; unknown without usage. */
  readonly variable: Quantity;
  readonly gb: Quantity;
}

/** Results by context: several kinds of alternatives need the same. */
const made = new WeakMap<AlternativeContext, readonly CostedEndpoint[]>();
const madeOfAws = new WeakMap<AlternativeContext, readonly CostedEndpoint<InterfaceEndpoint>[]>();

/** The endpoints that will exist and have a cost. */
export function costedEndpoints(context: AlternativeContext): readonly CostedEndpoint[] {
  const known = made.get(context) ?? splitCosts(context);
  made.set(context, known);
  return known;
}

function splitCosts({ topology, costs, usage }: AlternativeContext): CostedEndpoint[] {
  const byKey = new Map(costs.endpoints.map((cost) => [nameKey(cost), cost]));
  const possible = topology.endpoints.filter(
    (each) => willExist(each) && !isMisnamed(each) && !isOfWrongKind(topology, each),
  );
  return possible.flatMap((endpoint) => {
    const cost = byKey.get(nameKey(endpoint));
    if (cost === undefined) return [];
    const part = (usageBased: boolean): Quantity =>
      add(
        cost.components
          .filter((component) => component.usageBased === usageBased)
          .map(({ monthlyCost }) => monthlyCost),
      );
    const stated = usage.find("aws_vpc_endpoint", endpoint.address, endpoint.constructPath);
    return [{ endpoint, cost, fixed: part(false), variable: part(true), gb: processedGb(stated) }];
  });
}

/** The interface endpoints for an AWS service in the endpoint's own Region. */
export function awsServiceEndpoints(context: AlternativeContext): readonly CostedEndpoint<InterfaceEndpoint>[] {
  const known = madeOfAws.get(context) ?? localAwsServices(context);
  madeOfAws.set(context, known);
  return known;
}

function localAwsServices(context: AlternativeContext): CostedEndpoint<InterfaceEndpoint>[] {
  const isAws = new Map<string, boolean>();
  return costedEndpoints(context).filter((costed): costed is CostedEndpoint<InterfaceEndpoint> => {
    const { endpoint } = costed;
    if (endpoint.kind !== "Interface") return false;
    const { serviceRegion, scope } = endpoint;
    const name = valueOf(endpoint.serviceName);
    if (name === undefined || (serviceRegion !== undefined && serviceRegion !== scope.region)) return false;
    const known = isAws.get(name) ?? parseServiceName(name).kind === "aws";
    isAws.set(name, known);
    return known;
  });
}

/** The cost of a month: the fixed and the variable part. Unknown while the GB are unknown, unless they cost nothing. */
export function monthlyOf({ fixed, variable }: Pick<CostedEndpoint, "fixed" | "variable">): Quantity {
  return add([fixed, variable]);
}

/** The unit price in the first tier, or an unknown that names the missing price. */
export function unitPrice(prices: PriceBook, dimension: PriceDimension, { region }: Located["scope"]): Quantity {
  if (isUnresolved(region)) return unknown(region.unresolved);
  const price: Price | undefined = prices.find(dimension, region);
  const first = price?.tiers[0];
  if (first === undefined) {
    return unknown(`no source states the price ${dimension} in ${region}: supply it with --prices FILE`);
  }
  return known(first.unitPrice);
}

/** Equal for endpoints in one Region that are billed in one currency; only those are compared. */
export function byRegionAndCurrency({ endpoint, cost }: CostedEndpoint): string {
  const { region } = endpoint.scope;
  return `${isUnresolved(region) ? "" : region}\u0000${cost.currency}`;
}

/** The same for one VPC; `undefined` when the VPC is not known. */
export function byVpcAndCurrency({ endpoint, cost }: CostedEndpoint): string | undefined {
  const vpc = vpcKey(endpoint);
  return vpc === undefined ? undefined : `${vpc}\u0000${cost.currency}`;
}

export function vpcLabel({ scope }: Located): string {
  return isUnresolved(scope.vpc) ? "a VPC that is not known yet" : scope.vpc.label;
}

export function regionLabel({ scope }: Located): string {
  return isUnresolved(scope.region) ? "a Region that is not known" : scope.region;
}
