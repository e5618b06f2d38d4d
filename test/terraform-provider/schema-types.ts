/** A Terraform type constraint in its JSON form: `"string"`, `["set","string"]`, `["list",["object",{...}]]`. */
export type TypeConstraint =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | ["list" | "set" | "map", TypeConstraint]
  | ["object", Record<string, TypeConstraint>];

export interface AttributeSchema {
  readonly type: TypeConstraint;
  readonly required: boolean;
  readonly optional: boolean;
  /** The provider fills it in when the author does not. */
  readonly computed: boolean;
}

export type Nesting = "single" | "list" | "set" | "map";

export interface NestedBlockSchema {
  readonly nesting: Nesting;
  readonly block: BlockSchema;
  /** 0 or 1: how many blocks the author must write at least. */
  readonly minItems: number;
  /** 0 = any number. */
  readonly maxItems: number;
}

/** Attributes and nested blocks of a resource, a data source, the provider, or a block, by Terraform name. */
export interface BlockSchema {
  readonly attributes: ReadonlyMap<string, AttributeSchema>;
  readonly blocks: ReadonlyMap<string, NestedBlockSchema>;
}

/** `resource` or `data`: the two namespaces of Terraform types. */
export type Mode = "resource" | "data";

/** A schema that cannot be read out of the installed bindings: becomes a provider diagnostic. */
export class UnderivableSchema extends Error {
  constructor(
    readonly typeName: string,
    readonly reason: string,
  ) {
    super(`${typeName}: ${reason}`);
    this.name = "UnderivableSchema";
  }
}
