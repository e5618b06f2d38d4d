import { isUnresolved } from "../../model/attribute";
import type { PrivateHostedZone } from "../../model/network";
import type { ResourceRef } from "../../model/topology";
import { attributeOf } from "../resources/attributes";
import { distinctRefs } from "../resources/references";
import type { Part, Resource } from "../resources/resources";
import { HOSTED_ZONE_TYPES, HostedZones } from "./hosted-zone";

const TYPES = ["aws_route53_zone"];

/** aws_route53_zone with a VPC, as a resource or as a data source. */
export const PRIVATE_HOSTED_ZONES: Part<PrivateHostedZone> = {
  types: TYPES,
  reads: HOSTED_ZONE_TYPES,
  map: (resources) => {
    const zones = new HostedZones(resources);
    const all = [...resources.of(TYPES), ...resources.data(TYPES)];
    return all.flatMap((zone): PrivateHostedZone[] => {
      const { instance, scopes } = zone;
      const vpcs = vpcsOf(zone, zones);
      if (vpcs.length === 0) return [];
      const name = attributeOf(instance, "name", "string");
      return [{ ...scopes.located(instance), ref: scopes.ref(instance), name, vpcs }];
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
