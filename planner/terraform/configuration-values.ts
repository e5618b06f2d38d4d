import { partKey, partName, traversalParts, type TraversalPart } from "./addresses";
import { callOf, choiceOf, literalValue, templateParts } from "./expressions";
import { callFunction } from "./functions";
import type { Origin, ProviderScope } from "./instance";
import { dig, field, isArray, isObject, textAt, type Json, type JsonObject } from "./json";
import { accountOfProvider } from "./providers";
import { resourceTraversal, type InstanceIndex, type InstanceKey } from "./resolve";

/** One of the instances that `count` or `for_each` makes; without a key for a resource that has neither. */
export interface EachInstance {
  readonly key?: string | number;
  readonly value?: Json;
}

interface Context {
  readonly each: EachInstance;
  readonly provider: ProviderScope;
  readonly depth?: number;
}

const DEPTH_LIMIT = 100;
const COPIES_LIMIT = 10_000;
const UNTOLD_COPIES = "how many instances it has is known only in a plan";

/** Values of a configuration in JSON syntax, as far as they follow from literals, variable defaults and locals. */
export class ConfigurationValues {
  readonly #providers = new Map<string, ProviderScope>();
  readonly #locals: ReadonlyMap<string, Json>;

  public constructor(
    private readonly document: JsonObject,
    private readonly instances: InstanceIndex,
  ) {
    const locals = field(document, "locals");
    const blocks = isArray(locals) ? locals : [locals];
    this.#locals = new Map(blocks.flatMap((block) => (isObject(block) ? Object.entries(block) : [])));
  }

  /** The instances of a resource, or the reason why they cannot be told. */
  public copies(body: JsonObject): readonly EachInstance[] | string {
    const count = this.#constant(field(body, "count"));
    if (field(body, "count") !== undefined) {
      if (typeof count !== "number" || !Number.isInteger(count) || count < 0) return UNTOLD_COPIES;
      if (count > COPIES_LIMIT) return `count is ${count}, more than ${COPIES_LIMIT}`;
      return Array.from({ length: count }, (_, key) => ({ key }));
    }
    if (field(body, "for_each") === undefined) return [{}];
    const each = this.#constant(field(body, "for_each"));
    if (isArray(each) && each.every((item) => typeof item === "string")) {
      return [...new Set(each)].map((key) => ({ key, value: key }));
    }
    return isObject(each) ? Object.entries(each).map(([key, value]) => ({ key, value })) : UNTOLD_COPIES;
  }

  /** Region and account of the provider that `reference` (`aws`, `aws.west`, or nothing) names. */
  public provider(reference = "aws"): ProviderScope {
    const known = this.#providers.get(reference);
    if (known !== undefined) return known;
    const configured = this.#providerBlock(reference);
    const evaluate = (value: Json | undefined): Json | undefined => this.#constant(value);
    const region = evaluate(field(configured, "region"));
    const scope = {
      region: typeof region === "string" && region !== "" ? region : undefined,
      ...accountOfProvider(configured, evaluate),
    };
    this.#providers.set(reference, scope);
    return scope;
  }

