import type { IConstruct } from "constructs";
import type { IVpcEndpoint } from "./vpc-endpoint-base";

/** An interface endpoint, made here or imported. */
export interface IInterfaceEndpoint extends IVpcEndpoint, IConstruct {
  /** Regional DNS name, which resolves to healthy network interfaces in all zones. */
  readonly regionalDnsName: string;
  /** DNS names of single zones. */
  readonly zonalDnsNames: string[];
  /** Names by which clients know the service, when private DNS is on. */
  readonly privateDnsNames: string[];
  /** Ids of the network interfaces. */
  readonly networkInterfaceIds: string[];
}
