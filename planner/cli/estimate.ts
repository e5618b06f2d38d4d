import { writeWhole } from "../edge/write-file";
import { estimateSources } from "../estimate";
import { present } from "../shared/present";
import { PrivateLinkError } from "../shared/errors";
import type { Assessment } from "../model/assessment";
import { REPORTS, type Format } from "../reports/registry";
import { printable } from "../reports/text";
import { environmentVariables, type VariableArgument } from "../terraform/configuration/folder";
import { readInputs } from "./inputs";
import { EXIT, type Io } from "./io";
import { readSettings, type SettingsArguments } from "./settings";

/** Options of `privatelink estimate`, as the command line gives them. */
export interface EstimateArguments extends SettingsArguments {
  readonly format: Format;
  readonly out?: string;
  readonly variables?: readonly VariableArgument[];
  readonly terraform?: boolean;
}

/**
 * Reads the inputs, assesses them and writes one report. On any error nothing is written. Gates that fail are printed to
 * standard error, after the report.
 */
export async function estimate(
  paths: readonly string[],
  args: EstimateArguments,
  version: string,
  io: Io,
): Promise<number> {
  const settings = await readSettings(args);
  const variables = [...environmentVariables(io.env), ...(args.variables ?? [])];
  const sources = await readInputs(paths, io.stdin, present({ variables, terraform: args.terraform }));
  const { assessment, warnings } = estimateSources(sources, settings);
  const report = await REPORTS[args.format]();
  const color = io.isTerminal && args.out === undefined && !io.env["NO_COLOR"];
  const text = written(() => report(assessment, { version, color }), args.format);
  for (const warning of warnings) io.err(`warning: ${printable(warning)}\n`);
  if (args.out === undefined) io.out(text);
  else writeWhole(args.out, text);
  return reportGates(assessment, io);
}

/** The text of a report. Node.js limits the length of a string. */
function written(report: () => string, format: Format): string {
  try {
    return report();
  } catch (error) {
    if (!(error instanceof RangeError) || !error.message.includes("string length")) throw error;
    throw new PrivateLinkError({
      code: "REPORT_TOO_LARGE",
      what: "The report is longer than a string in Node.js can be",
      where: `--format ${format}`,
      expected: "at most about 80,000 endpoints as JSON",
      fix: "Read fewer inputs at a time, or choose another format",
    });
  }
}

/** Details printed for each gate; the report lists all of them. */
const MOST_DETAILS = 20;

function reportGates({ gates }: Assessment, io: Io): number {
  const broken = gates.filter(({ holds }) => !holds);
  for (const { id, message, details } of broken) {
    io.err(`gate ${id} failed: ${printable(message)}.\n`);
    for (const detail of details.slice(0, MOST_DETAILS)) io.err(`  ${printable(detail)}\n`);
    const more = details.length - MOST_DETAILS;
    if (more > 0) io.err(`  and ${more} more: see the report\n`);
  }
  return broken.length === 0 ? EXIT.ok : EXIT.gate;
}
