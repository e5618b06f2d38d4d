import type { AddressLine } from "../model/addresses";
import type { Finding } from "../model/findings";
import { expectedOf, highOf, isBounded, lowOf, type Quantity } from "../model/quantity";
import { findingOf } from "../model/rule";
import type { Topology } from "../model/topology";
import { wrongDesignations, type WrongDesignation } from "./designated";
import { ADDRESS_RULES } from "./rules";

/** Findings about the addresses of subnets and those that endpoints designate. */
export function addressFindings(lines: readonly AddressLine[], topology: Topology): Finding[] {
  return [
    ...lines.flatMap(fullness),
    ...lines.flatMap(scatteredBlocks),
    ...wrongDesignations(topology).map((wrong) =>
      findingOf(ADDRESS_RULES[wrong.problem], wrong.endpoint, messageOf(wrong)),
    ),
  ];
}

function fullness(line: AddressLine): Finding[] {
  if (line.status === "exceeded") return [findingOf(ADDRESS_RULES.full, line, `${comparedIn(line)}: they do not fit`)];
  if (line.status !== "low") return [];
  return [findingOf(ADDRESS_RULES.nearlyFull, line, `${comparedIn(line)}: ${figure(line.left)} left`)];
}

/** With less than half of a range left, its free addresses are likely to be scattered. */
function scatteredBlocks(line: AddressLine): Finding[] {
  const { blocks, capacity, left } = line;
  if (blocks === undefined || !isBounded(blocks) || line.status === "exceeded") return [];
  if (!isBounded(capacity) || !isBounded(left)) return [];
  if (expectedOf(left).mul(2).gte(expectedOf(capacity))) return [];
  const message = `Service-network endpoints take /28 blocks here (${figure(blocks)}), and ${comparedIn(line)}`;
  return [findingOf(ADDRESS_RULES.blocks, line, message)];
}

const FAMILY = { ipv4: "IPv4", ipv6: "IPv6" } as const;

/** E.g. 12 IPv4 addresses are needed, 11 are usable in 10.0.0.0/28. */
function comparedIn({ family, needed, added, capacity, cidr, basis, left }: AddressLine): string {
  const name = FAMILY[family];
  if (basis === undefined) {
    const free = isBounded(left) && isBounded(added) ? expectedOf(left).add(expectedOf(added)).toString() : "some";
    return `${figure(added)} ${name} addresses will be taken, ${free} are free`;
  }
  return `${figure(needed)} ${name} addresses are needed, ${figure(capacity)} are usable in ${cidr ?? "the subnet"}`;
}

function figure(quantity: Quantity): string {
  if (!isBounded(quantity)) return "an unknown number";
  const [low, high] = [lowOf(quantity).toString(), highOf(quantity).toString()];
  return low === high ? low : `${low} to ${high}`;
}

function messageOf({ problem, text, subnet, cidr, other }: WrongDesignation): string {
  if (problem === "twice") return `${other ?? "Another endpoint"} already has ${text} in ${subnet}`;
  return problem === "outside"
    ? `${text} is not in ${cidr ?? "the range"} of ${subnet}`
    : `${text} is reserved by AWS in ${cidr ?? "the range"} of ${subnet}`;
}
