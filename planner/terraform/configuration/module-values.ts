import { once } from "../../shared/once";
import { dig, field, isArray, isObject, textAt, type Json, type JsonObject } from "../document/json";
import type { ProviderScope } from "../instances/instance";
import type { ModuleStep } from "../instances/module-path";
import { deeper, evaluate, mapOf, newBudget, text, type Budget, type Scope } from "../language/evaluate";
import { parseExpression, type Expression } from "../language/syntax";
import { templateParts } from "../language/templates";
import { conform } from "../language/type-constraint";
import {
  entriesOf,
  isMap,
  itemsOf,
  UNKNOWN,
  unknownBecause,
  unknownFrom,
  weightOf,
  type Value,
} from "../language/value";
import { dynamicBlocks, type DynamicBlock } from "./blocks";
import { copiesOf, firstBlock, type EachInstance } from "./copies";
import { lookUp, NOTHING } from "./lookups";
import { isUnread, type ConfigurationModule, type UnreadModule } from "./module";
import type { Behind, Caller, ModuleInstance } from "./module-instance";
import { bareExpression, namedProvider, providerKey, readProvider } from "./providers";
import { referencesIn } from "./references-in-text";

const WEIGHT_LIMIT = 1_000_000;
const CIRCLE = "the references are circular";
const CIRCULAR = unknownBecause(CIRCLE);
const TOO_LARGE = unknownBecause("the value is too large");
const META_ARGUMENTS = new Set([
  ...["//", "provider", "count", "for_each", "lifecycle", "depends_on", "connection", "provisioner", "dynamic"],
]);
/** `%{ if ... }` in a template. */
const DIRECTIVE = /(?:^|[^%])%\{/;

/** What all modules of an input share. */
export interface Shared {
  readonly budget: Budget;
  /** Region of providers whose configuration does not state it. */
  readonly region: string | undefined;
}

export function sharedBy(region?: string): Shared {
  return { budget: newBudget(), region };
}

/**
 * Values in one module instance of a configuration in JSON syntax, as far as they follow from literals, variables,
 * locals, and the calling and called modules. Results are cached.
 */
export class ConfigurationValues implements ModuleInstance {
  public readonly locals: ReadonlyMap<string, Json>;
  readonly #providers = new Map<string, ProviderScope>();
  readonly #copies = new Map<JsonObject, readonly EachInstance[] | string>();
  readonly #collections = new Map<JsonObject, Value>();
  readonly #called = new Map<string, readonly ConfigurationValues[] | string>();
  readonly #parsed = new Map<string, Expression | null>();
  /** By the name that refers to the value. */
  readonly #values = new Map<string, Value>();

  /** `path` is empty and there is no `caller` for the root module. */
  public constructor(
    private readonly module: ConfigurationModule,
    public readonly path: readonly ModuleStep[] = [],
    public readonly caller?: Caller,
    private readonly shared = sharedBy(),
  ) {
    const locals = field(module.document, "locals");
    const blocks = isArray(locals) ? locals : [locals];
    this.locals = new Map(blocks.flatMap((block) => (isObject(block) ? Object.entries(block) : [])));
  }

  public get document(): JsonObject {
    return this.module.document;
  }

  public copies(body: JsonObject): readonly EachInstance[] | string {
    return once(this.#copies, body, CIRCLE, () => copiesOf(body, (raw) => this.constant(raw)));
  }

  public collection(body: JsonObject, find: () => Value): Value {
    return once(this.#collections, body, CIRCULAR, find);
  }

  /** The names of the modules that this one calls. */
  public get calls(): readonly string[] {
    const calls = field(this.document, "module");
    return isObject(calls) ? Object.keys(calls) : [];
  }

  /** The module that a call names, whatever its number of instances. */
  public callee(name: string): ConfigurationModule | UnreadModule {
    return this.module.calls.get(name) ?? { reason: "no module call has that name" };
  }

  public called(name: string): readonly ConfigurationValues[] | string {
    return once(this.#called, name, CIRCLE, () => this.#instancesOf(name));
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
      return new ConfigurationValues(module, [...this.path, step], caller, this.shared);
    });
  }

  public provider(reference: string | undefined, each: EachInstance): ProviderScope {
    const named = namedProvider(this, reference, each);
    return once(this.#providers, providerKey(named), { region: undefined }, () => readProvider(this, named));
  }

  public placeOf(type: string, body: JsonObject, each: EachInstance): ProviderScope {
    const scope = this.provider(providerOf(type, body), each);
    const region = this.evaluate(field(body, "region") ?? null, each);
    return { ...scope, region: typeof region === "string" ? region : (scope.region ?? this.shared.region) };
  }

  /** The attributes of a resource, with its dynamic blocks. */
  public evaluateBody(body: JsonObject, each: EachInstance): Map<string, Value> {
    const values = new Map<string, Value>();
    for (const [name, raw] of Object.entries(body)) {
      if (!META_ARGUMENTS.has(name)) values.set(name, this.evaluate(raw, each));
    }
    for (const block of dynamicBlocks(body)) {
      values.set(block.label, withBlocks(values.get(block.label), this.#blocks(block, each)));
    }
    return values;
  }

  /** The blocks that a dynamic block writes: a list, or unknown if their number is. */
  #blocks({ loop, iterator, content }: DynamicBlock, each: EachInstance): Value {
    const collection = this.evaluate(loop, each);
    const entries = isMap(collection) ? entriesOf(collection) : itemsOf(collection)?.map((value, key) => [key, value]);
    if (entries === undefined) return unknownFrom([collection]);
    if ((this.shared.budget.loops -= entries.length) < 0) return TOO_LARGE;
    return entries.map(([key = null, value = null]) => {
      const names = new Map([...(each.names ?? []), [iterator, { key, value }]]);
      return Object.fromEntries(this.evaluateBody(content, { ...each, names }));
    });
  }

  /** The value of an expression outside any resource. */
  public constant(raw: Json): Value {
    return this.evaluate(raw, {});
  }

  public evaluate(raw: Json, each: EachInstance): Value {
    return typeof raw === "object" || typeof raw === "string"
      ? deeper(this.shared.budget, () => this.#evaluated(raw, each))
      : raw;
  }

  #evaluated(raw: string | null | readonly Json[] | JsonObject, each: EachInstance): Value {
    if (typeof raw === "string") return this.#evaluateText(raw, each);
    if (isArray(raw)) return raw.map((item) => this.evaluate(item, each));
    if (raw === null) return raw;
    return mapOf(Object.entries(raw).map(([key, item]) => [this.#evaluateText(key, each), this.evaluate(item, each)]));
  }

  #evaluateText(raw: string, each: EachInstance): Value {
    if (DIRECTIVE.test(raw)) return this.#notEvaluated(raw, each, "templates with %{ } are not evaluated");
    if (!raw.includes("${")) return raw;
    const parts = templateParts(raw).map((part) =>
      "literal" in part ? part.literal : this.#evaluateExpression(part.expression, each),
    );
    const [only = ""] = parts;
    return parts.length === 1 ? only : text(parts);
  }

  #evaluateExpression(source: string, each: EachInstance): Value {
    const expression = this.#parse(source);
    if (expression === null) return this.#notEvaluated(source, each, "the expression is not evaluated");
    return evaluate(expression, {
      budget: this.shared.budget,
      lookUp: (name, steps) => lookUp(this, name, steps, each),
      ...(each.names === undefined ? {} : { names: each.names }),
    });
  }

  /** What a text that is not understood refers to. */
  #notEvaluated(source: string, each: EachInstance, reason: string): Value {
    const scope: Scope = { budget: this.shared.budget, lookUp: (name, steps) => lookUp(this, name, steps, each) };
    const expressions = referencesIn(source).map((reference) => this.#parse(reference));
    const values = expressions.map((expression) => (expression === null ? UNKNOWN : evaluate(expression, scope)));
    return { ...unknownFrom(values), reasons: [reason] };
  }

  #parse(source: string): Expression | null {
    return once(this.#parsed, source, null, () => parseExpression(source) ?? null);
  }

  public valueOf({ name, raw, values, each, type }: Behind): Value {
    return once(this.#values, name, CIRCULAR, () => {
      const value = this.#conformed(values.evaluate(raw, each), type);
      return weightOf(value) > WEIGHT_LIMIT ? TOO_LARGE : value;
    });
  }

  #conformed(value: Value, type: string | undefined): Value {
    const constraint = type === undefined ? null : this.#parse(bareExpression(type));
    if (constraint === null) return value;
    return conform(value, constraint, (fallback) =>
      evaluate(fallback, { budget: this.shared.budget, lookUp: () => NOTHING }),
    );
  }
}

/** Terraform takes the provider from the first word of the type. */
export function providerOf(type: string, body: JsonObject): string {
  return textAt(body, "provider") ?? type.slice(0, Math.max(0, type.indexOf("_")));
}

function withBlocks(written: Value | undefined, added: Value): Value {
  if (written === undefined) return added;
  const blocks = itemsOf(added);
  return blocks === undefined ? unknownFrom([added]) : [...(itemsOf(written) ?? [written]), ...blocks];
}
