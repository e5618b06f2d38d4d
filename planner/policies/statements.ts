import { PAGES } from "../catalog/pages";
import { POLICY_VERSIONS } from "../catalog/policy-language";
import { isObject } from "../shared/is-object";
import type { PolicyProblem } from "./problem";

/** One statement of a policy document. Only its own members are read, so a key such as `__proto__` does no harm. */
export interface Statement {
  /** What messages call it: its Sid, or its position if it has none. */
  readonly name: string;
  readonly members: ReadonlyMap<string, unknown>;
}

/** The statements of a document, and the problems with its form. */
export interface ReadPolicy {
  readonly statements: readonly Statement[];
  readonly problems: readonly PolicyProblem[];
}

const NOT_A_DOCUMENT: PolicyProblem = {
  id: "vpce/policy-not-a-document",
  level: "error",
  message: "The policy is not a JSON object with a Statement",
  fix: "Write one IAM policy document with at least one statement",
  see: PAGES.policyGrammar,
};

/** Reads a policy's text; never throws. */
export function readPolicy(text: string): ReadPolicy {
  const document = parsed(text);
  if (document === undefined) {
    return { statements: [], problems: [{ ...NOT_A_DOCUMENT, message: "The policy is not valid JSON" }] };
  }
  const given = isObject(document) ? ownMembers(document).get("Statement") : undefined;
  const list: unknown[] = Array.isArray(given) ? given : [given];
  const objects = list.filter(isObject);
  if (objects.length === 0 || objects.length !== list.length) return { statements: [], problems: [NOT_A_DOCUMENT] };
  return { statements: objects.map(statementOf), problems: lintVersion(document) };
}

/** A member's text values: the value itself or the items of a list. Anything that is not text is left out. */
export function textsOf(value: unknown): readonly string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === "string");
}

export function ownMembers(holder: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(holder));
}

function lintVersion(document: unknown): PolicyProblem[] {
  const version = isObject(document) ? ownMembers(document).get("Version") : undefined;
  if (version === undefined || (typeof version === "string" && isKnownVersion(version))) return [];
  return [{ ...NOT_A_DOCUMENT, message: `Version is not one of ${POLICY_VERSIONS.join(", ")}` }];
}

function isKnownVersion(version: string): boolean {
  return POLICY_VERSIONS.includes(version) || version.includes("${");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function statementOf(value: object, index: number): Statement {
  const members = ownMembers(value);
  const sid = members.get("Sid");
  return { name: typeof sid === "string" && sid !== "" ? `"${sid.slice(0, 100)}"` : String(index + 1), members };
}
