import type { IConstruct } from "constructs";

/** A service network, made here or imported. */
export interface IServiceNetwork extends IConstruct {
  /** Id, e.g. sn-0123456789abcdef0. */
  readonly serviceNetworkId: string;
  /** Amazon Resource Name, which service-network endpoints take. */
  readonly serviceNetworkArn: string;
}
