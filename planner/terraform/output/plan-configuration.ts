import { moduleSteps, type ModuleStep } from "../instances/module-path";
import { partKey, partName, traversalParts, type TraversalPart } from "../language/traversal";
import type { BlockAttribute, Instance, Origin, ProviderScope } from "../instances/instance";
import { arrayAt, dig, field, isArray, isObject, objectAt, textAt, type Json, type JsonObject } from "../document/json";
import { accountOfProvider } from "../instances/provider-scope";
import { resourceTraversal, type InstanceIndex, type InstanceKey } from "../instances/instance-index";
import { isPlaceholder } from "../document/sensitive";

/** References through more module inputs and outputs than this are not followed: real configurations have far fewer. */
const DEPTH_LIMIT = 200;
/** Not the key of a provider configuration. */
const REMOVED = "";
const LOOP = "the references are circular or too deep";

/** The `configuration` part of a plan: the expression of each attribute, and what it refers to. */
export class PlanConfiguration {
  readonly #root: Json | undefined;
  readonly #providers: JsonObject;
  readonly #variables: JsonObject;
  readonly #resources = new Map<string, Map<string, Json>>();
  readonly #scopes = new Map<string, ProviderScope>();

  public constructor(
    document: JsonObject,
    private readonly instances: InstanceIndex,
  ) {
    this.#root = dig(document, "configuration", "root_module");
    this.#providers = objectAt(field(document, "configuration"), "provider_config");
    this.#variables = objectAt(document, "variables");
  }

