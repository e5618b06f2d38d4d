import { dirname, isAbsolute, join } from "node:path";
import { findRegion, nearestRegion } from "../catalog/regions";
import type { Config } from "../config/config-file";
import { PrivateLinkError } from "../errors";
import type { Gates } from "../model/assessment";
import { decimal, type Decimal } from "../money";
import type { NamedText, Settings } from "../settings";
import { isRegionCode } from "../terraform/providers";
import { readIfThere, readText } from "./files";

const CONFIG = "privatelink.yml";

/** What the command line says beside the inputs. */
export interface SettingsArguments {
  readonly config?: string;
  readonly usage?: string;
  readonly prices?: string;
  readonly region?: string;
  readonly hoursPerMonth?: string;
  readonly failOn?: NonNullable<Gates["failOn"]>;
}

/** Reads the files that the command line or the configuration names. What the command line says goes before the files. */
export async function readSettings(args: SettingsArguments): Promise<Settings> {
  const hoursPerMonth = args.hoursPerMonth === undefined ? undefined : readHours(args.hoursPerMonth);
  const oddRegion = args.region === undefined ? [] : checkRegion(args.region);
  const settings = await readFiles(args);
  return {
    ...settings,
    ...(args.region === undefined ? {} : { region: args.region }),
    options: {
      ...settings.options,
      ...(hoursPerMonth === undefined ? {} : { hoursPerMonth }),
      ...(args.failOn === undefined ? {} : { gates: { ...settings.options.gates, failOn: args.failOn } }),
    },
    warnings: (topology) => [...oddRegion, ...settings.warnings(topology)],
  };
}

const NOTHING: Settings = { options: {}, warnings: () => [] };

/** Without any file, what reads them is not loaded. */
async function readFiles(args: SettingsArguments): Promise<Settings> {
  const path = args.config ?? CONFIG;
  const text = args.config === undefined ? readIfThere(CONFIG) : readText(args.config);
  if (text === undefined && args.usage === undefined && args.prices === undefined) return NOTHING;
  const { settingsOf } = await import("../settings.js");
  const config = text === undefined ? undefined : await readConfigText(path, text);
  const file = (own: string | undefined, configured: string | undefined): NamedText | undefined => {
    const name = own ?? (configured === undefined ? undefined : besideConfig(path, configured));
    return name === undefined ? undefined : { name, text: readText(name) };
  };
  const [usage, prices] = [file(args.usage, config?.usage), file(args.prices, config?.prices)];
  return settingsOf(
    {
      ...(config === undefined ? {} : { config }),
      ...(usage === undefined ? {} : { usage }),
      ...(prices === undefined ? {} : { prices }),
    },
    today(),
  );
}

async function readConfigText(path: string, text: string): Promise<Config> {
  const { readConfig } = await import("../config/config-file.js");
  return readConfig(path, text);
}

/** A configuration names files relative to itself. */
function besideConfig(config: string, path: string): string {
  return isAbsolute(path) ? path : join(dirname(config), path);
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
