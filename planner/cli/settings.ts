import { isRegionCode } from "../catalog/forms";
import { LONGEST_MONTH_HOURS } from "../catalog/limits";
import { nearestRegion } from "../catalog/regions";
import { configPath } from "../edge/config-path";
import { PrivateLinkError } from "../shared/errors";
import type { Gates } from "../model/gates";
import { decimal, type Decimal } from "../shared/money";
import { didYouMean } from "../shared/nearest";
import type { GivenSettings, Settings } from "../settings";
import { oddRegion } from "../user-files/odd-region";

/** The options of the command line that are settings. */
export interface SettingsArguments extends Pick<GivenSettings, "usage" | "prices" | "quotas" | "inventory" | "region"> {
  readonly config?: string;
  readonly hoursPerMonth?: string;
  readonly failOn?: NonNullable<Gates["failOn"]>;
}

/** Reads the files that the command line or the configuration names. Options override the files. */
export async function readSettings(args: SettingsArguments): Promise<Settings> {
  const given: GivenSettings & { config?: string | undefined } = {
    ...args,
    hoursPerMonth: args.hoursPerMonth === undefined ? undefined : readHours(args.hoursPerMonth),
    gates: args.failOn === undefined ? undefined : { failOn: args.failOn },
  };
  const oddRegion = args.region === undefined ? [] : checkRegion(args.region);
  const settings = await readFiles(given);
  return { ...settings, warnings: (topology) => [...oddRegion, ...settings.warnings(topology)] };
}

/** Loads the file readers only when there is a file to read. */
async function readFiles(given: GivenSettings & { config?: string | undefined }): Promise<Settings> {
  const { usage, prices, quotas, inventory = [], hoursPerMonth, gates, region } = given;
  const files = [configPath(given.config), usage, prices, quotas, ...inventory];
  if (files.every((file) => file === undefined)) {
    return { options: { hoursPerMonth, gates }, region, warnings: () => [] };
  }
  const edge = await import("../edge/read-settings.js");
  return edge.readSettings(given);
}

function readHours(text: string): Decimal {
  const isNumber = /^\d{1,4}(?:\.\d{1,6})?$/.test(text);
  if (isNumber && Number(text) > 0 && Number(text) <= LONGEST_MONTH_HOURS) return decimal(text);
  throw badOption("--hours-per-month", `a number of hours above 0 and at most ${LONGEST_MONTH_HOURS}`, text);
}

function checkRegion(region: string): string[] {
  if (isRegionCode(region)) return oddRegion("--region", region);
  throw badOption("--region", "a Region code, such as us-east-1", region, didYouMean(nearestRegion(region)?.code));
}

function badOption(option: string, expected: string, found: string, fix?: string): PrivateLinkError {
  return new PrivateLinkError({
    code: "BAD_OPTION",
    what: "An option has an invalid value",
    where: option,
    expected,
    found: JSON.stringify(found),
    fix,
  });
}
