import type { RuleDescription } from "../model/rule";
import { PAGES } from "../catalog/pages";
import { ADDRESSES_PER_BLOCK } from "../catalog/limits";

/** Rules about the addresses of subnets, by what is wrong. */
export const ADDRESS_RULES = {
  full: {
    id: "vpce/subnet-full",
    level: "error",
    explanation: "The resources in a subnet need more addresses than it has.",
    why: "AWS cannot create a network interface without a free address, and the apply stops halfway.",
    fix: "Use a larger subnet, or put some of the resources in another subnet of the zone",
    see: PAGES.subnetSizing,
  },
  nearlyFull: {
    id: "vpce/subnet-nearly-full",
    level: "warn",
    explanation: "A fifth or less of a subnet's addresses is left.",
    why: "The range of a subnet cannot be changed, and everything else launched there needs addresses too.",
    fix: "Use a larger subnet for endpoints, or a subnet that contains nothing else",
    see: PAGES.subnetSizing,
  },
  blocks: {
    id: "vpce/subnet-28-blocks",
    level: "warn",
    explanation: "A service-network endpoint takes /28 blocks in a subnet with less than half of its addresses left.",
    why: `Each block needs ${ADDRESSES_PER_BLOCK} contiguous free addresses: scattered network interfaces may leave none, however many addresses are free.`,
    fix: "Use dedicated subnets for service-network endpoints, or reserve the blocks (aws_ec2_subnet_cidr_reservation)",
    see: PAGES.serviceNetworkEndpoint,
  },
  outside: {
    id: "vpce/designated-address-outside-subnet",
    level: "error",
    explanation: "An address that subnet_configuration designates is not in the range of its subnet.",
    why: "A network interface can only have addresses from its subnet.",
    fix: "Designate an address in the subnet, or let AWS choose one",
    see: PAGES.interfaceEndpoint,
  },
  reserved: {
    id: "vpce/designated-address-reserved",
    level: "error",
    explanation: "An address that subnet_configuration designates is among the five that AWS reserves.",
    why: "The first four addresses and the last one of each subnet's range cannot be assigned.",
    fix: "Designate another address in the subnet, or let AWS choose one",
    see: PAGES.subnetSizing,
  },
  twice: {
    id: "vpce/designated-address-twice",
    level: "error",
    explanation: "subnet_configuration designates the same address of a subnet twice.",
    why: "Only one network interface can have an address; AWS rejects the second one.",
    fix: "Designate another address in the subnet for one of the two, or let AWS choose one",
    see: PAGES.interfaceEndpoint,
  },
} as const satisfies Readonly<Record<string, RuleDescription>>;
