import type CliTable from "cli-table3";
import type { Assessment } from "../model/assessment";
import type { ResourceCost } from "../model/cost";
import { count, figure, hourly, monthly, percentage, plainNumber, rate } from "./format";
import type { ReportOptions } from "./report";
import { listed, newTable, rendered, stylesFor, WIDTH, wrapped, type Style, type Styles } from "./table-layout";
import { printable, shortened } from "./text";
import {
  addressFigures,
  alternativeFigures,
  changeText,
  componentNotes,
  gapText,
  groupedFindings,
  headline,
  hourlyTotal,
  missingText,
  monthlyTotal,
  nothingBilled,
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
  const sections = [
    styles.bold(headline(assessment)),
    replacementSection(assessment, styles),
    ...assessment.inputs.map((input) => inputSection(assessment, input.name, styles)),
    totalSection(assessment, styles),
    quotaSection(assessment, styles),
    addressSection(assessment, styles),
    bandwidthSection(assessment, styles),
    findingSection(assessment, styles),
    alternativeSection(assessment, styles),
    noteSection(assessment, styles),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function replacementSection(assessment: Assessment, styles: Styles): string {
  const text = replacementText(assessment);
  return text === "" ? "" : styles.yellow(wrapped(printable(text), 2));
}

function inputSection(assessment: Assessment, name: string, styles: Styles): string {
  const costs = [...assessment.endpoints, ...assessment.resources].filter(({ input }) => input === name);
  const title = styles.bold(wrapped(printable(name), 0));
  if (costs.length === 0) return `${title}\n  ${nothingBilled(assessment, name)}`;
  const table = newTable(["ENDPOINT", "SERVICE", "AZs", "HOURLY", "MONTHLY"], [40, 22, 7, 12, 17], [2, 3, 4], styles);
  for (const cost of costs) table.push(...costRows(cost, styles));
  return `${title}\n${rendered(table)}`;
}

/** Width that fits in a cell across all columns without wrapping again. */
const NOTE_WIDTH = WIDTH - 4;

function costRows(cost: ResourceCost, styles: Styles): CliTable.Cell[][] {
  const row = [
    printable(cost.address),
    printable(serviceName(cost)),
    zonesLabel(cost),
    stacked(hourly(cost.hourly, cost.currency)),
    stacked(monthly(cost.monthly, cost.currency)),
  ];
  const cells = row.map((text, column) => (column < 2 ? shortened(text, [39, 21][column] ?? WIDTH) : text));
  const notes = componentNotes(cost).map((note) => [
    { colSpan: 5, content: styles.dim(wrapped(`  ${printable(note)}`, 4, NOTE_WIDTH)) },
  ]);
  return [cells, ...notes];
}

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
    [42, 23, 8, 8, 8, 9],
    [2, 3, 4],
    styles,
  );
  for (const line of quotas) {
    const { used, limit, left } = quotaFigures(line);
    const code = line.code === undefined ? "" : ` (${line.code})`;
    const scope = shortened(printable(line.scope.label), 44);
    table.push([`${line.name}${code}`, scope, used, limit, left, statusStyle(line.status, styles)(line.status)]);
  }
  return `${styles.bold("Quota headroom")}\n${rendered(table)}`;
}

function statusStyle(status: string, styles: Styles): Style {
  if (status === "ok") return styles.green;
  return status === "exceeded" ? styles.red : styles.yellow;
}

/** A terminal shows all subnets when they are few, otherwise only those that are short of addresses. */
const MOST_SUBNETS = 12;

function addressSection({ addresses }: Assessment, styles: Styles): string {
  if (addresses.length === 0) return "";
  const scarce = addresses.filter(({ status }) => status !== "ok");
  const shown = addresses.length <= MOST_SUBNETS ? addresses : scarce;
  const table = newTable(
    ["SUBNET", "RANGE", "NEEDED", "CAPACITY", "LEFT", "STATUS"],
    [39, 22, 9, 10, 9, 9],
    [2, 3, 4],
    styles,
  );
  for (const line of shown) {
    const { needed, capacity, left } = addressFigures(line);
    const status = statusStyle(line.status, styles)(line.status);
    table.push([
      shortened(printable(line.address), 38),
      shortened(printable(line.cidr ?? "-"), 21),
      needed,
      capacity,
      left,
      status,
    ]);
  }
  const more = addresses.length - shown.length;
  const rest = more > 0 ? `\n  and ${count(more, "subnet")} with enough addresses` : "";
  return `${styles.bold("Subnet addresses")}${shown.length > 0 ? `\n${rendered(table)}` : ""}${rest}`;
}

