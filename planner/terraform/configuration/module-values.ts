import type { ModuleStep } from "../instances/module-path";
import { partKey, partName, type TraversalPart } from "../language/traversal";
import { isUnread, type ConfigurationModule, type UnreadModule } from "./module";
import { bareExpression, readProvider } from "./providers";
import { dataSourceValue } from "./data-sources";
import { parseExpression, type Expression } from "../language/syntax";
import { deeper, evaluate, mapOf, newBudget, text, type Found, type Scope } from "../language/evaluate";
import { templateParts } from "../language/templates";
import type { ProviderScope } from "../instances/instance";
import { dig, field, isArray, isObject, textAt, type Json, type JsonObject } from "../document/json";
import { resourceTraversal, type InstanceKey, type ResourceTraversal } from "../instances/instance-index";
import { conform } from "../language/type-constraint";
import { entriesOf, isList, isMap, split, UNTOLD, weightOf, type Value, type ValueObject } from "../language/value";

/** One of the instances that `count` or `for_each` makes; without a key for what has neither. */
export interface EachInstance {
  readonly key?: string | number;
  readonly value?: Value;
}

/** Where a module is called: there the values of its variables are found. */
export interface Caller {
  readonly values: ConfigurationValues;
  readonly body: JsonObject;
  readonly each: EachInstance;
}

/** What stands behind a name such as `var.x` of the module instance `owner`, and where it is to be understood. */
export interface Behind {
  readonly owner: ConfigurationValues;
  readonly name: string;
  readonly raw: Json;
  readonly values: ConfigurationValues;
  readonly each: EachInstance;
  /** The type constraint of a variable. */
  readonly type?: string | undefined;
}

const COPIES_LIMIT = 10_000;
const WEIGHT_LIMIT = 1_000_000;
const UNTOLD_COPIES = "how many instances it has is known only in a plan";
const CIRCLE = "the references run in a circle";

/**
 * Values of one instance of a module of a configuration in JSON syntax, as far as they follow from literals, variables,
 * locals and the modules around and inside.
 */
export class ConfigurationValues {
  readonly #providers = new Map<string, ProviderScope>();
  readonly #locals: ReadonlyMap<string, Json>;
  readonly #copies = new Map<JsonObject, readonly EachInstance[] | string>();
  readonly #called = new Map<string, readonly ConfigurationValues[] | string>();
  readonly #parsed = new Map<string, Expression | undefined>();
  /** By the name that it stands behind: what was found out once; while that goes on, what a circle finds. */
  readonly #values = new Map<string, Value>();

  /** `path` is empty and there is no `caller` for the root module. */
  public constructor(
    private readonly module: ConfigurationModule,
    public readonly path: readonly ModuleStep[] = [],
    public readonly caller?: Caller,
    private readonly budget = newBudget(),
  ) {
    const locals = field(module.document, "locals");
    const blocks = isArray(locals) ? locals : [locals];
    this.#locals = new Map(blocks.flatMap((block) => (isObject(block) ? Object.entries(block) : [])));
  }

  public get document(): JsonObject {
    return this.module.document;
  }

  /** The instances of a resource or of a module, or the reason why they cannot be told. */
  public copies(body: JsonObject): readonly EachInstance[] | string {
    const known = this.#copies.get(body);
    if (known !== undefined) return known;
    this.#copies.set(body, CIRCLE);
    const copies = this.#copiesOf(body);
    this.#copies.set(body, copies);
    return copies;
  }

