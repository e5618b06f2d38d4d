import type { QuotaLine } from "../model/quotas";
import type { GateResult } from "../model/gates";
import { lowOf } from "../model/quantity";
import type { Decimal } from "../shared/money";

const HUNDRED = 100;

/** Passes while at least this share of every quota is left in the worst case: the low end of what is left. */
export function headroomGate(lines: readonly QuotaLine[], percent: Decimal): GateResult {
  const details = lines.flatMap((line) => shortage(line, percent));
  const least = `${percent.toString()}%`;
  return {
    id: "quota_headroom_percent",
    holds: details.length === 0,
    message:
      details.length === 0
        ? `At least ${least} of every quota is left (${lines.length} checked)`
        : `Less than ${least} is left, or may be left, in ${details.length} of ${lines.length} quotas`,
    details,
  };
}

function shortage({ name, scope, limit, left }: QuotaLine, percent: Decimal): string[] {
  const what = `${name} in ${scope.label}`;
  if (left.kind === "unknown") return [`${what}: what is left of ${limit.value} is not known (${left.reason})`];
  if (lowOf(left).mul(HUNDRED).gte(percent.mul(limit.value))) return [];
  const figure = left.kind === "known" ? left.value.toString() : `${left.low.toString()} to ${left.high.toString()}`;
  return [`${what}: ${figure} of ${limit.value} left`];
}