function bandwidthSection({ bandwidth }: Assessment, styles: Styles): string {
  if (bandwidth.length === 0) return "";
  const groups = new Map<string, { row: string[]; addresses: string[] }>();
  for (const line of bandwidth) {
    const row = [
      figure(line.zones, 0),
      `${plainNumber(line.baselinePerZoneGbps)}, up to ${plainNumber(line.ceilingPerZoneGbps)}`,
      figure(line.maximumGbps),
      rate(line.averageGbps),
      rate(line.requiredGbps),
      percentage(line.utilisation.oneZoneLost),
    ];
    const group = groups.get(row.join("\u0000")) ?? { row, addresses: [] };
    group.addresses.push(line.address);
    groups.set(row.join("\u0000"), group);
  }
  const table = newTable(
    ["ENDPOINTS", "AZs", "GBPS PER AZ", "MAX", "AVERAGE", "PEAK", "1 AZ DOWN"],
    [35, 7, 16, 9, 11, 9, 11],
    [1, 3, 4, 5, 6],
    styles,
  );
  for (const { row, addresses } of groups.values()) table.push([listed(addresses, 34), ...row]);
  return `${styles.bold("Bandwidth in Gbps")}\n${rendered(table)}`;
}

function findingSection({ findings, suppressed }: Assessment, styles: Styles): string {
  if (findings.length + suppressed.length === 0) return "";
  const paint = { error: styles.red, warn: styles.yellow, info: styles.dim };
  const lines = groupedFindings(findings).map(({ finding: { level, rule, message, fix }, addresses }) =>
    [
      `${paint[level](level.padEnd(5))} ${listed(addresses, Math.min(60, WIDTH - 8 - rule.length))}  ${styles.dim(rule)}`,
      wrapped(`      ${printable(message)}.`, 6),
      wrapped(`      ${printable(fix)}.`, 6),
    ].join("\n"),
  );
  const aside = suppressed.length;
  const rest = aside === 0 ? [] : [`${count(aside, "finding")} suppressed: see the markdown or json report`];
  return `${styles.bold("Findings")}\n${[...lines, ...rest].join("\n")}`;
}

/** A terminal shows the first few; the other formats show all. */
const MOST_ALTERNATIVES = 6;

function alternativeSection({ alternatives }: Assessment, styles: Styles): string {
  if (alternatives.length === 0) return "";
  const comparable = alternatives.filter(
    ({ saving, breakEven }) => saving.kind !== "unknown" || breakEven !== undefined,
  );
  const lines = comparable
    .slice(0, MOST_ALTERNATIVES)
    .map((each) =>
      [
        wrapped(`- ${printable(each.title)} (${shortened(printable(each.scope), 40)})`, 2),
        ...alternativeFigures(each).map((line) => styles.dim(wrapped(`  ${printable(line)}`, 2))),
      ].join("\n"),
    );
  const more = alternatives.length - lines.length;
  const rest = more > 0 ? [`- and ${count(more, "more alternative")}: see the markdown or json report`] : [];
  return `${styles.bold("Alternatives")}\n${[...lines, ...rest].join("\n")}`;
}

function noteSection(assessment: Assessment, styles: Styles): string {
  const unread = assessment.gaps.map((gap) => `Not read: ${shortened(printable(gap.address), 60)}: ${gapText(gap)}`);
  const assumed = assessment.assumptions.map(({ text, addresses }) =>
    addresses.length === assessment.endpoints.length ? text : `${text} (${concerned(addresses)})`,
  );
  const sources = priceSources(assessment).map((source) => `Prices: ${source}`);
  const notes = [...unread, ...assumed, ...sources];
  if (notes.length === 0) return "";
  return `${styles.bold("Assumptions and sources")}\n${notes.map((note) => wrapped(`- ${printable(note)}`, 2)).join("\n")}`;
}

function concerned(addresses: readonly string[]): string {
  const [first = ""] = addresses;
  return addresses.length === 1
    ? shortened(first, 60)
    : `${shortened(first, 50)} and ${count(addresses.length - 1, "other")}`;
}