  #providerBlock(reference: string): JsonObject {
    const [name = "aws", alias] = reference.replace(/^\$\{|\}$/g, "").split(".");
    const blocks = dig(this.document, "provider", name);
    const all = isArray(blocks) ? blocks : blocks === undefined ? [] : [blocks];
    const block = all.find((candidate) => textAt(candidate, "alias") === alias);
    return isObject(block) ? block : {};
  }

  /** The attributes of a resource: what is known, and marks for what is not, in the shape of a plan's after_unknown. */
  public evaluateBody(body: JsonObject, context: Context): { values: JsonObject; unknown: JsonObject } {
    const values: Record<string, Json> = {};
    const unknown: Record<string, Json> = {};
    for (const [name, raw] of Object.entries(body)) {
      if (META_ARGUMENTS.has(name)) continue;
      const { value, isUnknown } = this.#evaluateDeep(raw, context);
      if (isUnknown !== true) values[name] = value;
      if (isUnknown !== false) unknown[name] = isUnknown;
    }
    return { values, unknown };
  }

  /** Which instances, constants and untold values an attribute is made of. */
  public origins(raw: Json | undefined, each: EachInstance): Origin[] {
    return expressionsOf(raw).flatMap((expression) => this.#origin(expression, each, 0));
  }

  #origin(expression: string, each: EachInstance, depth: number): Origin[] {
    const parts = traversalParts(expression);
    const first = partName(parts?.[0]);
    if (parts === undefined || first === undefined) {
      const nested = expression.match(TRAVERSALS) ?? [];
      const found = nested.flatMap((text) => (text === expression ? [] : this.#origin(text, each, depth + 1)));
      return [...found, { kind: "untold", reason: "the value is computed by a function" }];
    }
    const behind = this.#named(first, partName(parts[1]));
    if (behind !== undefined) {
      if (depth > DEPTH_LIMIT) return [{ kind: "untold", reason: "the references run in a circle" }];
      const inner = expressionsOf(behind);
      return inner.length === 0
        ? [{ kind: "constant", value: behind }]
        : inner.flatMap((text) => this.#origin(text, each, depth + 1));
    }
    const wanted = first === "var" || first === "local" || first === "module" ? undefined : resourceTraversal(parts);
    if (wanted === undefined || first === "each")
      return [{ kind: "untold", reason: `${first} is known in a plan only` }];
    const instances = this.instances.find([], wanted, ownKeys(expression, each));
    return [{ kind: "instances", instances, attribute: wanted.attribute }];
  }

  /** What stands behind `var.name` and `local.name`. */
  #named(first: string, name: string | undefined): Json | undefined {
    if (name === undefined) return undefined;
    if (first === "var") return field(firstBlock(dig(this.document, "variable", name)), "default");
    return first === "local" ? this.#locals.get(name) : undefined;
  }

  #constant(raw: Json | undefined): Json | undefined {
    if (raw === undefined) return undefined;
    const { value, isUnknown } = this.#evaluateDeep(raw, { each: {}, provider: { region: undefined } });
    return isUnknown === false ? value : undefined;
  }

  #evaluateDeep(raw: Json, context: Context): Evaluated {
    const depth = (context.depth ?? 0) + 1;
    if (depth > DEPTH_LIMIT) return UNKNOWN;
    const inner = { ...context, depth };
    if (typeof raw === "string") return this.#evaluateText(raw, inner);
    if (isArray(raw)) {
      const items = raw.map((item) => this.#evaluateDeep(item, inner));
      return { value: items.map((item) => item.value), isUnknown: marks(items.map((item) => item.isUnknown)) };
    }
    if (!isObject(raw)) return { value: raw, isUnknown: false };
    const entries = Object.entries(raw).map(([key, item]) => [key, this.#evaluateDeep(item, inner)] as const);
    const unknownKeys = entries.filter(([, item]) => item.isUnknown !== false);
    return {
      value: Object.fromEntries(entries.map(([key, item]) => [key, item.value])),
      isUnknown: unknownKeys.length > 0 && Object.fromEntries(unknownKeys.map(([key, item]) => [key, item.isUnknown])),
    };
  }

  #evaluateText(text: string, context: Context): Evaluated {
    const parts = templateParts(text);
    const values = parts.map((part) =>
      "literal" in part
        ? { value: part.literal, isUnknown: false as const }
        : this.#evaluateExpression(part.expression, context),
    );
    const [only] = values;
    if (values.length === 1 && only !== undefined) return only;
    const texts = values.map(({ value, isUnknown }) => (isUnknown === false ? scalarText(value) : undefined));
    return texts.includes(undefined) ? UNKNOWN : { value: texts.join(""), isUnknown: false };
  }

  #evaluateExpression(expression: string, context: Context): Evaluated {
    const literal = literalValue(expression);
    if (literal !== undefined) return { value: literal, isUnknown: false };
    const parts = traversalParts(expression);
    const [first, second] = [partName(parts?.[0]), partName(parts?.[1])];
    if (parts === undefined || first === undefined) return this.#evaluateOperation(expression, context);
    if (first === "each" || first === "count") return eachValue(parts, context.each);
    const named = this.#named(first, second);
    if (named !== undefined) return descend(this.#evaluateDeep(named, context), parts.slice(2));
    if (first === "var" || first === "local") return UNKNOWN;
    return this.#evaluateAttribute(parts, context);
  }

  /** A call of a function, a choice by a condition, or a negation. */
  #evaluateOperation(expression: string, outer: Context): Evaluated {
    const depth = (outer.depth ?? 0) + 1;
    if (depth > DEPTH_LIMIT) return UNKNOWN;
    const context = { ...outer, depth };
    const call = callOf(expression);
    if (call !== undefined) {
      const { value, isUnknown } = this.#evaluateExpression(call.argument, context);
      const result = isUnknown === false ? callFunction(call.name, value) : undefined;
      return result === undefined ? UNKNOWN : { value: result, isUnknown: false };
    }
    if (expression.startsWith("!")) {
      const { value } = this.#evaluateExpression(expression.slice(1).trim(), context);
      return typeof value === "boolean" ? { value: !value, isUnknown: false } : UNKNOWN;
    }
    const choice = choiceOf(expression);
    const condition = choice === undefined ? UNKNOWN : this.#evaluateExpression(choice.condition, context);
    if (choice === undefined || typeof condition.value !== "boolean") return UNKNOWN;
    return this.#evaluateExpression(condition.value ? choice.yes : choice.no, context);
  }

  /** An attribute that the configuration of the other resource states as a literal, or the provider's Region. */
  #evaluateAttribute(parts: readonly TraversalPart[], context: Context): Evaluated {
    const wanted = resourceTraversal(parts);
    if (wanted === undefined || wanted.key !== undefined) return UNKNOWN;
    const section = wanted.mode === "data" ? "data" : "resource";
    const body = firstBlock(dig(this.document, section, wanted.type, wanted.name));
    if (body === undefined || field(body, "count") !== undefined || field(body, "for_each") !== undefined)
      return UNKNOWN;
    const raw = field(body, wanted.attribute);
    if (raw !== undefined) return this.#evaluateDeep(raw, context);
    if (wanted.mode !== "data" || wanted.type !== "aws_region" || !REGION_ATTRIBUTES.has(wanted.attribute))
      return UNKNOWN;
    const { region } = this.provider(textAt(body, "provider"));
    return typeof region === "string" ? { value: region, isUnknown: false } : UNKNOWN;
  }
}

