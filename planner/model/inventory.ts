import type { EndpointKind } from "./topology";

/** What quotas count: endpoints of a kind, or resources of VPC Lattice. `ServiceNetwork` means the endpoints. */
export type Counted =
  EndpointKind | "ResourceGateway" | "ResourceConfiguration" | "LatticeServiceNetwork" | "DomainVerification";

/** How many resources of a kind there are in one place. */
export interface InventoryCount {
  /** Twelve digits. Absent: any account. */
  readonly account?: string;
  /** Region code; absent where only the VPC is known. */
  readonly region?: string;
  /** VPC id. Absent: all VPCs of the Region together. */
  readonly vpc?: string;
  readonly counted: Counted;
  readonly count: number;
  /** Ids of the resources, where they are known: those that are also in an input are not counted twice. */
  readonly ids?: readonly string[];
}

/** What already exists in addition to the inputs. */
export interface Inventory {
  readonly counts: readonly InventoryCount[];
  /** Addresses that are free now, by subnet id. */
  readonly availableAddresses: ReadonlyMap<string, number>;
}
