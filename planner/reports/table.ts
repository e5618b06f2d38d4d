import type { Assessment } from "../model/assessment";
import type { ResourceCost } from "../model/cost";
import type { Finding, Level } from "../model/findings";
import { count, figure, hourly, monthly, percentage, plainNumber, rate } from "./format";
import type { ReportOptions } from "./report";
import { briefText, countOf, groupedFindings, isBrief, type FindingGroup } from "./finding-groups";
import { namesIn, type Names } from "./names";
import { shortNames } from "./short-names";
import {
  listed,
  newTable,
  rendered,
  sharedWidths,
  stylesFor,
  TABLE_WIDTH,
  WIDTH,
  widestOf,
  wrapped,
  type Style,
  type Styles,
} from "./table-layout";
import { printable, shortened, textWidth } from "./text";
import {
  addressFigures,
  alternativeFigures,
  billedInputs,
  changeText,
  componentNotes,
  gapText,
  headline,
  hourlyPerZone,
  hourlyTotal,
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

/** A report for a terminal. */
export function tableReport(assessment: Assessment, { color }: ReportOptions): string {
  const styles = stylesFor(color);
  const names = namesIn(assessment);
  const sections = [
    styles.bold(headline(assessment)),
    replacementSection(assessment, styles),
    ...inputSections(assessment, names, styles),
    totalSection(assessment, styles),
    quotaSection(assessment, styles),
    addressSection(assessment, names, styles),
    bandwidthSection(assessment, names, styles),
    findingSection(assessment, names, styles),
    alternativeSection(assessment, styles),
    noteSection(assessment, names, styles),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function replacementSection(assessment: Assessment, styles: Styles): string {
  const text = replacementText(assessment);
  return text === "" ? "" : styles.yellow(wrapped(printable(text), 2));
}

function inputSections(assessment: Assessment, names: Names, styles: Styles): string[] {
  const billed = billedInputs(assessment).map(([input, costs]) => {
    const title = styles.bold(wrapped(printable(input), 0));
    return `${title}\n${costTable(costs, names, styles)}`;
  });
  const empty = inputsWithoutCosts(assessment).map(([text, inputs]) => {
    if (assessment.inputs.length === 1) return `${styles.bold(wrapped(printable(inputs[0] ?? ""), 0))}\n  ${text}`;
    const [first = ""] = listed([inputs], MOST_COLUMNS_OF_INPUT);
    return wrapped(`${first}: ${text}`, 2);
  });
  return [...billed, ...(empty.length === 0 ? [] : [empty.join("\n")])];
}

const MOST_COLUMNS_OF_INPUT = 60;

const COST_HEAD = ["ENDPOINT", "SERVICE", "AZs", "PER AZ", "HOURLY", "MONTHLY"];
/** Columns of a figure: at least those of its head, and not so many that no name fits. */
const [LEAST_FIGURE, MOST_FIGURE] = [8, 20];

function costTable(costs: readonly ResourceCost[], names: Names, styles: Styles): string {
  const figures = costs.map((cost) =>
    [
      zonesLabel(cost),
      hourlyPerZone(cost),
      hourly(cost.hourly, cost.currency),
      monthly(cost.monthly, cost.currency),
    ].map(stacked),
  );
  const figureWidths = [0, 1, 2, 3].map((column) => {
    const widest = widestOf(figures.map((row) => row[column] ?? "")) + FIGURE_GAP;
    return Math.min(MOST_FIGURE, Math.max(LEAST_FIGURE, widest));
  });
  const rest = TABLE_WIDTH - figureWidths.reduce((sum, width) => sum + width, 0);
  const [titles, services] = [costs.map((cost) => names.inInput(cost)), costs.map(serviceName)];
  const [nameWidth, serviceWidth] = sharedWidths(
    [COST_HEAD[0] ?? "", ...titles],
    [COST_HEAD[1] ?? "", ...services],
    rest,
  );
  const [shortTitles, shortServices] = [shortNames(titles, nameWidth - 1), shortNames(services, serviceWidth - 1)];
  const widths = [nameWidth, serviceWidth, ...figureWidths];
  const table = newTable(COST_HEAD, widths, [2, 3, 4, 5], styles);
  const noteWidth = widths.reduce((sum, width) => sum + width, 0) - 2;
  costs.forEach((cost, at) => {
    table.push([shortTitles[at] ?? "", shortServices[at] ?? "", ...(figures[at] ?? [])]);
    for (const note of componentNotes(cost)) {
      table.push([{ colSpan: widths.length, content: styles.dim(wrapped(`  ${printable(note)}`, 4, noteWidth)) }]);
    }
  });
  return rendered(table);
}

/** Space between two figures. */
const FIGURE_GAP = 2;

/** The name without `com.amazonaws.REGION.`, which the reader knows anyway. */
function serviceName(cost: ResourceCost): string {
  const label = serviceLabel(cost);
  const region = typeof cost.scope.region === "string" ? cost.scope.region : "";
  const prefix = `com.amazonaws.${region}.`;
  return region !== "" && label.startsWith(prefix) ? label.slice(prefix.length) : label;
}

/** Puts the two ends of a range under each other. */
function stacked(text: string): string {
  return text.replace(" to ", "\nto ");
}

function totalSection(assessment: Assessment, styles: Styles): string {
  return Object.entries(assessment.totals)
    .map(([currency, total]) => {
      const notes = [changeText(assessment, currency), usageNote(total), missingText(total)].filter(
        (note) => note !== "",
      );
      const line = `TOTAL ${monthlyTotal(total, currency)} a month, ${hourlyTotal(total, currency)} an hour`;
      return [
        styles.bold(wrapped(line, 6)),
        ...notes.map((note) =>
          note.startsWith("PARTIAL") ? styles.yellow(wrapped(`  ${printable(note)}`, 4)) : wrapped(`  ${note}`, 4),
        ),
      ].join("\n");
    })
    .join("\n");
}

function quotaSection({ quotas }: Assessment, styles: Styles): string {
  if (quotas.length === 0) return "";
  const table = newTable(
    ["QUOTA", "SCOPE", "USED", "LIMIT", "LEFT", "STATUS"],
    [42, SCOPE_WIDTH, 8, 8, 8, 9],
    [2, 3, 4],
    styles,
  );
  const scopes = scopeNames(quotas.map(({ scope }) => scope.label));
  for (const [at, line] of quotas.entries()) {
    const { used, limit, left } = quotaFigures(line);
    const code = line.code === undefined ? "" : ` (${line.code})`;
    table.push([
      `${line.name}${code}`,
      scopes[at] ?? "",
      used,
      limit,
      left,
      statusStyle(line.status, styles)(line.status),
    ]);
  }
  return `${styles.bold("Quota headroom")}\n${rendered(table)}`;
}

const SCOPE_WIDTH = 23;

/** `aws_vpc.main (us-east-1)`, with the Region on another line where the two do not fit. */
function scopeNames(labels: readonly string[]): string[] {
  const regions = labels.map((label) => / \([a-z0-9-]{1,20}\)$/.exec(label)?.[0] ?? "");
  const short = shortNames(
    labels.map((label, at) => label.slice(0, label.length - (regions[at] ?? "").length)),
    SCOPE_WIDTH - 1,
  );
  const whole = labels.map((label, at) =>
    isProse(label) ? printable(label) : `${short[at] ?? ""}${regions[at] ?? ""}`,
  );
  const isDistinct = new Set(whole).size === new Set(labels).size;
  return isDistinct ? whole : short.map((name, at) => `${name}${regions[at] ?? ""}`);
}

/** True for words that a cell can wrap. */
function isProse(label: string): boolean {
  return label.length < 2 * SCOPE_WIDTH && label.split(" ").every((word) => textWidth(printable(word)) < SCOPE_WIDTH);
}

function statusStyle(status: string, styles: Styles): Style {
  if (status === "ok") return styles.green;
  return status === "exceeded" ? styles.red : styles.yellow;
}

/** A terminal shows all subnets when they are few, otherwise only those that are short of addresses. */
const MOST_SUBNETS = 12;

function addressSection({ addresses }: Assessment, names: Names, styles: Styles): string {
  if (addresses.length === 0) return "";
  const scarce = addresses.filter(({ status }) => status !== "ok");
  const shown = addresses.length <= MOST_SUBNETS ? addresses : scarce;
  const table = newTable(
    ["SUBNET", "RANGE", "NEEDED", "CAPACITY", "LEFT", "STATUS"],
    [39, 22, 9, 10, 9, 9],
    [2, 3, 4],
    styles,
  );
  const subnets = shortNames(
    shown.map((line) => names.overall(line)),
    38,
  );
  for (const [at, line] of shown.entries()) {
    const { needed, capacity, left } = addressFigures(line);
    const status = statusStyle(line.status, styles)(line.status);
    table.push([subnets[at] ?? "", shortened(printable(line.cidr ?? "-"), 21), needed, capacity, left, status]);
  }
  const more = addresses.length - shown.length;
  const rest = more > 0 ? `\n  and ${count(more, "subnet")} with enough addresses` : "";
  return `${styles.bold("Subnet addresses")}${shown.length > 0 ? `\n${rendered(table)}` : ""}${rest}`;
}

function bandwidthSection({ bandwidth }: Assessment, names: Names, styles: Styles): string {
  if (bandwidth.length === 0) return "";
  const groups = new Map<string, { row: string[]; endpoints: string[] }>();
  for (const line of bandwidth) {
    const row = [
      figure(line.zones, 0),
      `${plainNumber(line.baselinePerZoneGbps)}, up to ${plainNumber(line.ceilingPerZoneGbps)}`,
      figure(line.maximumGbps),
      rate(line.averageGbps),
      rate(line.requiredGbps),
      percentage(line.utilisation.oneZoneLost),
    ];
    const group = groups.get(row.join("\u0000")) ?? { row, endpoints: [] };
    group.endpoints.push(names.overall(line));
    groups.set(row.join("\u0000"), group);
  }
  const table = newTable(
    ["ENDPOINTS", "AZs", "GBPS PER AZ", "MAX", "AVERAGE", "PEAK", "1 AZ DOWN"],
    [35, 7, 16, 9, 11, 9, 11],
    [1, 3, 4, 5, 6],
    styles,
  );
  const endpoints = listed(
    [...groups.values()].map((group) => group.endpoints),
    34,
  );
  for (const [at, { row }] of [...groups.values()].entries()) table.push([endpoints[at] ?? "", ...row]);
  return `${styles.bold("Bandwidth in Gbps")}\n${rendered(table)}`;
}

const LEVEL_WIDTH = 6;
/** Names of a group that a terminal shows. */
const MOST_NAMES = 6;

function findingSection({ findings, suppressed }: Assessment, names: Names, styles: Styles): string {
  if (findings.length + suppressed.length === 0) return "";
  const groups = groupedFindings(findings);
  const [brief, full] = [groups.filter(isBrief), groups.filter((group) => !isBrief(group))];
  const ruleWidth = full.reduce((widest, { findings: [{ rule }] }) => Math.max(widest, rule.length), 0);
  const width = Math.max(30, Math.min(60, WIDTH - LEVEL_WIDTH - 2 - ruleWidth));
  const single = full.map(({ findings: [first] }) => names.overall(first));
  const shown = shortNames(single, width);
  const lines = [
    ...full.map((group, at) => findingLines(group, shown[at] ?? "", names, styles)),
    ...brief.map((group) => briefLine(group, styles)),
  ];
  const aside = suppressed.length;
  const rest = aside === 0 ? [] : [`${count(aside, "finding")} suppressed: see the markdown or json report`];
  return `${styles.bold("Findings")}\n${[...lines, ...rest].join("\n")}`;
}

function findingLines({ findings, message, fix }: FindingGroup, name: string, names: Names, styles: Styles): string {
  const [{ level, rule }] = findings;
  const title = findings.length === 1 ? name : countOf(findings);
  return [
    `${levelText(level, styles)} ${title}  ${styles.dim(rule)}`,
    wrapped(`      ${printable(message)}.`, LEVEL_WIDTH),
    wrapped(`      ${printable(fix)}.`, LEVEL_WIDTH),
    ...(findings.length === 1 ? [] : [wrapped(`      ${concernedBy(findings, names)}`, LEVEL_WIDTH)]),
  ].join("\n");
}

function concernedBy(findings: readonly Finding[], names: Names): string {
  const all = [...new Set(findings.map((finding) => names.overall(finding)))];
  const more = all.length - MOST_NAMES;
  return [...shortNames(all.slice(0, MOST_NAMES), 60), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

function briefLine(group: FindingGroup, styles: Styles): string {
  const [{ level, rule }] = group.findings;
  return `${levelText(level, styles)} ${briefText(group)}  ${styles.dim(rule)}`;
}

function levelText(level: Level, styles: Styles): string {
  const paint = { error: styles.red, warn: styles.yellow, info: styles.dim };
  return paint[level](level.padEnd(LEVEL_WIDTH - 1));
}

/** A terminal shows the first few; the other formats show all. */
const MOST_ALTERNATIVES = 6;

function alternativeSection({ alternatives }: Assessment, styles: Styles): string {
  if (alternatives.length === 0) return "";
  const comparable = alternatives.filter(
    ({ saving, breakEven }) => saving.kind !== "unknown" || breakEven !== undefined,
  );
  const scopes = shortNames(
    comparable.map(({ scope }) => scope),
    40,
  );
  const lines = comparable
    .slice(0, MOST_ALTERNATIVES)
    .map((each, at) =>
      [
        wrapped(`- ${printable(each.title)} (${scopes[at] ?? ""})`, 2),
        ...alternativeFigures(each).map((line) => styles.dim(wrapped(`  ${printable(line)}`, 2))),
      ].join("\n"),
    );
  const more = alternatives.length - lines.length;
  const and = lines.length === 0 ? "" : "and ";
  const what = lines.length === 0 ? "alternative" : "more alternative";
  const rest = more > 0 ? [`- ${and}${count(more, what)}: see the markdown or json report`] : [];
  return `${styles.bold("Alternatives")}\n${[...lines, ...rest].join("\n")}`;
}

function noteSection(assessment: Assessment, names: Names, styles: Styles): string {
  const { gaps, assumptions, endpoints } = assessment;
  const places = shortNames(
    gaps.map(({ address }) => address),
    60,
  );
  const unread = gaps.map((gap, at) => `Not read: ${places[at] ?? ""}: ${gapText(gap)}`);
  const assumed = assumptions.map(({ text, addresses }) =>
    addresses.length === endpoints.length
      ? text
      : `${text} (${concerned(addresses.map((address) => names.ofAddress(address)))})`,
  );
  const sources = priceSources(assessment).map((source) => `Prices: ${source}`);
  const notes = [...unread, ...assumed, ...sources];
  if (notes.length === 0) return "";
  return `${styles.bold("Assumptions and sources")}\n${notes.map((note) => wrapped(`- ${printable(note)}`, 2)).join("\n")}`;
}

function concerned(resources: readonly string[]): string {
  const [first = ""] = resources;
  return resources.length === 1
    ? shortened(first, 60)
    : `${shortened(first, 50)} and ${count(resources.length - 1, "other")}`;
}