  #copiesOf(body: JsonObject): readonly EachInstance[] | string {
    const [counted, looped] = [field(body, "count"), field(body, "for_each")];
    if (counted !== undefined) {
      const count = this.constant(counted);
      if (typeof count !== "number" || !Number.isInteger(count) || count < 0) return UNTOLD_COPIES;
      if (count > COPIES_LIMIT) return `count is ${count}, more than ${COPIES_LIMIT}`;
      return Array.from({ length: count }, (_, key) => ({ key }));
    }
    if (looped === undefined) return [{}];
    const each = this.constant(looped);
    const copies = isList(each) ? ofSet(each) : isMap(each) ? ofMap(each) : UNTOLD_COPIES;
    return typeof copies !== "string" && copies.length > COPIES_LIMIT
      ? `for_each has ${copies.length} elements, more than ${COPIES_LIMIT}`
      : copies;
  }

  /** The names of the modules that this one calls. */
  public get calls(): readonly string[] {
    const calls = field(this.document, "module");
    return isObject(calls) ? Object.keys(calls) : [];
  }

  /** The module that a call names, however many instances it has. */
  public callee(name: string): ConfigurationModule | UnreadModule {
    return this.module.calls.get(name) ?? { reason: "no module of that name is called" };
  }

  /** The instances of the module that a call names, or why they cannot be told. */
  public called(name: string): readonly ConfigurationValues[] | string {
    const known = this.#called.get(name);
    if (known !== undefined) return known;
    this.#called.set(name, CIRCLE);
    const found = this.#instancesOf(name);
    this.#called.set(name, found);
    return found;
  }

  #instancesOf(name: string): readonly ConfigurationValues[] | string {
    const module = this.callee(name);
    if (isUnread(module)) return module.reason;
    const body = firstBlock(dig(this.document, "module", name)) ?? {};
    const copies = this.copies(body);
    if (typeof copies === "string") return copies;
    return copies.map((each) => {
      const step = each.key === undefined ? { name } : { name, key: each.key };
      const caller = { values: this, body, each };
      return new ConfigurationValues(module, [...this.path, step], caller, this.budget);
    });
  }

  /** Region and account of the provider that `reference` (`aws`, `aws.west`, or nothing) names. */
  public provider(reference = "aws"): ProviderScope {
    const name = bareExpression(reference);
    const known = this.#providers.get(name);
    if (known !== undefined) return known;
    const scope = readProvider(this, name);
    this.#providers.set(name, scope);
    return scope;
  }

  /** The attributes of a resource: what is known, and marks for what is not, in the shape of a plan's after_unknown. */
  public evaluateBody(body: JsonObject, each: EachInstance): { values: JsonObject; unknown: JsonObject } {
    const values: Record<string, Json> = {};
    const unknown: Record<string, Json> = {};
    for (const [name, raw] of Object.entries(body)) {
      if (META_ARGUMENTS.has(name)) continue;
      const { known, marks } = split(this.#evaluate(raw, each));
      if (marks !== true) values[name] = known;
      if (marks !== false) unknown[name] = marks;
    }
    return { values, unknown };
  }

  /** The value of an expression that stands outside of all resources. */
  public constant(raw: Json): Value {
    return this.#evaluate(raw, {});
  }

  #evaluate(raw: Json, each: EachInstance): Value {
    return typeof raw === "object" || typeof raw === "string"
      ? deeper(this.budget, () => this.#evaluated(raw, each))
      : raw;
  }

  #evaluated(raw: string | null | readonly Json[] | JsonObject, each: EachInstance): Value {
    if (typeof raw === "string") return this.#evaluateText(raw, each);
    if (isArray(raw)) return raw.map((item) => this.#evaluate(item, each));
    if (raw === null) return raw;
    return mapOf(Object.entries(raw).map(([key, item]) => [this.#evaluateText(key, each), this.#evaluate(item, each)]));
  }

  #evaluateText(raw: string, each: EachInstance): Value {
    if (DIRECTIVE.test(raw)) return UNTOLD;
    if (!raw.includes("${")) return raw;
    const parts = templateParts(raw).map((part) =>
      "literal" in part ? part.literal : this.#evaluateExpression(part.expression, each),
    );
    const [only = ""] = parts;
    return parts.length === 1 ? only : text(parts);
  }

  #evaluateExpression(source: string, each: EachInstance): Value {
    const expression = this.#parse(source);
    const scope: Scope = { budget: this.budget, lookUp: (name, steps) => this.#lookUp(name, steps, each) };
    return expression === undefined ? UNTOLD : evaluate(expression, scope);
  }

  #conformed(value: Value, type: string | undefined): Value {
    const constraint = type === undefined ? undefined : this.#parse(bareExpression(type));
    if (constraint === undefined) return value;
    return conform(value, constraint, (fallback) => evaluate(fallback, { budget: this.budget, lookUp: () => NOTHING }));
  }

  #parse(source: string): Expression | undefined {
    if (!this.#parsed.has(source)) this.#parsed.set(source, parseExpression(source));
    return this.#parsed.get(source);
  }

  #lookUp(first: string, steps: readonly TraversalPart[], each: EachInstance): Found {
    const name = partName(steps[0]);
    if (name === undefined) return NOTHING;
    if (first === "count") return { value: each.key ?? UNTOLD, used: 1 };
    if (first === "each") return { value: (name === "key" ? each.key : each.value) ?? UNTOLD, used: 1 };
    if (first === "module") return this.#lookUpOutput(name, steps);
    const [behind] = this.behind(first, name);
    if (behind !== undefined) return { value: behind.owner.#valueOf(behind), used: 1 };
    return NAMES.has(first) ? NOTHING : this.#lookUpAttribute([{ name: first }, ...steps]);
  }

  #lookUpOutput(name: string, steps: readonly TraversalPart[]): Found {
    const { key, output, used, isSplat } = outputOf(steps);
    const called = this.called(name);
    if (typeof called === "string") return NOTHING;
    if (output === undefined || isSplat)
      return { value: collectionOf(called.map(({ path }) => path.at(-1) ?? {})), used: 1 };
    const instance = called.find(({ path }) => path.at(-1)?.key === key);
    const behind = instance === undefined ? undefined : instance.#output(output);
    return { value: behind === undefined ? UNTOLD : behind.owner.#valueOf(behind), used };
  }

  /** An attribute that the configuration of the other resource states, or that follows for a data source. */
  #lookUpAttribute(parts: readonly TraversalPart[]): Found {
    const wanted = resourceTraversal(parts);
    if (wanted === undefined) return NOTHING;
    const { mode, type, name, key, attribute } = wanted;
    const body = firstBlock(dig(this.document, mode === "data" ? "data" : "resource", type, name));
    const copies = body === undefined ? "" : this.copies(body);
    if (body === undefined || typeof copies === "string") return NOTHING;
    const named = mode === "data" ? 3 : 2;
    const used = parts.findIndex((part, at) => at >= named && partName(part) !== undefined);
    // The first name is not among the steps.
    if (used < 0 || parts.slice(0, used).some((part) => "splat" in part))
      return { value: collectionOf(copies), used: named - 1 };
    const each = copies.find((copy) => copy.key === key);
    if (each === undefined) return NOTHING;
    const raw = field(body, attribute);
    const told = `${mode} ${type} ${name} ${JSON.stringify(key)} ${attribute}`;
    const stated = raw === undefined ? null : this.#valueOf({ owner: this, name: told, raw, values: this, each });
    if (stated !== null) return { value: stated, used };
    return { value: mode === "data" ? this.#ofDataSource(wanted, body, each) : UNTOLD, used };
  }

  #ofDataSource({ type, attribute }: ResourceTraversal, body: JsonObject, each: EachInstance): Value {
    const argument = (name: string): Value => this.#evaluate(field(body, name) ?? null, each);
    return dataSourceValue(type, attribute, this.provider(textAt(body, "provider")), argument);
  }

  /** What stands behind `var.name` and `local.name`. */
  public behind(first: string, name: string | undefined): readonly Behind[] {
    if (name === undefined) return [];
    if (first === "var") return this.#variable(name);
    const raw = first === "local" ? this.#locals.get(name) : undefined;
    return raw === undefined ? [] : [{ owner: this, name: `local ${name}`, raw, values: this, each: {} }];
  }

  /** What the caller passes, else the default; nothing of a variable whose values must not be shown. */
  #variable(name: string): readonly Behind[] {
    const declared = firstBlock(dig(this.document, "variable", name));
    const passed = this.caller === undefined ? undefined : field(this.caller.body, name);
    if (field(declared, "sensitive") === true) return [];
    const told = { owner: this, name: `variable ${name}`, type: textAt(declared, "type") };
    const isLeftOut = passed === undefined || (passed === null && field(declared, "nullable") === false);
    if (this.caller !== undefined && !isLeftOut) {
      return [{ ...told, raw: passed, values: this.caller.values, each: this.caller.each }];
    }
    const raw = field(declared, "default");
    return raw === undefined ? [] : [{ ...told, raw, values: this, each: {} }];
  }

  /** What stands behind an output of this module, unless its value must not be shown. */
  #output(name: string): Behind | undefined {
    const declared = firstBlock(dig(this.document, "output", name));
    const raw = field(declared, "sensitive") === true ? undefined : field(declared, "value");
    return raw === undefined ? undefined : { owner: this, name: `output ${name}`, raw, values: this, each: {} };
  }

  /** The output that a reference names, of each module instance that is meant; a text when that cannot be told. */
  public outputs(parts: readonly TraversalPart[], own: readonly InstanceKey[]): readonly Behind[] | string {
    const name = partName(parts[1]) ?? "";
    const { key, output } = outputOf(parts.slice(1));
    const called = this.called(name);
    if (typeof called === "string") return `module ${name}: ${called}`;
    const exact = called.filter(({ path }) => path.at(-1)?.key === (key ?? own[0]));
    const meant = key !== undefined || exact.length > 0 ? exact : called;
    return output === undefined ? [] : meant.flatMap((values) => values.#output(output) ?? []);
  }

  #valueOf({ name, raw, values, each, type }: Behind): Value {
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    this.#values.set(name, UNTOLD);
    const found = this.#conformed(values.#evaluate(raw, each), type);
    const value = weightOf(found) > WEIGHT_LIMIT ? UNTOLD : found;
    this.#values.set(name, value);
    return value;
  }
}