const META_ARGUMENTS = new Set(["//", "provider", "count", "for_each", "lifecycle", "depends_on", "connection"]);
const REGION_ATTRIBUTES = new Set(["region", "name", "id"]);
const TRAVERSALS = /(?:data\.)?[a-z_][\w-]*(?:\.[\w-]+|\[[^\]]*\]|\.\*)+/gi;

interface Evaluated {
  readonly value: Json;
  /** false, or true for the whole value, or marks in its shape. */
  readonly isUnknown: Json;
}

const UNKNOWN: Evaluated = { value: null, isUnknown: true };

/** How Terraform writes a value inside a text; `undefined` for a list or an object. */
function scalarText(value: Json): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? JSON.stringify(value) : undefined;
}

function marks(items: readonly Json[]): Json {
  return items.every((item) => item === false) ? false : items;
}

function firstBlock(body: Json | undefined): JsonObject | undefined {
  const block = isArray(body) ? body[0] : body;
  return isObject(block) ? block : undefined;
}

function descend(evaluated: Evaluated, parts: readonly TraversalPart[]): Evaluated {
  let value: Json | undefined = evaluated.value;
  if (evaluated.isUnknown !== false && parts.length > 0) return UNKNOWN;
  for (const part of parts) {
    const step: string | number | undefined = partName(part) ?? partKey(part);
    if (step === undefined) return UNKNOWN;
    value = isArray(value) ? value[Number(step)] : field(value, String(step));
    if (value === undefined) return UNKNOWN;
  }
  return { value, isUnknown: evaluated.isUnknown };
}

function eachValue(parts: readonly TraversalPart[], each: EachInstance): Evaluated {
  const [first, second] = [partName(parts[0]), partName(parts[1])];
  if (each.key === undefined) return UNKNOWN;
  if (first === "count" || second === "key") return { value: each.key, isUnknown: false };
  return each.value === undefined ? UNKNOWN : descend({ value: each.value, isUnknown: false }, parts.slice(2));
}

/** The expressions inside a value, however deep. */
function expressionsOf(raw: Json | undefined): string[] {
  const found: string[] = [];
  const pending: (Json | undefined)[] = [raw];
  while (pending.length > 0) {
    const value = pending.shift();
    if (typeof value === "string") {
      for (const part of templateParts(value)) if ("expression" in part) found.push(part.expression);
    } else if (isArray(value)) pending.push(...value);
    else if (isObject(value)) pending.push(...Object.values(value));
  }
  return found;
}

/** `x[each.key]` and `x[count.index]` mean the instance with the key of the one that refers. */
function ownKeys(expression: string, { key }: EachInstance): readonly InstanceKey[] {
  return key !== undefined && /\[(?:each\.key|count\.index)\]/.test(expression) ? [key] : [];
}
