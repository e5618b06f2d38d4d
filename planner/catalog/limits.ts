/**
 * AWS's figures for rules, addresses, bandwidth and constructs. The quotas that `quotas` counts are in ./data/quotas, which
 * imports some of these. Each figure names the key of its page in ./pages and, where recorded, the day it was read.
 */

/** Most characters of an endpoint policy, white space included (L-3248932A). Source: `quotas`, 2026-11-20. */
export const ENDPOINT_POLICY_CHARACTERS = 20_480;
/** Least number of consecutive characters next to a wildcard of a string operator. Source: `policies`, 2026-11-20. */
export const CHARACTERS_BESIDE_WILDCARD = 6;

/** Bytes of the largest packet that an endpoint accepts. Source: `quotas`, 2026-11-20. */
export const LARGEST_PACKET_BYTES = 8_500;
/** Gbps that each Availability Zone of an endpoint carries from the start. Source: `quotas`, 2026-11-20. */
export const BASELINE_GBPS_PER_ZONE = 10;
/** Gbps to which AWS scales each Availability Zone automatically; more needs AWS Support. Source: `quotas`, 2026-11-20. */
export const CEILING_GBPS_PER_ZONE = 100;

/** Addresses that AWS reserves in each range of a subnet: the first ones and the last. Source: `subnetSizing`, 2026-11-20. */
export const RESERVED_ADDRESSES = { first: 4, last: 1 } as const;
/** IPv4 addresses of each network interface of a resource gateway. Source: `resourceGateway`, 2026-11-20. */
export const RESOURCE_GATEWAY_ADDRESSES = { least: 1, usual: 16, most: 62 } as const;
/** Most security groups of one resource gateway. Source: `createResourceGateway`, 2026-11-20. */
export const SECURITY_GROUPS_PER_RESOURCE_GATEWAY = 5;
/** Addresses in one /28 block of a service-network endpoint. Source: `serviceNetworkEndpoint`, 2026-11-20. */
export const ADDRESSES_PER_BLOCK = 16;
/** Resource endpoints per VPC, by default (L-CA6CC422). Source: `quotas`, 2026-11-20. */
export const RESOURCE_ENDPOINTS_PER_VPC = 200;
/** Resource configurations per service network, by default (L-6095700C). Source: `latticeQuotas`, 2026-11-28. */
export const CONFIGURATIONS_PER_SERVICE_NETWORK = 500;
/** Most security groups of one association of a VPC with a service network (L-CA6A1CC5). Source: `latticeQuotas`, 2026-11-28. */
export const SECURITY_GROUPS_PER_VPC_ASSOCIATION = 5;
/** Prefix length of the IPv6 blocks of resource gateways and service networks. Source: `resourceGateway`, 2026-11-20. */
export const IPV6_BLOCK_PREFIX = 80;

/** Most public IPv4 addresses of a NAT gateway: of a zonal one, and of a regional one in each zone. Source: `regionalNat`, 2026-11-28. */
export const NAT_GATEWAY_ADDRESSES = { zonal: 8, regionalPerZone: 32 } as const;
/** Availability Zones in us-east-1; no Region has more. Source: aws.amazon.com/about-aws/global-infrastructure/regions_az. */
export const MOST_ZONES = 6;
/** Least number of Availability Zones that AWS recommends. Source: `interfaceEndpoint`, 2026-11-20. */
export const ADVISED_ZONES = 2;
/** Hours of the longest month: 31 days. */
export const LONGEST_MONTH_HOURS = 744;

/** Most characters of a domain name's label, and of the whole name. Source: `serviceDns`, 2026-11-20. */
export const DOMAIN_NAME_LETTERS = { label: 63, name: 255 } as const;
/** TTL in seconds of the record that verifies the ownership of a domain. Source: `serviceDns`, 2026-11-20. */
export const VERIFICATION_TTL_SECONDS = 1_800;
/**
 * Default idle timeout of a Network Load Balancer's TCP connections, in seconds.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/update-idle-timeout.html (read 2026-11-28)
 */
export const TCP_IDLE_TIMEOUT_SECONDS = 350;
/** Least number of addresses of a Resolver endpoint. Source: `inboundResolver`. */
export const LEAST_RESOLVER_ADDRESSES = 2;
/** Most actions of a CloudWatch alarm for each of its states. Source: `alarmApi`. */
export const ACTIONS_PER_ALARM = 5;
/** Most characters of a tag's value. Source: `tags`, 2026-11-28. */
export const TAG_VALUE_CHARACTERS = 256;
/** Length of names in VPC Lattice: the least, and the most by resource. Source: API pages of VPC Lattice, 2026-11-20. */
export const LATTICE_NAME_LETTERS = {
  least: 3,
  resourceGateway: 40,
  resourceConfiguration: 40,
  serviceNetwork: 63,
} as const;
/** Most characters of names that constructs give to S3 buckets, SNS topics, CloudWatch dashboards and Route 53 Profiles. */
export const NAME_LETTERS = { bucket: 63, topic: 256, dashboard: 255, profile: 64 } as const;
/** The highest TCP port. */
export const HIGHEST_PORT = 65_535;
