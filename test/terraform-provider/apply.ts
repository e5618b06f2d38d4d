/** ApplyResourceChange: replaces "known after apply" by what AWS would have answered. */
import type { Context } from "./context";
import { identityOf } from "./identity";
import { plausible } from "./plausible";
import { describeResource } from "./resources";
import type { BlockSchema, NestedBlockSchema } from "./schema-types";
import { idOf, canonical, isObject, isUnknown, type Value, type Values } from "./values";

/** Creates the resource: every attribute of the result is known, and the same configuration gives the same result. */
export function createResource(typeName: string, schema: BlockSchema, planned: Values, context: Context): Values {
  const seed = context.world.seed(typeName, `${context.region} ${canonical(withoutUnknown(planned))}`);
  const id = isUnknown(planned["id"]) ? identityOf(typeName, planned, seed, context) : (planned["id"] ?? null);
  return settle(typeName, schema, { ...planned, id }, seed, context);
}

/** Changes the resource in place: what AWS derives from changed attributes follows them. */
export function updateResource(typeName: string, schema: BlockSchema, planned: Values, context: Context): Values {
  return settle(typeName, schema, planned, idOf(planned), context);
}

function settle(typeName: string, schema: BlockSchema, planned: Values, seed: string, context: Context): Values {
  const described = describeResource(typeName, planned, seed, context);
  const result: Values = {};
  for (const [name, attribute] of schema.attributes) {
    const value = planned[name] ?? null;
    const answer = described[name];
    const open = isUnknown(value);
    if (answer !== undefined && (open || !attribute.optional) && attribute.computed) result[name] = answer;
    else result[name] = open ? plausible({ typeName, name, type: attribute.type, planned, seed, context }) : value;
  }
  for (const [name, nested] of schema.blocks) {
    const value = planned[name] ?? null;
    const inner = { typeName, seed: `${seed} ${name}`, context };
    result[name] = isUnknown(value) ? (described[name] ?? []) : settledBlocks(nested, value, inner);
  }
  return result;
}

interface Inner {
  readonly typeName: string;
  readonly seed: string;
  readonly context: Context;
}

function settledBlocks(nested: NestedBlockSchema, value: Value, inner: Inner): Value {
  if (Array.isArray(value))
    return value.map((item) => (isObject(item) ? settledBlock(nested.block, item, inner) : item));
  return isObject(value) && nested.nesting === "single" ? settledBlock(nested.block, value, inner) : value;
}

function settledBlock(schema: BlockSchema, value: Values, inner: Inner): Values {
  const result: Values = {};
  for (const [name, attribute] of schema.attributes) {
    const item = value[name] ?? null;
    const request = { ...inner, name, type: attribute.type, planned: value };
    result[name] = isUnknown(item) ? plausible(request) : item;
  }
  for (const [name, nested] of schema.blocks) result[name] = settledBlocks(nested, value[name] ?? null, inner);
  return result;
}

/** The part of a plan that is known, for the seed. */
function withoutUnknown(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isUnknown(value)));
}
