import type { AddressLine, UncountedAddresses } from "../model/addresses";
import type { GateResult } from "../model/gates";
import { isBounded, lowOf, highOf } from "../model/quantity";
import type { Decimal } from "../shared/money";

/**
 * Passes while at least this many addresses are free in every subnet that the resources use, in the worst case: the low end.
 * A subnet where that is not known fails.
 */
export function freeAddressesGate(
  lines: readonly AddressLine[],
  uncounted: readonly UncountedAddresses[],
  least: Decimal,
): GateResult {
  const short = lines.flatMap((line) => shortage(line, least));
  const details = [...short, ...uncounted.map(({ name, reason }) => `${name}: ${reason}`)];
  return {
    id: "min_free_addresses",
    holds: details.length === 0,
    message:
      details.length === 0
        ? `At least ${addresses(least)} free in every subnet (${lines.length} checked)`
        : `Fewer than ${addresses(least)} free, or may be free, in ${places(details.length)}`,
    details,
  };
}

function shortage({ address, constructPath, family, cidr, left, basis }: AddressLine, least: Decimal): string[] {
  if (isBounded(left) && lowOf(left).gte(least)) return [];
  const subnet = `${constructPath ?? address} (${cidr ?? family})`;
  if (!isBounded(left)) return [`${subnet}: how many are free is not known (${left.reason})`];
  const figure = left.kind === "known" ? left.value.toFixed() : `${lowOf(left).toFixed()} to ${highOf(left).toFixed()}`;
  return [`${subnet}: ${figure} free${basis === undefined ? "" : ` at most: ${basis}`}`];
}

function addresses(least: Decimal): string {
  return least.eq(1) ? "1 address is" : `${least.toFixed()} addresses are`;
}

function places(amount: number): string {
  return amount === 1 ? "1 place" : `${amount} places`;
}
