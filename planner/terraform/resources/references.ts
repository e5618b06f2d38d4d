import { unresolved, isUnresolved, type Unresolved } from "../../model/attribute";
import type { ResourceRef } from "../../model/topology";
import type { Instance, Origin } from "../instances/instance";
import { field, isArray, textAt, type Json } from "../document/json";
import { isLeftOut, notStated } from "./left-out";
import { idPrefixOf, targetsOf } from "./targets";

const APPLY = "known after apply";
const DEPTH_LIMIT = 20;
/** An expression that refers to more resources than this is not followed: no provider attribute takes so many. */
const MOST_NAMED = 1000;

/** The resources that a list attribute names. */
export interface NamedResources {
  readonly refs: readonly ResourceRef[];
  /** True if the input contains the whole list. */
  readonly complete: boolean;
  /** How many members the set has, if that is known although the members are not. */
  readonly length?: number;
  /** Why the list may contain more or fewer resources than `refs`. */
  readonly reasons: readonly string[];
}

/** Finds the resource that an attribute means: by its id, or by where the configuration takes the id from. */
export class References {
  public constructor(protected readonly input: string) {}

  /** How other resources refer to this one: by its id if it is known, otherwise by its address. */
  public ref(instance: Instance): ResourceRef {
    const id = textAt(instance.values, "id");
    return id === undefined ? this.#byAddress(instance.address) : byId(id);
  }

  /** A resource that AWS creates together with another, such as the main route table of a VPC. */
  public madeWith(instance: Instance, attribute: string): ResourceRef {
    const id = textAt(instance.values, attribute);
    return id === undefined ? this.#byAddress(`${instance.address}.${attribute}`) : byId(id);
  }

  #byAddress(address: string): ResourceRef {
    return { key: `${this.input}\u0000${address}`, label: address };
  }

  /** The resource that an attribute names, followed through resources that pass its id on. */
  public one(instance: Instance, attribute: string, depth = 0): ResourceRef | Unresolved {
    const value = textAt(instance.values, attribute);
    if (value !== undefined) return byId(value);
    const origins = instance.origins(attribute);
    const named = origins.flatMap((origin) => this.#refsOf(origin, attribute, depth).refs);
    const distinct = distinctRefs(named);
    const [only] = distinct;
    if (only !== undefined && distinct.length === 1) return only;
    const unknownOrigin = origins.find((origin) => origin.kind === "unknown");
    if (origins.length === 0 && isLeftOut(instance, attribute)) return unresolved(notStated(attribute));
    return unresolved(unknownOrigin === undefined ? APPLY : `${APPLY}; ${unknownOrigin.reason}`);
  }

  /** The same for an optional attribute: `undefined` if it is not set. */
  public optional(instance: Instance, attribute: string): ResourceRef | Unresolved | undefined {
    const isSet = textAt(instance.values, attribute) !== undefined || field(instance.unknown, attribute) === true;
    if (isLeftOut(instance, attribute)) return this.one(instance, attribute);
    return isSet && instance.isConfigured(attribute) !== false
      ? this.one(instance, attribute)
      : this.#known(instance, attribute);
  }

  #known(instance: Instance, attribute: string): ResourceRef | undefined {
    const value = textAt(instance.values, attribute);
    return value === undefined ? undefined : byId(value);
  }

  /** The resources that an attribute names. AWS's lists of ids are sets: a member that is named twice counts once. */
  public many(instance: Instance, attribute: string): NamedResources {
    const listed = field(instance.values, attribute) ?? [];
    if (!isArray(listed)) return { refs: [], complete: false, reasons: [`${attribute} is not a list`] };
    if (isLeftOut(instance, attribute)) return this.#ofUnknown(instance, attribute);
    const marks = field(instance.unknown, attribute);
    if (marks === true) return this.#ofUnknown(instance, attribute);
    const named = listed.filter((item): item is string => typeof item === "string").map(byId);
    const ids = distinctRefs(named);
    const unnamed = Math.max(isArray(marks) ? marks.length : 0, listed.length) - named.length;
    if (unnamed === 0) return { refs: ids, complete: true, reasons: [] };
    if (isArray(marks)) return this.#ofUnknownMembers(instance, attribute, ids, unnamed);
    const reasons = [`${attribute} contains values that are not ids`];
    return { refs: ids, complete: false, reasons, length: ids.length + unnamed };
  }

  /** A list of which neither the members nor the length is known: what its expression refers to. */
  #ofUnknown(instance: Instance, attribute: string): NamedResources {
    const { refs, reasons } = this.#expressionOf(instance, attribute);
    const isSet = instance.isConfigured(attribute);
    if (isSet === undefined && isLeftOut(instance, attribute)) reasons.push(notStated(attribute));
    if (isSet === true && instance.statesLengths === true) reasons.push(OPEN_LENGTH);
    return { refs, complete: false, reasons };
  }

  /** A list of `ids` and of `unnamed` members that are known after apply. */
  #ofUnknownMembers(
    instance: Instance,
    attribute: string,
    ids: readonly ResourceRef[],
    unnamed: number,
  ): NamedResources {
    const { refs: referred, reasons, isPicked } = this.#expressionOf(instance, attribute);
    const refs = distinctRefs([...ids, ...referred]);
    const length = ids.length + unnamed;
    if (refs.length > length) return { refs: ids, complete: false, reasons, length };
    const areAll = reasons.length === 0 && referred.length > 0 && !isPicked;
    return { refs, complete: false, reasons, length: areAll ? refs.length : length };
  }

  #expressionOf(instance: Instance, attribute: string): Referred {
    const origins = instance.origins(attribute);
    const named = origins.map((origin) => this.#refsOf(origin, attribute, 0));
    return {
      refs: distinctRefs(named.flatMap(({ refs }) => refs)),
      reasons: named.flatMap(({ reasons }) => reasons),
      isPicked: origins.some((origin) => origin.kind === "instances" && origin.isPicked === true),
    };
  }

  #refsOf(origin: Origin, attribute: string, depth: number): Pick<NamedResources, "refs" | "reasons"> {
    if (origin.kind === "constant") return constantRefs(origin.value, attribute);
    if (origin.kind === "unknown") return { refs: [], reasons: [origin.reason] };
    const { instances } = origin;
    if (instances.length === 0)
      return { refs: [], reasons: ["the configuration refers to resources that are not in the input"] };
    if (instances.length > MOST_NAMED)
      return { refs: [], reasons: [`the configuration refers to ${instances.length} resources`] };
    const wanted = targetsOf(attribute);
    const refs: ResourceRef[] = [];
    const reasons: string[] = [];
    for (const instance of instances) {
      const named = this.#named(instance, origin.attribute, wanted, depth);
      if (typeof named === "string") reasons.push(named);
      else refs.push(...named);
    }
    return { refs, reasons };
  }

  /** What `instance.attribute` names: the instance, the resources whose ids it contains, or nothing (a string says why). */
  #named(instance: Instance, attribute: string, wanted: ReadonlySet<string>, depth: number): ResourceRef[] | string {
    if (LISTS.has(attribute)) {
      const ids = idsIn(field(instance.values, attribute));
      return ids.length > 0 ? ids.map(byId) : `${instance.address} is ${APPLY}`;
    }
    if (ITSELF.has(attribute)) {
      if (wanted.size === 0 || wanted.has(instance.type)) return [this.ref(instance)];
      return `the expression also depends on ${instance.address}`;
    }
    if (!PASSED_ON.test(attribute)) return `the expression also depends on ${instance.address}`;
    if (instance.isConfigured(attribute) === false) return [this.madeWith(instance, attribute)];
    const passedOn = depth > DEPTH_LIMIT ? unresolved(APPLY) : this.one(instance, attribute, depth + 1);
    return isUnresolved(passedOn) ? `${instance.address} is ${APPLY}` : [passedOn];
  }
}

