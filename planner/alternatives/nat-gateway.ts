import type { Alternative, BreakEven } from "../model/alternatives";
import { isUnresolved, valueOf } from "../model/attribute";
import { gapsHiding } from "../model/gap";
import {
  add,
  expectedOf,
  highOf,
  isBounded,
  known,
  lowOf,
  multiply,
  type Bounded,
  type Quantity,
} from "../model/quantity";
import type { InterfaceEndpoint } from "../model/topology";
import { ZERO } from "../shared/money";
import { vpcKey } from "../model/vpc-key";
import { groupBy } from "../shared/group-by";
import { alternative, breakEvenAt } from "./alternative";
import { atCorners, greatest, isSurelyPositive, subtract } from "../model/arithmetic";
import {
  awsServiceEndpoints,
  byVpcAndCurrency,
  monthlyOf,
  unitPrice,
  vpcLabel,
  type AlternativeContext,
  type CostedEndpoint,
} from "./context";
import { natGatewaysByVpc } from "./nat-vpcs";

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
  "A regional NAT gateway in these zones costs as much, and needs no subnets",
] as const;

/**
 * Traffic through a NAT gateway instead of interface endpoints. In a VPC with a NAT gateway, whose hours are paid already,
 * each endpoint is compared by itself; otherwise all endpoints of the VPC together are compared with new NAT gateways.
 */
export function natGatewayInstead(context: AlternativeContext): Alternative[] {
  const { topology, prices } = context;
  const gateways = natGatewaysByVpc(topology);
  const mayBeUnread = gapsHiding(topology.gaps, ["aws_nat_gateway"]).length > 0;
  const groups = groupBy(awsServiceEndpoints(context), byVpcAndCurrency);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!gateways.has(vpcKey(first.endpoint) ?? "")) return mayBeUnread ? [] : newNat(first, group, context);
    const natGb = unitPrice(prices, "nat-gateway-gb", first.endpoint.scope);
    const compared = group.map((costed) => compare(costed, natGb, prices));
    return [...groupBy(compared, alike).values()].flatMap((rows) => existingNat(rows, natGb));
  });
}

/** An endpoint beside the NAT gateway of its VPC. */
interface Compared {
  readonly costed: Costed;
  readonly saving: Quantity;
  readonly breakEven: BreakEven | undefined;
}

function compare(costed: Costed, natGb: Quantity, prices: AlternativeContext["prices"]): Compared {
  const { fixed, gb } = costed;
  const more = subtract(natGb, averageRate([costed], prices));
  const saving = atCorners([fixed, gb, more], ([hours = ZERO, amount = ZERO, rate = ZERO]) =>
    hours.sub(amount.mul(rate)),
  );
  return { costed, saving, breakEven: breakEvenAt(fixed, more, BREAK_EVEN) };
}

/** Equal for endpoints with one break-even that are all cheaper, all dearer or all without stated GB: they are one row. */
function alike({ saving, breakEven }: Compared): string {
  const at = breakEven === undefined || !isBounded(breakEven.quantity) ? "" : shown(breakEven.quantity);
  const side = !isBounded(saving) ? "unknown" : isSurelyPositive(saving) ? "saves" : "costs";
  return `${side} ${at}`;
}

function shown(quantity: Bounded): string {
  return [lowOf, expectedOf, highOf].map((end) => end(quantity).toString()).join(" ");
}

function existingNat(rows: readonly [Compared, ...Compared[]], natGb: Quantity): Alternative[] {
  const [{ costed: first, breakEven }] = rows;
  const group = rows.map(({ costed }) => costed);
  const target = valueOf(first.endpoint.serviceName) ?? "the service";
  const each: Partial<BreakEven> = rows.length === 1 ? {} : { unit: "GB a month for each endpoint" };
  return alternative(group, {
    id: "nat-gateway",
    title: `The VPC's NAT gateway instead of ${rows.length === 1 ? `the endpoint for ${target}` : `each of ${rows.length} endpoints`}`,
    scope: vpcLabel(first.endpoint),
    today: add(group.map(monthlyOf)),
    instead: multiply(add(group.map(({ gb }) => gb)), natGb),
    saving: add(rows.map(({ saving }) => saving)),
    breakEven: breakEven === undefined ? undefined : { ...breakEven, ...each },
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
