import { comparableDomain, privateDnsZoneOf } from "../../catalog/private-dns-names";
import { ownServiceOf } from "../../model/own-service";
import { PAGES } from "../../catalog/pages";
import { isUnresolved, valueOf } from "../../model/attribute";
import type { PrivateHostedZone } from "../../model/network";
import type { Rule, RuleHit } from "../../model/rule";
import type { InterfaceEndpoint, Topology } from "../../model/topology";
import { groupBy } from "../../shared/group-by";
import { earlier, isNew } from "./history";
import { awsServiceOf, endpointsOf } from "./lookup";

export const zoneConflict: Rule = {
  id: "vpce/private-dns-zone-conflict",
  level: "error",
  explanation:
    "An interface endpoint has private DNS in a VPC with a private hosted zone for the same name, from the zone itself or from an association.",
  why: "Private DNS makes a hidden hosted zone of that name: AWS refuses a second zone with the same name in one VPC.",
  fix: "Turn off private DNS and keep the zone, or remove the zone from the VPC",
  see: PAGES.access,
  check: (topology) => {
    const zones = zonesByPlace(topology.network.hostedZones);
    return withPrivateDns(topology).flatMap((endpoint): RuleHit[] => {
      const place = placeOf(topology, endpoint);
      const zone = place === undefined ? undefined : zones.get(place.key)?.[0];
      if (place === undefined || zone === undefined || existsAlready(topology, { endpoint, zone, place })) return [];
      return [
        {
          resource: endpoint,
          message: `Private DNS is on, but ${zone.address} is a hosted zone for ${place.name} in its VPC`,
        },
      ];
    });
  },
};

interface Pair {
  readonly endpoint: InterfaceEndpoint;
  readonly zone: PrivateHostedZone;
  readonly place: Place;
}

/** What exists in AWS was not refused, whatever the reason. */
function existsAlready({ before }: Topology, { endpoint, zone, place }: Pair): boolean {
  if (before === undefined) return endpoint.action === "existing" && zone.action === "existing";
  const past = earlier(before.endpoints, endpoint);
  const pastZone = earlier(before.network.hostedZones, zone);
  const isOn = past?.kind === "Interface" && past.privateDns === true && !isNew(endpoint);
  return isOn && pastZone !== undefined && zonesByPlace([pastZone]).has(place.key);
}

export const zoneRemoved: Rule = {
  id: "vpce/private-dns-zone-removed",
  level: "warn",
  explanation: "One plan turns on private DNS and removes a private hosted zone for the same name from the VPC.",
  why: "Terraform does not know that one must come first: if private DNS is turned on while the zone is still there, AWS refuses it.",
  fix: "Remove the zone in a first apply and turn on private DNS in a second",
  see: PAGES.access,
  check: (topology) => {
    const { before } = topology;
    if (before === undefined) return [];
    const zones = zonesByPlace(before.network.hostedZones);
    const present = zonesByPlace(topology.network.hostedZones);
    return withPrivateDns(topology).flatMap((endpoint): RuleHit[] => {
      const place = placeOf(topology, endpoint);
      if (place === undefined || present.has(place.key) || !turnsOn(topology, endpoint)) return [];
      const zone = zones.get(place.key)?.[0];
      if (zone === undefined) return [];
      return [
        {
          resource: endpoint,
          message: `The plan turns on private DNS for ${place.name} while it removes ${zone.address} from the VPC`,
        },
      ];
    });
  },
};

/** True when private DNS is on only after the plan, or for a new endpoint. */
function turnsOn({ before }: Topology, endpoint: InterfaceEndpoint): boolean {
  if (isNew(endpoint)) return true;
  const past = earlier(before?.endpoints, endpoint);
  return past?.kind === "Interface" && past.privateDns !== true && !isUnresolved(past.privateDns);
}

/** For S3, private DNS only for the inbound Resolver endpoint leaves the names of the VPC alone; so does AWS's default. */
function withPrivateDns(topology: Topology): InterfaceEndpoint[] {
  return endpointsOf(topology, "Interface").filter(
    (endpoint) =>
      endpoint.privateDns === true &&
      (endpoint.privateDnsOnlyForInboundResolver === false || awsServiceOf(endpoint) !== "s3"),
  );
}

interface Place {
  readonly key: string;
  readonly name: string;
}

/** The VPC of an endpoint and the name of the hosted zone that private DNS makes there. */
function placeOf(topology: Topology, endpoint: InterfaceEndpoint): Place | undefined {
  const { vpc } = endpoint.scope;
  const service = ownServiceOf(topology, endpoint);
  const name =
    service === undefined ? privateDnsZoneOf(valueOf(endpoint.serviceName) ?? "") : valueOf(service.privateDnsName);
  if (name === undefined || isUnresolved(vpc)) return undefined;
  return { key: placeKey(vpc.key, name), name: comparableDomain(name) };
}

function zonesByPlace(zones: readonly PrivateHostedZone[]): ReadonlyMap<string, readonly PrivateHostedZone[]> {
  const placed = zones.flatMap((zone) => {
    const name = valueOf(zone.name);
    return name === undefined ? [] : zone.vpcs.map(({ key }) => ({ key: placeKey(key, name), zone }));
  });
  return new Map([...groupBy(placed, ({ key }) => key)].map(([key, group]) => [key, group.map(({ zone }) => zone)]));
}

function placeKey(vpc: string, name: string): string {
  return `${vpc} ${comparableDomain(name)}`;
}
