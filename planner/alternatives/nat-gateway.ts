import type { Alternative } from "../model/alternatives";
import { isUnresolved, valueOf } from "../model/attribute";
import { add, known, multiply, type Quantity } from "../model/quantity";
import { willExist, type InterfaceEndpoint, type Topology } from "../model/topology";
import { ZERO } from "../shared/money";
import { vpcKey } from "../model/vpc-key";
import { groupBy } from "../shared/group-by";
import { alternative, breakEvenAt } from "./alternative";
import { atCorners, greatest, subtract } from "../model/arithmetic";
import {
  awsServiceEndpoints,
  byVpcAndCurrency,
  monthlyOf,
  unitPrice,
  vpcLabel,
  type AlternativeContext,
  type CostedEndpoint,
} from "./context";

type Costed = CostedEndpoint<InterfaceEndpoint>;

const TRADE_OFFS = [
  "Traffic to AWS leaves the VPC through the NAT and internet gateways, so policies that name the endpoint or the VPC (aws:sourceVpce, aws:sourceVpc) no longer match",
  "A VPC without internet access would get it",
] as const;

const WITH_NAT = [
  ...TRADE_OFFS,
  "The NAT gateway's hours are paid either way; they are saved only if the NAT gateway is removed",
] as const;

const WITHOUT_NAT = [
  ...TRADE_OFFS,
  "The inputs show no public NAT gateway in the VPC; one in each Availability Zone of the endpoints is included, each with a public IPv4 address",
] as const;

/**
 * Traffic through a NAT gateway instead of interface endpoints. In a VPC with a NAT gateway, whose hours are paid already,
 * each endpoint is compared by itself; otherwise all endpoints of the VPC together are compared with new NAT gateways.
 */
export function natGatewayInstead(context: AlternativeContext): Alternative[] {
  const withNat = vpcsWithNat(context.topology);
  const groups = groupBy(awsServiceEndpoints(context), byVpcAndCurrency);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!withNat.has(vpcKey(first.endpoint) ?? "")) return newNat(first, group, context);
    const natGb = unitPrice(context.prices, "nat-gateway-gb", first.endpoint.scope);
    return group.flatMap((costed) => existingNat(costed, natGb, context));
  });
}

function vpcsWithNat({ network, subnets }: Topology): Set<string> {
  const vpcOfSubnet = new Map(subnets.map((subnet) => [subnet.ref.key, vpcKey(subnet)]));
  const vpcs = network.natGateways
    .filter((gateway) => willExist(gateway) && gateway.connectivity !== "private")
    .map((gateway) => vpcOfSubnet.get(valueOf(gateway.subnet)?.key ?? "") ?? vpcKey(gateway));
  return new Set(vpcs.filter((key) => key !== undefined));
}

function existingNat(costed: Costed, natGb: Quantity, { prices }: AlternativeContext): Alternative[] {
  const { endpoint, fixed, gb } = costed;
  const more = subtract(natGb, averageRate([costed], prices));
  const extra = atCorners([fixed, gb, more], ([hours = ZERO, amount = ZERO, rate = ZERO]) =>
    hours.sub(amount.mul(rate)),
  );
  return alternative([costed], {
    id: "nat-gateway",
    title: `The VPC's NAT gateway instead of the endpoint for ${valueOf(endpoint.serviceName) ?? "the service"}`,
    scope: vpcLabel(endpoint),
    today: monthlyOf(costed),
    instead: multiply(gb, natGb),
    saving: extra,
    breakEven: breakEvenAt(fixed, more, BREAK_EVEN),
    tradeOffs: WITH_NAT,
  });
}

function newNat(first: Costed, group: readonly Costed[], { prices, hoursPerMonth }: AlternativeContext): Alternative[] {
  const { scope } = first.endpoint;
  const hours = add([unitPrice(prices, "nat-gateway-hour", scope), unitPrice(prices, "public-ipv4-hour", scope)]);
  const zones = greatest(group.map(({ endpoint }) => endpoint.placement.zones));
  const natFixed = multiply(hours, zones, known(hoursPerMonth));
  const natGb = unitPrice(prices, "nat-gateway-gb", scope);
  const gb = add(group.map((costed) => costed.gb));
  const fixed = add(group.map((costed) => costed.fixed));
  const instead = add([natFixed, multiply(gb, natGb)]);
  const today = add(group.map(monthlyOf));
  return alternative(group, {
    id: "new-nat-gateway",
    title: `NAT gateways in each Availability Zone instead of ${group.length === 1 ? "the interface endpoint" : `${group.length} interface endpoints`}`,
    scope: vpcLabel(first.endpoint),
    today,
    instead,
    breakEven: breakEvenAt(subtract(fixed, natFixed), subtract(natGb, averageRate(group, prices)), BREAK_EVEN),
    tradeOffs: WITHOUT_NAT,
  });
}

/** Price of a GB through the endpoints: the average over the tiers where GB are stated, otherwise the first tier. */
function averageRate(group: readonly Costed[], prices: AlternativeContext["prices"]): Quantity {
  const [first] = group;
  if (first === undefined) return known(0);
  const component = first.cost.components.find(({ dimension }) => dimension === "interface-endpoint-gb");
  if (component?.unitPrice !== undefined && !isUnresolved(component.price)) return known(component.unitPrice);
  return unitPrice(prices, "interface-endpoint-gb", first.endpoint.scope);
}

const BREAK_EVEN = {
  unit: "GB a month",
  explanation:
    "Below it the NAT gateway is cheaper, above it the endpoints: their hours divided by the extra cost of a GB through the NAT gateway",
};
