import type { Assessment } from "../model/assessment";
import { nameKey, titleOf, type ResourceName } from "../model/resource-name";

/** What a report calls the resources of an assessment. */
export interface Names {
  /** In a section about one input. */
  inInput(resource: ResourceName): string;
  /** In a section about all inputs: with the name of the input where two inputs have a resource of this name. */
  overall(resource: ResourceName): string;
  /** The name of the only resource with this address; otherwise the address. */
  ofAddress(address: string): string;
}

/** Construct paths where there are any, otherwise addresses; two resources of an input never have the same name. */
export function namesIn(assessment: Assessment): Names {
  const resources = new Map(namedIn(assessment).map((resource) => [nameKey(resource), resource]));
  const titleKey = (resource: ResourceName): string => `${resource.input}\u0000${titleOf(resource)}`;
  const inInput = uses(resources.values(), titleKey);
  const nameInInput = (resource: ResourceName): string =>
    (inInput.get(titleKey(resource)) ?? 0) > 1 ? resource.address : titleOf(resource);
  const overall = uses(resources.values(), nameInInput);
  const addresses = uses(resources.values(), ({ address }) => address);
  const titles = new Map([...resources.values()].map((resource) => [resource.address, nameInInput(resource)]));
  return {
    inInput: nameInInput,
    overall: (resource) => {
      const name = nameInInput(resource);
      return (overall.get(name) ?? 0) > 1 ? `${name} (${resource.input})` : name;
    },
    ofAddress: (address) => (addresses.get(address) === 1 ? (titles.get(address) ?? address) : address),
  };
}

function namedIn(assessment: Assessment): ResourceName[] {
  const { endpoints, resources, addresses, bandwidth, findings, suppressed, changes } = assessment;
  return [
    ...endpoints,
    ...resources,
    ...addresses,
    ...bandwidth,
    ...(changes?.resources ?? []),
    ...findings,
    ...suppressed.map(({ finding }) => finding),
  ];
}

/** How many resources have each name. */
function uses(
  resources: Iterable<ResourceName>,
  name: (resource: ResourceName) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const resource of resources) {
    const key = name(resource);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
