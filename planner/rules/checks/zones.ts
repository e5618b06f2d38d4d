import { valueOf } from "../../model/attribute";
import { highOf, isBounded, lowOf } from "../../model/quantity";
import type { Endpoint, Located, Placement, Subnet } from "../../model/topology";
import { ownServiceOf } from "../../model/own-service";
import { found, indexOf, loadBalancersOf, securedEndpoints, subnetsOf, unlessUnread } from "./lookup";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";
import { answeredZones } from "./service-answer";

type PlacedEndpoint = Extract<Endpoint, { readonly placement: Placement }>;

/** True for an endpoint that surely gets no network interface. */
export function isWithoutSubnet({ placement: { zones } }: { readonly placement: Placement }): boolean {
  return isBounded(zones) && highOf(zones).isZero();
}

export const noSubnet: Rule = {
  id: "vpce/no-subnet",
  level: "warn",
  explanation: "An interface, resource or service-network endpoint has no subnet.",
  why: "Without a subnet an endpoint has no network interface: nothing can reach it.",
  fix: "Name one subnet in each Availability Zone that uses the endpoint",
  see: PAGES.interfaceEndpoint,
  check: unlessUnread(["aws_vpc_endpoint_subnet_association"], (topology) =>
    securedEndpoints(topology).flatMap((endpoint): RuleHit[] => {
      // An endpoint with route tables is of the wrong type: another rule finds that.
      if (endpoint.foreignAttributes !== undefined || !isWithoutSubnet(endpoint)) return [];
      return [{ resource: endpoint, message: "The endpoint has no subnet, so it gets no network interface" }];
    }),
  ),
};

export const singleZone: Rule = {
  id: "vpce/single-zone",
  level: "warn",
  explanation: "An interface, resource or service-network endpoint is in only one Availability Zone.",
  why: "If that zone is impaired, the whole VPC loses the service.",
  fix: "Add a subnet in a second Availability Zone",
  see: PAGES.interfaceEndpoint,
  check: (topology) =>
    securedEndpoints(topology).flatMap((endpoint): RuleHit[] => {
      const { zones } = endpoint.placement;
      if (!isBounded(zones) || !highOf(zones).eq(1)) return [];
      return [{ resource: endpoint, message: "The endpoint is in 1 Availability Zone; AWS recommends at least 2" }];
    }),
};

export const twoSubnetsInOneZone: Rule = {
  id: "vpce/two-subnets-in-one-zone",
  level: "error",
  explanation: "Two subnets of one endpoint are in the same Availability Zone.",
  why: "An endpoint can have only one subnet per Availability Zone: AWS refuses the second.",
  fix: "Name one subnet per Availability Zone",
  see: PAGES.interfaceEndpoint,
  check: (topology) =>
    securedEndpoints(topology).flatMap((endpoint): RuleHit[] => {
      const [pair] = sharingZone(subnetsOf(topology, endpoint.placement));
      if (pair === undefined) return [];
      const { zone, first, second } = pair;
      return [{ resource: endpoint, message: `${first.address} and ${second.address} are both in ${zone}` }];
    }),
};

interface Sharing {
  readonly zone: string;
  readonly first: Subnet;
  readonly second: Subnet;
}

function sharingZone(subnets: readonly Subnet[]): Sharing[] {
  const firstOfZone = new Map<string, Subnet>();
  return subnets.flatMap((subnet) => {
    const zones = [valueOf(subnet.availabilityZone), valueOf(subnet.availabilityZoneId)].filter(
      (zone) => zone !== undefined,
    );
    const sharing = zones.flatMap((zone): Sharing[] => {
      const first = firstOfZone.get(zone);
      return first === undefined || first.ref.key === subnet.ref.key ? [] : [{ zone, first, second: subnet }];
    });
    for (const zone of zones) if (!firstOfZone.has(zone)) firstOfZone.set(zone, subnet);
    return sharing.slice(0, 1);
  });
}

export const zoneWithoutService: Rule = {
  id: "vpce/zone-without-service",
  level: "error",
  explanation: "An endpoint has a subnet in an Availability Zone where its service is not available.",
  why: "An endpoint service is available only in the zones of its load balancers, and AWS's own services are not in every zone; AWS refuses subnets in others.",
  fix: "Use subnets in the zones of the service, or enable the zone on its load balancer",
  see: PAGES.createService,
  check(topology) {
    const { loadBalancers } = indexOf(topology);
    return topology.endpoints.flatMap((endpoint): RuleHit[] => {
      if (!("autoAccept" in endpoint)) return [];
      const answered = answeredZones(topology, endpoint);
      if (answered !== undefined) {
        return outside(endpoint, answered.zones, `${answered.answer.serviceName} (${answered.answer.address})`);
      }
      if (endpoint.kind === "Interface" && endpoint.serviceRegion !== undefined) return [];
      const service = ownServiceOf(topology, endpoint);
      if (service === undefined || !areComparable(endpoint, service)) return [];
      const offered = loadBalancersOf(service)?.map((ref) => zoneNamesOf(found(loadBalancers, ref)?.placement));
      if (offered === undefined || offered.length === 0 || offered.includes(undefined)) return [];
      const zones = offered.flatMap((names) => names ?? []);
      return outside(endpoint, zones, service.address);
    });
  },
};

/** An id such as use1-az4 is compared with ids only. */
const ZONE_ID = /-az\d+$/;

function outside(endpoint: PlacedEndpoint, offered: readonly string[], service: string): RuleHit[] {
  const forms = new Set(offered.map((zone) => ZONE_ID.test(zone)));
  const comparable = endpoint.placement.zoneNames.filter((zone) => forms.size === 1 && forms.has(ZONE_ID.test(zone)));
  const missing = comparable.filter((zone) => !offered.includes(zone));
  if (missing.length === 0) return [];
  const message = `The endpoint is in ${missing.join(", ")}; ${service} is available only in ${offered.join(", ")}`;
  return [{ resource: endpoint, message }];
}

/** Zone names mean the same only within one account. */
function areComparable(a: Located, b: Located): boolean {
  return a.scope.account === b.scope.account && (a.scope.account !== undefined || a.input === b.input);
}

/** The names of all zones of a placement; `undefined` when some are not known. */
export function zoneNamesOf(placement: Placement | undefined): readonly string[] | undefined {
  if (placement === undefined || !isBounded(placement.zones)) return undefined;
  const { zones, zoneNames } = placement;
  const count = new Set(zoneNames).size;
  return lowOf(zones).eq(highOf(zones)) && highOf(zones).eq(count) ? zoneNames : undefined;
}
