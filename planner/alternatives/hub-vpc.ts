import type { Alternative } from "../model/alternatives";
import { valueOf } from "../model/attribute";
import { gapsHiding } from "../model/gap";
import { add, known, multiply, type Quantity } from "../model/quantity";
import { willExist, type InterfaceEndpoint, type Topology } from "../model/topology";
import { vpcKey } from "../model/vpc-key";
import { groupBy } from "../shared/group-by";
import { alternative, breakEvenAt } from "./alternative";
import { greatest, subtract, times } from "../model/arithmetic";
import {
  awsServiceEndpoints,
  monthlyOf,
  byRegionAndCurrency,
  regionLabel,
  unitPrice,
  type AlternativeContext,
  type CostedEndpoint,
} from "./context";
import { peeringGb } from "./peering";

type Costed = CostedEndpoint<InterfaceEndpoint>;

/**
 * One set of endpoints in a hub VPC instead of one in each VPC, for services that have endpoints in several VPCs of a
 * Region. The VPC with the most such endpoints is the hub. Gateway endpoints cannot be shared and stay.
 */
export function hubInstead(context: AlternativeContext): Alternative[] {
  const attached = attachedVpcs(context.topology);
  return [...groupBy(awsServiceEndpoints(context), byRegionAndCurrency).values()].flatMap((inRegion) => {
    const hub = hubOf(inRegion);
    if (hub === undefined) return [];
    return [overTransitGateway(hub, attached, context), overPeering(hub, context)].flat();
  });
}

interface Hub {
  readonly first: Costed;
  /** Endpoints for services that at least two VPCs have endpoints for. */
  readonly shared: readonly Costed[];
  readonly vpcs: readonly string[];
  readonly services: number;
  /** Cost of endpoint hours today, and in the hub. */
  readonly today: Quantity;
  readonly kept: Quantity;
  /** GB of the VPCs that are not the hub. */
  readonly spokeGb: Quantity;
  /** A private hosted zone for each service replaces private DNS. */
  readonly hostedZones: (context: AlternativeContext) => Quantity;
}

function hubOf(inRegion: readonly Costed[]): Hub | undefined {
  const byService = [...groupBy(inRegion, serviceOf).values()].filter((group) => vpcsOf(group).length > 1);
  const shared = byService.flat();
  const [first] = shared;
  const vpcs = vpcsOf(shared);
  if (first === undefined) return undefined;
  const sizes = groupBy(shared, ({ endpoint }) => vpcKey(endpoint));
  const [hub] = [...vpcs].sort((a, b) => (sizes.get(b)?.length ?? 0) - (sizes.get(a)?.length ?? 0) || (a < b ? -1 : 1));
  const services = byService.length;
  return {
    first,
    shared,
    vpcs,
    services,
    today: add(shared.map(({ fixed }) => fixed)),
    kept: add(byService.map((group) => greatest(group.map(({ fixed }) => fixed)))),
    spokeGb: add(shared.filter(({ endpoint }) => vpcKey(endpoint) !== hub).map(({ gb }) => gb)),
    hostedZones: ({ prices }) => times(unitPrice(prices, "hosted-zone-month", first.endpoint.scope), services),
  };
}

const SHARED_TRADE_OFFS = [
  "Private DNS does not reach other VPCs; it needs a private hosted zone for each service (included here) or a Route 53 Profile instead",
  "All VPCs share one endpoint policy and the bandwidth of one endpoint; a failure in the hub affects all of them",
  "Policies with aws:sourceVpc see the hub VPC, not the client's VPC",
] as const;

function overTransitGateway(hub: Hub, attached: ReadonlySet<string>, context: AlternativeContext): Alternative[] {
  const { scope } = hub.first.endpoint;
  const { prices, hoursPerMonth } = context;
  const missing = hub.vpcs.filter((vpc) => !attached.has(vpc)).length;
  if (missing > 0 && gapsHiding(context.topology.gaps, ["aws_ec2_transit_gateway_vpc_attachment"]).length > 0)
    return [];
  const attachmentHour = unitPrice(prices, "transit-gateway-attachment-hour", scope);
  const attachments = missing === 0 ? known(0) : multiply(attachmentHour, known(missing), known(hoursPerMonth));
  const gbPrice = unitPrice(prices, "transit-gateway-gb", scope);
  return proposal(hub, context, {
    id: "hub-transit-gateway",
    way: "a transit gateway",
    fixed: attachments,
    gbPrice,
    tradeOffs: [
      ...SHARED_TRADE_OFFS,
      missing === 0
        ? "All VPCs are already attached to a transit gateway"
        : `The inputs show no transit gateway attachment for ${missing} of the ${hub.vpcs.length} VPCs; its hours are included`,
      "Each GB is charged once, to the attachment that sends it to the transit gateway",
    ],
  });
}

function overPeering(hub: Hub, context: AlternativeContext): Alternative[] {
  return proposal(hub, context, {
    id: "hub-peering",
    way: "VPC peering",
    fixed: known(0),
    gbPrice: peeringGb(hub.shared, hub.first.endpoint.scope, context.prices),
    tradeOffs: [
      ...SHARED_TRADE_OFFS,
      "Peering connections are free; data that crosses Availability Zones is charged in both directions, and its share is not known",
      "Peering is not transitive, and address ranges must not overlap",
    ],
  });
}

interface Way {
  readonly id: "hub-transit-gateway" | "hub-peering";
  readonly way: string;
  readonly fixed: Quantity;
  readonly gbPrice: Quantity;
  readonly tradeOffs: readonly string[];
}

function proposal(hub: Hub, context: AlternativeContext, { id, way, fixed, gbPrice, tradeOffs }: Way): Alternative[] {
  const data = add(hub.shared.map(({ variable }) => variable));
  const extra = add([fixed, hub.hostedZones(context)]);
  const transfer = multiply(hub.spokeGb, gbPrice);
  const left = subtract(subtract(hub.today, hub.kept), extra);
  return alternative(hub.shared, {
    id,
    title: `One set of endpoints in a hub VPC over ${way}, for ${hub.services} ${hub.services === 1 ? "service" : "services"} in ${hub.vpcs.length} VPCs`,
    scope: regionLabel(hub.first.endpoint),
    today: add(hub.shared.map(monthlyOf)),
    instead: add([hub.kept, extra, transfer, data]),
    saving: subtract(left, transfer),
    breakEven: breakEvenAt(left, gbPrice, {
      unit: "GB a month",
      explanation:
        "Summed over all VPCs but the hub: below it the hub is cheaper, above it the transfer costs more than the hours saved",
    }),
    tradeOffs,
  });
}

function serviceOf({ endpoint }: Costed): string | undefined {
  return vpcKey(endpoint) === undefined ? undefined : valueOf(endpoint.serviceName);
}

function vpcsOf(group: readonly Costed[]): string[] {
  return [...new Set(group.flatMap(({ endpoint }) => vpcKey(endpoint) ?? []))];
}

function attachedVpcs({ network }: Topology): Set<string> {
  return new Set(network.transitGatewayAttachments.filter(willExist).flatMap((attachment) => vpcKey(attachment) ?? []));
}
