import { Construct } from "constructs";

/** A construct that has only the given attributes: for what exists already. */
export function imported<A extends object>(scope: Construct, id: string, attributes: A): Construct & A {
  return Object.assign(new Construct(scope, id), attributes);
}
