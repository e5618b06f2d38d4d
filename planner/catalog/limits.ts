/**
 * Figures of AWS that rules, addresses, bandwidth and constructs compare with; the quotas that `quotas` counts are in
 * ./data/quotas, which takes those of here that it counts. Each names the key of its page in ./pages, and the day
 * it was read where that was kept.
 */

/** Characters of an endpoint policy at the most, white space included (L-3248932A). Source: `quotas`, 2026-11-20. */
export const ENDPOINT_POLICY_CHARACTERS = 20_480;
/** Characters in a row that must stand beside a wildcard of a string operator. Source: `policies`, 2026-11-20. */
export const CHARACTERS_BESIDE_WILDCARD = 6;

/** Bytes of the largest packet that an endpoint takes. Source: `quotas`, 2026-11-20. */
export const LARGEST_PACKET_BYTES = 8_500;
/** Gbps that each Availability Zone of an endpoint carries from the start. Source: `quotas`, 2026-11-20. */
export const BASELINE_GBPS_PER_ZONE = 10;
/** Gbps to which AWS scales each Availability Zone by itself; more needs AWS Support. Source: `quotas`, 2026-11-20. */
export const CEILING_GBPS_PER_ZONE = 100;

/** Addresses that AWS keeps of each range of a subnet: the first ones and the last. Source: `subnetSizing`, 2026-11-20. */
export const RESERVED_ADDRESSES = { first: 4, last: 1 } as const;
/** IPv4 addresses of each network interface of a resource gateway. Source: `resourceGateway`, 2026-11-20. */
export const RESOURCE_GATEWAY_ADDRESSES = { least: 1, usual: 16, most: 62 } as const;
/** Security groups of one resource gateway at the most. Source: `createResourceGateway`, 2026-11-20. */
export const SECURITY_GROUPS_PER_RESOURCE_GATEWAY = 5;
/** Addresses of one /28 block of a service-network endpoint. Source: `serviceNetworkEndpoint`, 2026-11-20. */
export const ADDRESSES_PER_BLOCK = 16;
/** Resource endpoints of one VPC, by default (L-CA6CC422). Source: `quotas`, 2026-11-20. */
export const RESOURCE_ENDPOINTS_PER_VPC = 200;
/** Resource configurations of one service network, by default (L-6095700C). Source: quotas of VPC Lattice, 2026-11-20. */
export const CONFIGURATIONS_PER_SERVICE_NETWORK = 500;
/** Bits of the prefix of IPv6 blocks that resource gateways and service networks get. Source: `resourceGateway`, 2026-11-20. */
export const IPV6_BLOCK_PREFIX = 80;

/** AWS has no Region with more Availability Zones than us-east-1. Source: aws.amazon.com/about-aws/global-infrastructure/regions_az. */
export const MOST_ZONES = 6;
/** Availability Zones that AWS advises at the least. Source: `interfaceEndpoint`, 2026-11-20. */
export const ADVISED_ZONES = 2;
/** Hours of the longest month: 31 days. */
export const LONGEST_MONTH_HOURS = 744;

/** Letters of a domain name's label, and of the whole name. Source: `serviceDns`, 2026-11-20. */
export const DOMAIN_NAME_LETTERS = { label: 63, name: 255 } as const;
/** Seconds for which resolvers may keep the record that proves a domain to be yours. Source: `serviceDns`, 2026-11-20. */
export const VERIFICATION_TTL_SECONDS = 1_800;
/**
 * Seconds that a Network Load Balancer keeps an idle TCP connection unless it is told otherwise.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/update-idle-timeout.html (read 2026-11-28)
 */
export const TCP_IDLE_TIMEOUT_SECONDS = 350;
/** Addresses of a Resolver endpoint at the least. Source: `inboundResolver`. */
export const LEAST_RESOLVER_ADDRESSES = 2;
/** Actions of a CloudWatch alarm for each of its states at the most. Source: `alarmApi`. */
export const ACTIONS_PER_ALARM = 5;
/** A tag's value has at most so many characters. Source: `tags`, 2026-11-28. */
export const TAG_VALUE_CHARACTERS = 256;
/** Names in VPC Lattice: letters at the least and at the most. Source: API pages of VPC Lattice, 2026-11-20. */
export const LATTICE_NAME_LETTERS = {
  least: 3,
  resourceGateway: 40,
  resourceConfiguration: 40,
  serviceNetwork: 63,
} as const;
/** Letters of names that constructs give: of S3 buckets, SNS topics, CloudWatch dashboards and Route 53 Profiles, at the most. */
export const NAME_LETTERS = { bucket: 63, topic: 256, dashboard: 255, profile: 64 } as const;
/** The highest port of TCP. */
export const HIGHEST_PORT = 65_535;
