/** What a report calls a resource. */
export interface ResourceName {
  /** Name of the `Input` that it comes from. */
  readonly input: string;
  /** Terraform address with module path and instance key. */
  readonly address: string;
  /** Path of the CDKTF construct that created it, when the input has it. */
  readonly constructPath?: string;
}

/** Only the name of a resource. */
export function nameOf({ input, address, constructPath }: ResourceName): ResourceName {
  return { input, address, ...(constructPath === undefined ? {} : { constructPath }) };
}

/** Equal for two resources with the same input and address. */
export function nameKey({ input, address }: Pick<ResourceName, "input" | "address">): string {
  return `${input}\u0000${address}`;
}
