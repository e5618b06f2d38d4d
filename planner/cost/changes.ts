import { subtract } from "../model/arithmetic";
import type { CostChange, CostChanges, ResourceChange, ResourceCost, Total } from "../model/cost";
import { add, expectedOf, highOf, isBounded, known, lowOf, unknown, type Quantity } from "../model/quantity";
import { plansResources, type Gap, type Input, type Topology } from "../model/topology";
import { gapsInTotals, missingCost, sumTotals } from "./totals";
import type { TopologyCosts } from "./topology-costs";

/** How the plans among the inputs change the cost; `undefined` without a plan. */
export function costChanges(
  { inputs, before, gaps }: Topology,
  after: TopologyCosts,
  costOf: (topology: Topology) => TopologyCosts,
): CostChanges | undefined {
  if (before === undefined) return undefined;
  const costs = costOf(before);
  const past = [...costs.endpoints, ...costs.resources];
  const resources = resourceChanges(past, [...after.endpoints, ...after.resources]);
  const unread = gapsInChanges(inputs, [...before.gaps, ...gaps]);
  const inInput = (name: string): Record<string, CostChange> => {
    const isIn = ({ input }: { readonly input: string }): boolean => input === name;
    return byCurrency(past.filter(isIn), resources.filter(isIn), unread.filter(isIn));
  };
  const plans = inputs.filter(({ states }) => states.changes);
  return {
    byCurrency: byCurrency(past, resources, unread),
    byInput: Object.fromEntries(plans.map(({ name }) => [name, inInput(name)])),
    resources,
  };
}

/** The gaps that may hide a change of the cost, each once. States and unchanged resources change nothing. */
function gapsInChanges(inputs: readonly Input[], gaps: readonly Gap[]): Gap[] {
  const planning = new Set(inputs.filter(plansResources).map(({ name }) => name));
  const removals = gaps.filter(({ mayHide, mayHideRemovals }) => mayHideRemovals === true && mayHide.length === 0);
  const open = [...gapsInTotals(gaps), ...removals].filter(
    ({ input, action }) => planning.has(input) && action !== "no-op",
  );
  return [...new Map(open.map((gap) => [JSON.stringify([gap.input, gap.address, gap.reason]), gap])).values()];
}

function resourceChanges(before: readonly ResourceCost[], after: readonly ResourceCost[]): ResourceChange[] {
  const past = new Map(before.map((cost) => [costKey(cost), cost]));
  const stays = new Set(after.map(costKey));
  const removed = before.filter((cost) => !stays.has(costKey(cost)));
  return [
    ...after.flatMap((cost) => {
      const was = past.get(costKey(cost));
      if (was === undefined) return [changeOf("added", cost, NOTHING, cost)];
      return isEqual(was.monthly, cost.monthly) ? [] : [changeOf("changed", cost, was, cost)];
    }),
    ...removed.map((cost) => changeOf("removed", cost, cost, NOTHING)),
  ];
}

type Amounts = Pick<ResourceCost, "monthly" | "hourly">;
const NOTHING: Amounts = { monthly: known(0), hourly: known(0) };

function changeOf(kind: ResourceChange["kind"], of: ResourceCost, past: Amounts, now: Amounts): ResourceChange {
  const { resourceType, input, address, constructPath, currency } = of;
  return {
    ...{ kind, resourceType, input, address, currency },
    ...(constructPath === undefined ? {} : { constructPath }),
    past: past.monthly,
    now: now.monthly,
    monthly: subtract(now.monthly, past.monthly),
    hourly: subtract(now.hourly, past.hourly),
  };
}

function byCurrency(
  past: readonly ResourceCost[],
  changes: readonly ResourceChange[],
  unread: readonly Gap[],
): Record<string, CostChange> {
  const currencies = [...new Set([...past, ...changes].map(({ currency }) => currency))].sort();
  return Object.fromEntries(
    (currencies.length === 0 ? ["USD"] : currencies).map((currency) => {
      const inCurrency = changes.filter((change) => change.currency === currency);
      const open = inCurrency.filter(({ monthly }) => !isBounded(monthly));
      const change: CostChange = {
        past: pastTotal(
          past.filter((cost) => cost.currency === currency),
          unread,
        ),
        monthly: sumOfChanges(
          inCurrency.map(({ monthly }) => monthly),
          unread,
        ),
        hourly: sumOfChanges(
          inCurrency.map(({ hourly }) => hourly),
          unread,
        ),
        unknown: [...open, ...unread].map(({ address }) => address),
      };
      return [currency, change];
    }),
  );
}

/** The cost before the change, without what was not read and may exist already. */
function pastTotal(past: readonly ResourceCost[], unread: readonly Gap[]): Total {
  const total = sumTotals(past);
  const existing = unread.filter(({ action, mayHideRemovals }) => action !== "create" && mayHideRemovals !== false);
  const missing = gapsInTotals(existing).map(missingCost);
  if (missing.length === 0) return total;
  const nothingRead = unknown("no billed resource could be read");
  const amounts: Amounts = past.length === 0 ? { monthly: nothingRead, hourly: nothingRead } : total;
  return { ...amounts, missing: [...total.missing, ...missing] };
}

/** The known part of a change; unknown when there is a change and no part of it is known. */
function sumOfChanges(quantities: readonly Quantity[], [unread]: readonly Gap[]): Quantity {
  const bounded = quantities.filter(isBounded);
  const [open] = quantities;
  const reason = bounded.length > 0 ? undefined : (open?.reason ?? unread?.reason);
  return reason === undefined ? add(bounded) : unknown(reason);
}

/** Also true for two unknowns with the same reason and for two equal ranges: an unchanged resource costs the same. */
function isEqual(past: Quantity, now: Quantity): boolean {
  if (!isBounded(past) || !isBounded(now)) return !isBounded(past) && !isBounded(now) && past.reason === now.reason;
  return [lowOf, expectedOf, highOf].every((end) => end(past).eq(end(now)));
}

function costKey({ input, resourceType, address }: ResourceCost): string {
  return [input, resourceType, address].join("\u0000");
}
