import { parseServiceName } from "../catalog/services";
import { unresolved, isUnresolved, type Unresolved } from "../model/attribute";
import type { Located, ResourceRef, Scope } from "../model/topology";
import type { Instance, Origin } from "./instance";
import { arrayAt, field, isArray, textAt, type Json } from "./json";
import { isAccount, isRegionCode, placeOfArn } from "./providers";
import { isPlaceholder } from "./sensitive";

const REGION_UNTOLD = "the input does not tell the Region: pass --region";
const APPLY = "known after apply";
const DEPTH_LIMIT = 20;

/** What the mappers ask about an instance beyond its own values. */
export class Scopes {
  public constructor(
    private readonly input: string,
    private readonly defaultRegion: string | undefined,
  ) {}

  public located(instance: Instance): Located {
    return {
      input: this.input,
      address: instance.address,
      ...(instance.constructPath === undefined ? {} : { constructPath: instance.constructPath }),
      action: instance.action,
      scope: this.#scope(instance),
    };
  }

  #scope(instance: Instance): Scope {
    const { account } = placeOfArn(field(instance.values, "arn"));
    const owner = textAt(instance.values, "owner_id");
    const known = instance.provider.account ?? account ?? (isAccount(owner) ? owner : undefined);
    return {
      ...(known === undefined ? {} : { account: known }),
      region: this.region(instance),
      vpc: this.vpc(instance),
    };
  }

  /** Region of the resource: stated on it, in its ARN, by its provider, by its service name, or the default. */
  public region(instance: Instance): string | Unresolved {
    const stated = textAt(instance.values, "region");
    const found =
      (isRegionCode(stated) ? stated : undefined) ??
      placeOfArn(field(instance.values, "arn")).region ??
      this.#constantRegion(instance) ??
      (isUnresolved(instance.provider.region) ? undefined : instance.provider.region) ??
      regionOfService(instance) ??
      this.defaultRegion;
    return found ?? unresolved(REGION_UNTOLD);
  }

  #constantRegion(instance: Instance): string | undefined {
    if (instance.isConfigured("region") !== true) return undefined;
    const [origin] = instance.origins("region");
    return origin?.kind === "constant" && isRegionCode(origin.value) ? origin.value : undefined;
  }

  public vpc(instance: Instance): ResourceRef | Unresolved {
    if (VPC_TYPES.has(instance.type)) return this.ref(instance);
    return this.one(instance, "vpc_id");
  }

  /** The resource that an attribute names, followed through resources that hand the same attribute on. */
  public one(instance: Instance, attribute: string, depth = 0): ResourceRef | Unresolved {
    const value = textAt(instance.values, attribute);
    if (value !== undefined) return byId(value);
    const origins = instance.origins(attribute);
    const named = origins.flatMap((origin) => this.#refsOf(origin, attribute, depth));
    const distinct = new Map(named.map((ref) => [ref.key, ref]));
    const [only] = distinct.values();
    if (only !== undefined && distinct.size === 1) return only;
    const untold = origins.find((origin) => origin.kind === "untold");
    return unresolved(untold === undefined ? APPLY : `${APPLY}; ${untold.reason}`);
  }

  #refsOf(origin: Origin, attribute: string, depth: number): ResourceRef[] {
    if (origin.kind === "constant") return typeof origin.value === "string" ? [byId(origin.value)] : [];
    if (origin.kind === "untold") return [];
    return origin.instances.flatMap((instance) => {
      if (origin.attribute !== attribute || depth > DEPTH_LIMIT) return [this.ref(instance)];
      const handedOn = this.one(instance, attribute, depth + 1);
      return isUnresolved(handedOn) ? [] : [handedOn];
    });
  }

  /** How other resources name this one: by its id when that is known, else by its address. */
  public ref(instance: Instance): ResourceRef {
    const id = textAt(instance.values, "id");
    if (id !== undefined) return byId(id);
    return { key: `${this.input}\u0000${instance.address}`, label: instance.address };
  }

  /**
   * The resources that a list attribute names. `complete` is false when the input may not name all of them;
   * `count` is the length of the list where that is known.
   */
  public many(instance: Instance, attribute: string): NamedResources {
    const listed = arrayAt(instance.values, attribute);
    const marks = field(instance.unknown, attribute);
    const ids = listed.filter((item): item is string => typeof item === "string").map(byId);
    if (marks === undefined || marks === false) return { refs: distinctRefs(ids), complete: true, untold: [] };
    const origins = instance.origins(attribute);
    const refs = distinctRefs([...ids, ...origins.flatMap((origin) => this.#listedRefs(origin))]);
    const untold = origins.flatMap(untoldParts);
    const length = isArray(marks) ? Math.max(marks.length, listed.length) : undefined;
    return { refs, complete: false, untold, ...(length === undefined ? {} : { length }) };
  }

  #listedRefs(origin: Origin): ResourceRef[] {
    if (origin.kind === "constant") return idsIn(origin.value).map(byId);
    if (origin.kind === "untold") return [];
    return origin.instances.flatMap((instance) => {
      if (!LIST_ATTRIBUTES.has(origin.attribute)) return [this.ref(instance)];
      return idsIn(field(instance.values, origin.attribute)).map(byId);
    });
  }
}

/** Why an origin may stand for resources that cannot be named. */
function untoldParts(origin: Origin): string[] {
  if (origin.kind === "constant") return [];
  if (origin.kind === "untold") return [origin.reason];
  if (origin.instances.length === 0) return ["the configuration refers to what the input does not hold"];
  if (!LIST_ATTRIBUTES.has(origin.attribute)) return [];
  const late = origin.instances.filter(({ values }) => idsIn(field(values, origin.attribute)).length === 0);
  return late.map(({ address }) => `${address} is known after apply`);
}

export interface NamedResources {
  readonly refs: readonly ResourceRef[];
  /** True when the input tells the whole list. */
  readonly complete: boolean;
  /** Length of the list where it is known although its elements are not. */
  readonly length?: number;
  /** Why the list may hold more, or fewer, than `refs`. */
  readonly untold: readonly string[];
}

const VPC_TYPES = new Set(["aws_vpc", "aws_default_vpc"]);
const LIST_ATTRIBUTES = new Set(["ids", "subnet_ids"]);

function byId(id: string): ResourceRef {
  return { key: id, label: id };
}

function idsIn(value: Json | undefined): string[] {
  if (typeof value === "string") return [value];
  return isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

export function distinctRefs(refs: readonly ResourceRef[]): ResourceRef[] {
  return [...new Map(refs.map((ref) => [ref.key, ref])).values()];
}

function regionOfService(instance: Instance): string | undefined {
  const name = textAt(instance.values, "service_name");
  const acrossRegions = textAt(instance.values, "service_region") !== undefined;
  if (name === undefined || acrossRegions || isPlaceholder(name)) return undefined;
  const region = parseServiceName(name).region;
  return isRegionCode(region) ? region : undefined;
}
