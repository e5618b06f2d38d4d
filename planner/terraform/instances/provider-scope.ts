import { isAccountId, isRegionCode } from "../../catalog/forms";
import type { Instance, ProviderScope } from "./instance";
import { field, isArray, isObject, type Json, type JsonObject } from "../document/json";

const ROLES = ["assume_role", "assume_role_with_web_identity"];

/**
 * The account of a provider configuration: its single allowed account, or the account of the role that it assumes.
 * `evaluate` returns the constant value of an expression of the configuration.
 */
export function accountOfProvider(
  configuration: JsonObject,
  evaluate: (expression: Json | undefined) => Json | undefined,
): { account?: string } {
  const allowed = evaluate(field(configuration, "allowed_account_ids"));
  if (isArray(allowed) && allowed.length === 1 && isAccountId(allowed[0])) return { account: allowed[0] };
  const roles = ROLES.map((name) => lastBlock(field(configuration, name))).filter(isObject);
  const accounts = roles.map((role) => accountOfRole(evaluate(field(role, "role_arn"))));
  const account = accounts.find((candidate) => candidate !== undefined);
  return account === undefined ? {} : { account };
}

/** Of a chain of roles, the last one is used. */
function lastBlock(blocks: Json | undefined): Json | undefined {
  return isArray(blocks) ? blocks.at(-1) : blocks;
}

/** A plan states of `"arn:aws:iam::${var.account}:role/deploy"` only the value of the variable. */
function accountOfRole(arn: Json | undefined): string | undefined {
  const account = typeof arn === "string" && arn.startsWith("arn:") ? arn.split(":")[4] : arn;
  return isAccountId(account) ? account : undefined;
}

/** Region and account of an ARN (`arn:aws:ec2:us-east-1:123456789012:...`), if it contains them. */
export function placeOfArn(arn: Json | undefined): { region?: string; account?: string } {
  if (typeof arn !== "string" || !arn.startsWith("arn:")) return {};
  const [, , , region, account] = arn.slice(0, 500).split(":");
  return { ...(isRegionCode(region) ? { region } : {}), ...(isAccountId(account) ? { account } : {}) };
}

/**
 * What the resources of each provider configuration agree on. A configuration whose resources give two answers, or none, is
 * left out.
 */
export function soleByProvider(
  instances: readonly Instance[],
  hintOf: (instance: Instance) => string | undefined,
): Map<ProviderScope, string> {
  const hints = new Map<ProviderScope, string | null>();
  for (const instance of instances) {
    const hint = hintOf(instance);
    if (hint === undefined) continue;
    const before = hints.get(instance.provider);
    hints.set(instance.provider, before === undefined || before === hint ? hint : null);
  }
  return new Map([...hints].filter((entry): entry is [ProviderScope, string] => entry[1] !== null));
}
