import type { Alternative } from "../model/alternatives";
import type { Assessment } from "../model/assessment";
import type { EndpointCost, MissingCost, ResourceCost, Total } from "../model/cost";
import type { QuotaLine } from "../model/quotas";
import type { AddressLine } from "../model/addresses";
import { isUnresolved } from "../model/attribute";
import type { Price } from "../model/prices";
import { gapsHiding, type Gap } from "../model/gap";
import { isBounded, lowOf, type Bounded, type Quantity } from "../model/quantity";
import {
  attributeText,
  count,
  figure,
  hourly,
  monthly,
  plainNumber,
  signedMonthly,
  unitPrice,
  wholeNumber,
} from "./format";
import { groupBy } from "../shared/group-by";
import { shortNames } from "./short-names";
import { shortened } from "./text";

/** Words that the reports for people share: each calls a thing by the same name. */

export function isEndpointCost(cost: ResourceCost): cost is EndpointCost {
  return cost.resourceType === "aws_vpc_endpoint";
}

export function serviceLabel({ target }: ResourceCost): string {
  return attributeText(target);
}

export function zonesLabel({ zones }: ResourceCost): string {
  return zones === undefined ? "-" : figure(zones, 0);
}

/** `2 AZ x 730 h x $0.01`, what usage would add, and what is missing: one line each. */
export function componentNotes(cost: ResourceCost): string[] {
  return cost.components.flatMap(
    ({ name, unit, usageBased, monthlyQuantity, monthlyCost, price, unitPrice: averagePrice }) => {
      if (isUnresolved(price)) return [`${name}: ${price.unresolved}`];
      if (!usageBased) return monthlyCost.kind === "unknown" ? [`${name}: ${monthlyCost.reason}`] : [];
      if (monthlyQuantity.kind === "unknown") return [`plus ${tierText(price, unit)} ${usageName(name)}`];
      const average = averagePrice === undefined ? "" : ` x ${unitPrice(averagePrice, price.currency)}`;
      return [`of which ${figure(monthlyQuantity)} ${unit}${average} = ${monthly(monthlyCost, price.currency)}`];
    },
  );
}

function usageName(component: string): string {
  return component === "Data processed" ? "of data processed" : `(${component})`;
}

/** `$0.01 per GB`, or `$0.01 to $0.004 per GB` for a price in tiers. */
function tierText({ tiers, currency }: Price, unit: string): string {
  const prices = tiers.map((tier) => unitPrice(tier.unitPrice, currency));
  const [first = "", last = ""] = [prices[0], prices.at(-1)];
  return `${first === last ? first : `${first} to ${last}`} per ${unit.replace(/s$/, "")}`;
}

/** What a total leaves out, in one line; "" when it is complete. It contains names from an input: escape it. */
export function missingText({ missing }: Total): string {
  const of = (reasons: readonly string[]): number =>
    resourceCount(missing.filter(({ reason }) => reasons.includes(reason)));
  const notes = [
    [of(["price"]), "has no price from any source", "have no price from any source"],
    [of(["region"]), "is in an unknown Region", "are in an unknown Region"],
    [of(["quantity"]), "has an unknown quantity", "have an unknown quantity"],
  ] as const;
  const read = missing.filter(({ reason }) => reason !== "unread");
  const parts = [
    ...notes
      .filter(([amount]) => amount > 0)
      .map(([amount, singular, plural]) => `${count(amount, nounFor(read))} ${amount === 1 ? singular : plural}`),
    ...unreadText(missing),
  ];
  return parts.length === 0 ? "" : `PARTIAL: ${parts.join("; ")}`;
}

/** Two inputs may have resources of one address. */
function resourceCount(missing: readonly MissingCost[]): number {
  return new Set(missing.map(({ input, address }) => `${input}\u0000${address}`)).size;
}

/** How many names fit on a line. */
const MOST_NAMES = 3;
const MOST_LETTERS = 60;

/** `module.endpoints could not be read in full`, with the first few names of many. */
function unreadText(missing: readonly MissingCost[]): string[] {
  const unread = missing.filter(({ reason }) => reason === "unread").map(({ address }) => address);
  const names = shortNames([...new Set(unread)], MOST_LETTERS);
  if (names.length === 0) return [];
  const more = names.length - MOST_NAMES;
  const shown = [...names.slice(0, MOST_NAMES), ...(more > 0 ? [`${more} more`] : [])];
  const list = [shown.slice(0, -1).join(", "), ...shown.slice(-1)].filter((part) => part !== "").join(" and ");
  return [`${list} could not be read in full`];
}

