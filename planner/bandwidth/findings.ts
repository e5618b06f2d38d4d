import type { BandwidthLine } from "../model/bandwidth";
import type { Finding } from "../model/findings";
import { highOf, isBounded, lowOf, type Bounded } from "../model/quantity";
import { findingOf, type RuleDescription } from "../model/rule";
import { BANDWIDTH_RULES } from "./rules";

/** Significant digits of a rate in messages. */
const DIGITS = 6;

/** The worst finding of each endpoint whose peak is sure to exceed what it carries. A peak that only may exceed it gives none. */
export function bandwidthFindings(lines: readonly BandwidthLine[]): Finding[] {
  return lines.flatMap((line): Finding[] => {
    const { requiredGbps, zones } = line;
    if (!isBounded(requiredGbps) || !isBounded(zones) || highOf(zones).lt(1)) return [];
    const worst = worstOf(line, requiredGbps, zones);
    if (worst === undefined) return [];
    const [rule, carried] = worst;
    return [findingOf(rule, line, `The peak is ${figure(requiredGbps)} Gbps; ${carried}`)];
  });
}

/** The rule that is broken, and what the endpoint carries. */
function worstOf(line: BandwidthLine, required: Bounded, zones: Bounded): [RuleDescription, string] | undefined {
  const { ceilingPerZoneGbps: ceiling, baselinePerZoneGbps: baseline } = line;
  const [least, most] = [lowOf(required), highOf(zones)];
  const all = `with ${zonesText(zones)} the endpoint carries`;
  if (least.gt(most.mul(ceiling))) {
    return [BANDWIDTH_RULES.exceeded, `${all} ${most.mul(ceiling).toString()} Gbps at most`];
  }
  const rest = most.sub(1).mul(ceiling);
  const fitsAll = highOf(required).lte(lowOf(zones).mul(ceiling));
  if (fitsAll && most.gte(2) && least.gt(rest)) {
    return [BANDWIDTH_RULES.oneZoneLost, `${all} it, but only ${rest.toString()} Gbps when one zone is lost`];
  }
  if (line.isOverBaseline !== true) return undefined;
  return [BANDWIDTH_RULES.overBaseline, `${all} ${most.mul(baseline).toString()} Gbps from the start`];
}

function zonesText(zones: Bounded): string {
  const count = figure(zones);
  return count === "1" ? "1 Availability Zone" : `${count} Availability Zones`;
}

/** One figure, or the two ends of a range. */
function figure(quantity: Bounded): string {
  const low = lowOf(quantity).toSignificantDigits(DIGITS).toString();
  const high = highOf(quantity).toSignificantDigits(DIGITS).toString();
  return low === high ? low : `${low} to ${high}`;
}
