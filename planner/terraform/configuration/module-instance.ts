import type { JsonObject, Json } from "../document/json";
import type { ProviderScope } from "../instances/instance";
import type { ModuleStep } from "../instances/module-path";
import type { Value } from "../language/value";
import type { EachInstance } from "./copies";

/** One module instance of a configuration, in which names are looked up. */
export interface ModuleInstance {
  readonly document: JsonObject;
  /** Empty for the root module. */
  readonly path: readonly ModuleStep[];
  readonly caller?: Caller | undefined;
  readonly locals: ReadonlyMap<string, Json>;
  /** The instances of a resource or of a module, or the reason why they are not known. */
  copies(body: JsonObject): readonly EachInstance[] | string;
  /** The instances of the module that a call names, or why they are not known. */
  called(name: string): readonly ModuleInstance[] | string;
  /** The instances of a resource as a value; found once. */
  collection(body: JsonObject, find: () => Value): Value;
  /** Region and account in which a data source of this type looks. */
  placeOf(type: string, body: JsonObject, each: EachInstance): ProviderScope;
  /** Region and account of the provider that `reference` (`aws`, `aws.west`, or nothing) names in the instance `each`. */
  provider(reference: string | undefined, each: EachInstance): ProviderScope;
  /** The value of an expression inside the instance `each` of a resource or a call. */
  evaluate(raw: Json, each: EachInstance): Value;
  /** The value of a name of this module. */
  valueOf(behind: Behind): Value;
}

/** The call of a module, which passes the values of its variables. */
export interface Caller {
  readonly values: ModuleInstance;
  readonly body: JsonObject;
  readonly each: EachInstance;
}

/** The expression that a name such as `var.x` of the module instance `owner` refers to, and where to evaluate it. */
export interface Behind {
  readonly owner: ModuleInstance;
  readonly name: string;
  readonly raw: Json;
  readonly values: ModuleInstance;
  readonly each: EachInstance;
  /** The type constraint of a variable. */
  readonly type?: string | undefined;
}
