import type { IConstruct } from "constructs";
import type { DnsRecordIpType } from "../shared/enums";
import type { IVpcEndpoint } from "./vpc-endpoint-base";

/** A gateway endpoint, made here or imported. */
export interface IGatewayEndpoint extends IVpcEndpoint, IConstruct {
  /** Prefix list of the service, for rules of security groups. */
  readonly prefixListId: string;
  /** IPv4 address blocks of the service, for network ACLs. */
  readonly cidrBlocks: string[];
  /** DNS record type, when it is known. */
  readonly dnsRecordIpType?: DnsRecordIpType;
}
