import * as v from "valibot";
import type { Counted, Inventory, InventoryCount } from "../model/inventory";
import { ENDPOINT_KINDS } from "../catalog/names/endpoint-kinds";
import { present } from "../shared/present";
import { checked } from "../user-files/checked";
import { readDocument } from "../user-files/read-document";
import { eachOnce, listOf, mappingOf, oneOf, pattern, strict, type Statement } from "../user-files/shapes";
import { ACCOUNT, COUNT, MOST_ENTRIES, REGION, VERSION } from "../user-files/terms";
import { DESCRIPTION, describedInventory, isDescription, MOST_DESCRIBED } from "./described";

const COUNTED: readonly Counted[] = [
  ...ENDPOINT_KINDS,
  "ResourceGateway",
  "ResourceConfiguration",
  "LatticeServiceNetwork",
  "DomainVerification",
];

const SUBNET = strict({
  id: pattern(/^subnet-[0-9a-z]+$/, "a subnet id, such as subnet-0123456789abcdef0"),
  available_addresses: COUNT,
});
const ENTRY = strict({
  account: v.optional(ACCOUNT),
  region: REGION,
  vpc: v.optional(pattern(/^vpc-[0-9a-z]+$/, "a VPC id, such as vpc-0123456789abcdef0")),
  counts: v.optional(mappingOf(oneOf(COUNTED), COUNT)),
  subnets: v.optional(listOf(SUBNET, "a list of subnets", MOST_DESCRIBED)),
});
type Entry = v.InferOutput<typeof ENTRY>;

const FILE = strict({
  version: VERSION,
  inventory: v.pipe(listOf(ENTRY, "a list of accounts, Regions or VPCs", MOST_ENTRIES), eachOnce(statementsOf)),
});

/** The id of a VPC says where it is; a count without one is for an account and a Region. */
function statementsOf({ account, region, vpc, counts = {}, subnets = [] }: Entry): Statement[] {
  const place = vpc ?? [account, region].filter((part) => part !== undefined).join(" ");
  return [
    ...Object.keys(counts).map((counted) => ({ name: `${counted} in ${place}`, path: ["counts", counted] })),
    ...subnets.map(({ id }, at) => ({ name: id, path: ["subnets", at, "id"] })),
  ];
}

/**
 * Reads what already exists: counts by account, Region and VPC (`inventory`), or the output of `aws ec2
 * describe-vpc-endpoints` or `describe-subnets`. `region` applies to described resources that do not state theirs.
 * @throws PrivateLinkError INVENTORY_FILE with line and column.
 */
export function readInventoryFile(name: string, text: string, region?: string): Inventory {
  const document = readDocument(name, text);
  const error = { code: "INVENTORY_FILE", what: "The inventory file is not valid" };
  if (isDescription(document.content)) return describedInventory(checked(document, DESCRIPTION, error), region);
  const { inventory } = checked(document, FILE, error);
  return { counts: inventory.flatMap(countsOf), availableAddresses: new Map(inventory.flatMap(availableIn)) };
}

function countsOf({ account, region, vpc, counts = {} }: Entry): InventoryCount[] {
  return Object.entries(counts).map(([counted, count]) => ({
    ...present({ account, vpc }),
    region,
    counted: counted as Counted,
    count: count.toNumber(),
  }));
}

function availableIn({ subnets = [] }: Entry): [string, number][] {
  return subnets.map(({ id, available_addresses: free }) => [id, free.toNumber()]);
}

/** Combines several inventories. */
export function joinedInventory(inventories: readonly Inventory[]): Inventory {
  return {
    counts: inventories.flatMap(({ counts }) => counts),
    availableAddresses: new Map(inventories.flatMap(({ availableAddresses }) => [...availableAddresses])),
  };
}
