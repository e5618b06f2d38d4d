import type { Attribute, Unresolved } from "./attribute";
import type { Network } from "./network";
import type { Quantity } from "./quantity";

/** The values of Terraform's `vpc_endpoint_type`. */
export type EndpointKind = "Interface" | "Gateway" | "GatewayLoadBalancer" | "Resource" | "ServiceNetwork";

/** What Terraform is going to do with a resource; `existing` when the input (a state) plans nothing. */
export type Action = "create" | "update" | "replace" | "delete" | "no-op" | "import" | "forget" | "existing";

export type InputFormat = "plan" | "state" | "configuration";

/** One stack, plan or state that was read. `name` is what reports call it; it is unique in a Topology. */
export interface Input {
  readonly name: string;
  readonly format: InputFormat;
  readonly terraformVersion?: string;
}

/** Something of an input that was not understood, and why. It is in no figure. */
export interface Skipped {
  readonly input: string;
  readonly address: string;
  readonly reason: string;
}

/** A resource that others refer to: by its id when that is known, else by the address of the resource that makes it. */
export interface ResourceRef {
  /** Equal for two references to one resource. */
  readonly key: string;
  /** What reports print: the id or the address. */
  readonly label: string;
}

/** Where a resource is and who pays for it. */
export interface Scope {
  /** Twelve digits, where the input tells them. */
  readonly account?: string;
  /** Region code, e.g. us-east-1. */
  readonly region: string | Unresolved;
  readonly vpc: ResourceRef | Unresolved;
}

/** What every resource of a topology has. */
export interface Located {
  /** Name of the `Input` that it comes from. */
  readonly input: string;
  /** Terraform address with module path and instance key. */
  readonly address: string;
  /** Path of the CDKTF construct that made it, when the input tells it. */
  readonly constructPath?: string;
  readonly action: Action;
  readonly scope: Scope;
}

export interface Vpc extends Located {
  readonly ref: ResourceRef;
  readonly cidrBlocks: readonly string[];
  readonly enableDnsSupport: Attribute<boolean>;
  readonly enableDnsHostnames: Attribute<boolean>;
}

export interface Subnet extends Located {
  readonly ref: ResourceRef;
  /** True when the subnet belongs to another account and is shared with this one. */
  readonly isShared: Attribute<boolean>;
  readonly cidrBlock: Attribute<string>;
  readonly ipv6CidrBlock: Attribute<string>;
  readonly availabilityZone: Attribute<string>;
  readonly availabilityZoneId: Attribute<string>;
}

/** The subnets of an endpoint, as far as the input tells. */
export interface Placement {
  /** How many Availability Zones hold a network interface of the endpoint. */
  readonly zones: Quantity;
  /** The subnets that could be named; fewer than `zones` when the input does not name all. */
  readonly subnets: readonly ResourceRef[];
  /** Zone names, where they are known. */
  readonly zoneNames: readonly string[];
  /** Addresses that the configuration designates (`subnet_configuration`), by subnet. */
  readonly designated: readonly DesignatedAddress[];
}

export interface DesignatedAddress {
  readonly subnet: ResourceRef;
  readonly ipv4?: string;
  readonly ipv6?: string;
}

interface EndpointBase extends Located {
  readonly tags: Readonly<Record<string, string>>;
  /** The policy document as Terraform will send it, white space included. Absent: AWS's default, full access. */
  readonly policy: Attribute<string>;
  readonly ipAddressType: Attribute<string>;
  readonly dnsRecordIpType: Attribute<string>;
}

interface PlacedEndpoint extends EndpointBase {
  readonly placement: Placement;
  readonly securityGroups: Attribute<readonly ResourceRef[]>;
  readonly privateDns: Attribute<boolean>;
}

export interface InterfaceEndpoint extends PlacedEndpoint {
  readonly kind: "Interface";
  readonly serviceName: Attribute<string>;
  /** Region of the service when it is not the endpoint's own. */
  readonly serviceRegion: Attribute<string>;
  readonly privateDnsOnlyForInboundResolver: Attribute<boolean>;
}

export interface GatewayEndpoint extends EndpointBase {
  readonly kind: "Gateway";
  readonly serviceName: Attribute<string>;
  readonly routeTables: Attribute<readonly ResourceRef[]>;
}

export interface GatewayLoadBalancerEndpoint extends EndpointBase {
  readonly kind: "GatewayLoadBalancer";
  readonly serviceName: Attribute<string>;
  readonly placement: Placement;
}

export interface ResourceEndpoint extends PlacedEndpoint {
  readonly kind: "Resource";
  readonly resourceConfiguration: Attribute<string>;
}

export interface ServiceNetworkEndpoint extends PlacedEndpoint {
  readonly kind: "ServiceNetwork";
  readonly serviceNetwork: Attribute<string>;
}

export type Endpoint =
  | InterfaceEndpoint
  | GatewayEndpoint
  | GatewayLoadBalancerEndpoint
  | ResourceEndpoint
  | ServiceNetworkEndpoint;

/** What every reader returns, and all that the rest of the planner knows of an input. */
export interface Topology {
  readonly inputs: readonly Input[];
  readonly endpoints: readonly Endpoint[];
  readonly vpcs: readonly Vpc[];
  readonly subnets: readonly Subnet[];
  readonly network: Network;
  readonly skipped: readonly Skipped[];
}

/** True unless Terraform is about to remove the resource from the account. */
export function willExist(resource: Located): boolean {
  return resource.action !== "delete" && resource.action !== "forget";
}
