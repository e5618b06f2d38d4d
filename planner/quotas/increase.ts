import type { Increase, QuotaLine } from "../model/quotas";
import { highOf, isBounded } from "../model/quantity";
import { decimal } from "../shared/money";

/** A quarter more than what is used, so that the next few endpoints need no further request. */
const HEADROOM = decimal("1.25");
const STEP = 10;
/** An increase takes days: what is exhausted within a year is worth asking for now. */
const SOON = 12;

/** The increase to ask for when a quota is exceeded, low, or exhausted within a year; `undefined` where AWS grants none. */
export function increaseOf(line: QuotaLine, region?: string): Increase | undefined {
  const { adjustable, code, used, limit } = line;
  const most = isBounded(used) ? highOf(used) : used.least;
  if (!adjustable || code === undefined || most === undefined || !isWanted(line)) return undefined;
  const wanted = Math.ceil(most.mul(HEADROOM).div(STEP).toNumber()) * STEP;
  const desiredValue = Math.max(wanted, (Math.floor(limit.value / STEP) + 1) * STEP);
  const place = region === undefined ? "" : ` --region ${region}`;
  const command = `aws service-quotas request-service-quota-increase --service-code vpc --quota-code ${code} --desired-value ${desiredValue}${place}`;
  return { code, desiredValue, command };
}

function isWanted({ status, exhaustedInMonth }: QuotaLine): boolean {
  return status === "exceeded" || status === "low" || (exhaustedInMonth ?? SOON + 1) <= SOON;
}
