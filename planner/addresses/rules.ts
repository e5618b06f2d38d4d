import type { RuleDescription } from "../model/rule";
import { PAGES } from "../catalog/pages";
import { ADDRESSES_PER_BLOCK } from "../catalog/limits";

/** What is found about the addresses of subnets, by what is wrong. */
export const ADDRESS_RULES = {
  full: {
    id: "vpce/subnet-full",
    level: "error",
    explanation: "Endpoints and what is beside them need more addresses than a subnet has.",
    why: "AWS refuses what finds no free address, and the apply stops half-way.",
    fix: "Use a larger subnet, or put some of the resources in another subnet of the zone",
    see: PAGES.subnetSizing,
  },
  nearlyFull: {
    id: "vpce/subnet-nearly-full",
    level: "warn",
    explanation: "A fifth or less of a subnet's addresses is left.",
    why: "The range of a subnet cannot be changed, and whatever else starts there needs addresses too.",
    fix: "Use a larger subnet for endpoints, or one that nothing else is in",
    see: PAGES.subnetSizing,
  },
  blocks: {
    id: "vpce/subnet-28-blocks",
    level: "warn",
    explanation: "A service-network endpoint takes /28 blocks in a subnet of which less than half is left.",
    why: `Each block is ${ADDRESSES_PER_BLOCK} free addresses in a row: scattered network interfaces leave none, however many are free.`,
    fix: "Give service-network endpoints subnets of their own, or reserve the blocks (aws_ec2_subnet_cidr_reservation)",
    see: PAGES.serviceNetworkEndpoint,
  },
  outside: {
    id: "vpce/designated-address-outside-subnet",
    level: "error",
    explanation: "An address that subnet_configuration designates is not in the range of its subnet.",
    why: "A network interface can only have addresses of its subnet.",
    fix: "Designate an address of the subnet, or leave it to AWS to choose one",
    see: PAGES.interfaceEndpoint,
  },
  reserved: {
    id: "vpce/designated-address-reserved",
    level: "error",
    explanation: "An address that subnet_configuration designates is among the five that AWS reserves.",
    why: "The first four addresses and the last one of each subnet's range cannot be assigned.",
    fix: "Designate another address of the subnet, or leave it to AWS to choose one",
    see: PAGES.subnetSizing,
  },
  twice: {
    id: "vpce/designated-address-twice",
    level: "error",
    explanation: "subnet_configuration designates one address of a subnet twice.",
    why: "One network interface only can have an address: AWS refuses the second one.",
    fix: "Designate another address of the subnet for one of the two, or leave it to AWS to choose one",
    see: PAGES.interfaceEndpoint,
  },
} as const satisfies Readonly<Record<string, RuleDescription>>;
