import { dig, field, isArray, isObject, textAt, type Json, type JsonObject } from "../document/json";
import type { Instance } from "../instances/instance";
import type { Resource } from "../resources/resources";

/** The endpoint of the Cloud Control provider: the attributes of aws_vpc_endpoint, a few under other names. */
export const CLOUD_CONTROL_ENDPOINT = "awscc_ec2_vpc_endpoint";

const NAMES: ReadonlyMap<string, string> = new Map([["policy", "policy_document"]]);

/** An endpoint of any provider as an aws_vpc_endpoint. */
export function asEndpoint(resource: Resource): Resource {
  const { instance } = resource;
  return instance.type === CLOUD_CONTROL_ENDPOINT ? { ...resource, instance: renamed(instance) } : resource;
}

function renamed(instance: Instance): Instance {
  const { values, unknown, before } = instance;
  return {
    ...instance,
    type: "aws_vpc_endpoint",
    values: renamedIn(values),
    unknown: isObject(unknown) ? renamedIn(unknown) : unknown,
    ...(before === undefined ? {} : { before: renamedIn(before) }),
    origins: (attribute, inside) => instance.origins(NAMES.get(attribute) ?? attribute, inside),
    isConfigured: (attribute) => instance.isConfigured(NAMES.get(attribute) ?? attribute),
  };
}

function renamedIn(values: JsonObject): JsonObject {
  const entries = [...NAMES].flatMap(([name, theirs]): [string, Json][] => {
    const value = field(values, theirs);
    return value === undefined ? [] : [[name, isObject(value) ? JSON.stringify(value) : value]];
  });
  const tags = field(values, "tags");
  return { ...values, ...Object.fromEntries(entries), ...(isArray(tags) ? { tags: tagsIn(tags) } : {}) };
}

/** A list of `key` and `value`. */
function tagsIn(tags: readonly Json[]): JsonObject {
  return Object.fromEntries(
    tags.flatMap((tag): [string, Json][] => {
      const key = textAt(tag, "key");
      return key === undefined ? [] : [[key, dig(tag, "value") ?? null]];
    }),
  );
}
