import { gapsHiding, type Gap } from "../model/gap";
import { atLeast, unknown, type Quantity } from "../model/quantity";
import { plansResources, type Input, type Topology } from "../model/topology";
import type { Count } from "./count";

/** Widens a count by the gaps: what was not read may count as well, in any scope of the quota. */
export function unreadIn({ gaps, inputs }: Topology, types: readonly string[]): (count: Count) => Count {
  const hiding = gapsHiding(gaps, types);
  const inputOf = new Map(inputs.map((input) => [input.name, input]));
  const existing = hiding.filter((gap) => mayExist(gap, inputOf));
  const planned = hiding.filter((gap) => mayBePlanned(gap, inputOf));
  return (count) => ({
    existing: open(count.existing, existing),
    planned: open(count.planned, planned),
    used: open(count.used, hiding),
  });
}

type Inputs = ReadonlyMap<string, Input>;

function mayExist({ input, action }: Gap, inputs: Inputs): boolean {
  return inputs.get(input)?.states.existing !== false && action !== "create";
}

function mayBePlanned({ input, action }: Gap, inputs: Inputs): boolean {
  const source = inputs.get(input);
  return (source === undefined || plansResources(source)) && action !== "no-op" && action !== "update";
}

function open(quantity: Quantity, gaps: readonly Gap[]): Quantity {
  const [gap] = gaps;
  if (gap === undefined) return quantity;
  const reason = `${gap.address} was not read: ${gap.reason}`;
  return gaps.some(({ mayHideRemovals }) => mayHideRemovals === true) ? unknown(reason) : atLeast(quantity, reason);
}
