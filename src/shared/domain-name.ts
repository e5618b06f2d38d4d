import type { Construct } from "constructs";
import { constructError } from "./errors";
import { knownText } from "./known-text";
import { DOMAIN_LABEL } from "../../planner/catalog/forms";
import { DOMAIN_NAME_LETTERS } from "../../planner/catalog/limits";

/** A domain name as a prop was given it. */
export interface DomainNameCheck {
  readonly construct: Construct;
  readonly prop: string;
  readonly value: string | undefined;
  /**
   * Whether the first label may be a wildcard.
   * @default false
   */
  readonly wildcard?: boolean;
  /**
   * Whether capitals are refused; DNS itself treats them as small letters.
   * @default false
   */
  readonly lowercase?: boolean;
  readonly see: string;
}

/** Refuses a literal that is not a domain name, or is longer than AWS takes. */
export function checkDomainName(check: DomainNameCheck): void {
  const { construct, prop, value, wildcard = false, lowercase = false, see } = check;
  const name = knownText(value);
  if (name === undefined) return;
  const problem = domainNameProblem(lowercase ? name : name.toLowerCase(), wildcard);
  if (problem === undefined) return;
  throw constructError({ construct, prop, value: name, constraint: problem, fix: "Correct the domain name", see });
}

/** True when a name is the domain itself or is below it; wildcards count as a label. */
export function isWithin(name: string, domain: string): boolean {
  const [lowerName, lowerDomain] = [name.toLowerCase(), domain.toLowerCase()];
  return lowerName === lowerDomain || lowerName.endsWith(`.${lowerDomain}`);
}

/** What a name must be to be a domain name, when it is not one. */
export function domainNameProblem(name: string, wildcard: boolean): string | undefined {
  if (name !== name.toLowerCase()) return "a domain name in lowercase";
  if (name.length > DOMAIN_NAME_LETTERS.name)
    return `a domain name of at most ${String(DOMAIN_NAME_LETTERS.name)} characters`;
  const labels = name.split(".");
  const plain = wildcard && labels[0] === "*" ? labels.slice(1) : labels;
  if (plain.some((label) => label.length > DOMAIN_NAME_LETTERS.label))
    return `labels of at most ${String(DOMAIN_NAME_LETTERS.label)} characters`;
  if (labels.length < 2 || !plain.every((label) => DOMAIN_LABEL.test(label))) {
    return wildcard
      ? "a domain name such as api.example.com or *.example.com"
      : "a domain name such as api.example.com";
  }
  return undefined;
}