/** What was not read, why, and what to do about it. */
export function gapText({ reason, fix }: Gap): string {
  return fix === undefined ? reason : `${reason}. ${fix}`;
}

function nounFor(missing: readonly MissingCost[]): string {
  return missing.every(({ resourceType }) => resourceType === "aws_vpc_endpoint") ? "endpoint" : "resource";
}

export function isPartialTotal(total: Total): boolean {
  return missingText(total) !== "";
}

/** Resources whose data processing is in no total because no usage is given. */
export function usageNote({ missing }: Total): string {
  const without = missing.filter(({ reason }) => reason === "usage");
  const resources = resourceCount(without);
  return resources === 0 ? "" : `plus data processing for ${count(resources, nounFor(without))} without a usage figure`;
}

export function quotaFigures(line: QuotaLine): { used: string; limit: string; left: string; planned: string } {
  return {
    used: figure(line.used, 0),
    limit: wholeNumber(line.limit.value),
    left: figure(line.left, 0),
    planned: figure(line.planned, 0),
  };
}

export function addressFigures({ needed, capacity, left }: AddressLine): {
  needed: string;
  capacity: string;
  left: string;
} {
  return { needed: figure(needed, 0), capacity: figure(capacity, 0), left: figure(left, 0) };
}

export function headline(assessment: Assessment): string {
  const read = mayHaveMore(assessment.gaps) ? " read" : "";
  return `${count(assessment.endpoints.length, "VPC endpoint")}${read}, ${plainNumber(assessment.hoursPerMonth)} hours per month`;
}

/** The costs of each input that has any, in the order of the inputs. */
export function billedInputs({ inputs, endpoints, resources }: Assessment): [string, ResourceCost[]][] {
  const costs = groupBy([...endpoints, ...resources], ({ input }) => input);
  return inputs.flatMap(({ name }): [string, ResourceCost[]][] => {
    const billed = costs.get(name);
    return billed === undefined ? [] : [[name, billed]];
  });
}

/** The inputs with nothing to bill, by what is said of them. */
export function inputsWithoutCosts(assessment: Assessment): [text: string, names: string[]][] {
  const billed = new Set(billedInputs(assessment).map(([name]) => name));
  const open = new Set(gapsHiding(assessment.gaps, ["aws_vpc_endpoint"]).map(({ input }) => input));
  const empty = assessment.inputs.map(({ name }) => name).filter((name) => !billed.has(name));
  const groups = groupBy(empty, (name) =>
    open.has(name) ? "no VPC endpoints that could be read" : "no VPC endpoints",
  );
  return [...groups];
}

/** What an hour in one Availability Zone costs; `-` where AWS does not bill by zone. */
export function hourlyPerZone({ zoneCosts, currency }: ResourceCost): string {
  return zoneCosts === undefined ? "-" : hourly(zoneCosts.hourlyPrice, currency);
}

function mayHaveMore(gaps: readonly Gap[]): boolean {
  return gapsHiding(gaps, ["aws_vpc_endpoint"]).length > 0;
}

/** The sources of the prices behind the figures, each once. */
export function priceSources(assessment: Assessment): string[] {
  const all = [...assessment.endpoints, ...assessment.resources].flatMap(({ components }) =>
    components.flatMap(({ price, usageBased, monthlyQuantity }) =>
      isUnresolved(price) || (usageBased && monthlyQuantity.kind === "unknown") ? [] : [sourceText(price)],
    ),
  );
  return [...new Set(all)];
}

function sourceText({ source }: Price): string {
  return source.date === undefined ? source.reference : `${source.reference} (${source.date})`;
}

/** `today $16.10, instead $13.50: saves $2.60 a month`, and where the two cost the same. */
export function alternativeFigures({ today, instead, saving, currency, breakEven }: Alternative): string[] {
  const figures = `today ${monthly(today, currency)}, instead ${monthly(instead, currency)} a month`;
  const difference = saving.kind === "unknown" ? saving.reason : `${figures}: ${savingText(saving, currency)}`;
  if (breakEven === undefined) return [difference];
  return [difference, `break-even at ${figure(breakEven.quantity, 0)} ${breakEven.unit}. ${breakEven.explanation}`];
}

