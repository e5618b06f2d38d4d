import { DefaultTokenResolver, StringConcat, TerraformResource, TerraformStack, Tokenization } from "cdktf";
import type { Construct } from "constructs";

/** A text with its tokens as Terraform references: equal for two references to one thing within a stack. */
export function resolvedText(user: Construct, value: string): string {
  const scope = TerraformStack.of(user);
  const options = { scope, preparing: false, resolver: new DefaultTokenResolver(new StringConcat()) };
  return String(Tokenization.resolve(value, options));
}

/** All resources of these types in the user's stack, with the members that the caller knows them to have. */
export function resourcesOf<T extends object>(user: Construct, ...types: readonly string[]): (TerraformResource & T)[] {
  return TerraformStack.of(user)
    .node.findAll()
    .filter((node): node is TerraformResource & T => TerraformResource.isTerraformResource(node))
    .filter((resource) => types.includes(resource.terraformResourceType));
}

/** The Terraform reference to an attribute of a resource, as `resolvedText` shows it. */
export function referenceTo(resource: TerraformResource, attribute: string): string {
  return `\${${resource.terraformResourceType}.${resource.friendlyUniqueId}.${attribute}}`;
}
