import { assess, type AssessOptions } from "../assess";
import { findRegion, nearestRegion } from "../catalog/regions";
import { PrivateLinkError } from "../errors";
import type { Topology } from "../model/topology";
import { decimal, type Decimal } from "../money";
import { printable } from "../reports/text";
import type { Format } from "../reports/formats";
import { REPORTS } from "../reports/registry";
import { isRegionCode } from "../terraform/providers";
import { readTerraform } from "../terraform/read";
import type { VariableArgument } from "./configuration-folder";
import { readText } from "./files";
import { readSources } from "./inputs";
import { EXIT, type Io } from "./io";
import { writeWhole } from "./write-file";

/** Options of `privatelink estimate`, as the command line gives them. */
export interface EstimateArguments {
  readonly format: Format;
  readonly usage?: string;
  readonly prices?: string;
  readonly region?: string;
  readonly hoursPerMonth?: string;
  readonly out?: string;
  readonly variables?: readonly VariableArgument[];
}

/** Reads the inputs, assesses them and writes one report. Nothing is written unless all of it went well. */
export async function estimate(
  paths: readonly string[],
  args: EstimateArguments,
  version: string,
  io: Io,
): Promise<number> {
  const hoursPerMonth = args.hoursPerMonth === undefined ? undefined : readHours(args.hoursPerMonth);
  const warnings: string[] = [];
  if (args.region !== undefined) checkRegion(args.region, warnings);
  const sources = await readSources(paths, io.stdin, args.variables);
  const topology = readTerraform(sources, args.region === undefined ? {} : { region: args.region });
  const assessment = assess(topology, {
    ...(hoursPerMonth === undefined ? {} : { hoursPerMonth }),
    ...(await readPrices(args.prices, warnings)),
    ...(await readUsage(args.usage, topology, warnings)),
  });
  const report = await REPORTS[args.format]();
  const color = io.isTerminal && args.out === undefined && !io.env["NO_COLOR"];
  const text = report(assessment, { version, color });
  for (const warning of warnings) io.err(`warning: ${printable(warning)}\n`);
  if (args.out === undefined) io.out(text);
  else await writeWhole(args.out, text);
  return EXIT.ok;
}

/** 31 days: no month has more hours. */
const MOST_HOURS = 744;

function readHours(text: string): Decimal {
  const isNumber = /^\d{1,4}(?:\.\d{1,6})?$/.test(text);
  if (isNumber && Number(text) > 0 && Number(text) <= MOST_HOURS) return decimal(text);
  throw badOption("--hours-per-month", `a number of hours above 0, at most ${MOST_HOURS}`, text);
}

function checkRegion(region: string, warnings: string[]): void {
  const near = nearestRegion(region);
  const hint = near === undefined ? "" : `Did you mean ${near.code}?`;
  if (!isRegionCode(region)) throw badOption("--region", "a Region's code, such as us-east-1", region, hint);
  if (findRegion(region) === undefined)
    warnings.push(`--region: the catalogue has no Region ${region}. ${hint}`.trim());
}

function badOption(option: string, expected: string, found: string, hint = ""): PrivateLinkError {
  return new PrivateLinkError({
    code: "BAD_OPTION",
    what: "An option has a value that cannot be used",
    where: option,
    expected,
    found: JSON.stringify(found),
    ...(hint === "" ? {} : { fix: hint.replace(/\.$/, "") }),
  });
}

async function readUsage(
  path: string | undefined,
  topology: Topology,
  warnings: string[],
): Promise<Pick<AssessOptions, "usage">> {
  if (path === undefined) return {};
  const { readUsageFile } = await import("../usage/usage-file.js");
  const file = readUsageFile(path, readText(path));
  const names = topology.endpoints.flatMap(({ address, constructPath }) => [address, constructPath ?? address]);
  warnings.push(...file.warnings, ...file.unmatched(names));
  return { usage: file.profile };
}

async function readPrices(path: string | undefined, warnings: string[]): Promise<Pick<AssessOptions, "prices">> {
  if (path === undefined) return {};
  const { readPriceFile } = await import("../catalog/read-price-file.js");
  const { prices, warnings: odd } = readPriceFile(path, readText(path));
  warnings.push(...odd);
  return { prices };
}
