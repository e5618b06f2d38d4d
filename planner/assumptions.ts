import type { Assumption, EndpointCost } from "./model/assessment";
import { isUnresolved } from "./model/attribute";
import { expectedOf, isBounded } from "./model/quantity";
import type { Topology } from "./model/topology";

/** Everything that was taken for granted, told once each with the resources it concerns. */
export function assumptionsOf(topology: Topology, costs: readonly EndpointCost[]): Assumption[] {
  return [
    ...general(topology, costs),
    ...derivedPrices(costs),
    ...zoneReasons(costs),
    ...usageMissing(costs),
  ];
}

function general(topology: Topology, costs: readonly EndpointCost[]): Assumption[] {
  const withoutAccount = costs.filter(({ scope }) => scope.account === undefined).map(({ address }) => address);
  const resources = costs.filter(({ kind }) => kind === "Resource").map(({ address }) => address);
  const fromConfiguration = topology.inputs.filter(({ format }) => format === "configuration");
  return [
    assumption(
      "The input does not tell the account: all endpoints of a Region are taken to be in one account, whose GB count together for the price tiers",
      withoutAccount,
    ),
    assumption("A resource endpoint is billed once per hour, whatever its number of Availability Zones", resources),
    assumption("Quotas count the endpoints of the input only, not others that the account may have", costs.map(({ address }) => address)),
    assumption(
      "A synthesized stack does not tell what exists already: everything in it counts as new",
      fromConfiguration.map(({ name }) => name),
    ),
  ].filter(({ addresses }) => addresses.length > 0);
}

function assumption(text: string, addresses: readonly string[]): Assumption {
  return { text, addresses };
}

function derivedPrices(costs: readonly EndpointCost[]): Assumption[] {
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

function zoneReasons(costs: readonly EndpointCost[]): Assumption[] {
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

function usageMissing(costs: readonly EndpointCost[]): Assumption[] {
  const addresses = costs.filter(({ missing }) => missing.some(({ reason }) => reason === "usage")).map(({ address }) => address);
  return addresses.length === 0
    ? []
    : [assumption("No usage is given: data processing is billed on top of the totals", addresses)];
}

function grouped(entries: readonly { text: string; address: string }[]): Assumption[] {
  const byText = new Map<string, string[]>();
  for (const { text, address } of entries) byText.set(text, [...(byText.get(text) ?? []), address]);
  return [...byText].map(([text, addresses]) => assumption(text, addresses));
}
