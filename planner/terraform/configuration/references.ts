import { dig, field, isArray, type Json, type JsonObject } from "../document/json";
import type { References } from "../instances/dependencies";
import type { ConfiguredResource, ModuleNames } from "../instances/instance";
import { expressionsOf } from "../language/templates";
import { firstBlock } from "./copies";
import { isUnread, type ConfigurationModule } from "./module";

const NAMES = /[A-Za-z_][\w-]*(?:\.[\w-]+)+/g;
const KEYS = /\[[^[\]]*\]/g;

/** The references in a configuration, in the modules that were read. */
export class ConfigurationReferences implements References {
  public constructor(private readonly root: ConfigurationModule) {}

  public ofResource(module: ModuleNames, { mode, type, name }: ConfiguredResource): readonly string[] | undefined {
    const document = this.#document(module);
    if (document === undefined) return undefined;
    const body = firstBlock(dig(document, mode === "data" ? "data" : "resource", type, name));
    return [...referencesIn(body), ...dependsOn(body)];
  }

  public ofLocal(module: ModuleNames, name: string): readonly string[] | undefined {
    const document = this.#document(module);
    if (document === undefined) return undefined;
    const locals = field(document, "locals");
    const blocks = isArray(locals) ? locals : [locals];
    return blocks.flatMap((block) => referencesIn(field(block, name)));
  }

  public ofOutput(module: ModuleNames, name: string): readonly string[] | undefined {
    const document = this.#document(module);
    if (document === undefined) return undefined;
    const body = firstBlock(dig(document, "output", name));
    return [...referencesIn(body), ...dependsOn(body)];
  }

  public ofVariable(module: ModuleNames, name: string): readonly string[] {
    return referencesIn(field(this.#call(module), name));
  }

  public ofCall(module: ModuleNames): readonly string[] {
    const body = this.#call(module);
    return [...referencesIn(field(body, "count")), ...referencesIn(field(body, "for_each")), ...dependsOn(body)];
  }

  #call(module: ModuleNames): JsonObject | undefined {
    const name = module.at(-1);
    return name === undefined ? undefined : firstBlock(dig(this.#document(module.slice(0, -1)), "module", name));
  }

  #document(names: ModuleNames): JsonObject | undefined {
    let module: ConfigurationModule = this.root;
    for (const name of names) {
      const called = module.calls.get(name);
      if (called === undefined || isUnread(called)) return undefined;
      module = called;
    }
    return module.document;
  }
}

/** Names with dots in the expressions of a value: references, and now and then a text that looks like one. */
function referencesIn(raw: Json | undefined): string[] {
  return expressionsOf(raw).flatMap((expression) => {
    const keys = expression.match(KEYS) ?? [];
    return [expression.replace(KEYS, ""), ...keys].flatMap((text) => text.match(NAMES) ?? []);
  });
}

/** The `depends_on` of a resource, call or output: references, in JSON syntax also without `${}`. */
function dependsOn(body: JsonObject | undefined): string[] {
  const list = field(body, "depends_on");
  const texts = (isArray(list) ? list : []).filter((item) => typeof item === "string");
  return [...texts.filter((text) => !text.includes("${")), ...referencesIn(list)];
}
