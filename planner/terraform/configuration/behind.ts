import { dig, field, textAt } from "../document/json";
import type { InstanceKey } from "../instances/instance-index";
import { partKey, partName, type TraversalPart } from "../language/traversal";
import { firstBlock } from "./copies";
import type { Behind, ModuleInstance } from "./module-instance";

/** What `var.name` or `local.name` refers to. */
export function behindName(module: ModuleInstance, first: string, name: string | undefined): readonly Behind[] {
  if (name === undefined) return [];
  if (first === "var") return behindVariable(module, name);
  const raw = first === "local" ? module.locals.get(name) : undefined;
  return raw === undefined ? [] : [{ owner: module, name: `local ${name}`, raw, values: module, each: {} }];
}

/** What the caller passes, otherwise the default; nothing for a sensitive variable. */
function behindVariable(module: ModuleInstance, name: string): readonly Behind[] {
  const { caller } = module;
  const declared = firstBlock(dig(module.document, "variable", name));
  const passed = caller === undefined ? undefined : field(caller.body, name);
  if (field(declared, "sensitive") === true) return [];
  const variable = { owner: module, name: `variable ${name}`, type: textAt(declared, "type") };
  const isLeftOut = passed === undefined || (passed === null && field(declared, "nullable") === false);
  if (caller !== undefined && !isLeftOut) {
    return [{ ...variable, raw: passed, values: caller.values, each: caller.each }];
  }
  const raw = field(declared, "default");
  return raw === undefined ? [] : [{ ...variable, raw, values: module, each: {} }];
}

/** What an output of a module refers to; `undefined` for a sensitive output. */
export function behindOutput(module: ModuleInstance, name: string): Behind | undefined {
  const declared = firstBlock(dig(module.document, "output", name));
  const raw = field(declared, "sensitive") === true ? undefined : field(declared, "value");
  return raw === undefined ? undefined : { owner: module, name: `output ${name}`, raw, values: module, each: {} };
}

/** What `module.name.output` refers to in each module instance that is meant; a string says why those are unknown. */
export function behindOutputs(
  module: ModuleInstance,
  parts: readonly TraversalPart[],
  ownKeys: readonly InstanceKey[],
): readonly Behind[] | string {
  const name = partName(parts[1]) ?? "";
  const { key, output } = outputOf(parts.slice(1));
  const called = module.called(name);
  if (typeof called === "string") return `module ${name}: ${called}`;
  const exact = called.filter(({ path }) => path.at(-1)?.key === (key ?? ownKeys[0]));
  const meant = key !== undefined || exact.length > 0 ? exact : called;
  return output === undefined ? [] : meant.flatMap((instance) => behindOutput(instance, output) ?? []);
}

/** The key and output of `name[key].output`, and how many steps they use. */
export function outputOf(steps: readonly TraversalPart[]): {
  readonly key: InstanceKey | undefined;
  readonly output: string | undefined;
  readonly used: number;
  readonly isSplat: boolean;
} {
  const key = partKey(steps[1]);
  const isSplat = steps[1] !== undefined && "splat" in steps[1];
  const at = key === undefined && !isSplat ? 1 : 2;
  return { key, output: partName(steps[at]), used: at + 1, isSplat };
}
