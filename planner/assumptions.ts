import type { ResourceEndpointHours } from "./cost/billing/billed";
import { usedPrices } from "./cost/used-prices";
import { groupBy } from "./shared/group-by";
import type { Assumption } from "./model/assessment";
import type { EndpointCost, ResourceCost } from "./model/cost";
import { isUnresolved } from "./model/attribute";
import { expectedOf, isBounded } from "./model/quantity";
import type { Topology } from "./model/topology";

/** Each assumption once, with the resources that it concerns. */
export function assumptionsOf(
  topology: Topology,
  { endpoints, resources }: { endpoints: readonly EndpointCost[]; resources: readonly ResourceCost[] },
  resourceEndpointHours: ResourceEndpointHours,
): Assumption[] {
  const costs = [...endpoints, ...resources];
  return [
    ...general(topology, endpoints),
    ...openTofu(topology),
    ...resourceEndpoints(endpoints, resourceEndpointHours),
    ...grouped(costs.flatMap(({ scope, address }) => (scope.inferences ?? []).map((text) => ({ text, address })))),
    ...billing(costs),
    ...pricesByDay(costs),
    ...derivedPrices(costs),
    ...zoneReasons(costs),
    ...quantityReasons(costs),
    ...usageMissing(costs),
  ];
}

function general(topology: Topology, costs: readonly EndpointCost[]): Assumption[] {
  const withoutAccount = costs.filter(({ scope }) => scope.account === undefined).map(({ address }) => address);
  const allNew = topology.inputs.filter(({ states }) => !states.existing);
  return [
    assumption(
      "The input does not name the account; all endpoints in a Region are assumed to share one, so their GB are pooled for price tiers",
      withoutAccount,
    ),
    assumption(
      "Quotas count only the endpoints in the input, not others that the account may have",
      costs.map(({ address }) => address),
    ),
    assumption(
      "A configuration does not say what already exists; everything in it counts as new",
      allNew.map(({ name }) => name),
    ),
    assumption(
      "Rules that depend on what was not read were not applied; findings may be missing",
      topology.gaps.filter(({ mayHide }) => mayHide === "anything" || mayHide.length > 0).map(({ address }) => address),
    ),
  ].filter(({ addresses }) => addresses.length > 0);
}

/** Terraform and OpenTofu read different files of one folder. */
function openTofu({ inputs }: Topology): Assumption[] {
  const filesOf = (wanted: boolean): string[] =>
    inputs.flatMap((input) => (input.openTofu?.areRead === wanted ? input.openTofu.files : []));
  return [
    assumption(
      "Files that end in .tofu were read, instead of .tf files of the same name, as OpenTofu does; --terraform reads as Terraform does",
      filesOf(true),
    ),
    assumption("Files that end in .tofu were not read, because Terraform ignores them (--terraform)", filesOf(false)),
  ].filter(({ addresses }) => addresses.length > 0);
}

/** AWS's texts do not say whether the hour of a resource endpoint counts for each zone. */
const RESOURCE_ENDPOINT_HOURS: Readonly<Record<ResourceEndpointHours, string>> = {
  "per-endpoint":
    "A resource endpoint is billed once per hour, regardless of its number of Availability Zones; AWS does not state it: resource_endpoint_hours in the configuration changes it",
  "per-zone":
    "A resource endpoint is billed for each hour in each of its Availability Zones, as resource_endpoint_hours in the configuration says",
};

function resourceEndpoints(costs: readonly EndpointCost[], hours: ResourceEndpointHours): Assumption[] {
  const addresses = costs.filter(({ kind }) => kind === "Resource").map(({ address }) => address);
  return addresses.length === 0 ? [] : [assumption(RESOURCE_ENDPOINT_HOURS[hours], addresses)];
}

/** One line: how many prices come from which day, the newest first. */
function pricesByDay(costs: readonly ResourceCost[]): Assumption[] {
  const used = usedPrices(costs);
  if (used.length === 0) return [];
  const days = groupBy(used, ({ price }) => price.source.date ?? "");
  const parts = [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, { length }]) => `${length} ${day === "" ? "without a date" : `of ${day}`}`);
  const priced = new Set(used.flatMap(({ resources }) => resources.map(({ address }) => address)));
  return [assumption(`Prices by the day on which their sources stated them: ${parts.join(", ")}`, [...priced])];
}

/** How resources of a type are billed. */
const BILLING_OF_TYPE: Readonly<Record<string, string>> = {
  aws_vpclattice_service_network_resource_association:
    "A resource configuration in a service network is billed once, for its association, no matter how many endpoints reach it",
  aws_vpc_endpoint_service:
    "An endpoint service is billed only for Regions other than its own, at most for each of its supported Regions",
  aws_ec2_transit_gateway_vpc_attachment: "The owner of the VPC pays for its transit gateway attachment",
};

function billing(costs: readonly ResourceCost[]): Assumption[] {
  return grouped(
    costs.flatMap(({ resourceType, address, components }) => {
      const text = Object.hasOwn(BILLING_OF_TYPE, resourceType) ? BILLING_OF_TYPE[resourceType] : undefined;
      return text === undefined || components.length === 0 ? [] : [{ text, address }];
    }),
  );
}

/** Quantities that were inferred or assumed, except for the zones, which are listed separately. */
function quantityReasons(costs: readonly ResourceCost[]): Assumption[] {
  return grouped(
    costs.flatMap(({ address, zones, components }) =>
      components.flatMap(({ name, monthlyQuantity }) => {
        if (!isBounded(monthlyQuantity) || monthlyQuantity.reason === undefined) return [];
        const { reason, basis } = monthlyQuantity;
        return basis === "known" || reason === zones?.reason ? [] : [{ text: `${name} ${basis}: ${reason}`, address }];
      }),
    ),
  );
}

function assumption(text: string, addresses: readonly string[]): Assumption {
  return { text, addresses };
}

function derivedPrices(costs: readonly ResourceCost[]): Assumption[] {
  return grouped(
    costs.flatMap(({ address, components }) =>
      components.flatMap(({ price, dimension }) =>
        !isUnresolved(price) && price.source.status === "derived"
          ? [{ text: `The price ${dimension} in ${price.region} is derived: ${price.source.reference}`, address }]
          : [],
      ),
    ),
  );
}

function zoneReasons(costs: readonly ResourceCost[]): Assumption[] {
  return grouped(
    costs.flatMap(({ address, zones }) => {
      if (zones?.reason === undefined || !isBounded(zones)) return [];
      const figure =
        zones.kind === "known"
          ? zones.value.toString()
          : `${zones.low.toString()} to ${zones.high.toString()}, expected ${expectedOf(zones).toString()}`;
      return [{ text: `Availability Zones ${zones.basis}: ${figure} (${zones.reason})`, address }];
    }),
  );
}

function usageMissing(costs: readonly ResourceCost[]): Assumption[] {
  const addresses = costs
    .filter(({ missing }) => missing.some(({ reason }) => reason === "usage"))
    .map(({ address }) => address);
  return addresses.length === 0
    ? []
    : [assumption("No usage is given; AWS bills data processing on top of the totals", addresses)];
}

function grouped(entries: readonly { text: string; address: string }[]): Assumption[] {
  const byText = new Map<string, string[]>();
  for (const { text, address } of entries) {
    const addresses = byText.get(text);
    if (addresses === undefined) byText.set(text, [address]);
    else if (addresses.at(-1) !== address) addresses.push(address);
  }
  return [...byText].map(([text, addresses]) => assumption(text, addresses));
}
