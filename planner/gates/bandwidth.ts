import type { BandwidthLine } from "../model/bandwidth";
import { gapsHiding, type Gap } from "../model/gap";
import type { GateResult } from "../model/gates";
import { highOf, isBounded, lowOf } from "../model/quantity";
import type { Decimal } from "../shared/money";

const HUNDRED = 100;

/**
 * Passes while the peak of every endpoint uses at most this share of what its Availability Zones carry when one of them is
 * lost, in the worst case: the high end. An unknown share fails.
 */
export function bandwidthGate(lines: readonly BandwidthLine[], gaps: readonly Gap[], percent: Decimal): GateResult {
  const unread = gapsHiding(gaps, ["aws_vpc_endpoint"]).map(
    ({ address, reason }) => `${address} was not read and may contain endpoints: ${reason}`,
  );
  const over = lines.flatMap((line) => excess(line, percent));
  const details = [...over, ...unread];
  const most = `${percent.toString()}% of the bandwidth`;
  return {
    id: "max_bandwidth_use_percent_one_az_lost",
    holds: details.length === 0,
    message:
      details.length === 0
        ? `With one Availability Zone lost, no endpoint uses more than ${most} (${lines.length} checked)`
        : `With one Availability Zone lost, more than ${most} is used, or may be used${countedIn(over.length, lines.length)}`,
    details,
  };
}

function countedIn(over: number, all: number): string {
  return over === 0 ? "" : `, in ${over} of ${all} endpoints`;
}

function excess(
  { address, constructPath, zones, requiredGbps, utilisation }: BandwidthLine,
  percent: Decimal,
): string[] {
  const name = constructPath ?? address;
  const { oneZoneLost: share } = utilisation;
  if (isBounded(requiredGbps) && highOf(requiredGbps).isZero()) return [];
  if (isBounded(share)) {
    if (highOf(share).mul(HUNDRED).lte(percent)) return [];
    const [low, high] = [lowOf(share), highOf(share)].map((end) =>
      end.mul(HUNDRED).toSignificantDigits(DIGITS).toString(),
    );
    return [`${name}: ${low === high ? low : `${low} to ${high}`}%`];
  }
  if (isBounded(zones) && highOf(zones).lte(1)) return [`${name}: no Availability Zone is left`];
  return [`${name}: the share is not known (${share.reason})`];
}

/** A share just above the limit does not look equal to it. */
const DIGITS = 6;
