import { TerraformStack, type TerraformProvider } from "cdktf";
import { Construct } from "constructs";

const SHARED_ID = "PrivateLink";

/** The construct of a stack with what its endpoints share: default security groups and data sources. */
function sharedScope(stack: TerraformStack): Construct {
  return childOf(stack, SHARED_ID, (scope) => new Construct(scope, SHARED_ID));
}

/** The shared child with this id, made at the first call. */
export function shared<T extends Construct>(user: Construct, id: string, make: (scope: Construct) => T): T {
  return childOf(sharedScope(TerraformStack.of(user)), id, make);
}

/** The shared child of which one per stack and provider is enough, such as a data source without arguments. */
export function sharedByProvider<T extends Construct>(
  user: Construct,
  name: string,
  provider: TerraformProvider | undefined,
  make: (scope: Construct, id: string) => T,
): T {
  const id = provider === undefined ? name : `${name}-${provider.node.id}`;
  return shared(user, id, (scope) => make(scope, id));
}

/** Whether the stack has a shared child with this id. */
export function isShared(stack: TerraformStack, id: string): boolean {
  return stack.node.tryFindChild(SHARED_ID)?.node.tryFindChild(id) !== undefined;
}

/** The child with this id, made at the first call. */
export function childOf<T extends Construct>(scope: Construct, id: string, make: (scope: Construct) => T): T {
  return (scope.node.tryFindChild(id) as T | undefined) ?? make(scope);
}