const META_ARGUMENTS = new Set(["//", "provider", "count", "for_each", "lifecycle", "depends_on", "connection"]);
/** First names of references to anything but a resource. */
const NAMES = new Set(["var", "local", "module", "each", "count", "path", "terraform", "self"]);
/** `%{ if ... }` in a template. */
const DIRECTIVE = /(?:^|[^%])%\{/;
const NOTHING: Found = { value: UNTOLD, used: 0 };

/** What `name[key].output` names, and how many of the steps that takes. */
function outputOf(steps: readonly TraversalPart[]): {
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

/** What a name without a key means: a list or a map of the instances, or the only one. Of them just the keys are told. */
function collectionOf(copies: readonly { readonly key?: InstanceKey }[]): Value {
  const keys = copies.map(({ key }) => key);
  if (keys.includes(undefined)) return UNTOLD;
  if (keys.every((key) => typeof key === "number")) return keys.map(() => UNTOLD);
  return Object.fromEntries(keys.map((key) => [String(key), UNTOLD]));
}

function firstBlock(body: Json | undefined): JsonObject | undefined {
  const block = isArray(body) ? body[0] : body;
  return isObject(block) ? block : undefined;
}

function ofSet(items: readonly Value[]): readonly EachInstance[] | string {
  if (!items.every((item) => typeof item === "string")) return UNTOLD_COPIES;
  return [...new Set(items)].map((key) => ({ key, value: key }));
}

function ofMap(map: ValueObject): readonly EachInstance[] {
  return entriesOf(map).map(([key, value]) => ({ key, value }));
}
