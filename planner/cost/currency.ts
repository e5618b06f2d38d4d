import { findRegion } from "../catalog/regions";
import { isUnresolved, type Unresolved } from "../model/attribute";
import type { Price } from "../model/prices";

const BY_PARTITION: Readonly<Record<string, string>> = { "aws-cn": "CNY", "aws-eusc": "EUR" };

/** The currency that a resource is billed in: that of its first price, otherwise that of the Region's partition. ISO 4217. */
export function currencyOf(prices: readonly Price[], region: string | Unresolved): string {
  const [first] = prices;
  if (first !== undefined) return first.currency;
  return (isUnresolved(region) ? undefined : BY_PARTITION[findRegion(region)?.partition ?? ""]) ?? "USD";
}
