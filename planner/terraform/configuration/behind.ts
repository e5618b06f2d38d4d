import { dig, field, textAt } from "../document/json";
import { firstBlock } from "./copies";
import type { Behind, ModuleInstance } from "./module-instance";

/** What `var.name` or `local.name` refers to; a string says why that is unknown. */
export function behindName(module: ModuleInstance, first: "var" | "local", name: string): Behind | string {
  if (first === "var") return behindVariable(module, name);
  const raw = module.locals.get(name);
  if (raw === undefined) return `local ${name} is not in the input`;
  return { owner: module, name: `local ${name}`, raw, values: module, each: {} };
}

/** What the caller passes, otherwise the default. A sensitive variable is not read. */
function behindVariable(module: ModuleInstance, name: string): Behind | string {
  const { caller } = module;
  const declared = firstBlock(dig(module.document, "variable", name));
  const passed = caller === undefined ? undefined : field(caller.body, name);
  if (field(declared, "sensitive") === true) return `variable ${name} is sensitive`;
  const variable = { owner: module, name: `variable ${name}`, type: textAt(declared, "type") };
  const isLeftOut = passed === undefined || (passed === null && field(declared, "nullable") === false);
  if (caller !== undefined && !isLeftOut) {
    return { ...variable, raw: passed, values: caller.values, each: caller.each };
  }
  const raw = field(declared, "default");
  return raw === undefined ? `variable ${name} has no value` : { ...variable, raw, values: module, each: {} };
}

/** What an output of a module refers to; a string says why that is unknown. */
export function behindOutput(module: ModuleInstance, name: string): Behind | string {
  const declared = firstBlock(dig(module.document, "output", name));
  if (field(declared, "sensitive") === true) return `output ${name} is sensitive`;
  const raw = field(declared, "value");
  if (raw === undefined) return `output ${name} is not in the input`;
  return { owner: module, name: `output ${name}`, raw, values: module, each: {} };
}
