import type { Construct } from "constructs";
import { addressTypeOf } from "../../shared/address-types";
import type { EndpointKind } from "../../../planner/model/topology";
import { DnsRecordIpType, IpAddressType } from "../../shared/enums";
import type { SubnetReference } from "../../shared/references";
import { constructError } from "../../shared/errors";
import { PAGES } from "../../../planner/catalog/pages";
import { checkOneOf } from "../../shared/enum-values";
import { literal } from "../../shared/literal";
import { knownOf, literalIdOf } from "../../shared/members";
import { DNS_RECORD_TYPES } from "../../../planner/catalog/addressing";

/** Address and DNS record types as an endpoint was given them. */
export interface Addressing {
  readonly ipAddressType?: IpAddressType;
  readonly dnsRecordIpType?: DnsRecordIpType;
}

/** Kinds of endpoint whose DNS record type can be chosen. */
type KindWithRecords = Extract<EndpointKind, "Interface" | "Gateway">;

const SEE: Readonly<Record<KindWithRecords, string>> = {
  Interface: PAGES.access,
  Gateway: PAGES.gateway,
};

/** Refuses address and record types that do not match. */
export function checkAddressing(construct: Construct, kind: KindWithRecords, addressing: Addressing): void {
  const see = SEE[kind];
  checkOneOf(construct, "ipAddressType", addressing.ipAddressType, Object.values(IpAddressType), see);
  checkOneOf(construct, "dnsRecordIpType", addressing.dnsRecordIpType, Object.values(DnsRecordIpType), see);
  const record = literal(addressing.dnsRecordIpType);
  const address = addressTypeOf(addressing.ipAddressType);
  if (record === undefined || address === undefined) return;
  const allowed: readonly string[] = DNS_RECORD_TYPES[kind][address];
  if (allowed.includes(record)) return;
  throw constructError({
    construct,
    prop: "dnsRecordIpType",
    value: record,
    constraint: `${allowed.join(" or ")}, since ipAddressType is ${address}`,
    fix: "Change one of the two so that they match",
    see,
  });
}

/** Refuses subnets that surely lack the ranges which the address type needs. */
export function checkSubnetRanges(
  construct: Construct,
  type: IpAddressType | undefined,
  subnets: readonly SubnetReference[],
) {
  const address = addressTypeOf(type);
  const wrong = subnets.find((subnet) => {
    const ipv6Only = literal(subnet.ipv6NativeInput) === true;
    const ipv4 = !ipv6Only && knownOf(subnet, "cidrBlock") !== undefined;
    return address === IpAddressType.IPV6 ? ipv4 : address !== undefined && ipv6Only;
  });
  if (wrong === undefined || address === undefined) return;
  const needs: Record<IpAddressType, string> = {
    ipv4: "IPv4 ranges in all subnets",
    ipv6: "subnets with IPv6 ranges only",
    dualstack: "IPv4 and IPv6 ranges in all subnets",
  };
  throw constructError({
    construct,
    prop: "ipAddressType",
    value: `${address} with subnet ${literalIdOf(wrong) ?? "(id known at apply)"}`,
    constraint: needs[address],
    fix: "Choose the address type that all subnets have, or other subnets",
    see: PAGES.access,
  });
}
