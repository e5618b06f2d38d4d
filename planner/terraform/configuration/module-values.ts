import { once } from "../../shared/once";
import { dig, field, isArray, isObject, type Json, type JsonObject } from "../document/json";
import type { ProviderScope } from "../instances/instance";
import type { ModuleStep } from "../instances/module-path";
import { deeper, evaluate, mapOf, newBudget, text, type Scope } from "../language/evaluate";
import { parseExpression, type Expression } from "../language/syntax";
import { templateParts } from "../language/templates";
import { conform } from "../language/type-constraint";
import { split, UNKNOWN, weightOf, type Value } from "../language/value";
import { copiesOf, firstBlock, type EachInstance } from "./copies";
import { lookUp, NOTHING } from "./lookups";
import { isUnread, type ConfigurationModule, type UnreadModule } from "./module";
import type { Behind, Caller, ModuleInstance } from "./module-instance";
import { bareExpression, namedProvider, providerKey, readProvider } from "./providers";

const WEIGHT_LIMIT = 1_000_000;
const CIRCLE = "the references are circular";
const META_ARGUMENTS = new Set(["//", "provider", "count", "for_each", "lifecycle", "depends_on", "connection"]);
/** `%{ if ... }` in a template. */
const DIRECTIVE = /(?:^|[^%])%\{/;

/**
 * Values in one module instance of a configuration in JSON syntax, as far as they follow from literals, variables,
 * locals, and the calling and called modules. Results are cached.
 */
export class ConfigurationValues implements ModuleInstance {
  public readonly locals: ReadonlyMap<string, Json>;
  readonly #providers = new Map<string, ProviderScope>();
  readonly #copies = new Map<JsonObject, readonly EachInstance[] | string>();
  readonly #called = new Map<string, readonly ConfigurationValues[] | string>();
  readonly #parsed = new Map<string, Expression | null>();
  /** By the name that refers to the value. */
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
    this.locals = new Map(blocks.flatMap((block) => (isObject(block) ? Object.entries(block) : [])));
  }

  public get document(): JsonObject {
    return this.module.document;
  }

  public copies(body: JsonObject): readonly EachInstance[] | string {
    return once(this.#copies, body, CIRCLE, () => copiesOf(body, (raw) => this.constant(raw)));
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
      return new ConfigurationValues(module, [...this.path, step], caller, this.budget);
    });
  }

  public provider(reference: string | undefined, each: EachInstance): ProviderScope {
    const named = namedProvider(this, reference, each);
    return once(this.#providers, providerKey(named), { region: undefined }, () => readProvider(this, named));
  }

  /** The attributes of a resource: known values, and marks for unknown ones in the shape of a plan's after_unknown. */
  public evaluateBody(body: JsonObject, each: EachInstance): { values: JsonObject; unknown: JsonObject } {
    const values: Record<string, Json> = {};
    const unknown: Record<string, Json> = {};
    for (const [name, raw] of Object.entries(body)) {
      if (META_ARGUMENTS.has(name)) continue;
      const { known, marks } = split(this.evaluate(raw, each));
      if (marks !== true) values[name] = known;
      if (marks !== false) unknown[name] = marks;
    }
    return { values, unknown };
  }

  /** The value of an expression outside any resource. */
  public constant(raw: Json): Value {
    return this.evaluate(raw, {});
  }

  public evaluate(raw: Json, each: EachInstance): Value {
    return typeof raw === "object" || typeof raw === "string"
      ? deeper(this.budget, () => this.#evaluated(raw, each))
      : raw;
  }

  #evaluated(raw: string | null | readonly Json[] | JsonObject, each: EachInstance): Value {
    if (typeof raw === "string") return this.#evaluateText(raw, each);
    if (isArray(raw)) return raw.map((item) => this.evaluate(item, each));
    if (raw === null) return raw;
    return mapOf(Object.entries(raw).map(([key, item]) => [this.#evaluateText(key, each), this.evaluate(item, each)]));
  }

  #evaluateText(raw: string, each: EachInstance): Value {
    if (DIRECTIVE.test(raw)) return UNKNOWN;
    if (!raw.includes("${")) return raw;
    const parts = templateParts(raw).map((part) =>
      "literal" in part ? part.literal : this.#evaluateExpression(part.expression, each),
    );
    const [only = ""] = parts;
    return parts.length === 1 ? only : text(parts);
  }

  #evaluateExpression(source: string, each: EachInstance): Value {
    const expression = this.#parse(source);
    const scope: Scope = { budget: this.budget, lookUp: (name, steps) => lookUp(this, name, steps, each) };
    return expression === null ? UNKNOWN : evaluate(expression, scope);
  }

  #parse(source: string): Expression | null {
    return once(this.#parsed, source, null, () => parseExpression(source) ?? null);
  }

  public valueOf({ name, raw, values, each, type }: Behind): Value {
    return once(this.#values, name, UNKNOWN, () => {
      const value = this.#conformed(values.evaluate(raw, each), type);
      return weightOf(value) > WEIGHT_LIMIT ? UNKNOWN : value;
    });
  }

  #conformed(value: Value, type: string | undefined): Value {
    const constraint = type === undefined ? null : this.#parse(bareExpression(type));
    if (constraint === null) return value;
    return conform(value, constraint, (fallback) => evaluate(fallback, { budget: this.budget, lookUp: () => NOTHING }));
  }
}