  /** Whether the configuration sets an attribute; `undefined` if it does not contain the resource. */
  public sets(resource: ResourceName, module: readonly ModuleStep[], attribute: string): boolean | undefined {
    if (this.#resource(resource, module) === undefined) return undefined;
    return this.expression(resource, module, attribute) !== undefined;
  }

  /** The expression of an attribute of a resource; `undefined` if the configuration does not set it. */
  public expression(resource: ResourceName, module: readonly ModuleStep[], attribute: string): Json | undefined {
    const expression = field(field(this.#resource(resource, module), "expressions"), attribute);
    return isArray(expression) && expression.length === 0 ? undefined : expression;
  }

  /** Where the value of an attribute comes from, followed through module inputs and outputs. */
  public origins(
    instance: ResourceName & { index?: InstanceKey },
    module: readonly ModuleStep[],
    attribute: string,
    inside?: BlockAttribute,
  ): Origin[] {
    const expression = inBlock(this.expression(instance, module, attribute), inside);
    if (expression === undefined) return [];
    const loop = field(this.#resource(instance, module), "for_each_expression");
    return this.#follow(expression, {
      ...{ module, instanceKeys: ownKeys(expression, instance.index), depth: 0 },
      ...(loop === undefined ? {} : { each: { loop, module } }),
    });
  }

  /**
   * Region and account of the provider configuration that manages a resource. A resource that the plan removes and the
   * configuration no longer contains (`isRemoved`) may be of any provider: it has the Region of the default one, but is not
   * counted among its resources.
   */
  public provider(resource: ResourceName, module: readonly ModuleStep[], isRemoved: boolean): ProviderScope {
    const stated = textAt(this.#resource(resource, module), "provider_config_key");
    const key = stated ?? (isRemoved ? REMOVED : "aws");
    const known = this.#scopes.get(key);
    if (known !== undefined) return known;
    const scope = this.#readProvider(key === REMOVED ? "aws" : key);
    this.#scopes.set(key, scope);
    return scope;
  }

  #readProvider(key: string): ProviderScope {
    const configured = field(this.#providers, key) ?? field(this.#providers, key.slice(key.indexOf(":") + 1));
    const module = moduleSteps(textAt(configured, "module_address") ?? "");
    const expressions = objectAt(configured, "expressions");
    const evaluate = (expression: Json | undefined): Json | undefined => this.#constant(expression, module);
    const region = evaluate(field(expressions, "region"));
    const usable = typeof region === "string" && region !== "" && !isPlaceholder(region) ? region : undefined;
    return { region: usable, ...accountOfProvider(expressions, evaluate) };
  }

  /** The value of an expression whose only origin is a constant. */
  #constant(expression: Json | undefined, module: readonly ModuleStep[]): Json | undefined {
    if (expression === undefined) return undefined;
    const origins = this.#follow(expression, { module, instanceKeys: [], depth: 0 });
    const [first] = origins;
    return origins.length === 1 && first?.kind === "constant" ? first.value : undefined;
  }

  #follow(expression: Json, context: PlanContext): Origin[] {
    if (context.depth > DEPTH_LIMIT) return [notStated(LOOP)];
    if (isArray(expression)) return expression.flatMap((block) => this.#followBlock(block, context));
    // For JSON syntax, which CDKTF writes, Terraform also reports the text with its ${...} as a constant.
    const constant = field(expression, "constant_value");
    const referred = directReferences(expression);
    if (constant !== undefined && referred.length === 0) return [{ kind: "constant", value: constant }];
    return longestOnly(referred).flatMap((reference) => this.#followReference(reference, context));
  }

  #followBlock(block: Json, context: PlanContext): Origin[] {
    if (!isObject(block)) return [];
    return Object.values(block).flatMap((expression) => this.#follow(expression, deeper(context)));
  }

  #followReference(reference: string, context: PlanContext): Origin[] {
    const parts = traversalParts(reference);
    const first = partName(parts?.[0]);
    const second = partName(parts?.[1]);
    if (parts === undefined || first === undefined) return [notStated(`the expression uses ${reference}`)];
    if (first === "each" && second === "value") return this.#followElement(parts, context);
    if (first === "each" || first === "count") return [];
    if (first === "local")
      return [{ ...notStated("a plan does not contain the values of locals"), local: context.module }];
    if (second === undefined) return [];
    if (first === "var") return this.#followVariable(second, context);
    if (first === "module") return this.#followModule(parts, context);
    return this.#followResource(parts, context);
  }

  #followResource(parts: readonly TraversalPart[], context: PlanContext): Origin[] {
    const wanted = resourceTraversal(parts);
    if (wanted === undefined) return [];
    const { module, instanceKeys } = context;
    const instances = this.instances.find(module, wanted, instanceKeys);
    const isPicked = instanceKeys.length > 0 && instances.length < this.instances.find(module, wanted).length;
    return [{ kind: "instances", instances, attribute: wanted.attribute, ...(isPicked ? { isPicked } : {}) }];
  }

  /** `each.value`, or a part of it: what the elements of `for_each` refer to. */
  #followElement(parts: readonly TraversalPart[], { each, instanceKeys, depth }: PlanContext): Origin[] {
    if (each === undefined || references(each.loop).length === 0) return [notStated(EACH)];
    const elements = this.#follow(each.loop, { module: each.module, instanceKeys, depth: depth + 1 });
    const attribute = partName(parts[2]) ?? "";
    return elements.map((origin) => (origin.kind === "instances" ? elementOf(origin, attribute) : origin));
  }

