import { arrayAt, dig, field, isArray, isObject, textAt, type Json } from "../document/json";
import type { References } from "../instances/dependencies";
import type { ConfiguredResource, ModuleNames } from "../instances/instance";
import { longestOnly } from "./plan-configuration";

/** The references in the `configuration` part of a plan, which does not contain the values of locals. */
export class PlanReferences implements References {
  readonly #root: Json | undefined;

  public constructor(document: Json) {
    this.#root = dig(document, "configuration", "root_module");
  }

  public ofResource(module: ModuleNames, { mode, type, name }: ConfiguredResource): readonly string[] | undefined {
    const configured = this.#module(module);
    if (configured === undefined) return undefined;
    const resource = arrayAt(configured, "resources").find(
      (entry) =>
        textAt(entry, "type") === type &&
        textAt(entry, "name") === name &&
        (textAt(entry, "mode") === "data") === (mode === "data"),
    );
    return [
      ...referencesIn(field(resource, "expressions")),
      ...referencesIn(field(resource, "count_expression")),
      ...referencesIn(field(resource, "for_each_expression")),
      ...textsAt(resource, "depends_on"),
    ];
  }

  public ofLocal(): undefined {
    return undefined;
  }

  public ofOutput(module: ModuleNames, name: string): readonly string[] | undefined {
    const configured = this.#module(module);
    if (configured === undefined) return undefined;
    const output = dig(configured, "outputs", name);
    return [...referencesIn(field(output, "expression")), ...textsAt(output, "depends_on")];
  }

  public ofVariable(module: ModuleNames, name: string): readonly string[] {
    return referencesIn(dig(this.#call(module), "expressions", name));
  }

  public ofCall(module: ModuleNames): readonly string[] {
    const call = this.#call(module);
    return [
      ...referencesIn(field(call, "count_expression")),
      ...referencesIn(field(call, "for_each_expression")),
      ...textsAt(call, "depends_on"),
    ];
  }

  #call(module: ModuleNames): Json | undefined {
    const name = module.at(-1);
    return name === undefined ? undefined : dig(this.#module(module.slice(0, -1)), "module_calls", name);
  }

  #module(names: ModuleNames): Json | undefined {
    return names.reduce<Json | undefined>((module, name) => dig(module, "module_calls", name, "module"), this.#root);
  }
}

/** Those of every expression in a value, however deep. */
function referencesIn(value: Json | undefined): string[] {
  const all: string[] = [];
  const pending: (Json | undefined)[] = [value];
  for (let next = pending.pop(); pending.length > 0 || next !== undefined; next = pending.pop()) {
    if (isArray(next)) pending.push(...next);
    if (!isObject(next)) continue;
    all.push(...longestOnly(textsAt(next, "references")));
    pending.push(...Object.values(next).filter((item) => typeof item === "object"));
  }
  return all;
}

function textsAt(value: Json | undefined, name: string): string[] {
  return arrayAt(value, name).filter((item) => typeof item === "string");
}
