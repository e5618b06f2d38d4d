import { PAGES } from "../catalog/pages";
import { conditionsOf, isVariable, type Condition } from "./conditions";
import type { PolicyProblem } from "./problem";
import { textsOf, type Statement } from "./statements";
import { CHARACTERS_BESIDE_WILDCARD } from "../catalog/limits";

/**
 * Global condition keys whose values are AWS-generated ids, in lower case. The guide names the account and the VPC as
 * examples; the other keys have the same kinds of id. aws:PrincipalOrgPaths is left out: it is a path of ids, not one.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html (checked 2026-11-20)
 */
const KEYS_OF_SYSTEM_IDS: ReadonlySet<string> = new Set([
  "aws:principalaccount",
  "aws:principalorgid",
  "aws:resourceaccount",
  "aws:resourceorgid",
  "aws:sourceaccount",
  "aws:sourceorgid",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:vpceaccount",
  "aws:vpceorgid",
]);

const WILDCARD = /[*?]/;
const WILDCARDS = /[*?]+/;

const ARN_ACCOUNT = 4;
const ARN_PARTS = 6;

/** Checks the conditions and ARNs of one statement against what endpoint policies require beyond the policy language. */
export function lintEndpointConditions(statement: Statement): PolicyProblem[] {
  const conditions = conditionsOf(statement);
  return [
    ...conditions.flatMap((condition) => lintSystemIds(statement.name, condition)),
    ...conditions.flatMap((condition) => lintWildcards(statement.name, condition)),
    ...lintArns(statement, conditions),
  ];
}

function lintSystemIds(name: string, { lowerKey, key, operator, base, values }: Condition): PolicyProblem[] {
  if (!KEYS_OF_SYSTEM_IDS.has(lowerKey)) return [];
  const rule = {
    id: "vpce/policy-system-id-pattern",
    level: "error",
    fix: `Compare ${key} with whole ids, using StringEquals or StringNotEquals`,
    see: PAGES.policies,
  } as const;
  const numeric = base.startsWith("numeric")
    ? [{ ...rule, message: `Statement ${name} compares ${key}, an AWS-generated id, with ${operator}` }]
    : [];
  const patterns = values
    .filter((value) => WILDCARD.test(value) && !isVariable(value))
    .map((value) => ({
      ...rule,
      message: `Statement ${name} has a wildcard in "${shortened(value)}" for ${key}, an AWS-generated id`,
    }));
  return [...numeric, ...patterns];
}

function lintWildcards(name: string, { base, key, operator, values }: Condition): PolicyProblem[] {
  if (base !== "stringlike" && base !== "stringnotlike") return [];
  return values
    .filter((value) => !isVariable(value) && hasBareWildcard(value))
    .map((value) => ({
      id: "vpce/policy-short-pattern",
      level: "error",
      message:
        `Statement ${name} compares ${key} using ${operator} with "${shortened(value)}"; each wildcard needs ` +
        `${String(CHARACTERS_BESIDE_WILDCARD)} consecutive characters before or after it`,
      fix: "Write out more of the value next to each wildcard",
      see: PAGES.policies,
    }));
}

function hasBareWildcard(value: string): boolean {
  const pieces = value.split(WILDCARDS).map((piece) => piece.length >= CHARACTERS_BESIDE_WILDCARD);
  return pieces.some((enough, index) => index > 0 && !enough && pieces[index - 1] !== true);
}

function lintArns({ name, members }: Statement, conditions: readonly Condition[]): PolicyProblem[] {
  const values = [
    ...textsOf(members.get("Resource")),
    ...textsOf(members.get("NotResource")),
    ...conditions.flatMap((condition) => condition.values),
  ];
  return values.filter(hasMixedAccount).map((value) => ({
    id: "vpce/policy-arn-account",
    level: "error",
    message: `Statement ${name} mixes digits and a wildcard in the account of "${shortened(value)}"`,
    fix: "Write the account as its twelve digits or as a wildcard alone",
    see: PAGES.policies,
  }));
}

function hasMixedAccount(value: string): boolean {
  if (!value.startsWith("arn:") || isVariable(value)) return false;
  const parts = value.split(":", ARN_PARTS);
  const account = parts.length < ARN_PARTS ? "" : (parts[ARN_ACCOUNT] ?? "");
  return WILDCARD.test(account) && /[^*?]/.test(account);
}

function shortened(value: string): string {
  return value.length > 100 ? `${value.slice(0, 100)}...` : value;
}
