import { parseServiceName } from "../catalog/services";
import type { Inventory, InventoryCount } from "../model/inventory";
import { ENDPOINT_KINDS } from "../model/topology";

/** States in which an endpoint counts no more. */
const GONE: readonly string[] = ["deleting", "deleted", "failed", "rejected", "expired"];

type Fields = Readonly<Record<string, unknown>>;

/**
 * What `aws ec2 describe-vpc-endpoints` or `aws ec2 describe-subnets` print; `undefined` for anything else. An endpoint whose
 * Region neither its service's name nor `region` tells is left out. Never throws.
 */
export function describedInventory(content: unknown, region?: string): Inventory | undefined {
  const endpoints = listAt(content, "VpcEndpoints");
  const subnets = listAt(content, "Subnets");
  if (endpoints === undefined && subnets === undefined) return undefined;
  return {
    counts: (endpoints ?? []).flatMap((endpoint) => countOf(endpoint, region)),
    availableAddresses: new Map((subnets ?? []).flatMap(availableIn)),
  };
}

function countOf(endpoint: Fields, fallback: string | undefined): InventoryCount[] {
  const id = textAt(endpoint, "VpcEndpointId");
  const counted = ENDPOINT_KINDS.find((kind) => kind === textAt(endpoint, "VpcEndpointType"));
  const region = parseServiceName(textAt(endpoint, "ServiceName") ?? "").region ?? fallback;
  if (id === undefined || counted === undefined || region === undefined) return [];
  if (GONE.includes(textAt(endpoint, "State")?.toLowerCase() ?? "")) return [];
  const [account, vpc] = [textAt(endpoint, "OwnerId"), textAt(endpoint, "VpcId")];
  const place = { ...(account === undefined ? {} : { account }), region, ...(vpc === undefined ? {} : { vpc }) };
  return [{ ...place, counted, count: 1, ids: [id] }];
}

function availableIn(subnet: Fields): [string, number][] {
  const id = textAt(subnet, "SubnetId");
  const free = Object.hasOwn(subnet, "AvailableIpAddressCount") ? subnet["AvailableIpAddressCount"] : undefined;
  const isCount = typeof free === "number" && Number.isInteger(free) && free >= 0;
  return id === undefined || !isCount ? [] : [[id, free]];
}

function listAt(content: unknown, key: string): Fields[] | undefined {
  const list = isFields(content) && Object.hasOwn(content, key) ? content[key] : undefined;
  return Array.isArray(list) ? list.filter(isFields) : undefined;
}

function textAt(fields: Fields, key: string): string | undefined {
  const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
