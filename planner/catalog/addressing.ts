/** Values of `ip_address_type` and `dns_record_ip_type`. */
export type AddressType = "ipv4" | "ipv6" | "dualstack";
export type RecordType = AddressType | "service-defined";

type RecordsByAddress = Readonly<Record<AddressType, readonly RecordType[]>>;

/**
 * DNS record types that AWS allows for each kind of endpoint and address type.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html (read 2026-11-20)
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html (read 2026-11-20)
 */
export const DNS_RECORD_TYPES: Readonly<Record<"Interface" | "Gateway", RecordsByAddress>> = {
  Interface: {
    ipv4: ["ipv4"],
    ipv6: ["ipv6"],
    dualstack: ["dualstack", "ipv4", "ipv6", "service-defined"],
  },
  Gateway: {
    ipv4: ["ipv4", "service-defined"],
    ipv6: ["ipv6", "service-defined"],
    dualstack: ["ipv4", "ipv6", "dualstack", "service-defined"],
  },
};

/** The record type that leaves the choice to the service. */
export const SERVICE_DEFINED: RecordType = "service-defined";

/**
 * What AWS takes `private_dns_only_for_inbound_resolver_endpoint` of an S3 interface endpoint with private DNS for where it is
 * left out. AWS's guide states no default; its API refused such endpoints in VPCs without a gateway endpoint.
 * @see https://github.com/terraform-aws-modules/terraform-aws-vpc/issues/982 (2023-09-13)
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/31117 (2023-05-03)
 */
export const ONLY_FOR_INBOUND_RESOLVER_BY_DEFAULT = true;

/** True for a value of `ip_address_type`. */
export function isAddressType(value: string): value is AddressType {
  return Object.hasOwn(DNS_RECORD_TYPES.Interface, value);
}

/**
 * Availability Zones, by id, that do not support cross-Region access.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-cross-region-privatelink-support.html (read 2026-11-20)
 */
export const ZONES_WITHOUT_CROSS_REGION: readonly string[] = [
  "use1-az3",
  "usw1-az2",
  "apne1-az3",
  "apne2-az2",
  "apne2-az4",
];
