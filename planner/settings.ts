import type { AssessOptions } from "./assess";
import { defaultPriceBook } from "./catalog/prices";
import { readPriceFile } from "./catalog/read-price-file";
import type { Config } from "./config/config-file";
import { withUsageDefaults } from "./config/usage-defaults";
import { createDiscountedPriceBook } from "./cost/discounts";
import type { Topology } from "./model/topology";
import { NO_USAGE } from "./usage/profile";
import { readUsageFile, type UsageFile } from "./usage/usage-file";

/** A file's content, and what errors call it. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** What the assessment is told beside the inputs: a configuration, and the files that it or the command line names. */
export interface SettingsFiles {
  readonly config?: Config;
  readonly usage?: NamedText;
  readonly prices?: NamedText;
}

export interface Settings {
  readonly options: AssessOptions;
  /** Region of resources whose input does not tell it. */
  readonly region?: string;
  /** What was taken as it stands, but is odd; entries for resources that are not there are known with the topology. */
  warnings(topology: Topology): string[];
}

/**
 * Puts everything together that changes how a Topology is assessed.
 * @param today YYYY-MM-DD, for suppressions that expire.
 * @throws PrivateLinkError USAGE_FILE, PRICE_FILE.
 */
export function settingsOf({ config, ...files }: SettingsFiles, today: string): Settings {
  const usage = files.usage === undefined ? undefined : readUsageFile(files.usage.name, files.usage.text);
  const prices = files.prices === undefined ? undefined : readPriceFile(files.prices.name, files.prices.text);
  const book = prices?.prices ?? defaultPriceBook;
  const profile = usage?.profile ?? NO_USAGE;
  return {
    options: {
      ...(config?.hoursPerMonth === undefined ? {} : { hoursPerMonth: config.hoursPerMonth }),
      prices: config?.discounts === undefined ? book : createDiscountedPriceBook(book, config.discounts),
      usage: config === undefined ? profile : withUsageDefaults(profile, config.usageDefaults),
      ...(config === undefined
        ? {}
        : { gates: config.gates, levels: config.levels, suppressions: config.suppressions }),
      today,
    },
    ...(config?.region === undefined ? {} : { region: config.region }),
    warnings: (topology) => [
      ...(config?.warnings ?? []),
      ...(prices?.warnings ?? []),
      ...(usage === undefined ? [] : usageWarnings(usage, topology)),
    ],
  };
}

function usageWarnings(file: UsageFile, { endpoints }: Topology): string[] {
  const names = endpoints.flatMap(({ address, constructPath }) => [address, constructPath ?? address]);
  return [...file.warnings, ...file.unmatched(names)];
}
