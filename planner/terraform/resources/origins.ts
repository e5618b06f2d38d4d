import type { Instance } from "../instances/instance";

/** The resources of these types that the expression of an attribute refers to. */
export function originsOf(instance: Instance, attribute: string, types: readonly string[]): Instance[] {
  return instance
    .origins(attribute)
    .flatMap((origin) => (origin.kind === "instances" ? origin.instances : []))
    .filter(({ type }) => types.includes(type));
}

/** The only such resource. */
export function originOf(instance: Instance, attribute: string, types: readonly string[]): Instance | undefined {
  const [only, ...others] = originsOf(instance, attribute, types);
  return others.length === 0 ? only : undefined;
}