function savingText(saving: Quantity, currency: string): string {
  if (saving.kind === "known" && saving.value.isNegative()) {
    return `costs ${monthly({ ...saving, value: saving.value.abs() }, currency)} more`;
  }
  return `saves ${monthly(saving, currency)}`;
}

/** `This plan: +$7.30 a month (from $14.60): 1 added`; "" when no input is a plan. */
export function changeText({ changes, inputs, endpoints }: Assessment, currency: string): string {
  const change = changes === undefined ? undefined : changes.byCurrency[currency];
  if (changes === undefined || change === undefined) return "";
  const kinds = (["added", "changed", "removed"] as const).flatMap((kind) => {
    const amount = changes.resources.filter(
      (resource) => resource.currency === currency && resource.kind === kind,
    ).length;
    return amount === 0 ? [] : [`${amount} ${kind}`];
  });
  const replaced = endpoints.filter(
    ({ action, currency: billedIn }) => action === "replace" && billedIn === currency,
  ).length;
  if (replaced > 0) kinds.push(`${replaced} replaced`);
  const plans = inputs.filter(({ states }) => states.changes).length;
  const open =
    change.unknown.length === 0 ? "" : `the change for ${count(change.unknown.length, "resource")} is unknown`;
  if (kinds.length === 0 && open === "") {
    return plans === 1 ? "This plan does not change the cost" : "These plans do not change the cost";
  }
  const subject = plans === 1 ? "This plan" : "These plans";
  if (!isBounded(change.monthly)) {
    return kinds.length === 0
      ? `${subject}: unknown change in cost`
      : `${subject}: unknown change in cost: ${kinds.join(", ")}`;
  }
  const details = [kinds.join(", "), open].filter((part) => part !== "").join("; ");
  return `${subject}: ${signedMonthly(change.monthly, currency)} a month (from ${pastText(change.past, currency)}): ${details}`;
}

function pastText(past: Total, currency: string): string {
  const { monthly: quantity } = past;
  if (!isBounded(quantity) || !hasNoUpperEnd(past)) return monthly(quantity, currency);
  return `at least ${monthly(lowEnd(quantity), currency)}`;
}

/** The endpoints that plans replace, and what that means for clients; "" without any. It contains names: escape it. */
export function replacementText({ replaced, inputs }: Assessment): string {
  if (replaced.length === 0) return "";
  const plan =
    inputs.filter(({ states }) => states.changes).length === 1 ? "This plan replaces" : "These plans replace";
  const reasons = [...new Set(replaced.flatMap(({ because }) => because))];
  const why = reasons.length === 0 ? "" : ` (${reasons.slice(0, MOST_NAMES).join("; ")})`;
  const names = replaced.slice(0, MOST_NAMES).map(({ address }) => shortened(address, MOST_LETTERS));
  const more = replaced.length > names.length ? ` and ${replaced.length - names.length} more` : "";
  const hasGap = replaced.some(({ order }) => order !== "create-first" && order !== "old-stays");
  const gap = hasGap ? ", and clients lose the service until the new endpoint is available" : "";
  return `${plan} ${count(replaced.length, "VPC endpoint")}${why}: ${names.join(", ")}${more}. Ids, addresses and DNS names change${gap}.`;
}

/** True for a total that may miss something unread: it has no upper bound. */
export function hasNoUpperEnd({ missing }: Total): boolean {
  return missing.some(({ reason }) => reason === "unread");
}

/** A total that is a range also states the expected figure. */
export function monthlyTotal(total: Total, currency: string): string {
  const { monthly: quantity } = total;
  if (quantity.kind === "range" && hasNoUpperEnd(total)) return `at least ${monthly(lowEnd(quantity), currency)}`;
  const figures = monthly(quantity, currency);
  if (quantity.kind !== "range") return figures;
  return `${monthly({ kind: "known", value: quantity.expected, basis: quantity.basis }, currency)} (${figures})`;
}

export function hourlyTotal(total: Total, currency: string): string {
  const { hourly: quantity } = total;
  if (quantity.kind === "range" && hasNoUpperEnd(total)) return `at least ${hourly(lowEnd(quantity), currency)}`;
  return hourly(quantity, currency);
}

function lowEnd(quantity: Bounded): Quantity {
  return { kind: "known", value: lowOf(quantity), basis: quantity.basis };
}
