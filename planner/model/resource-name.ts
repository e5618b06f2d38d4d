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

/** What people call it: the construct path, with the key of an instance, where there is one; otherwise the address. */
export function titleOf({ address, constructPath }: ResourceName): string {
  if (constructPath === undefined) return address;
  const key = address.indexOf("[");
  return key < 0 ? constructPath : `${constructPath}${address.slice(key)}`;
}

/** Equal for two resources with the same input and address. */
export function nameKey({ input, address }: Pick<ResourceName, "input" | "address">): string {
  return `${input}\u0000${address}`;
}
