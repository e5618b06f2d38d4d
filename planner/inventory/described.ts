import * as v from "valibot";
import { parseServiceName } from "../catalog/services";
import { ENDPOINT_KINDS } from "../catalog/names/endpoint-kinds";
import type { Inventory, InventoryCount } from "../model/inventory";
import { present } from "../shared/present";
import { isObject } from "../shared/is-object";
import { eachOnce, listOf, open, text } from "../user-files/shapes";
import { COUNT } from "../user-files/terms";

/** States in which an endpoint no longer counts. */
const GONE: readonly string[] = ["deleting", "deleted", "failed", "rejected", "expired"];

/** Most resources in one file. */
export const MOST_DESCRIBED = 100_000;

/** AWS leaves out what a resource does not have, or states it as "". */
const OPTIONAL = v.pipe(
  v.nullish(v.string("text")),
  v.transform((value) => (value === null || value === "" ? undefined : value)),
);
const ENDPOINT = open({
  VpcEndpointId: text("the id of an endpoint"),
  VpcEndpointType: OPTIONAL,
  VpcId: OPTIONAL,
  ServiceName: OPTIONAL,
  State: OPTIONAL,
  OwnerId: OPTIONAL,
});
const SUBNET = open({ SubnetId: text("the id of a subnet"), AvailableIpAddressCount: v.nullish(COUNT) });

/** The parts of the output of `aws ec2 describe-vpc-endpoints` and `aws ec2 describe-subnets` that are read. */
export const DESCRIPTION = open({
  VpcEndpoints: v.optional(
    v.pipe(
      listOf(ENDPOINT, "a list of endpoints", MOST_DESCRIBED),
      eachOnce(({ VpcEndpointId: name }) => [{ name, path: ["VpcEndpointId"] }]),
    ),
    [],
  ),
  Subnets: v.optional(
    v.pipe(
      listOf(SUBNET, "a list of subnets", MOST_DESCRIBED),
      eachOnce(({ SubnetId: name }) => [{ name, path: ["SubnetId"] }]),
    ),
    [],
  ),
});

type Description = v.InferOutput<typeof DESCRIPTION>;

export function isDescription(content: unknown): boolean {
  return isObject(content) && (Object.hasOwn(content, "VpcEndpoints") || Object.hasOwn(content, "Subnets"));
}

/**
 * Leaves out endpoints of an unknown kind, and those of which neither the VPC nor a Region is known. The service's name
 * states the endpoint's Region unless the service is in another one.
 */
export function describedInventory({ VpcEndpoints, Subnets }: Description, region?: string): Inventory {
  return {
    counts: VpcEndpoints.flatMap((endpoint) => countOf(endpoint, region)),
    availableAddresses: new Map(Subnets.flatMap(availableIn)),
  };
}

function countOf(endpoint: Description["VpcEndpoints"][number], fallback: string | undefined): InventoryCount[] {
  const { VpcEndpointId: id, VpcEndpointType: kind, ServiceName, State, OwnerId: account, VpcId: vpc } = endpoint;
  const counted = ENDPOINT_KINDS.find((known) => known === kind);
  const region = parseServiceName(ServiceName ?? "").region ?? fallback;
  const isSomewhere = region !== undefined || vpc !== undefined;
  if (counted === undefined || !isSomewhere || GONE.includes(State?.toLowerCase() ?? "")) return [];
  return [{ ...present({ account, vpc, region }), counted, count: 1, ids: [id] }];
}

function availableIn({
  SubnetId: id,
  AvailableIpAddressCount: free,
}: Description["Subnets"][number]): [string, number][] {
  return free === null || free === undefined ? [] : [[id, free.toNumber()]];
}
