import { PAGES } from "../catalog/pages";
import type { RuleDescription } from "../model/rule";

/** Rules about prices. */
export const PRICE_RULES = {
  old: {
    id: "vpce/price-too-old",
    level: "warn",
    explanation: "Prices are older than the configuration allows (max_price_age_days).",
    why: "AWS changes prices from time to time; the totals are only as recent as the sources of the prices.",
    fix: "Supply newer prices in a price file, or update this package",
    see: PAGES.pricing,
  },
} as const satisfies Readonly<Record<string, RuleDescription>>;
