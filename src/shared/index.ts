/**
 * What constructs of all topics take: services by name, address types, references to the resources around them, errors.
 * @module shared
 */
export { AwsService } from "./aws-service";
export type { EndpointTimeouts, ProviderSideProps, TaggedProps } from "./common-props";
export { DnsRecordIpType, IpAddressType, PrivateDnsPreference } from "./enums";
export { PrivateLinkError } from "./errors";
export type { JsonObject } from "./json";
export type { PortRange } from "../../planner/model/services";
export { PrivateLinkService, type PrivateLinkServiceOptions } from "./privatelink-service";
export type {
  InternetGatewayReference,
  RouteTableReference,
  SecurityGroupReference,
  SubnetReference,
  VpcReference,
} from "./references";
