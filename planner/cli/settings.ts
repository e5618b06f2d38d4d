import { dirname, isAbsolute, join } from "node:path";
import { findRegion, nearestRegion } from "../catalog/regions";
import type { Config } from "../config/config-file";
import { PrivateLinkError } from "../shared/errors";
import type { Gates } from "../model/gates";
import { decimal, type Decimal } from "../shared/money";
import type { GivenSettings, Settings } from "../settings";
import { isRegionCode } from "../terraform/instances/provider-scope";
import { readIfThere, readText } from "./files";

const CONFIG = "privatelink.yml";

/** What the command line says beside the inputs. */
export interface SettingsArguments extends GivenSettings {
  readonly config?: string;
  readonly hoursPerMonth?: string;
  readonly failOn?: NonNullable<Gates["failOn"]>;
}

/** Reads the files that the command line or the configuration names. What the command line says goes before the files. */
export async function readSettings(args: SettingsArguments): Promise<Settings> {
  const hoursPerMonth = args.hoursPerMonth === undefined ? undefined : readHours(args.hoursPerMonth);
  const oddRegion = args.region === undefined ? [] : checkRegion(args.region);
  const settings = await readFiles(args);
  const { options } = settings;
  return {
    region: args.region ?? settings.region,
    options: {
      ...options,
      hoursPerMonth: hoursPerMonth ?? options.hoursPerMonth,
      gates: args.failOn === undefined ? options.gates : { ...options.gates, failOn: args.failOn },
    },
    warnings: (topology) => [...oddRegion, ...settings.warnings(topology)],
  };
}

const NOTHING: Settings = { options: {}, warnings: () => [] };

/** Without any file, what reads them is not loaded. */
async function readFiles(args: SettingsArguments): Promise<Settings> {
  const path = args.config ?? CONFIG;
  const text = args.config === undefined ? readIfThere(CONFIG) : readText(args.config);
  const files = [text, args.usage, args.prices, args.quotas, ...(args.inventory ?? [])];
  if (files.every((file) => file === undefined)) return NOTHING;
  const { settingsOf } = await import("../settings.js");
  const config = text === undefined ? undefined : await readConfigText(path, text);
  return settingsOf(args, config, {
    read: readText,
    beside: (file) => (isAbsolute(file) ? file : join(dirname(path), file)),
    today: today(),
  });
}

async function readConfigText(path: string, text: string): Promise<Config> {
  const { readConfig } = await import("../config/config-file.js");
  return readConfig(path, text);
}

function today(): string {
  return new Date().toISOString().slice(0, "2026-01-01".length);
}

/** 31 days: no month has more hours. */
const MOST_HOURS = 744;

function readHours(text: string): Decimal {
  const isNumber = /^\d{1,4}(?:\.\d{1,6})?$/.test(text);
  if (isNumber && Number(text) > 0 && Number(text) <= MOST_HOURS) return decimal(text);
  throw badOption("--hours-per-month", `a number of hours above 0, at most ${MOST_HOURS}`, text);
}

function checkRegion(region: string): string[] {
  const near = nearestRegion(region);
  const hint = near === undefined ? "" : `Did you mean ${near.code}?`;
  if (!isRegionCode(region)) throw badOption("--region", "a Region's code, such as us-east-1", region, hint);
  return findRegion(region) === undefined ? [`--region: the catalogue has no Region ${region}. ${hint}`.trim()] : [];
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
