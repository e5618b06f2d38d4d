import type { Counted } from "../model/inventory";
import { gapsHiding, type Gap } from "../model/gap";
import { atLeast, unknown, type Quantity } from "../model/quantity";
import type { Input, Topology } from "../model/topology";
import type { Count } from "./count";

/** Adds to a count what gaps leave open: what was not read may count as well, in any scope of the quota. */
export function unreadIn({ gaps, inputs }: Topology, counted: readonly Counted[]): (count: Count) => Count {
  const hiding = gapsHiding(gaps, [counted.includes("ResourceGateway") ? RESOURCE_GATEWAY : "aws_vpc_endpoint"]);
  const formats = new Map(inputs.map(({ name, format }) => [name, format]));
  const existing = hiding.filter((gap) => mayExist(gap, formats));
  const planned = hiding.filter((gap) => mayBePlanned(gap, formats));
  return (count) => ({
    existing: open(count.existing, existing),
    planned: open(count.planned, planned),
    used: open(count.used, hiding),
  });
}

const RESOURCE_GATEWAY = "aws_vpclattice_resource_gateway";

type Formats = ReadonlyMap<string, Input["format"]>;

function mayExist({ input, action }: Gap, formats: Formats): boolean {
  return formats.get(input) !== "configuration" && action !== "create";
}

function mayBePlanned({ input, action }: Gap, formats: Formats): boolean {
  return formats.get(input) !== "state" && action !== "no-op" && action !== "update";
}

function open(quantity: Quantity, gaps: readonly Gap[]): Quantity {
  const [gap] = gaps;
  if (gap === undefined) return quantity;
  const reason = `${gap.address} was not read: ${gap.reason}`;
  return gaps.some(({ mayHideRemovals }) => mayHideRemovals === true) ? unknown(reason) : atLeast(quantity, reason);
}
