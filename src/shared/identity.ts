import { TerraformStack, Tokenization } from "cdktf";
import { Construct } from "constructs";
import { literal } from "./literal";
import { idOf } from "./members";
import { resolvedText } from "./resolved-references";

const keys = new WeakMap<object, string>();

/**
 * A text that is equal for two references to one resource: its id, or the Terraform reference to the id with the stack
 * that it belongs to. Good for look-ups and for construct ids, never for the generated configuration.
 */
export function keyOf(user: Construct, reference: { readonly id: string }): string {
  const cached = keys.get(reference);
  if (cached !== undefined) return cached;
  const id = idOf(reference);
  const stack = originOf(id) ?? TerraformStack.of(Construct.isConstruct(reference) ? reference : user);
  const key = literal(id) ?? `${stack.node.path}:${resolvedText(stack, id)}`;
  if (Construct.isConstruct(reference)) keys.set(reference, key);
  return key;
}

/** The key of a reference in a form that may be part of a construct id in the user's stack. */
export function constructIdOf(user: Construct, reference: { readonly id: string }): string {
  const key = keyOf(user, reference);
  const prefix = `${TerraformStack.of(user).node.path}:`;
  return (key.startsWith(prefix) ? key.slice(prefix.length) : key)
    .replace(/^\$\{|\}$/g, "")
    .replace(/^(data\.)?aws_[a-z0-9_]+\.|\.id$/g, "")
    .replace(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** The stack of the resource that a reference points to: references of two stacks may read the same. */
function originOf(id: string): TerraformStack | undefined {
  return Tokenization.reverseString(id)
    .tokens.map((token) => (token as { readonly originStack?: TerraformStack }).originStack)
    .find((stack) => stack !== undefined);
}
