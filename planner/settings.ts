import type { AssessOptions } from "./assess";
import { defaultPriceBook } from "./catalog/prices";
import type { Config } from "./config/config-file";
import { withUsageDefaults } from "./config/usage-defaults";
import { createDiscountedPriceBook } from "./cost/discounted-price-book";
import { joinedInventory, readInventoryFile } from "./inventory/inventory-file";
import type { Gates } from "./model/gates";
import type { Inventory } from "./model/inventory";
import type { PriceBook } from "./model/prices";
import type { QuotaBook } from "./model/quotas";
import type { Topology } from "./model/topology";
import { readPriceFile } from "./prices/price-file";
import type { Decimal } from "./shared/money";
import { quotaBookOf, readQuotaFile } from "./quotas/quota-file";
import { NO_USAGE } from "./usage/profile";
import { readUsageFile, type UsageFile } from "./usage/usage-file";
import { present } from "./shared/present";

/** Settings given with the command or as props; they override the configuration file. */
export interface GivenSettings {
  /** Path of a usage file. */
  readonly usage?: string | undefined;
  /** Path of a price file. */
  readonly prices?: string | undefined;
  /** Path of a quotas file. */
  readonly quotas?: string | undefined;
  /** Paths of inventory files, added to those in the configuration. */
  readonly inventory?: readonly string[] | undefined;
  /** Region of resources whose input does not state one. */
  readonly region?: string | undefined;
  readonly hoursPerMonth?: Decimal | undefined;
  /** Each gate overrides the same gate of the configuration. */
  readonly gates?: Gates | undefined;
}

/** What the settings need from outside: files and the date. */
export interface SettingsHost {
  /** The text of a file. Throws a PrivateLinkError when the file cannot be read. */
  read(path: string): string;
  /** The path of a file that the configuration names relative to itself. */
  fromConfig(path: string): string;
  /** YYYY-MM-DD, to see which suppressions have expired. */
  readonly today: string;
}

export interface Settings {
  readonly options: AssessOptions;
  /** Region of resources whose input does not state one. */
  readonly region?: string | undefined;
  /** What was accepted but looks wrong. Entries that match no resource are only known with the topology. */
  warnings(topology: Topology): string[];
}

/**
 * Combines everything that affects how a Topology is assessed.
 * @throws PrivateLinkError USAGE_FILE, PRICE_FILE, QUOTA_FILE, INVENTORY_FILE.
 */
export function settingsOf(given: GivenSettings, config: Config | undefined, host: SettingsHost): Settings {
  const region = given.region ?? config?.region;
  const usage = readWith(readUsageFile, pathOf(given.usage, config?.usage, host), host);
  const prices = readWith(readPriceFile, pathOf(given.prices, config?.prices, host), host);
  const profile = usage?.profile ?? NO_USAGE;
  return {
    options: {
      ...overridden(given, config),
      prices: discounted(prices?.prices ?? defaultPriceBook, config),
      usage: config === undefined ? profile : withUsageDefaults(profile, config.usageDefaults),
      ...configured(config),
      quotas: quotasOf(given, config, host),
      inventory: inventoryOf(given, config, { host, region }),
      today: host.today,
    },
    region,
    warnings: (topology) => [
      ...(config?.warnings ?? []),
      ...(prices?.warnings ?? []),
      ...(usage === undefined ? [] : usageWarnings(usage, topology)),
    ],
  };
}

/** What only the configuration states. */
function configured(config: Partial<Config> = {}): Partial<AssessOptions> {
  const { resourceEndpointHours, maxPriceAgeDays, levels, suppressions, growth } = config;
  const { trustedPrincipals, requiredEndpoints } = config;
  return present({
    ...{ resourceEndpointHours, maxPriceAgeDays, levels, suppressions, growth },
    ...{ trustedPrincipals, requiredEndpoints },
  });
}

/** Given settings override the configuration. */
function overridden(given: GivenSettings, config: Config | undefined): Pick<AssessOptions, "hoursPerMonth" | "gates"> {
  return {
    hoursPerMonth: given.hoursPerMonth ?? config?.hoursPerMonth,
    gates: { ...config?.gates, ...given.gates },
  };
}

function pathOf(given: string | undefined, configured: string | undefined, host: SettingsHost): string | undefined {
  return given ?? (configured === undefined ? undefined : host.fromConfig(configured));
}

function readWith<T>(
  reader: (name: string, text: string) => T,
  path: string | undefined,
  host: SettingsHost,
): T | undefined {
  return path === undefined ? undefined : reader(path, host.read(path));
}

function discounted(book: PriceBook, config: Config | undefined): PriceBook {
  return config?.discounts === undefined ? book : createDiscountedPriceBook(book, config.discounts);
}

/** A file overrides the list in the configuration. */
function quotasOf(given: GivenSettings, config: Config | undefined, host: SettingsHost): QuotaBook | undefined {
  const configured = config?.quotas;
  const isPath = typeof configured === "string";
  const file = readWith(readQuotaFile, pathOf(given.quotas, isPath ? configured : undefined, host), host);
  return file ?? (isPath || configured === undefined ? undefined : quotaBookOf(configured));
}

function inventoryOf(
  given: GivenSettings,
  config: Config | undefined,
  { host, region }: { host: SettingsHost; region: string | undefined },
): Inventory | undefined {
  const configured = (config?.inventory ?? []).map((path) => host.fromConfig(path));
  const paths = [...(given.inventory ?? []), ...configured];
  if (paths.length === 0) return undefined;
  return joinedInventory(paths.map((path) => readInventoryFile(path, host.read(path), region)));
}

function usageWarnings(file: UsageFile, { endpoints }: Topology): string[] {
  const names = endpoints.flatMap(({ address, constructPath }) => [address, constructPath ?? address]);
  return [...file.warnings, ...file.unmatched(names)];
}
