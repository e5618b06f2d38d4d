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

/** What a user says beside the inputs; it goes before what the configuration says. */
export interface GivenSettings {
  /** Path of a usage file. */
  readonly usage?: string | undefined;
  /** Path of a price file. */
  readonly prices?: string | undefined;
  /** Path of a quotas file. */
  readonly quotas?: string | undefined;
  /** Paths of inventory files; those of the configuration count too. */
  readonly inventory?: readonly string[] | undefined;
  /** Region of resources whose input does not tell it. */
  readonly region?: string | undefined;
  readonly hoursPerMonth?: Decimal | undefined;
  /** Each gate overrides the same gate of the configuration. */
  readonly gates?: Gates | undefined;
}

/** What only an edge can do or know. */
export interface Surroundings {
  /** The text of a file. Throws a PrivateLinkError when it cannot be read. */
  read(path: string): string;
  /** Where a file is that the configuration names relative to itself. */
  beside(path: string): string;
  /** YYYY-MM-DD, for suppressions that expire. */
  readonly today: string;
}

export interface Settings {
  readonly options: AssessOptions;
  /** Region of resources whose input does not tell it. */
  readonly region?: string | undefined;
  /** What was taken as it stands, but is odd; entries for resources that are not there are known with the topology. */
  warnings(topology: Topology): string[];
}

/**
 * Puts everything together that changes how a Topology is assessed.
 * @throws PrivateLinkError USAGE_FILE, PRICE_FILE, QUOTA_FILE, INVENTORY_FILE.
 */
export function settingsOf(given: GivenSettings, config: Config | undefined, around: Surroundings): Settings {
  const region = given.region ?? config?.region;
  const usage = readWith(readUsageFile, pathOf(given.usage, config?.usage, around), around);
  const prices = readWith(readPriceFile, pathOf(given.prices, config?.prices, around), around);
  const profile = usage?.profile ?? NO_USAGE;
  return {
    options: {
      ...overridden(given, config),
      prices: discounted(prices?.prices ?? defaultPriceBook, config),
      usage: config === undefined ? profile : withUsageDefaults(profile, config.usageDefaults),
      levels: config?.levels,
      suppressions: config?.suppressions,
      quotas: quotasOf(given, config, around),
      growth: config?.growth,
      inventory: inventoryOf(given, config, { around, region }),
      today: around.today,
    },
    region,
    warnings: (topology) => [
      ...(config?.warnings ?? []),
      ...(prices?.warnings ?? []),
      ...(usage === undefined ? [] : usageWarnings(usage, topology)),
    ],
  };
}

/** What the user gives overrides what the configuration says. */
function overridden(given: GivenSettings, config: Config | undefined): Pick<AssessOptions, "hoursPerMonth" | "gates"> {
  return {
    hoursPerMonth: given.hoursPerMonth ?? config?.hoursPerMonth,
    gates: { ...config?.gates, ...given.gates },
  };
}

function pathOf(own: string | undefined, configured: string | undefined, around: Surroundings): string | undefined {
  return own ?? (configured === undefined ? undefined : around.beside(configured));
}

function readWith<T>(
  reader: (name: string, text: string) => T,
  path: string | undefined,
  around: Surroundings,
): T | undefined {
  return path === undefined ? undefined : reader(path, around.read(path));
}

function discounted(book: PriceBook, config: Config | undefined): PriceBook {
  return config?.discounts === undefined ? book : createDiscountedPriceBook(book, config.discounts);
}

/** A file goes before the configuration's own list. */
function quotasOf(given: GivenSettings, config: Config | undefined, around: Surroundings): QuotaBook | undefined {
  const configured = config?.quotas;
  const isPath = typeof configured === "string";
  const file = readWith(readQuotaFile, pathOf(given.quotas, isPath ? configured : undefined, around), around);
  return file ?? (isPath || configured === undefined ? undefined : quotaBookOf(configured));
}

function inventoryOf(
  given: GivenSettings,
  config: Config | undefined,
  { around, region }: { around: Surroundings; region: string | undefined },
): Inventory | undefined {
  const configured = (config?.inventory ?? []).map((path) => around.beside(path));
  const paths = [...(given.inventory ?? []), ...configured];
  if (paths.length === 0) return undefined;
  return joinedInventory(paths.map((path) => readInventoryFile(path, around.read(path), region)));
}

function usageWarnings(file: UsageFile, { endpoints }: Topology): string[] {
  const names = endpoints.flatMap(({ address, constructPath }) => [address, constructPath ?? address]);
  return [...file.warnings, ...file.unmatched(names)];
}