  #followVariable(name: string, { module, instanceKeys, depth }: PlanContext): Origin[] {
    const call = module.at(-1);
    if (call !== undefined) {
      const outer = module.slice(0, -1);
      const passed = dig(this.#module(outer), "module_calls", call.name, "expressions", name);
      if (passed !== undefined) {
        const loop = dig(this.#module(outer), "module_calls", call.name, "for_each_expression");
        return this.#follow(passed, {
          module: outer,
          instanceKeys: [...instanceKeys, ...ownKeys(passed, call.key)],
          depth: depth + 1,
          ...(loop === undefined ? {} : { each: { loop, module: outer } }),
        });
      }
    }
    const declared = dig(this.#module(module), "variables", name);
    if (field(declared, "sensitive") === true) return [notStated(`variable ${name} is sensitive`)];
    const given = call === undefined ? field(field(this.#variables, name), "value") : undefined;
    const value = given ?? field(declared, "default");
    return [value === undefined ? notStated(`variable ${name} has no value in the plan`) : { kind: "constant", value }];
  }

  #followModule(parts: readonly TraversalPart[], context: PlanContext): Origin[] {
    const name = partName(parts[1]) ?? "";
    const key = partKey(parts[2]);
    const output = parts
      .slice(2)
      .map(partName)
      .find((part) => part !== undefined);
    if (output === undefined) return [];
    const inner = [...context.module, key === undefined ? { name } : { name, key }];
    const expression = dig(this.#module(inner), "outputs", output, "expression");
    if (expression === undefined) return [notStated(`the plan does not contain output ${output} of module ${name}`)];
    const { instanceKeys, depth } = context;
    return this.#follow(expression, { instanceKeys, depth: depth + 1, module: inner });
  }

  #module(steps: readonly ModuleStep[]): Json | undefined {
    return steps.reduce<Json | undefined>(
      (module, { name }) => dig(module, "module_calls", name, "module"),
      this.#root,
    );
  }

  #resource(resource: ResourceName, steps: readonly ModuleStep[]): Json | undefined {
    const path = steps.map((step) => step.name).join(".");
    let resources = this.#resources.get(path);
    if (resources === undefined) {
      resources = new Map();
      for (const entry of arrayAt(this.#module(steps), "resources")) {
        resources.set(
          `${textAt(entry, "mode") ?? "managed"} ${textAt(entry, "type") ?? ""} ${textAt(entry, "name") ?? ""}`,
          entry,
        );
      }
      this.#resources.set(path, resources);
    }
    return resources.get(`${resource.mode} ${resource.type} ${resource.name}`);
  }
}

/** The module that an expression belongs to, and how it was reached. */
interface PlanContext {
  readonly module: readonly ModuleStep[];
  /** The keys that `each.key` and `count.index` may have had on the way to the expression. */
  readonly instanceKeys: readonly InstanceKey[];
  readonly depth: number;
  /** What `each` means: the `for_each` of the resource or the call with the expression, and the module with that. */
  readonly each?: { readonly loop: Json; readonly module: readonly ModuleStep[] };
}

function deeper(context: PlanContext): PlanContext {
  return { ...context, depth: context.depth + 1 };
}

/** The key of the instance that an expression belongs to, if the expression reads it. */
function ownKeys(expression: Json, key: InstanceKey | undefined): readonly InstanceKey[] {
  if (key === undefined) return [];
  return references(expression).some((reference) => /^(each|count)\./.test(reference)) ? [key] : [];
}

type ResourceName = Pick<Instance, "mode" | "type" | "name">;

/** The attribute of the elements of a collection of whole resources; an id that a map contains is the resource itself. */
function elementOf(origin: Extract<Origin, { kind: "instances" }>, attribute: string): Origin {
  const [first] = origin.instances;
  if (origin.attribute !== "" || first === undefined) return origin;
  const isItsOwn = Object.hasOwn(first.values, attribute) || field(first.unknown, attribute) !== undefined;
  return isItsOwn ? { ...origin, attribute } : origin;
}

const EACH = "the value comes from the elements of for_each";

function notStated(reason: string): Extract<Origin, { kind: "unknown" }> {
  return { kind: "unknown", reason };
}

/**
 * The expression inside a nested block. For an attribute that is written as blocks (`ingress`, `route`), Terraform
 * prints the references of all its blocks together.
 */
function inBlock(expression: Json | undefined, inside: BlockAttribute | undefined): Json | undefined {
  if (inside === undefined || !isArray(expression)) return expression;
  return field(expression[inside.block], inside.name);
}

function references(expression: Json): string[] {
  if (isArray(expression))
    return expression.flatMap((block) => (isObject(block) ? Object.values(block) : [])).flatMap(directReferences);
  return directReferences(expression);
}

function directReferences(expression: Json): string[] {
  return arrayAt(expression, "references").filter((reference) => typeof reference === "string");
}

/** Terraform lists `aws_subnet.a.id` and its prefix `aws_subnet.a`: only the longest says what is read. */
export function longestOnly(all: readonly string[]): string[] {
  return all.filter(
    (reference) => !all.some((other) => other.startsWith(`${reference}.`) || other.startsWith(`${reference}[`)),
  );
}
