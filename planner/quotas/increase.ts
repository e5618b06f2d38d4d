import type { Increase, Quota, QuotaLine } from "../model/quotas";
import { highOf, isBounded } from "../model/quantity";
import { decimal } from "../shared/money";

/** A quarter more than is used, so the next few endpoints need no further request. */
const HEADROOM = decimal("1.25");
const STEP = 10;
/** An increase takes days: request it when the quota is exhausted within a year. */
const SOON = 12;

/** The increase to request when a quota is exceeded, low, or exhausted within a year; `undefined` where AWS grants none. */
export function increaseOf(line: QuotaLine, service: Quota["service"], region?: string): Increase | undefined {
  const { adjustable, code, used, limit } = line;
  const most = isBounded(used) ? highOf(used) : used.least;
  if (!adjustable || code === undefined || most === undefined || !isWanted(line)) return undefined;
  const wanted = Math.ceil(most.mul(HEADROOM).div(STEP).toNumber()) * STEP;
  const desiredValue = Math.max(wanted, (Math.floor(limit.value / STEP) + 1) * STEP);
  const regionOption = region === undefined ? "" : ` --region ${region}`;
  const command = `aws service-quotas request-service-quota-increase --service-code ${service} --quota-code ${code} --desired-value ${desiredValue}${regionOption}`;
  return { code, desiredValue, command };
}

function isWanted({ status, exhaustedInMonth }: QuotaLine): boolean {
  return status === "exceeded" || status === "low" || (exhaustedInMonth ?? SOON + 1) <= SOON;
}
