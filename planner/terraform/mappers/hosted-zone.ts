import { isUnresolved, type Unresolved } from "../../model/attribute";
import { willExist, type ResourceRef } from "../../model/topology";
import type { PrivateHostedZone } from "../../model/network";
import { attributeOf } from "../resources/attributes";
import { areBlocksUnknown, blocksOf } from "../resources/blocks";
import { textAt } from "../document/json";
import { byId, distinctRefs } from "../resources/references";
import type { Part, Resource, Resources } from "../resources/resources";

const ZONES = ["aws_route53_zone"];
const ASSOCIATIONS = ["aws_route53_zone_association"];
const PROFILE_ZONES = ["aws_route53profiles_resource_association"];
const PROFILE_VPCS = ["aws_route53profiles_association"];

/** The types that determine where the names of a private hosted zone resolve. */
export const HOSTED_ZONE_TYPES = [
  ...ZONES,
  ...ASSOCIATIONS,
  ...PROFILE_ZONES,
  ...PROFILE_VPCS,
  "aws_route53profiles_profile",
];

/** aws_route53_zone with a VPC, as a resource or as a data source; a public zone has none. */
export const HOSTED_ZONES: Part<PrivateHostedZone> = {
  types: ZONES,
  reads: HOSTED_ZONE_TYPES,
  map: (resources) => {
    const zones = new HostedZones(resources);
    return [...resources.of(ZONES), ...resources.data(ZONES)].flatMap((zone): PrivateHostedZone[] => {
      const { instance, scopes } = zone;
      const vpcs = vpcsOf(zone, zones);
      const isSurelyPrivate = vpcs.length > 0 || blocksOf(instance, "vpc").length > 0;
      if (!isSurelyPrivate && !areBlocksUnknown(instance, "vpc")) return [];
      return [
        {
          ...scopes.located(instance),
          ref: scopes.ref(instance),
          name: attributeOf(instance, "name", "string"),
          vpcs,
          isSurelyPrivate,
          isLookedUp: instance.mode === "data",
        },
      ];
    });
  },
};

function vpcsOf({ instance, scopes }: Resource, zones: HostedZones): ResourceRef[] {
  const names = [scopes.ref(instance), scopes.madeWith(instance, "zone_id")];
  const lookedUp = instance.mode === "data" ? scopes.optional(instance, "vpc_id") : undefined;
  return distinctRefs([
    ...names.flatMap((name) => zones.find(name).vpcs),
    ...(lookedUp === undefined || isUnresolved(lookedUp) ? [] : [lookedUp]),
  ]);
}

/** A private hosted zone: its own VPCs, those of associations, and those of the Route 53 Profiles that contain it. */
interface HostedZone {
  readonly ref: ResourceRef;
  readonly vpcs: ResourceRef[];
}

/** Private hosted zones, by every reference that other resources use for them. */
export class HostedZones {
  readonly #zones = new Map<string, HostedZone>();

  public constructor(resources: Resources) {
    for (const zone of resources.of(ZONES).filter(stays)) this.#add(zone);
    for (const { instance, scopes } of resources.of(ASSOCIATIONS).filter(stays)) {
      this.#associate(scopes.one(instance, "zone_id"), [scopes.vpc(instance)]);
    }
    const profiles = vpcsOfProfiles(resources);
    for (const { instance, scopes } of resources.of(PROFILE_ZONES).filter(stays)) {
      const profile = scopes.one(instance, "profile_id");
      const vpcs = isUnresolved(profile) ? [] : (profiles.get(profile.key) ?? []);
      this.#associate(scopes.one(instance, "resource_arn"), vpcs);
    }
  }

  /** The zone that a reference means, and the VPCs in which its names resolve, as far as the inputs say. */
  public find(zone: ResourceRef): { readonly ref: ResourceRef; readonly vpcs: readonly ResourceRef[] } {
    const known = this.#zones.get(zone.key);
    return known === undefined ? { ref: zone, vpcs: [] } : { ref: known.ref, vpcs: distinctRefs(known.vpcs) };
  }

  #add({ instance, scopes }: Resource): void {
    const zone: HostedZone = { ref: scopes.ref(instance), vpcs: [] };
    const arn = textAt(instance.values, "arn");
    const names = [zone.ref, scopes.madeWith(instance, "zone_id"), ...(arn === undefined ? [] : [byId(arn)])];
    for (const { key } of names) this.#zones.set(key, zone);
    this.#associate(
      zone.ref,
      blocksOf(instance, "vpc").map((block) => scopes.one(block, "vpc_id")),
    );
  }

  #associate(zone: ResourceRef | Unresolved, vpcs: readonly (ResourceRef | Unresolved)[]): void {
    if (isUnresolved(zone)) return;
    const known = this.#zones.get(zone.key) ?? { ref: zone, vpcs: [] };
    known.vpcs.push(...vpcs.flatMap((vpc) => (isUnresolved(vpc) ? [] : [vpc])));
    this.#zones.set(zone.key, known);
  }
}

function vpcsOfProfiles(resources: Resources): Map<string, ResourceRef[]> {
  const vpcs = new Map<string, ResourceRef[]>();
  for (const { instance, scopes } of resources.of(PROFILE_VPCS).filter(stays)) {
    const [profile, vpc] = [scopes.one(instance, "profile_id"), scopes.one(instance, "resource_id")];
    if (isUnresolved(profile) || isUnresolved(vpc)) continue;
    vpcs.set(profile.key, [...(vpcs.get(profile.key) ?? []), vpc]);
  }
  return vpcs;
}

function stays({ instance }: Resource): boolean {
  return willExist(instance);
}
