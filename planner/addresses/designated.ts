import { valueOf } from "../model/attribute";
import type { DesignatedAddress, Endpoint, Subnet, Topology } from "../model/topology";
import { willExist } from "../model/topology";
import type { AddressLine } from "../model/addresses";
import { addressValue, placeIn, subnetRange } from "./subnet-range";

/** A designated address that AWS cannot assign, and why. */
export interface WrongDesignation {
  readonly endpoint: Endpoint;
  readonly problem: "outside" | "reserved" | "twice";
  readonly text: string;
  /** What reports call the subnet. */
  readonly subnet: string;
  /** The range that the address is outside of or reserved in. */
  readonly cidr?: string;
  /** Address of the endpoint that has it already. */
  readonly other?: string;
}

/** One address that an endpoint designates. */
interface Designation {
  readonly endpoint: Endpoint;
  readonly family: AddressLine["family"];
  readonly text: string;
  readonly value: bigint;
  readonly subnetKey: string;
  readonly label: string;
}

/** Designated addresses that AWS will reject. Text that is not an address is left to Terraform. */
export function wrongDesignations(topology: Topology): WrongDesignation[] {
  const subnets = new Map(topology.subnets.map((subnet) => [subnet.ref.key, subnet]));
  const taken = new Map<string, Endpoint>();
  const wrong: WrongDesignation[] = [];
  for (const designation of designations(topology)) {
    const { endpoint, text, label, subnetKey, value } = designation;
    const misplaced = misplacedIn(subnets.get(subnetKey), designation);
    if (misplaced !== undefined) wrong.push(misplaced);
    const key = `${subnetKey} ${value.toString()}`;
    const holder = taken.get(key);
    if (holder === undefined) taken.set(key, endpoint);
    else wrong.push({ endpoint, problem: "twice", text, subnet: label, other: holder.address });
  }
  return wrong;
}

function designations({ endpoints }: Topology): Designation[] {
  return endpoints.flatMap((endpoint) =>
    !("placement" in endpoint) || !willExist(endpoint)
      ? []
      : endpoint.placement.designated.flatMap((designated) => [
          ...designationOf(endpoint, designated, "ipv4"),
          ...designationOf(endpoint, designated, "ipv6"),
        ]),
  );
}

function designationOf(endpoint: Endpoint, at: DesignatedAddress, family: Designation["family"]): Designation[] {
  const text = at[family];
  const value = text === undefined ? undefined : addressValue(text, family);
  if (text === undefined || value === undefined) return [];
  return [{ endpoint, family, text, value, subnetKey: at.subnet.key, label: at.subnet.label }];
}

function misplacedIn(subnet: Subnet | undefined, designation: Designation): WrongDesignation | undefined {
  const { endpoint, family, text, value } = designation;
  const cidr = valueOf(family === "ipv4" ? subnet?.cidrBlock : subnet?.ipv6CidrBlock);
  const range = cidr === undefined ? undefined : subnetRange(cidr, family);
  if (subnet === undefined || cidr === undefined || range === undefined) return undefined;
  const problem = placeIn(range, value);
  return problem === undefined ? undefined : { endpoint, problem, text, subnet: subnet.address, cidr };
}
