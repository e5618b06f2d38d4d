import type { Attribute } from "./attribute";
import type { Located, Placement, ResourceRef } from "./located";
import type { Network } from "./network";

export * from "./located";

/** The values of Terraform's `vpc_endpoint_type`. */
export const ENDPOINT_KINDS = ["Interface", "Gateway", "GatewayLoadBalancer", "Resource", "ServiceNetwork"] as const;
export type EndpointKind = (typeof ENDPOINT_KINDS)[number];

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
  /** Terraform's type, where the entry tells it: an endpoint that was not read makes totals partial. */
  readonly resourceType?: string;
  readonly reason: string;
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
  /** IPv4 addresses that were free when a data source read the subnet; absent for a subnet that Terraform makes. */
  readonly availableAddresses: Attribute<number>;
}

interface EndpointBase extends Located {
  readonly ref: ResourceRef;
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
  /** The endpoint service of an input from which the service's name is taken. */
  readonly ownService?: ResourceRef;
  /** Accept the connection on the side of a service of the same account. */
  readonly autoAccept: Attribute<boolean>;
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
  readonly privateDns: Attribute<boolean>;
  /** The endpoint service of an input from which the service's name is taken. */
  readonly ownService?: ResourceRef;
  /** Accept the connection on the side of a service of the same account. */
  readonly autoAccept: Attribute<boolean>;
}

export interface ResourceEndpoint extends PlacedEndpoint {
  readonly kind: "Resource";
  /** By its ARN, or by the resource of the input that makes it. */
  readonly resourceConfiguration: Attribute<ResourceRef>;
}

export interface ServiceNetworkEndpoint extends PlacedEndpoint {
  readonly kind: "ServiceNetwork";
  /** By its ARN, or by the resource of the input that makes it. */
  readonly serviceNetwork: Attribute<ResourceRef>;
}

export type Endpoint =
  InterfaceEndpoint | GatewayEndpoint | GatewayLoadBalancerEndpoint | ResourceEndpoint | ServiceNetworkEndpoint;

/** What every reader returns, and all that the rest of the planner knows of an input. */
export interface Topology {
  readonly inputs: readonly Input[];
  readonly endpoints: readonly Endpoint[];
  readonly vpcs: readonly Vpc[];
  readonly subnets: readonly Subnet[];
  readonly network: Network;
  readonly skipped: readonly Skipped[];
  /** What is there before the plans among the inputs change anything; absent when no input is a plan. */
  readonly before?: Topology;
}
