import { dig, field, type JsonObject } from "../document/json";
import type { Found } from "../language/evaluate";
import { partName, type TraversalPart } from "../language/traversal";
import { referenceTo, UNKNOWN, unknownBecause, type Missing, type Value } from "../language/value";
import { behindName, behindOutput } from "./behind";
import { addressIn, type BlockName } from "./blocks";
import { firstBlock, wholeOf, type EachInstance } from "./copies";
import { dataSourceValue } from "./data-sources";
import type { ModuleInstance } from "./module-instance";

export const NOTHING: Found = { value: UNKNOWN, used: 0 };

/** First names of references to anything other than a resource. */
const RESERVED_NAMES: ReadonlySet<string> = new Set([
  "var",
  "local",
  "module",
  "each",
  "count",
  "path",
  "terraform",
  "self",
]);

/** The value of a reference in a module, inside the instance `each` of a resource or a call. */
export function lookUp(
  module: ModuleInstance,
  first: string,
  steps: readonly TraversalPart[],
  each: EachInstance,
): Found {
  const name = partName(steps[0]);
  if (name === undefined) return { value: unknownBecause(`${first} is known only in a plan`), used: 0 };
  if (first === "count") return { value: each.key ?? unknownBecause("count.index is known only in a plan"), used: 1 };
  if (first === "each") return { value: elementOf(name, each), used: 1 };
  if (first === "module") return { value: modulesCalled(module, name), used: 1 };
  if (first === "var" || first === "local") return { value: namedValue(module, first, name), used: 1 };
  if (RESERVED_NAMES.has(first)) return { value: unknownBecause(`${first}.${name} is known only in a plan`), used: 1 };
  const isData = first === "data";
  const [type, resource] = isData ? [name, partName(steps[1])] : [first, name];
  if (resource === undefined) return NOTHING;
  const block = { mode: isData ? ("data" as const) : ("managed" as const), type, name: resource };
  return { value: instancesOf(module, block), used: isData ? 2 : 1 };
}

/** `each.key` or `each.value`. */
function elementOf(name: string, { key, keyValue = key, value }: EachInstance): Value {
  const element = name === "key" ? keyValue : value;
  return element === undefined ? unknownBecause(`each.${name} is known only in a plan`) : element;
}

function namedValue(module: ModuleInstance, first: "var" | "local", name: string): Value {
  const behind = behindName(module, first, name);
  return typeof behind === "string" ? unknownBecause(behind) : behind.owner.valueOf(behind);
}

/** The module instances of a call: one, or a list or map of them. */
function modulesCalled(module: ModuleInstance, name: string): Value {
  const called = module.called(name);
  if (typeof called === "string") return unknownBecause(`module ${name}: ${called}`);
  const values = called.map((instance) => ({ key: instance.path.at(-1)?.key, value: outputsOf(instance, name) }));
  return wholeOf(firstBlock(dig(module.document, "module", name)) ?? {}, values);
}

function outputsOf(module: ModuleInstance, name: string): Missing {
  return {
    ...unknownBecause(`the outputs of module ${name} are known after apply`),
    part: (output) => {
      const behind = behindOutput(module, output);
      return typeof behind === "string" ? unknownBecause(`module ${name}: ${behind}`) : behind.owner.valueOf(behind);
    },
  };
}

/** The instances of a resource: one, or a list or map of them. */
function instancesOf(module: ModuleInstance, block: BlockName): Value {
  const body = firstBlock(dig(module.document, block.mode === "data" ? "data" : "resource", block.type, block.name));
  const address = addressIn(module.path, block);
  if (body === undefined) return unknownBecause(`the configuration refers to ${address}, which is not in the input`);
  const copies = module.copies(body);
  if (typeof copies === "string") return unknownBecause(`${address}: ${copies}`);
  return module.collection(body, () =>
    wholeOf(
      body,
      copies.map((each) => ({ key: each.key, value: resourceValue(module, block, body, each) })),
    ),
  );
}

/** A resource, whose attributes are read when they are needed. */
function resourceValue(module: ModuleInstance, block: BlockName, body: JsonObject, each: EachInstance): Value {
  const address = addressIn(module.path, block, each.key);
  const attributeOf = (attribute: string): Value => {
    const raw = field(body, attribute);
    const name = `${address} ${attribute}`;
    const stated = raw === undefined ? null : module.valueOf({ owner: module, name, raw, values: module, each });
    if (stated !== null) return stated;
    const found = block.mode === "data" ? ofDataSource(module, block, body, { attribute, each }) : undefined;
    return found ?? referenceTo({ resource: address, attribute, path: "" });
  };
  return referenceTo({ resource: address, attribute: "", path: "" }, attributeOf);
}

function ofDataSource(
  module: ModuleInstance,
  { type }: BlockName,
  body: JsonObject,
  { attribute, each }: { readonly attribute: string; readonly each: EachInstance },
): Value | undefined {
  const argument = (name: string): Value => module.evaluate(field(body, name) ?? null, each);
  return dataSourceValue(type, attribute, module.placeOf(type, body, each), argument);
}
