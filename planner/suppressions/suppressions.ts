import { byLevel, type Finding, type Level, type SuppressedFinding } from "../model/findings";
import { findingOf } from "../model/rule";
import { willExist, type Endpoint, type Located } from "../model/topology";
import { nearestRule } from "../rules/descriptions";
import { withGuess } from "../shared/nearest";
import { IGNORE_TAG, readIgnoreTag } from "./ignore-tag";
import { indexHolders, type Holder } from "./suppression-index";
import { SUPPRESSION_RULES } from "../rules/suppression-rules";

/** A suppression in the configuration. */
export interface Suppression {
  /** Id of a rule. */
  readonly rule: string;
  /** Terraform address or construct path; `*` matches any text. */
  readonly resource: string;
  readonly reason: string;
  /** Last day on which it applies, YYYY-MM-DD. Absent: it never expires. */
  readonly until?: string;
  /** File, line and column. */
  readonly where: string;
}

export interface RuleSettings {
  /** By rule id. Default: the level of the finding. */
  readonly levels: ReadonlyMap<string, Level | "off">;
  readonly suppressions: readonly Suppression[];
  /** YYYY-MM-DD. Absent: no suppression expires. */
  readonly today?: string;
  /** Endpoints whose tags count. */
  readonly endpoints: readonly TaggedEndpoint[];
}

type TaggedEndpoint = Located & Pick<Endpoint, "tags">;

/** The remaining findings, most serious first, and the suppressed ones. */
export interface SettledFindings {
  readonly findings: Finding[];
  readonly suppressed: SuppressedFinding[];
}

/**
 * Gives each finding its level, drops those that are off, and sets aside those that a tag or the configuration suppresses.
 * Adds findings about the suppressions themselves; these have levels but cannot be suppressed.
 */
export function applyRuleSettings(findings: readonly Finding[], settings: RuleSettings): SettledFindings {
  const { today } = settings;
  const tags = settings.endpoints.filter(willExist).flatMap(tagOf);
  const expired = settings.suppressions.filter(({ until }) => isOver(until, today));
  const holders = [
    ...tags.flatMap(holdersOfTag),
    ...settings.suppressions.filter(({ until }) => !isOver(until, today)).map(holderOfEntry),
  ];
  const index = indexHolders(holders);
  const used = new Set<Holder>();
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const matching = index.find(finding);
    for (const holder of matching) used.add(holder);
    const leveled = withLevel(finding, settings.levels);
    if (leveled === undefined) continue;
    const [first] = matching;
    if (first === undefined) kept.push(leveled);
    else suppressed.push({ finding: leveled, reason: first.reason, by: first.by });
  }
  const aboutSuppressions = [
    ...tags.flatMap(problemsOfTag),
    ...expired.map(expiredFinding),
    ...holders.filter((holder) => !used.has(holder)).map(({ unused }) => unused),
  ];
  const all = [...kept, ...aboutSuppressions.flatMap((finding) => withLevel(finding, settings.levels) ?? [])];
  return { findings: all.sort(byLevel), suppressed };
}

function withLevel(finding: Finding, levels: RuleSettings["levels"]): Finding | undefined {
  const level = levels.get(finding.rule) ?? finding.level;
  if (level === "off") return undefined;
  return level === finding.level ? finding : { ...finding, level };
}

function isOver(until: string | undefined, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && until < today;
}

interface Tag {
  readonly endpoint: TaggedEndpoint;
  readonly rules: readonly string[];
  readonly unknown: readonly string[];
  readonly reason: string;
}

function tagOf(endpoint: TaggedEndpoint): Tag[] {
  const value = Object.hasOwn(endpoint.tags, IGNORE_TAG) ? endpoint.tags[IGNORE_TAG] : undefined;
  return value === undefined ? [] : [{ endpoint, ...readIgnoreTag(value) }];
}

function holdersOfTag({ endpoint, rules, reason }: Tag): Holder[] {
  if (reason === "") return [];
  return rules.map((rule) => ({
    rule,
    reason,
    by: `tag ${IGNORE_TAG} of ${endpoint.address}`,
    unused: tagFinding("unused", endpoint, `The tag ${IGNORE_TAG} names ${rule}, but there is no such finding here`),
    target: { endpoint },
  }));
}

function holderOfEntry(entry: Suppression): Holder {
  const { rule, resource, reason, where } = entry;
  return {
    rule,
    reason,
    by: where,
    unused: entryFinding("unused", entry, `No finding of ${rule} is about ${resource}`),
    target: { pattern: resource },
  };
}

function problemsOfTag({ endpoint, rules, unknown, reason }: Tag): Finding[] {
  if (rules.length === 0 && unknown.length === 0) {
    return [tagFinding("unused", endpoint, `The tag ${IGNORE_TAG} does not begin with a rule`)];
  }
  const unknownRules = unknown.map((name) => {
    const message = `The tag ${IGNORE_TAG} names ${shortened(name)}, which is not a rule`;
    return tagFinding("unused", endpoint, withGuess(message, nearestRule(name)?.id));
  });
  if (reason !== "" || rules.length === 0) return unknownRules;
  const without = `The tag ${IGNORE_TAG} names ${rules.join(", ")} without a reason`;
  return [...unknownRules, tagFinding("withoutReason", endpoint, without)];
}

const MOST_SHOWN = 60;

function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

function expiredFinding(entry: Suppression): Finding {
  const { rule, resource, until } = entry;
  return entryFinding("expired", entry, `The suppression of ${rule} for ${resource} expired after ${until ?? ""}`);
}

function tagFinding(kind: keyof typeof SUPPRESSION_RULES, endpoint: Located, message: string): Finding {
  return findingOf(SUPPRESSION_RULES[kind], endpoint, message);
}

/** An entry belongs to no input; the resource that it names may be a pattern. */
function entryFinding(
  kind: keyof typeof SUPPRESSION_RULES,
  { resource, where }: Suppression,
  message: string,
): Finding {
  return findingOf(SUPPRESSION_RULES[kind], { input: "", address: resource }, `${message} (${where})`);
}
