import { assess, expectedOf, highOf, isBounded, isUnresolved, lowOf, readTerraform } from "cdktf-privatelink/planner";
import type { Assessment, Attribute, EndpointCost, Quantity } from "cdktf-privatelink/planner";

/** An assessment of one document, under one name, so that two documents of one infrastructure compare. */
export function assessed(text: string): Assessment {
  return assess(readTerraform([{ name: "input", text }]));
}

/**
 * Where a report from an input that knows less contradicts one that knows more: both must have the same endpoints, a
 * value must be equal or not known, and a range must contain the value of the other.
 */
export function contradictions(less: Assessment, more: Assessment): string[] {
  const wanted = byAddress(more);
  const found = byAddress(less);
  const leftOut = new Set(less.gaps.map(({ address }) => address));
  return [
    ...[...found.keys()].filter((address) => !wanted.has(address)).map((address) => `${address} is not there`),
    ...[...wanted.keys()]
      .filter((address) => !found.has(address) && !leftOut.has(address))
      .map((address) => `${address} is missing`),
    ...[...found].flatMap(([address, cost]) => {
      const other = wanted.get(address);
      return other === undefined ? [] : endpointContradictions(cost, other).map((what) => `${address}: ${what}`);
    }),
    ...(leftOut.size > 0 ? [] : totalContradictions(less, more)),
  ];
}

function byAddress({ endpoints }: Assessment): Map<string, EndpointCost> {
  return new Map(endpoints.map((endpoint) => [endpoint.address, endpoint]));
}

function endpointContradictions(less: EndpointCost, more: EndpointCost): string[] {
  return [
    less.kind === more.kind ? undefined : `kind ${less.kind}, not ${more.kind}`,
    sameText("Region", less.scope.region, more.scope.region),
    isAddress(less.target) ? undefined : sameText("target", less.target, more.target),
    contradiction("zones", less.zones, more.zones),
    contradiction("monthly cost", less.monthly, more.monthly),
  ].filter((problem) => problem !== undefined);
}

/** Before apply, the resource of the input that makes the target stands for its ARN. */
function isAddress(target: Attribute<string>): boolean {
  return typeof target === "string" && target.includes("aws_vpclattice_");
}

function totalContradictions(less: Assessment, more: Assessment): string[] {
  return Object.entries(more.totals).flatMap(([currency, total]) => {
    const problem = contradiction(`total in ${currency}`, less.totals[currency]?.monthly, total.monthly);
    return problem === undefined ? [] : [problem];
  });
}

function sameText(what: string, less: Attribute<string>, more: Attribute<string>): string | undefined {
  if (isUnresolved(less) || less === undefined || less === more) return undefined;
  return `${what} ${less}, not ${isUnresolved(more) ? "unknown" : String(more)}`;
}

function contradiction(what: string, less: Quantity | undefined, more: Quantity | undefined): string | undefined {
  if (less === undefined && more === undefined) return undefined;
  if (less === undefined || more === undefined) return `${what} is in one input only`;
  if (!isBounded(less)) return undefined;
  if (!isBounded(more)) return `${what} is known, and unknown in the input that knows more`;
  const value = expectedOf(more);
  if (value.gte(lowOf(less)) && value.lte(highOf(less))) return undefined;
  return `${what} ${lowOf(less).toString()} to ${highOf(less).toString()} does not contain ${value.toString()}`;
}
