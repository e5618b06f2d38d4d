import * as v from "valibot";
import { checked } from "../user-files/checked";
import { figure } from "../user-files/figure";
import { listOf, mappingOf, oneOf, pattern, strict } from "../user-files/shapes";
import { parseYaml } from "../user-files/yaml-document";
import type { Counted, Inventory, InventoryCount } from "../model/inventory";
import { ENDPOINT_KINDS } from "../model/topology";
import { describedInventory } from "./described";

const MOST_ENTRIES = 10_000;
const MOST_SUBNETS = 100_000;

const COUNTED: readonly Counted[] = [...ENDPOINT_KINDS, "ResourceGateway"];

const amount = figure("a whole number", (value) => value.isInteger() && value.lte(1e9));
const SUBNET = strict({
  id: pattern(/^subnet-[0-9a-z]+$/, "a subnet id, such as subnet-0123456789abcdef0"),
  available_addresses: amount,
});
const ENTRY = strict({
  account: v.optional(pattern(/^\d{12}$/, "an account: twelve digits as text")),
  region: pattern(/^[a-z]{2,4}(?:-[a-z]+){1,2}-\d{1,2}$/, "a Region's code, such as us-east-1"),
  vpc: v.optional(pattern(/^vpc-[0-9a-z]+$/, "a VPC id, such as vpc-0123456789abcdef0")),
  counts: v.optional(mappingOf(oneOf(COUNTED), amount)),
  subnets: v.optional(listOf(SUBNET, "a list of subnets", MOST_SUBNETS)),
});
const FILE = strict({ version: v.literal(1, "1"), inventory: listOf(ENTRY, "a list of places", MOST_ENTRIES) });

type Entry = v.InferOutput<typeof ENTRY>;

/**
 * Reads what exists already: a file of numbers by place (`version`, `inventory`), or what `aws ec2 describe-vpc-endpoints`
 * or `describe-subnets` print as JSON. `region` is that of described resources that do not tell it.
 * @throws PrivateLinkError INVENTORY_FILE with line and column.
 */
export function readInventoryFile(name: string, text: string, region?: string): Inventory {
  const described = describedInventory(jsonOf(text), region);
  if (described !== undefined) return described;
  const error = { code: "INVENTORY_FILE", what: "The inventory file is not valid" };
  const { inventory } = checked(parseYaml(name, text), FILE, error);
  return { counts: inventory.flatMap(countsOf), availableAddresses: new Map(inventory.flatMap(availableIn)) };
}

/** The value of a text in JSON, which what AWS prints is; `undefined` for any other text. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function countsOf({ account, region, vpc, counts = {} }: Entry): InventoryCount[] {
  const place = { ...(account === undefined ? {} : { account }), region, ...(vpc === undefined ? {} : { vpc }) };
  return Object.entries(counts).map(([counted, count]) => ({
    ...place,
    counted: counted as Counted,
    count: count.toNumber(),
  }));
}

function availableIn({ subnets = [] }: Entry): [string, number][] {
  return subnets.map(({ id, available_addresses: free }) => [id, free.toNumber()]);
}

/** What several files say together. */
export function joinedInventory(inventories: readonly Inventory[]): Inventory {
  return {
    counts: inventories.flatMap(({ counts }) => counts),
    availableAddresses: new Map(inventories.flatMap(({ availableAddresses }) => [...availableAddresses])),
  };
}
