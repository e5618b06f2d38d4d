import { isObject } from "../shared/is-object";
import { isVariable } from "./conditions";
import { ownMembers, textsOf, type Statement } from "./statements";

/** What a client asks for. */
export interface Request {
  /** E.g. s3:GetObject. */
  readonly action: string;
  /** E.g. arn:aws:s3:::bucket/*; its wildcards stand for what is unknown. */
  readonly resource: string;
}

/** False only when the policy certainly allows no such request, whatever its conditions compare. */
export function mayAllow(statements: readonly Statement[], request: Request): boolean {
  const allows = statements.some((statement) => isEffect(statement, "Allow") && mayMatch(statement, request));
  return allows && !statements.some((statement) => isEffect(statement, "Deny") && surelyMatches(statement, request));
}

/** True when no statement can allow anything: all that the policy does is deny. */
export function allowsNothing(statements: readonly Statement[]): boolean {
  const allowing = statements.filter((statement) => isEffect(statement, "Allow") && matchesAnything(statement));
  const everything = { action: ANY, resource: ANY };
  return (
    allowing.length === 0 ||
    statements.some((statement) => isEffect(statement, "Deny") && surelyMatches(statement, everything))
  );
}

/** True for a Principal of everyone. */
export function isEveryone(principal: unknown): boolean {
  if (principal === "*") return true;
  if (!isObject(principal)) return false;
  const kinds = ownMembers(principal);
  const accounts = textsOf(kinds.get("AWS"));
  return kinds.size === 1 && accounts.length === 1 && accounts[0] === "*";
}

const ANY = "*";

function isEffect({ members }: Statement, effect: string): boolean {
  return members.get("Effect") === effect;
}

function matchesAnything({ members }: Statement): boolean {
  return ["Action", "Resource"].every((element) => {
    const excluded = textsOf(members.get(`Not${element}`));
    return members.has(element) ? textsOf(members.get(element)).length > 0 : !excluded.includes(ANY);
  });
}

function mayMatch({ members }: Statement, { action, resource }: Request): boolean {
  const may = (element: Element, wanted: string): boolean =>
    members.has(element)
      ? patternsOf(members, element, element).some((pattern) => overlap(pattern, wanted))
      : !patternsOf(members, `Not${element}`, element).some((pattern) => includes(pattern, wanted));
  return may("Action", action.toLowerCase()) && may("Resource", resource);
}

function surelyMatches({ members }: Statement, { action, resource }: Request): boolean {
  const condition = members.get("Condition");
  if (condition !== undefined && !(isObject(condition) && ownMembers(condition).size === 0)) return false;
  const surely = (element: Element, wanted: string): boolean =>
    members.has(element)
      ? patternsOf(members, element, element).some((pattern) => includes(pattern, wanted))
      : members.has(`Not${element}`) &&
        !patternsOf(members, `Not${element}`, element).some((pattern) => overlap(pattern, wanted));
  const wanted = action.toLowerCase();
  return isEveryone(members.get("Principal")) && surely("Action", wanted) && surely("Resource", resource);
}

type Element = "Action" | "Resource";

/** Actions are compared without regard to case. */
function patternsOf(members: Statement["members"], name: string, element: Element): readonly string[] {
  const texts = textsOf(members.get(name));
  return element === "Action" ? texts.map((text) => text.toLowerCase()) : texts;
}

/** Longer patterns are not compared: they count as matching some of what is wanted, and not all of it. */
const LONGEST = 2_048;
/** What Terraform or IAM replaces in a policy. */
const VARIABLE = /\$\{[^{}]*\}/g;

/** Whether some text matches both patterns. */
function overlap(pattern: string, wanted: string): boolean {
  const known = pattern.replace(VARIABLE, ANY);
  if (known.length > LONGEST || isVariable(known)) return true;
  return walk(known, wanted, (sign, against) => sign === against || sign === "?" || against === "?", true);
}

/** Whether every text that matches `wanted` matches the pattern, too. */
function includes(pattern: string, wanted: string): boolean {
  if (pattern.length > LONGEST || isVariable(pattern)) return false;
  return walk(pattern, wanted, (sign, against) => sign === against || (sign === "?" && against !== ANY), false);
}

/**
 * Whether the two patterns match from beginning to end: `*` in the first stands for any text, in the second only if
 * `bothWays`; `same` compares other signs.
 */
function walk(
  first: string,
  second: string,
  same: (sign: string, against: string) => boolean,
  bothWays: boolean,
): boolean {
  let below: boolean[] = [];
  for (let at = first.length; at >= 0; at -= 1) {
    const sign = first[at];
    const row: boolean[] = [];
    for (let to = second.length; to >= 0; to -= 1) {
      const against = second[to];
      if (sign === undefined && against === undefined) row[to] = true;
      else if (sign === ANY) row[to] = below[to] === true || row[to + 1] === true;
      else if (bothWays && against === ANY) row[to] = row[to + 1] === true || below[to] === true;
      else row[to] = sign !== undefined && against !== undefined && same(sign, against) && below[to + 1] === true;
    }
    below = row;
  }
  return below[0] === true;
}
