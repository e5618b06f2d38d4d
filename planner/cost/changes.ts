import { subtract } from "../model/arithmetic";
import type { CostChange, CostChanges, ResourceChange, ResourceCost } from "../model/cost";
import { add, expectedOf, highOf, isBounded, known, lowOf, type Quantity } from "../model/quantity";
import type { Topology } from "../model/topology";
import { sumTotals } from "./totals";
import type { TopologyCosts } from "./topology-costs";

/** What the plans among the inputs change of the cost; `undefined` when there is none. */
export function costChanges(
  { inputs, before }: Topology,
  after: TopologyCosts,
  costOf: (topology: Topology) => TopologyCosts,
): CostChanges | undefined {
  if (before === undefined) return undefined;
  const costs = costOf(before);
  const past = [...costs.endpoints, ...costs.resources];
  const resources = resourceChanges(past, [...after.endpoints, ...after.resources]);
  const inInput = (name: string): Record<string, CostChange> =>
    byCurrency(
      past.filter(({ input }) => input === name),
      resources.filter(({ input }) => input === name),
    );
  const plans = inputs.filter(({ format }) => format === "plan");
  return {
    byCurrency: byCurrency(past, resources),
    byInput: Object.fromEntries(plans.map(({ name }) => [name, inInput(name)])),
    resources,
  };
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

function byCurrency(past: readonly ResourceCost[], changes: readonly ResourceChange[]): Record<string, CostChange> {
  const currencies = [...new Set([...past, ...changes].map(({ currency }) => currency))].sort();
  return Object.fromEntries(
    (currencies.length === 0 ? ["USD"] : currencies).map((currency) => {
      const own = changes.filter((change) => change.currency === currency);
      const untold = own.filter(({ monthly }) => !isBounded(monthly)).map(({ address }) => address);
      const change: CostChange = {
        past: sumTotals(past.filter((cost) => cost.currency === currency)),
        monthly: add(own.map(({ monthly }) => monthly).filter(isBounded)),
        hourly: add(own.map(({ hourly }) => hourly).filter(isBounded)),
        untold,
      };
      return [currency, change];
    }),
  );
}

/** Also for two that are not known for the same reason, and for two ranges: what is left as it is does not change. */
function isEqual(one: Quantity, other: Quantity): boolean {
  if (!isBounded(one) || !isBounded(other)) return !isBounded(one) && !isBounded(other) && one.reason === other.reason;
  return [lowOf, expectedOf, highOf].every((end) => end(one).eq(end(other)));
}

function costKey({ input, resourceType, address }: ResourceCost): string {
  return [input, resourceType, address].join("\u0000");
}
