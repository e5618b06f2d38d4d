import { dig, field, textAt, type JsonObject } from "../document/json";
import { resourceTraversal, type ResourceTraversal } from "../instances/instance-index";
import type { Found } from "../language/evaluate";
import { partName, type TraversalPart } from "../language/traversal";
import { UNKNOWN, type Value } from "../language/value";
import { behindName, behindOutput, outputOf } from "./behind";
import { firstBlock, wholeOf, type EachInstance } from "./copies";
import { dataSourceValue } from "./data-sources";
import type { ModuleInstance } from "./module-instance";

export const NOTHING: Found = { value: UNKNOWN, used: 0 };

/** First names of references to anything other than a resource. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
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
  if (name === undefined) return NOTHING;
  if (first === "count") return { value: each.key ?? UNKNOWN, used: 1 };
  if (first === "each") return { value: (name === "key" ? each.key : each.value) ?? UNKNOWN, used: 1 };
  if (first === "module") return lookUpOutput(module, name, steps);
  const [behind] = behindName(module, first, name);
  if (behind !== undefined) return { value: behind.owner.valueOf(behind), used: 1 };
  return RESERVED_NAMES.has(first) ? NOTHING : lookUpAttribute(module, [{ name: first }, ...steps]);
}

function lookUpOutput(module: ModuleInstance, name: string, steps: readonly TraversalPart[]): Found {
  const { key, output, used, isSplat } = outputOf(steps);
  const called = module.called(name);
  if (typeof called === "string") return NOTHING;
  if (output === undefined || isSplat) {
    const body = firstBlock(dig(module.document, "module", name)) ?? {};
    return {
      value: wholeOf(
        body,
        called.map(({ path }) => path.at(-1) ?? {}),
      ),
      used: 1,
    };
  }
  const instance = called.find(({ path }) => path.at(-1)?.key === key);
  const behind = instance === undefined ? undefined : behindOutput(instance, output);
  return { value: behind === undefined ? UNKNOWN : behind.owner.valueOf(behind), used };
}

/** An attribute that the configuration of a resource sets, or that follows from the arguments of a data source. */
function lookUpAttribute(module: ModuleInstance, parts: readonly TraversalPart[]): Found {
  const wanted = resourceTraversal(parts);
  if (wanted === undefined) return NOTHING;
  const { mode, type, name, key, attribute } = wanted;
  const body = firstBlock(dig(module.document, mode === "data" ? "data" : "resource", type, name));
  const copies = body === undefined ? "" : module.copies(body);
  if (body === undefined || typeof copies === "string") return NOTHING;
  const named = mode === "data" ? 3 : 2;
  const used = parts.findIndex((part, at) => at >= named && partName(part) !== undefined);
  // `used` counts the steps, which do not include the first name.
  if (used < 0 || parts.slice(0, used).some((part) => "splat" in part))
    return { value: wholeOf(body, copies), used: named - 1 };
  const each = copies.find((copy) => copy.key === key);
  if (each === undefined) return NOTHING;
  const raw = field(body, attribute);
  const title = `${mode} ${type} ${name} ${JSON.stringify(key)} ${attribute}`;
  const stated = raw === undefined ? null : module.valueOf({ owner: module, name: title, raw, values: module, each });
  if (stated !== null) return { value: stated, used };
  return { value: mode === "data" ? ofDataSource(module, wanted, body, each) : UNKNOWN, used };
}

function ofDataSource(
  module: ModuleInstance,
  { type, attribute }: ResourceTraversal,
  body: JsonObject,
  each: EachInstance,
): Value {
  const argument = (name: string): Value => module.evaluate(field(body, name) ?? null, each);
  return dataSourceValue(type, attribute, module.provider(textAt(body, "provider"), each), argument);
}
