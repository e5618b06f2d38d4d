/** PlanResourceChange: what a provider says will happen, with "known after apply" for what only AWS knows. */
import { isBlockComputedWhenOmitted } from "./computed-when-omitted";
import { defaultsOf } from "./defaults";
import { forceNewAttributes } from "./force-new";
import type { AttributeSchema, BlockSchema, NestedBlockSchema, TypeConstraint } from "./schema-types";
import {
  holdsUnknown,
  isAbsent,
  isObject,
  isUnknown,
  same,
  sameElements,
  Unknown,
  type Value,
  type Values,
} from "./values";

export interface PlanInput {
  readonly typeName: string;
  readonly schema: BlockSchema;
  /** null: the resource is to be created. */
  readonly prior: Values | null;
  /** Terraform's merge of configuration and prior state; null: the resource is to be destroyed. */
  readonly proposed: Values | null;
  readonly config: Values | null;
  /** Region of the provider configuration. */
  readonly region: string;
  readonly defaultTags: Readonly<Record<string, string>>;
}

export interface PlanOutput {
  readonly planned: Values | null;
  /** Names of top-level attributes whose change replaces the resource. */
  readonly replace: string[];
}

export function planChange(input: PlanInput): PlanOutput {
  const { proposed, prior } = input;
  if (proposed === null) return { planned: null, replace: [] };
  const planned = prior === null ? planCreate(input, proposed) : planUpdate(input, proposed, prior);
  for (const [name, { type }] of input.schema.attributes) planned[name] = zeroFilled(type, planned[name] ?? null);
  planRegion(input, planned);
  planTags(input, planned);
  return { planned, replace: prior === null ? [] : replacing(input, prior, planned) };
}

function planCreate(input: PlanInput, proposed: Values): Values {
  const planned = completed(input.schema, proposed);
  for (const name of input.schema.blocks.keys()) {
    const omitted = isAbsent(input.config?.[name]);
    if (omitted && isBlockComputedWhenOmitted(input.typeName, name)) planned[name] = Unknown.value;
  }
  return { ...planned, ...omittedDefaults(input) };
}

function planUpdate(input: PlanInput, proposed: Values, prior: Values): Values {
  const planned: Values = { ...proposed };
  for (const [name, nested] of input.schema.blocks) {
    const omitted = isAbsent(input.config?.[name]);
    if (omitted && isBlockComputedWhenOmitted(input.typeName, name)) planned[name] = prior[name] ?? null;
    else planned[name] = completedBlocks(nested, proposed[name] ?? null);
  }
  return { ...planned, ...omittedDefaults(input) };
}

/** Defaults of the attributes that the author left out. */
function omittedDefaults(input: PlanInput): Values {
  const entries = Object.entries(defaultsOf(input.typeName));
  return Object.fromEntries(
    entries.filter(([name]) => input.schema.attributes.has(name) && isAbsent(input.config?.[name])),
  );
}

/** The block's value, with "known after apply" for each computed attribute that has no value yet. */
function completed(schema: BlockSchema, value: Values): Values {
  const result: Values = {};
  for (const [name, attribute] of schema.attributes) result[name] = completedAttribute(attribute, value[name] ?? null);
  for (const [name, nested] of schema.blocks) result[name] = completedBlocks(nested, value[name] ?? null);
  return result;
}

function completedAttribute(attribute: AttributeSchema, value: Value): Value {
  return value === null && attribute.computed ? Unknown.value : value;
}

function completedBlocks(nested: NestedBlockSchema, value: Value): Value {
  if (Array.isArray(value)) return value.map((item) => (isObject(item) ? completed(nested.block, item) : item));
  if (!isObject(value)) return value;
  if (nested.nesting === "single") return completed(nested.block, value);
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, item]) => [key, isObject(item) ? completed(nested.block, item) : item]));
}

/**
 * In an attribute that takes block syntax (`ingress` of aws_security_group, `route` of aws_route_table) the real provider
 * writes "", 0, false or an empty list for what the author leaves out of an object.
 */
function zeroFilled(type: TypeConstraint, value: Value): Value {
  const element = Array.isArray(type) && type[0] !== "object" ? type[1] : undefined;
  if (!Array.isArray(element) || element[0] !== "object" || !Array.isArray(value)) return value;
  const zeros = Object.entries(element[1]).map(([name, inner]): [string, Value] => [name, zeroOf(inner)]);
  return value.map((item) => {
    if (!isObject(item)) return item;
    const written = Object.entries(item).filter(([, inner]) => inner !== null);
    return { ...Object.fromEntries(zeros), ...Object.fromEntries(written) };
  });
}

function zeroOf(type: TypeConstraint): Value {
  if (Array.isArray(type)) return type[0] === "map" ? {} : [];
  const zeros: Record<string, Value> = { bool: false, number: 0, string: "" };
  return zeros[type] ?? null;
}

/** Provider version 6 shows the Region of each resource in the plan: its own, otherwise the provider configuration's. */
function planRegion(input: PlanInput, planned: Values): void {
  if (!input.schema.attributes.get("region")?.optional) return;
  if (isAbsent(input.config?.["region"])) planned["region"] = input.region;
}

/** `tags_all` is the provider's default tags and the resource's own, known as soon as both are. */
function planTags(input: PlanInput, planned: Values): void {
  if (!input.schema.attributes.has("tags_all")) return;
  const tags = input.config?.["tags"] ?? null;
  if (holdsUnknown(tags)) {
    planned["tags_all"] = Unknown.value;
    return;
  }
  const merged = { ...input.defaultTags, ...(isObject(tags) ? tags : {}) };
  const empty = Object.keys(merged).length === 0;
  planned["tags_all"] = empty && input.prior === null ? Unknown.value : merged;
}

function replacing(input: PlanInput, prior: Values, planned: Values): string[] {
  return forceNewAttributes(input.typeName).filter((name) => {
    const attribute = input.schema.attributes.get(name);
    return attribute !== undefined && changed(attribute, prior[name] ?? null, planned[name] ?? null);
  });
}

function changed(attribute: AttributeSchema, before: Value, after: Value): boolean {
  if (isUnknown(after)) return true;
  const set = Array.isArray(attribute.type) && attribute.type[0] === "set";
  return set ? !sameElements(before, after) : !same(before, after);
}
