import { privateDnsNames, regionalDnsName, zonalDnsNames } from "./internal/dns-names";
import { ImportedEndpoint, type ImportedEndpointAttributes } from "./imported-endpoint";
import type { IInterfaceEndpoint } from "./interface-endpoint-interface";

/** Identifies an existing interface endpoint. */
export type InterfaceEndpointAttributes = ImportedEndpointAttributes;

/** An existing interface endpoint. */
export class ImportedInterfaceEndpoint extends ImportedEndpoint implements IInterfaceEndpoint {
  public get regionalDnsName(): string {
    return regionalDnsName(this.data);
  }

  public get zonalDnsNames(): string[] {
    return zonalDnsNames(this.data);
  }

  public get privateDnsNames(): string[] {
    return privateDnsNames(this.data);
  }

  public get networkInterfaceIds(): string[] {
    return this.data.networkInterfaceIds;
  }
}
