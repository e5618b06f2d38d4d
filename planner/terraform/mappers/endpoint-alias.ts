import { isUnresolved } from "../../model/attribute";
import type { EndpointAlias } from "../../model/network";
import type { ResourceRef } from "../../model/topology";
import { blocksOf } from "../resources/blocks";
import type { Instance } from "../instances/instance";
import { textAt } from "../document/json";
import { byId } from "../resources/references";
import type { Part } from "../resources/resources";
import type { Scopes } from "../resources/located";
import { HOSTED_ZONE_TYPES, HostedZones } from "./hosted-zone";

const TYPES = ["aws_route53_record"];
/** The DNS names that AWS gives an endpoint begin with its id. */
const ENDPOINT_NAME = /^(?:\*\.)?(vpce-[0-9a-f]+)-[^.]*\..*\.vpce\.amazonaws\.com/;

/** aws_route53_record with an alias to an endpoint. */
export const ENDPOINT_ALIASES: Part<EndpointAlias> = {
  types: TYPES,
  reads: ["aws_vpc_endpoint", ...HOSTED_ZONE_TYPES],
  map: (resources) => {
    const zones = new HostedZones(resources);
    return resources.of(TYPES).flatMap(({ instance, scopes }) =>
      blocksOf(instance, "alias").flatMap((alias): EndpointAlias[] => {
        const endpoint = endpointOf(alias, scopes);
        if (endpoint === undefined) return [];
        const named = scopes.one(instance, "zone_id");
        const { ref: zone, vpcs } = isUnresolved(named) ? { ref: named, vpcs: [] } : zones.find(named);
        return [{ ...scopes.located(instance), endpoint, zone, vpcs }];
      }),
    );
  },
};

/** By its DNS name, or by where the configuration takes the name from. */
function endpointOf(alias: Instance, scopes: Scopes): ResourceRef | undefined {
  const name = textAt(alias.values, "name");
  const id = name === undefined ? undefined : ENDPOINT_NAME.exec(name)?.[1];
  if (id !== undefined) return byId(id);
  const instances = alias.origins("name").flatMap((origin) => (origin.kind === "instances" ? origin.instances : []));
  const [endpoint, ...others] = instances.filter(({ type }) => type === "aws_vpc_endpoint");
  return endpoint === undefined || others.length > 0 ? undefined : scopes.ref(endpoint);
}
