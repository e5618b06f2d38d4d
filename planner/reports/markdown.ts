import type { Assessment } from "../model/assessment";
import type { ResourceCost } from "../model/cost";
import type { Finding } from "../model/findings";
import { count, figure, hourly, monthly, percentage, plainNumber, rate, signedMonthly } from "./format";
import { briefText, countOf, groupedFindings, isBrief } from "./finding-groups";
import { namesIn, type Names } from "./names";
import { printable } from "./text";
import {
  addressFigures,
  changeText,
  billedInputs,
  componentNotes,
  gapText,
  headline,
  hourlyPerZone,
  inputsWithoutCosts,
  missingText,
  monthlyTotal,
  priceSources,
  quotaFigures,
  replacementText,
  serviceLabel,
  usageNote,
  zonesLabel,
} from "./wording";

/** A report for a pull request: GitHub's Markdown, plain tables, nothing that needs a script. */
export function markdownReport(assessment: Assessment): string {
  const names = namesIn(assessment);
  const sections = [
    `## VPC endpoints: ${totalTitle(assessment)}`,
    text(`${headline(assessment)}.`),
    replacementNote(assessment),
    totalNotes(assessment),
    gateSection(assessment),
    changeSection(assessment, names),
    findingSection(assessment.findings, names),
    suppressedSection(assessment, names),
    ...billedInputs(assessment).map(([input, costs]) => costSection(input, costs, names)),
    ...inputsWithoutCosts(assessment).map(([words, inputs]) => emptySection(assessment, capitalized(words), inputs)),
    alternativeSection(assessment),
    quotaSection(assessment),
    addressSection(assessment, names),
    bandwidthSection(assessment, names),
    noteSection(assessment),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function totalTitle({ totals }: Assessment): string {
  return Object.entries(totals)
    .map(([currency, total]) => `${monthlyTotal(total, currency)} a month`)
    .join(" and ");
}

function replacementNote(assessment: Assessment): string {
  const note = replacementText(assessment);
  return note === "" ? "" : `> **${text(note)}**`;
}

function totalNotes(assessment: Assessment): string {
  const notes = Object.entries(assessment.totals).flatMap(([currency, total]) => [
    changeText(assessment, currency),
    missingText(total),
    usageNote(total),
  ]);
  return notes
    .filter((note) => note !== "")
    .map((note) => `> ${text(note)}`)
    .join("\n>\n");
}

/** What plans change in what exists; nothing where they only add. */
function changeSection({ changes }: Assessment, names: Names): string {
  if (changes === undefined || changes.resources.every(({ kind }) => kind === "added")) return "";
  const rows = changes.resources.map((change) => [
    change.kind,
    name(names.overall(change)),
    monthly(change.past, change.currency),
    monthly(change.now, change.currency),
    signedMonthly(change.monthly, change.currency),
  ]);
  return `### Monthly cost changes\n\n${table(["", "Resource", "Before", "After", "Difference"], rows, [2, 3, 4])}`;
}

function gateSection({ gates }: Assessment): string {
  return gates
    .filter(({ holds }) => !holds)
    .map(({ id, message }) => `> **Gate ${text(id)} failed.** ${text(message)}.`)
    .join("\n>\n");
}

function suppressedSection({ suppressed }: Assessment, names: Names): string {
  if (suppressed.length === 0) return "";
  const rows = suppressed.map(({ finding, reason, by }) => [
    text(finding.rule),
    name(names.overall(finding)),
    `${text(finding.message)}.`,
    text(reason),
    name(by),
  ]);
  const body = table(["Rule", "Where", "Finding", "Reason", "Suppressed by"], rows);
  return details(`Suppressed findings (${suppressed.length})`, body);
}

/** A table, and below it one line for each advice that concerns many resources alike. */
function findingSection(findings: readonly Finding[], names: Names): string {
  if (findings.length === 0) return "";
  const groups = groupedFindings(findings);
  const rows = groups
    .filter((group) => !isBrief(group))
    .map(({ findings: members, message, fix }) => {
      const [{ level, rule, see }] = members;
      const where = [...new Set(members.map((member) => name(names.overall(member))))];
      const counted = members.length === 1 ? [] : [countOf(members)];
      return [level, [...counted, ...where].join("<br>"), `${text(message)}. ${text(fix)}.`, `[${text(rule)}](${see})`];
    });
  const briefs = groups.filter(isBrief).map((group) => {
    const [{ rule, see }] = group.findings;
    return `${text(briefText(group))} ([${text(rule)}](${see})).`;
  });
  const body = rows.length === 0 ? [] : [table(["Level", "Where", "Finding and fix", "Rule"], rows)];
  return ["### Findings", ...body, ...briefs].join("\n\n");
}

const COST_HEAD = ["Endpoint", "Service", "AZs", "Hourly per AZ", "Hourly", "Monthly", "Notes"];

function costSection(input: string, costs: readonly ResourceCost[], names: Names): string {
  const rows = costs.map((cost) => costRow(cost, names.inInput(cost)));
  return `### ${name(input)}\n\n${table(COST_HEAD, rows, [2, 3, 4, 5])}`;
}

/** A section for the only input; one line for several. */
function emptySection(assessment: Assessment, words: string, inputs: readonly string[]): string {
  const names = inputs.map(name).join(", ");
  return assessment.inputs.length === 1 ? `### ${names}\n\n${words}.` : `${words}: ${names}.`;
}

function capitalized(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function costRow(cost: ResourceCost, title: string): string[] {
  return [
    name(title),
    name(serviceLabel(cost)),
    zonesLabel(cost),
    hourlyPerZone(cost),
    hourly(cost.hourly, cost.currency),
    monthly(cost.monthly, cost.currency),
    componentNotes(cost).map(text).join("<br>"),
  ];
}

function alternativeSection({ alternatives }: Assessment): string {
  if (alternatives.length === 0) return "";
  const rows = alternatives.map((each) => [
    text(each.title),
    name(each.scope),
    monthly(each.today, each.currency),
    monthly(each.instead, each.currency),
    monthly(each.saving, each.currency),
    each.breakEven === undefined ? "-" : `${figure(each.breakEven.quantity, 0)} ${text(each.breakEven.unit)}`,
    each.tradeOffs.map(text).join("<br>"),
  ]);
  const head = ["Alternative", "Where", "Today", "Instead", "Saving", "Break-even", "Trade-offs"];
  return details(`Alternatives (${alternatives.length})`, table(head, rows, [2, 3, 4, 5]));
}

function quotaSection({ quotas }: Assessment): string {
  if (quotas.length === 0) return "";
  const rows = quotas.map((line) => {
    const { used, limit, left, planned } = quotaFigures(line);
    const code = line.code === undefined ? "" : ` (${line.code})`;
    return [
      `[${text(line.name)}](${line.source})${code}`,
      name(line.scope.label),
      planned,
      used,
      limit,
      left,
      line.exhaustedInMonth === undefined ? line.status : `${line.status}, exhausted in month ${line.exhaustedInMonth}`,
    ];
  });
  return `### Quota headroom\n\n${table(["Quota", "Scope", "Planned", "Used", "Limit", "Left", "Status"], rows, [2, 3, 4, 5])}`;
}

function addressSection({ addresses }: Assessment, names: Names): string {
  if (addresses.length === 0) return "";
  const rows = addresses.map((line) => {
    const { needed, capacity, left } = addressFigures(line);
    return [name(names.overall(line)), name(line.cidr ?? line.family), needed, capacity, left, line.status];
  });
  const body = table(["Subnet", "Range", "Needed", "Capacity", "Left", "Status"], rows, [2, 3, 4]);
  const scarce = addresses.filter(({ status }) => status !== "ok").length;
  return details(`Subnet addresses (${count(addresses.length, "subnet")}, ${scarce} of them short or unknown)`, body);
}

function bandwidthSection({ bandwidth }: Assessment, names: Names): string {
  if (bandwidth.length === 0) return "";
  const rows = bandwidth.map((line) => [
    name(names.overall(line)),
    figure(line.zones, 0),
    `${plainNumber(line.baselinePerZoneGbps)} to ${plainNumber(line.ceilingPerZoneGbps)}`,
    figure(line.baselineGbps),
    figure(line.maximumGbps),
    rate(line.averageGbps),
    rate(line.requiredGbps),
    percentage(line.utilisation.allZones),
    percentage(line.utilisation.oneZoneLost),
  ]);
  const head = [
    "Endpoint",
    "AZs",
    "Gbps per AZ",
    "Baseline Gbps",
    "Maximum Gbps",
    "Average Gbps",
    "Peak Gbps",
    "Share of maximum",
    "With one AZ down",
  ];
  return details("Bandwidth", table(head, rows, [1, 2, 3, 4, 5, 6, 7, 8]));
}

function noteSection(assessment: Assessment): string {
  const notes = [
    ...assessment.gaps.map((gap) => `Not read: ${name(gap.address)}: ${text(gapText(gap))}`),
    ...assessment.assumptions.map(
      ({ text: words, addresses }) => `${text(words)} (${count(addresses.length, "resource")})`,
    ),
    ...priceSources(assessment).map((source) => `Prices: ${text(source)}`),
  ];
  return notes.length === 0 ? "" : details("Assumptions and sources", notes.map((note) => `- ${note}`).join("\n"));
}

function details(summary: string, body: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const rule = head.map((_, column) => (right.includes(column) ? "---:" : "---"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Characters that Markdown, HTML or GitHub would take for markup. */
const SPECIAL = /[&<>|`*_~[\]()#!@\\"'{}$:+-]/g;

/** Text from this program or an input, with no markup in it. */
function text(words: string): string {
  return printable(words).replace(/[&<>|`*_~[\]#!@\\$]/g, entity);
}

/** A name from an input, shown as code: there GitHub does not turn names and addresses into links. */
function name(words: string): string {
  return `<code>${printable(words).replace(SPECIAL, entity)}</code>`;
}

function entity(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}
