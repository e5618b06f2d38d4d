import type { MissingReason, Total } from "../model/cost";
import type { GateResult } from "../model/gates";
import { highOf, lowOf } from "../model/quantity";
import type { Decimal } from "../shared/money";

type Totals = Readonly<Record<string, Total>>;

/** Reasons that make a total partial. Traffic without a usage figure does not: reports list it separately too. */
const PARTIAL: readonly MissingReason[] = ["price", "region", "quantity", "unread"];

/**
 * Passes while the high end of the monthly total is not above the limit. Amounts of two currencies are never added: without
 * `currency` each is compared by itself. An unknown total fails, and so does a limit in a currency in which nothing is
 * billed while something is in others: it limits nothing.
 */
export function costGate(totals: Totals, limit: Decimal, currency: string | undefined): GateResult[] {
  const compared = currency === undefined ? Object.keys(totals) : [currency];
  const notCompared = Object.entries(totals).flatMap(([code, total]) =>
    compared.includes(code) || isNothing(total) ? [] : [code],
  );
  const unlimited = notCompared.map((code) => `Costs in ${code} are not compared: the limit is in ${currency ?? code}`);
  return compared.map((code) => {
    const total = Object.hasOwn(totals, code) ? totals[code] : undefined;
    const { holds, message } =
      total === undefined && notCompared.length > 0
        ? notApplied(notCompared, amount(limit, code), code)
        : compare(total, limit, code);
    const others = holds && notCompared.length > 0 ? `; costs in ${notCompared.join(" and ")} are not compared` : "";
    return {
      id: "max_monthly_cost",
      holds,
      message: `${message}${others}`,
      details: [...unlimited, ...leftOut(total)],
    };
  });
}

function isNothing({ monthly, missing }: Total): boolean {
  return missing.length === 0 && monthly.kind === "known" && monthly.value.isZero();
}

function notApplied(others: readonly string[], limit: string, currency: string): Pick<GateResult, "holds" | "message"> {
  const message = `The limit of ${limit} was not applied: nothing is billed in ${currency}, but in ${others.join(" and ")}`;
  return { holds: false, message };
}

function compare(total: Total | undefined, limit: Decimal, currency: string): Pick<GateResult, "holds" | "message"> {
  const most = `the limit is ${amount(limit, currency)}`;
  if (total === undefined) return { holds: true, message: `Nothing is billed in ${currency}; ${most}` };
  const { monthly } = total;
  if (monthly.kind === "unknown") {
    return { holds: false, message: `The monthly cost in ${currency} is not known (${monthly.reason}); ${most}` };
  }
  const holds = highOf(monthly).lte(limit);
  if (monthly.kind === "known") {
    return { holds, message: `The monthly cost is ${amount(monthly.value, currency)}; ${most}` };
  }
  const ends = `between ${amount(monthly.low, currency)} and ${amount(monthly.high, currency)}`;
  const straddles = !holds && lowOf(monthly).lte(limit);
  return { holds, message: `The monthly cost is ${ends}; ${most}${straddles ? ", and the high end is above it" : ""}` };
}

/** For each currency: passes when nothing is missing from the total. */
export function wholeTotalGate(totals: Totals): GateResult[] {
  return Object.entries(totals).map(([currency, total]) => {
    const missing = total.missing.filter(({ reason }) => PARTIAL.includes(reason));
    return {
      id: "allow_partial_total",
      holds: missing.length === 0,
      message:
        missing.length === 0
          ? `No price, Region, quantity or resource is missing from the total in ${currency}`
          : `The total in ${currency} leaves out ${costs(missing.length)}; it must be complete`,
      details: missing.map(({ address, component, explanation }) => `${address}, ${component}: ${explanation}`),
    };
  });
}

function leftOut(total: Total | undefined): string[] {
  const missing = total?.missing.length ?? 0;
  return missing === 0 ? [] : [`The total leaves out ${costs(missing)}: AWS will bill more`];
}

function costs(amount: number): string {
  return amount === 1 ? "1 cost" : `${amount} costs`;
}

/** With up to ten decimal places: a total just above the limit does not look equal to it. */
function amount(value: Decimal, currency: string): string {
  const rounded = value.toDecimalPlaces(10);
  return `${currency} ${rounded.toFixed(Math.max(2, rounded.decimalPlaces()))}`;
}
