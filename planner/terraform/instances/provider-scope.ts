import { isAccountId, isRegionCode } from "../../catalog/forms";
import { field, isArray, isObject, type Json, type JsonObject } from "../document/json";

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
  const blocks = field(configuration, "assume_role");
  const role = isArray(blocks) ? blocks.at(-1) : blocks;
  const arn = isObject(role) ? evaluate(field(role, "role_arn")) : undefined;
  const account = typeof arn === "string" ? arn.split(":")[4] : undefined;
  return isAccountId(account) ? { account } : {};
}

/** Region and account of an ARN (`arn:aws:ec2:us-east-1:123456789012:...`), if it contains them. */
export function placeOfArn(arn: Json | undefined): { region?: string; account?: string } {
  if (typeof arn !== "string" || !arn.startsWith("arn:")) return {};
  const [, , , region, account] = arn.slice(0, 500).split(":");
  return { ...(isRegionCode(region) ? { region } : {}), ...(isAccountId(account) ? { account } : {}) };
}
