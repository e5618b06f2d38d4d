import type { AddressLine } from "../model/addresses";
import { valueOf } from "../model/attribute";
import {
  add,
  expectedOf,
  highOf,
  isBounded,
  known,
  lowOf,
  multiply,
  range,
  unknown,
  type Quantity,
} from "../model/quantity";
import type { Located, Topology } from "../model/topology";
import { groupBy } from "../shared/group-by";
import { ZERO, type Decimal } from "../shared/money";
import { quotaStatus } from "../quotas/status";
import { endpointNeeds } from "./endpoint-needs";
import type { AddressNeed } from "./need";
import { networkNeeds } from "./network-needs";
import { sizedSubnet, type SizedSubnet } from "./sized-subnet";

/**
 * How many addresses the resources of the inputs need in each subnet, and how many are left. A subnet has a line for each
 * family in use whose range is known, or, for IPv4, whose free addresses are known. Subnets that no resource names have no
 * line.
 * @param available IPv4 addresses that are free now according to AWS, by subnet id; they override what data sources read.
 */
export function addressLines(topology: Topology, available: ReadonlyMap<string, number> = new Map()): AddressLine[] {
  const subnets = new Map(topology.subnets.map((subnet) => [subnet.ref.key, subnet]));
  const all = [...endpointNeeds(topology), ...networkNeeds(topology)];
  const lines: AddressLine[] = [];
  for (const needs of groupBy(all, ({ subnet, family }) => `${subnet.key} ${family}`).values()) {
    const [first] = needs;
    const key = first.subnet.key;
    const subnet = subnets.get(key);
    const free = available.get(key) ?? valueOf(subnet?.availableAddresses);
    const sized = sizedSubnet(first, subnet, first.family === "ipv4" ? free : undefined);
    if (sized !== undefined) lines.push(lineOf(needs, sized));
  }
  return lines;
}

const NO_RANGE = "the range of the subnet is not known";
const OTHERS = "what else is in the subnet is not known";

function lineOf(needs: readonly AddressNeed[], { capacity, free, ...name }: SizedSubnet): AddressLine {
  const needed = add(needs.map(({ addresses }) => addresses));
  const added = add(needs.map(({ resource, addresses }) => stillToTake(resource, addresses)));
  const blocks = blocksToTake(needs);
  const room = free ?? capacity ?? ZERO;
  const left = less(room, free === undefined ? needed : added);
  const limit = capacity ?? room;
  return {
    ...name,
    capacity: capacity === undefined ? unknown(NO_RANGE) : known(capacity),
    needed,
    added,
    left: free === undefined ? onlyThese(left) : left,
    ...(blocks === undefined ? {} : { blocks }),
    status: quotaStatus(less(limit, left), limit, false),
    ...(free === undefined ? { basis: OTHERS } : {}),
  };
}

const NONE = known(0);

/** What a resource takes in addition to its current addresses. An update may add subnets; the inputs do not show which. */
function stillToTake({ action }: Located, amount: Quantity): Quantity {
  if (action === "create") return amount;
  return action === "replace" ? multiply(amount, REPLACED) : NONE;
}

const REPLACED = range(0, 0, 1, "a replaced resource may release its old addresses first");

function blocksToTake(needs: readonly AddressNeed[]): Quantity | undefined {
  const blocks = needs
    .flatMap((need) => (need.blocks === undefined ? [] : [stillToTake(need.resource, need.blocks)]))
    .filter((added) => added !== NONE);
  return blocks.length === 0 ? undefined : add(blocks);
}

/** `room` less a quantity. */
function less(room: Decimal, quantity: Quantity): Quantity {
  if (!isBounded(quantity)) return quantity;
  if (quantity.kind === "known") return { ...quantity, value: room.sub(quantity.value) };
  const [low, expected, high] = [highOf(quantity), expectedOf(quantity), lowOf(quantity)];
  return range(room.sub(low), room.sub(expected), room.sub(high), quantity.reason, quantity.basis);
}

/** What is left when nothing else is in the subnet. */
function onlyThese(left: Quantity): Quantity {
  if (!isBounded(left)) return left;
  return { ...left, basis: "assumed", reason: left.reason === undefined ? OTHERS : `${left.reason}; ${OTHERS}` };
}
