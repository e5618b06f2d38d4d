import { byLevel, type Finding } from "../model/findings";
import { count } from "./format";

/** Findings of one rule with the same reason. */
export interface FindingGroup {
  readonly findings: readonly [Finding, ...Finding[]];
  /** The message of a single finding; of several, what they have in common. */
  readonly message: string;
  readonly fix: string;
}

/** Groups with the same rule, reason and fix, the most serious first, then in the order of their first finding. */
export function groupedFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of [...findings].sort(byLevel)) {
    const { level, rule } = finding;
    const key = [level, rule, reasonOf(finding), withoutName(finding.fix, finding)].join("\u0000");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].map(groupOf);
}

/** True for advice of which one line says everything. */
export function isBrief({ findings: [{ level, brief }] }: FindingGroup): boolean {
  return level === "info" && brief !== undefined;
}

/** `12 endpoints have no endpoint policy`; "" where the finding has no such sentence. */
export function briefText({ findings }: FindingGroup): string {
  const [{ brief }] = findings;
  return brief === undefined ? "" : `${countOf(findings)} ${findings.length === 1 ? brief.one : brief.many}`;
}

/** `5 endpoints`, `2 resources`. */
export function countOf(findings: readonly Finding[]): string {
  const areEndpoints = findings.every(({ address }) => ENDPOINT.test(address));
  return count(findings.length, areEndpoints ? "endpoint" : "resource");
}

const ENDPOINT = /(?:^|\.)aws_vpc_endpoint\./;

function groupOf(findings: [Finding, ...Finding[]]): FindingGroup {
  const [first] = findings;
  const shared = (text: (finding: Finding) => string, rest: (finding: Finding) => string): string =>
    findings.every((finding) => text(finding) === text(first)) ? text(first) : rest(first);
  return {
    findings,
    message: shared(({ message }) => message, reasonOf),
    fix: shared(
      ({ fix }) => fix,
      (finding) => withoutName(finding.fix, finding),
    ),
  };
}

function reasonOf(finding: Finding): string {
  return finding.reason ?? withoutName(finding.message, finding);
}

/** A text about the resource itself without its address. */
function withoutName(text: string, { address }: Finding): string {
  const at = text.indexOf(address);
  const next = text.charAt(at + address.length);
  if (address === "" || at < 0 || /[\w.[-]/.test(next) || /[\w.]/.test(text.charAt(at - 1))) return text;
  return `${text.slice(0, at)}the resource${text.slice(at + address.length)}`;
}
