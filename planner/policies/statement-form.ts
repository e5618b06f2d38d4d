import { PAGES } from "../catalog/pages";
import {
  CONDITION_OPERATORS,
  CONDITION_QUALIFIERS,
  PRINCIPAL_KINDS,
  STATEMENT_ELEMENTS,
} from "../catalog/policy-language";
import { isObject } from "../shared/is-object";
import { isVariable } from "./conditions";
import type { PolicyProblem } from "./problem";
import { ownMembers, type Statement } from "./statements";

/** Checks that a statement has the elements that the policy language requires, and only such elements, of the right types. */
export function lintForm(statement: Statement): PolicyProblem[] {
  return [...lintLacking(statement), ...lintElements(statement), ...lintCondition(statement)];
}

function lintLacking({ name, members }: Statement): PolicyProblem[] {
  const effect = members.get("Effect");
  const lacks = [
    effect === "Allow" || effect === "Deny" ? "" : 'an Effect of "Allow" or "Deny"',
    members.has("Action") || members.has("NotAction") ? "" : "an Action",
    members.has("Resource") || members.has("NotResource") ? "" : "a Resource",
  ].filter((part) => part !== "");
  if (lacks.length === 0) return [];
  return [{ ...INCOMPLETE, message: `Statement ${name} lacks ${lacks.join(" and ")}`, fix: "Complete the statement" }];
}

const INCOMPLETE = {
  id: "vpce/policy-incomplete-statement",
  level: "error",
  see: PAGES.policyGrammar,
} as const satisfies Partial<PolicyProblem>;

const ELEMENTS: ReadonlySet<string> = new Set(STATEMENT_ELEMENTS.map((element) => element.toLowerCase()));
/** Elements of which a statement can have only one. */
const PAIRS = ["Principal", "Action", "Resource"] as const;

function lintElements({ name, members }: Statement): PolicyProblem[] {
  const unknown = [...members.keys()].filter((element) => !ELEMENTS.has(element.toLowerCase()));
  const pairs = PAIRS.filter((element) => members.has(element) && members.has(`Not${element}`));
  const lists = ["Action", "NotAction", "Resource", "NotResource"].filter(
    (element) => members.has(element) && !isTextOrTexts(members.get(element)),
  );
  return [
    ...unknown.map((element) => ({
      message: `Statement ${name} has ${element.slice(0, MOST_SHOWN)}, which is not an element of a statement`,
      fix: `Use only ${STATEMENT_ELEMENTS.join(", ")}`,
    })),
    ...pairs.map((element) => ({
      message: `Statement ${name} has both ${element} and Not${element}`,
      fix: "Leave one of them out",
    })),
    ...lists.map((element) => ({
      message: `${element} of statement ${name} is neither a text nor a list of texts`,
      fix: `Write ${element} as a text or a list of texts`,
    })),
  ].map((problem) => ({ ...INCOMPLETE, ...problem }));
}

const MOST_SHOWN = 100;

function isTextOrTexts(value: unknown): boolean {
  return typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));
}

/** Checks that a Principal is "*" or names principals by kind. */
export function lintPrincipalForm({ name, members }: Statement): PolicyProblem[] {
  const principal = members.get("Principal");
  if (principal === undefined || principal === "*" || isReference(principal)) return [];
  const isByKind =
    isObject(principal) &&
    [...ownMembers(principal)].every(([kind, ids]) => PRINCIPAL_KINDS.includes(kind) && isTextOrTexts(ids));
  if (isByKind) return [];
  const fix = 'Write "*", or ids by kind of principal, such as { "AWS": "111122223333" }';
  return [{ ...INCOMPLETE, message: `Principal of statement ${name} is neither "*" nor ids by kind`, fix }];
}

/** Checks the shape of a Condition: operator, then key, then values. */
function lintCondition({ name, members }: Statement): PolicyProblem[] {
  const condition = members.get("Condition");
  if (condition === undefined || condition === null || isReference(condition)) return [];
  if (!isObject(condition)) {
    const what = Array.isArray(condition) ? "a list" : `a ${typeof condition}`;
    return [wrongCondition(`Condition of statement ${name} is ${what}, not operators with keys and values`)];
  }
  return [...ownMembers(condition)].flatMap(([operator, keys]) => {
    const shown = operator.slice(0, MOST_SHOWN);
    if (!isOperator(operator)) {
      return [wrongCondition(`Condition of statement ${name} has ${shown}, which is not a condition operator`)];
    }
    if (isReference(keys)) return [];
    if (!isObject(keys)) return [wrongCondition(`${shown} in statement ${name} has no keys with values`)];
    return [...ownMembers(keys)]
      .filter(([, values]) => !areValues(values))
      .map(([key]) =>
        wrongCondition(`${key.slice(0, MOST_SHOWN)} in statement ${name} is neither a value nor a list of values`),
      );
  });
}

function wrongCondition(message: string): PolicyProblem {
  return {
    id: "vpce/policy-condition-form",
    level: "error",
    message,
    fix: 'Write the operator, its keys and their values, such as { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }',
    see: PAGES.conditionOperators,
  };
}

const OPERATORS: ReadonlySet<string> = new Set(CONDITION_OPERATORS.map((operator) => operator.toLowerCase()));
const QUALIFIERS = CONDITION_QUALIFIERS.map((qualifier) => `${qualifier.toLowerCase()}:`);
const IF_EXISTS = "ifexists";

function isOperator(text: string): boolean {
  const lower = text.toLowerCase();
  const qualifier = QUALIFIERS.find((start) => lower.startsWith(start)) ?? "";
  const rest = lower.slice(qualifier.length);
  const base = rest.endsWith(IF_EXISTS) ? rest.slice(0, -IF_EXISTS.length) : rest;
  return OPERATORS.has(base) && !(base === "null" && base !== rest);
}

function areValues(values: unknown): boolean {
  const list: unknown[] = Array.isArray(values) ? values : [values];
  return list.every((value) => value === null || ["string", "number", "boolean"].includes(typeof value));
}

/** A text in place of what Terraform fills in. */
function isReference(value: unknown): boolean {
  return typeof value === "string" && isVariable(value);
}
