import type { JsonObject, Json } from "../document/json";
import type { ProviderScope } from "../instances/instance";
import type { ModuleStep } from "../instances/module-path";
import type { Value } from "../language/value";
import type { EachInstance } from "./copies";

/** One instance of a module of a configuration, as far as names in it have a meaning. */
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
  /** Region and account of the provider that `reference` (`aws`, `aws.west`, or nothing) names. */
  provider(reference?: string): ProviderScope;
  /** The value of an expression where `each` is the instance that it is in. */
  evaluate(raw: Json, each: EachInstance): Value;
  /** The value of a name of this module. */
  valueOf(behind: Behind): Value;
}

/** Where a module is called: there the values of its variables are found. */
export interface Caller {
  readonly values: ModuleInstance;
  readonly body: JsonObject;
  readonly each: EachInstance;
}

/** What is behind a name such as `var.x` of the module instance `owner`, and where it is to be understood. */
export interface Behind {
  readonly owner: ModuleInstance;
  readonly name: string;
  readonly raw: Json;
  readonly values: ModuleInstance;
  readonly each: EachInstance;
  /** The type constraint of a variable. */
  readonly type?: string | undefined;
}
