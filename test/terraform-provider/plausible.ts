/** A value for a computed attribute that no description in `resources/` covers: right in type, plausible by its name. */
import { arn, awsId, type Context } from "./context";
import { arnOf, nameOf, serviceOf } from "./identity";
import { accountId, dnsSuffixOf, zonesOf } from "./regions";
import type { TypeConstraint } from "./schema-types";
import { isObject, text, type Value, type Values } from "./values";

export interface Wanted {
  readonly typeName: string;
  /** Name of the attribute. */
  readonly name: string;
  readonly type: TypeConstraint;
  /** The values around it. */
  readonly planned: Values;
  readonly seed: string;
  readonly context: Context;
}

export function plausible(wanted: Wanted): Value {
  const { type, name, planned, context } = wanted;
  if (type === "bool") return false;
  if (type === "number") return 0;
  if (type === "string") return plausibleText(wanted);
  if (type === "dynamic") return null;
  if (type[0] !== "map") return type[0] === "object" ? plausibleObject(wanted, type[1]) : [];
  if (name !== "tags_all") return {};
  return { ...context.defaultTags, ...(isObject(planned["tags"]) ? planned["tags"] : {}) };
}

function plausibleObject(wanted: Wanted, attributes: Record<string, TypeConstraint>): Values {
  const entries = Object.entries(attributes).map(([name, type]) => [name, plausible({ ...wanted, name, type })]);
  return Object.fromEntries(entries) as Values;
}

function plausibleText(wanted: Wanted): string {
  const { name, typeName, planned, seed, context } = wanted;
  const id = text(planned["id"]) ?? awsId(typeName.replace(/^aws_/, "").replaceAll("_", "-"), seed);
  const exact: Record<string, () => string> = {
    id: () => id,
    arn: () => (id.startsWith("arn:") ? id : arnOf(typeName, id, seed, context)),
    region: () => context.region,
    owner_id: () => accountId,
    account_id: () => accountId,
    owner: () => accountId,
    name: () => nameOf(planned, seed),
    availability_zone: () => zonesOf(context.region)[0]?.name ?? "",
    availability_zone_id: () => zonesOf(context.region)[0]?.id ?? "",
    hosted_zone_id: () => `Z${seed.slice(0, 13).toUpperCase()}`,
    dns_name: () => `${id}.${context.region}.${dnsSuffixOf(context.region)}`,
    version: () => "1",
    status: () => "ACTIVE",
    state: () => "available",
  };
  if (exact[name]) return exact[name]();
  if (name.endsWith("_arn")) return arn(context, serviceOf(typeName), `${name.slice(0, -4)}/${seed.slice(0, 12)}`);
  if (name.endsWith("_id")) return awsId(name.slice(0, -3).replaceAll("_", "-"), `${seed} ${name}`);
  return "";
}
