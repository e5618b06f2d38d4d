import { partName, traversalParts } from "../language/traversal";
import { behindName, behindOutputs } from "./behind";
import type { EachInstance } from "./copies";
import { RESERVED_NAMES } from "./lookups";
import type { Behind, ModuleInstance } from "./module-instance";
import { once } from "../../shared/once";
import { expressionsOf } from "../language/templates";
import type { Origin } from "../instances/instance";
import type { Json } from "../document/json";
import { resourceTraversal, type InstanceIndex, type InstanceKey } from "../instances/instance-index";

/** The module instance and the instance in it that an expression belongs to, and how many references led to it. */
interface ConfigurationContext {
  readonly values: ModuleInstance;
  readonly each: EachInstance;
  readonly depth: number;
}

const DEPTH_LIMIT = 100;
const TRAVERSALS = /(?:data\.)?[a-z_][\w-]*(?:\.[\w-]+|\[[^\]]*\]|\.\*)+/gi;
const CIRCLE = unknownOrigin("the references are circular");

/** Finds the instances, constants and unknown values that the attributes of a configuration are made of. */
export class ConfigurationOrigins {
  /** Cached results by module instance and name; until a result is known, the one for a circular reference. */
  readonly #known = new Map<ModuleInstance, Map<string, readonly Origin[]>>();

  public constructor(private readonly instances: InstanceIndex) {}

  public of(raw: Json | undefined, values: ModuleInstance, each: EachInstance): Origin[] {
    return expressionsOf(raw).flatMap((expression) => this.#origins(expression, { values, each, depth: 0 }));
  }

  #origins(expression: string, context: ConfigurationContext): readonly Origin[] {
    const chosen = elementOf(expression, context.each);
    if (chosen !== undefined) return this.#element(chosen, context);
    const parts = traversalParts(expression);
    const first = partName(parts?.[0]);
    if (parts === undefined || first === undefined) {
      const nested = expression.match(TRAVERSALS) ?? [];
      const origins = nested.flatMap((part) => (part === expression ? [] : this.#origins(part, context)));
      return [...origins, unknownOrigin("the value is computed by a function")];
    }
    const { values, each, depth } = context;
    const instanceKeys = ownKeys(expression, each);
    const behind =
      first === "module" ? behindOutputs(values, parts, instanceKeys) : behindName(values, first, partName(parts[1]));
    if (typeof behind === "string") return [unknownOrigin(behind)];
    if (behind.length > 0) return [...new Set(behind.flatMap((target) => this.#behind(target, depth)))];
    const wanted = RESERVED_NAMES.has(first) ? undefined : resourceTraversal(parts);
    if (wanted === undefined) return [unknownOrigin(`${first} is known only in a plan`)];
    return [
      {
        kind: "instances",
        instances: this.instances.find(values.path, wanted, instanceKeys),
        attribute: wanted.attribute,
      },
    ];
  }

  /** One of the instances that a list names; all of them where the list is anything but the instances of a resource. */
  #element({ list, index }: ChosenElement, context: ConfigurationContext): readonly Origin[] {
    const origins = this.#origins(list, context);
    const [only] = origins;
    if (origins.length !== 1 || only?.kind !== "instances" || only.instances.length === 0) return origins;
    const instance = only.instances[index % only.instances.length];
    return instance === undefined ? origins : [{ ...only, instances: [instance] }];
  }

  #behind({ owner, name, raw, values, each }: Behind, depth: number): readonly Origin[] {
    const ofOwner = this.#known.get(owner) ?? new Map<string, readonly Origin[]>();
    this.#known.set(owner, ofOwner);
    return once(ofOwner, name, [CIRCLE], () =>
      depth > DEPTH_LIMIT ? [CIRCLE] : this.#originsIn(raw, { values, each, depth: depth + 1 }),
    );
  }

  #originsIn(raw: Json, context: ConfigurationContext): readonly Origin[] {
    const expressions = expressionsOf(raw);
    if (expressions.length === 0) return [{ kind: "constant", value: raw }];
    return expressions.flatMap((expression) => this.#origins(expression, context));
  }
}

function unknownOrigin(reason: string): Origin {
  return { kind: "unknown", reason };
}

/** `element(list, index)`, where the list is a plain reference and the index is known. */
interface ChosenElement {
  readonly list: string;
  readonly index: number;
}

const ELEMENT = /^element\(\s*([^\s(),]+)\s*,\s*(?:(\d{1,6})|count\.index)\s*\)$/;

function elementOf(expression: string, { key }: EachInstance): ChosenElement | undefined {
  const [, list, digits] = ELEMENT.exec(expression) ?? [];
  const index = digits === undefined ? key : Number(digits);
  return list === undefined || typeof index !== "number" ? undefined : { list, index };
}

/** `x[each.key]` and `x[count.index]` mean the instance with the same key as the referring instance. */
function ownKeys(expression: string, { key }: EachInstance): readonly InstanceKey[] {
  return key !== undefined && /\[(?:each\.key|count\.index)\]/.test(expression) ? [key] : [];
}