/** Attributes that name the resource itself; "" for a reference to the whole resource. */
const ITSELF = new Set(["", "id", "arn"]);
const LISTS = new Set(["ids", "subnet_ids", "security_group_ids", "subnets"]);
const PASSED_ON = /_(?:id|arn|identifier)$/;

/** VPC Lattice accepts an id and the ARN that ends with it interchangeably. */
const LATTICE_ARN = /^arn:[^:]*:vpc-lattice:.*\/([^/]+)$/s;

export function byId(id: string): ResourceRef {
  const key = id.startsWith("arn:") ? (LATTICE_ARN.exec(id)?.[1] ?? id) : id;
  return { key, label: id };
}

/** What an expression refers to. */
interface Referred {
  readonly refs: readonly ResourceRef[];
  readonly reasons: string[];
  /** True if the key of the referring instance chose among instances, so that the expression may name others, too. */
  readonly isPicked: boolean;
}

const OPEN_LENGTH = "how many elements the list has is known after apply";

/** The ids in a constant. Any other constant, such as a condition, decides which of the named resources are meant. */
function constantRefs(value: Json, attribute: string): Pick<NamedResources, "refs" | "reasons"> {
  const prefix = idPrefixOf(attribute);
  const ids = idsIn(value).filter((id) => id.startsWith(prefix));
  const isEmpty = value === null || value === "" || (isArray(value) && value.length === 0);
  const reasons = ids.length > 0 || isEmpty ? [] : ["the expression also depends on a variable"];
  return { refs: ids.map(byId), reasons };
}

function idsIn(value: Json | undefined): string[] {
  if (typeof value === "string") return [value];
  return isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

export function distinctRefs(refs: readonly ResourceRef[]): ResourceRef[] {
  return refs.length < 2 ? [...refs] : [...new Map(refs.map((ref) => [ref.key, ref])).values()];
}
