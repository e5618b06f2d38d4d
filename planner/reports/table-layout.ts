import CliTable from "cli-table3";
import { shortNames } from "./short-names";
import { printable, textWidth } from "./text";

/** No line is longer than this many columns. */
export const WIDTH = 100;
/** What the columns of a table share: its lines are indented by two. */
export const TABLE_WIDTH = WIDTH - 2;

export type Style = (text: string) => string;
export interface Styles {
  readonly bold: Style;
  readonly dim: Style;
  readonly red: Style;
  readonly yellow: Style;
  readonly green: Style;
}

/** Groups of names: of each, the first name and how many more there are, in at most `width` columns. */
export function listed(groups: readonly (readonly string[])[], width: number): string[] {
  const more = groups.map(({ length }) => (length === 1 ? "" : ` + ${length - 1} more`));
  const widest = more.reduce((most, { length }) => Math.max(most, length), 0);
  const names = shortNames(
    groups.map(([first = ""]) => first),
    width - widest,
  );
  return names.map((name, at) => `${name}${more[at] ?? ""}`);
}

/** Widths of two columns of text that share `width` columns; the first gets what the second does not need. */
export function sharedWidths(
  first: readonly string[],
  second: readonly string[],
  width: number,
): readonly [first: number, second: number] {
  const [firstNeeds, secondNeeds] = [first, second].map((texts) => widestOf(texts.map(printable)) + 1) as [
    number,
    number,
  ];
  if (firstNeeds + secondNeeds <= width) return [firstNeeds, secondNeeds];
  const least = Math.floor(width * LEAST_SHARE);
  const secondWidth = Math.min(secondNeeds, Math.max(least, width - firstNeeds));
  return [Math.min(firstNeeds, width - secondWidth), secondWidth];
}

/** Share of two columns that the second gets if it needs it. */
const LEAST_SHARE = 0.36;

/** Columns of the widest line of these texts. */
export function widestOf(texts: readonly string[]): number {
  return texts.flatMap((text) => text.split("\n")).reduce((widest, line) => Math.max(widest, textWidth(line)), 0);
}

export function newTable(head: string[], colWidths: number[], right: number[], styles: Styles): CliTable.Table {
  return new CliTable({
    head: head.map(styles.dim),
    colWidths,
    colAligns: head.map((_, column) => (right.includes(column) ? "right" : "left")),
    wordWrap: true,
    wrapOnWordBoundary: true,
    chars: PLAIN_BORDERS,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 1 },
  });
}

const PLAIN_BORDERS = Object.fromEntries(
  ["top", "bottom", "left", "right", "mid", "middle"]
    .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`])
    .concat("left-mid", "right-mid", "mid-mid", "top-mid")
    .map((name) => [name, ""]),
);

/** Indented, without the trailing spaces that padding leaves. */
export function rendered(table: CliTable.Table): string {
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .map((line) => (line === "" ? line : `  ${line}`))
    .join("\n");
}

/** Breaks a text at spaces into lines no wider than `width`; later lines are indented. */
export function wrapped(text: string, indent: number, width = WIDTH): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=\S)\s+/).flatMap((part) => sliced(part, width - indent))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && longer.length > width) {
      lines.push(line);
      line = " ".repeat(indent) + word;
    } else line = longer;
  }
  return [...lines, line].join("\n");
}

function sliced(word: string, width: number): string[] {
  return word.length <= width ? [word] : (word.match(new RegExp(`.{1,${width}}`, "gu")) ?? []);
}

export function stylesFor(color: boolean): Styles {
  const style =
    (start: number, end: number): Style =>
    (text) =>
      color ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  return { bold: style(1, 22), dim: style(2, 22), red: style(31, 39), yellow: style(33, 39), green: style(32, 39) };
}
