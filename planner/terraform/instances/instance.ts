import type { Action, Gap, Input, Replacement } from "../../model/topology";
import type { Attribute } from "../../model/attribute";
import type { ModuleStep } from "./module-path";
import type { Json, JsonObject } from "../document/json";

/** Where an attribute's value comes from when the value itself is known only after apply. */
export type Origin =
  /** `attribute` of these instances; more than one when the expression names all instances of a resource. */
  | {
      readonly kind: "instances";
      readonly instances: readonly Instance[];
      readonly attribute: string;
      /** True if the key of the referring instance picked these among all instances. */
      readonly isPicked?: boolean;
    }
  /** A value that is written in the configuration or in a variable. */
  | { readonly kind: "constant"; readonly value: Json }
  /** Something that this input does not state. For a local value in a plan, `local` is the module that declares it. */
  | { readonly kind: "unknown"; readonly reason: string; readonly local?: readonly ModuleStep[] };

/** Region and account of a provider configuration, as far as the input states them. */
export interface ProviderScope {
  readonly region: Attribute<string>;
  readonly account?: string;
}

/** One resource instance, in the same shape for every format. The mappers know nothing else of Terraform. */
export interface Instance {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly address: string;
  /** Address of its module instance, "" for the root module. */
  readonly module: string;
  readonly index?: string | number;
  readonly action: Action;
  /** Known values; what is known only after apply is missing here and `true` in `unknown`. */
  readonly values: JsonObject;
  readonly unknown: Json;
  /** True if an attribute in neither `values` nor `unknown` is not set; otherwise the input may not state it. */
  readonly isWhole: boolean;
  /** True if the input states the length of each list whose elements are unknown, unless the length is unknown, too. */
  readonly statesLengths?: boolean;
  /** Values before the change, of a resource that a plan updates. */
  readonly before?: JsonObject;
  /** Of a resource that a plan replaces. */
  readonly replacement?: Replacement;
  readonly provider: ProviderScope;
  readonly constructPath?: string;
  /**
   * Where the value of an attribute, or of one inside a nested block of that name, comes from; empty when the
   * configuration does not set it or is not in the input.
   */
  origins(attribute: string, inside?: BlockAttribute): readonly Origin[];
  /** What Terraform creates before it; absent, or `undefined`, if the input does not say. */
  readonly dependencies?: () => Dependencies | undefined;
  /** Whether the configuration sets the attribute; `undefined` if the input contains no configuration. */
  isConfigured(attribute: string): boolean | undefined;
  /** Between which numbers the length of a list is of which only the possible elements are known. */
  lengthOf?(attribute: string): Length | undefined;
}

export interface Length {
  readonly least: number;
  readonly most: number;
}

/** An attribute of one of the nested blocks that have the same name. */
export interface BlockAttribute {
  /** Position of the block among those of its name, from 0. */
  readonly block: number;
  readonly name: string;
}

/** The names of the calls that lead to a module; empty for the root module. */
export type ModuleNames = readonly string[];

/** A resource of a configuration, whatever its number of instances. */
export interface ConfiguredResource {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
}

/** What Terraform creates before a resource, and removes after it. */
export interface Dependencies {
  /** True if the resource is among them, false if it is not, `undefined` if the input does not contain all references. */
  include(module: ModuleNames, resource: ConfiguredResource): boolean | undefined;
}

/** What a reader understood of one input. */
export interface Reading {
  readonly input: Input;
  readonly instances: readonly Instance[];
  readonly gaps: readonly Gap[];
  /** One instance for each resource whose number of instances is unknown. */
  readonly uncounted?: readonly Instance[];
  /** For a plan: what exists before it changes anything. */
  readonly before?: readonly Instance[];
}
