import type { Construct } from "constructs";
import type { DnsRecordIpType } from "../shared/enums";
import type { IGatewayEndpoint } from "./gateway-endpoint-interface";
import { ImportedEndpoint, type ImportedEndpointAttributes } from "./imported-endpoint";

/** Identifies an existing gateway endpoint. */
export interface GatewayEndpointAttributes extends ImportedEndpointAttributes {
  /**
   * Its DNS record type, against which an S3 interface endpoint in the same VPC is checked.
   * @default - not checked
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
   */
  readonly dnsRecordIpType?: DnsRecordIpType;
}

/** An existing gateway endpoint. */
export class ImportedGatewayEndpoint extends ImportedEndpoint implements IGatewayEndpoint {
  public readonly dnsRecordIpType?: DnsRecordIpType;

  public constructor(scope: Construct, id: string, attributes: GatewayEndpointAttributes) {
    super(scope, id, attributes);
    this.dnsRecordIpType = attributes.dnsRecordIpType;
  }

  public get prefixListId(): string {
    return this.data.prefixListId;
  }

  public get cidrBlocks(): string[] {
    return this.data.cidrBlocks;
  }
}
