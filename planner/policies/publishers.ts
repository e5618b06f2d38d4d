import { isObject } from "../shared/is-object";
import { matchesPattern } from "../shared/patterns";
import { isVariable } from "./conditions";
import { ownMembers, readPolicy, textsOf, type Statement } from "./statements";

/** What a resource policy says of one action by one service. */
export type ServiceAccess = "allowed" | "denied" | "not allowed" | "unknown";

/**
 * Whether a resource policy lets a service take an action. A condition may hold: it makes no statement that allows count for
 * less, and none that denies count at all. `unknown` for a text that is not a valid policy.
 */
export function serviceAccess(text: string, service: string, action: string): ServiceAccess {
  const { statements, problems } = readPolicy(text);
  if (problems.length > 0 || statements.some(({ members }) => !isEffect(members.get("Effect")))) return "unknown";
  const about = statements.filter((statement) => isAbout(statement, service) && covers(statement, action));
  const isConditional = ({ members }: Statement): boolean => members.has("Condition") || members.has("NotResource");
  if (about.some((statement) => statement.members.get("Effect") === "Deny" && !isConditional(statement)))
    return "denied";
  return about.some(({ members }) => members.get("Effect") === "Allow") ? "allowed" : "not allowed";
}

function isEffect(value: unknown): boolean {
  return value === "Allow" || value === "Deny";
}

function isAbout({ members }: Statement, service: string): boolean {
  if (members.has("NotPrincipal")) return !names(members.get("NotPrincipal"), service);
  return names(members.get("Principal"), service);
}

/** True for everybody too: a service is then among them. */
function names(principal: unknown, service: string): boolean {
  if (principal === "*") return true;
  if (!isObject(principal)) return false;
  const kinds = ownMembers(principal);
  if (textsOf(kinds.get("AWS")).includes("*")) return true;
  return textsOf(kinds.get("Service")).some((name) => isMatch(name, service) || name === `${service}.cn`);
}

function covers({ members }: Statement, action: string): boolean {
  const among = (name: string): boolean => textsOf(members.get(name)).some((pattern) => isMatch(pattern, action));
  return members.has("Action") ? among("Action") : !among("NotAction");
}

/** Compares without regard to case; ? counts as *. A text that Terraform fills in may be anything. */
function isMatch(pattern: string, text: string): boolean {
  return isVariable(pattern) || matchesPattern(pattern.toLowerCase().replaceAll("?", "*"), text.toLowerCase());
}
