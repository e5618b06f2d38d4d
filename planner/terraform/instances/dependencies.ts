import { partName, traversalParts } from "../language/traversal";
import type { ConfiguredResource, Dependencies, ModuleNames } from "./instance";
import { resourceTraversal } from "./instance-index";

/** The references in each part of a configuration, as text; `undefined` where the input does not contain the part. */
export interface References {
  ofResource(module: ModuleNames, resource: ConfiguredResource): readonly string[] | undefined;
  ofLocal(module: ModuleNames, name: string): readonly string[] | undefined;
  ofOutput(module: ModuleNames, name: string): readonly string[] | undefined;
  /** Of a module's call: what it passes for a variable. */
  ofVariable(module: ModuleNames, name: string): readonly string[] | undefined;
  /** Of a module's call: `depends_on`, `count` and `for_each`. */
  ofCall(module: ModuleNames): readonly string[] | undefined;
}

/** Follows `depends_on` and references from a resource through locals, variables, outputs, modules and other resources. */
function dependenciesOf(references: References, module: ModuleNames, resource: ConfiguredResource): Dependencies {
  const search = new Search(references);
  search.followResource(module, resource);
  search.run();
  return search;
}

interface Reference {
  readonly module: ModuleNames;
  readonly text: string;
}

class Search implements Dependencies {
  readonly #resources = new Set<string>();
  readonly #modules = new Set<string>();
  readonly #pending: Reference[] = [];
  readonly #seen = new Set<string>();
  #isWhole = true;

  public constructor(private readonly references: References) {}

  public include(module: ModuleNames, resource: ConfiguredResource): boolean | undefined {
    const isIn = module.some((_, depth) => this.#modules.has(pathOf(module.slice(0, depth + 1))));
    if (isIn || this.#resources.has(resourceKey(module, resource))) return true;
    return this.#isWhole ? false : undefined;
  }

  public run(): void {
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) this.#follow(next);
  }

  public followResource(module: ModuleNames, resource: ConfiguredResource): void {
    this.#add(module, this.references.ofResource(module, resource));
    for (const depth of module.keys()) {
      this.#add(module.slice(0, depth), this.references.ofCall(module.slice(0, depth + 1)));
    }
  }

  #follow({ module, text }: Reference): void {
    const parts = traversalParts(text);
    const [first, second] = [partName(parts?.[0]), partName(parts?.[1])];
    if (parts === undefined || first === undefined || second === undefined || NOT_FOLLOWED.has(first)) return;
    if (first === "var") this.#add(module.slice(0, -1), this.references.ofVariable(module, second));
    else if (first === "local") this.#add(module, this.references.ofLocal(module, second));
    else if (first === "module") this.#followModule([...module, second], parts.slice(2).map(partName).find(isName));
    else {
      const resource = resourceTraversal(parts);
      if (resource === undefined) return;
      this.#resources.add(resourceKey(module, resource));
      this.followResource(module, resource);
    }
  }

  /** Without an output, everything in the module is meant. */
  #followModule(module: ModuleNames, output: string | undefined): void {
    if (output !== undefined) this.#add(module, this.references.ofOutput(module, output));
    else {
      this.#modules.add(pathOf(module));
      this.#add(module.slice(0, -1), this.references.ofCall(module));
    }
  }

  #add(module: ModuleNames, texts: readonly string[] | undefined): void {
    if (texts === undefined) this.#isWhole = false;
    for (const text of texts ?? []) {
      const key = `${pathOf(module)} ${text}`;
      if (!this.#seen.has(key)) this.#pending.push({ module, text });
      this.#seen.add(key);
    }
  }
}

const NOT_FOLLOWED = new Set(["each", "count", "self", "path", "terraform"]);

function isName(part: string | undefined): part is string {
  return part !== undefined;
}

function pathOf(module: ModuleNames): string {
  return module.join(".");
}

function resourceKey(module: ModuleNames, { mode, type, name }: ConfiguredResource): string {
  return `${pathOf(module)} ${mode} ${type} ${name}`;
}

/** The dependencies of the resources of one input, each found once for all its instances. */
export class DependencyIndex {
  readonly #known = new Map<string, Dependencies>();

  public constructor(private readonly references: References) {}

  public of(module: ModuleNames, resource: ConfiguredResource): Dependencies {
    const key = resourceKey(module, resource);
    const known = this.#known.get(key) ?? dependenciesOf(this.references, module, resource);
    this.#known.set(key, known);
    return known;
  }
}
