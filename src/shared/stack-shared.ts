import { TerraformStack } from "cdktf";
import { Construct } from "constructs";

const SHARED_ID = "PrivateLink";

/** The construct of a stack that holds what its endpoints share: default security groups and data sources. */
function sharedScope(stack: TerraformStack): Construct {
  return childOf(stack, SHARED_ID, (scope) => new Construct(scope, SHARED_ID));
}

/** The shared child with this id, made at the first call. */
export function shared<T extends Construct>(user: Construct, id: string, make: (scope: Construct) => T): T {
  return childOf(sharedScope(TerraformStack.of(user)), id, make);
}

/** Whether the stack has a shared child with this id. */
export function isShared(stack: TerraformStack, id: string): boolean {
  return stack.node.tryFindChild(SHARED_ID)?.node.tryFindChild(id) !== undefined;
}

/** The child with this id, made at the first call. */
export function childOf<T extends Construct>(scope: Construct, id: string, make: (scope: Construct) => T): T {
  return (scope.node.tryFindChild(id) as T | undefined) ?? make(scope);
}
