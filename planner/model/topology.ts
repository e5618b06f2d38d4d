import type { ENDPOINT_KINDS } from "../catalog/names/endpoint-kinds";
import type { Attribute } from "./attribute";
import type { Gap } from "./gap";
import type { Located, Placement, ResourceRef } from "./located";
import type { Network } from "./network";

export type { Gap, Hidden } from "./gap";
export * from "./located";

/** The values of Terraform's `vpc_endpoint_type`. */
export type EndpointKind = (typeof ENDPOINT_KINDS)[number];

export type InputFormat = "plan" | "state" | "configuration";

/** One stack, plan or state that was read. `name` is what reports call it; it is unique in a Topology. */
export interface Input {
  readonly name: string;
  readonly format: InputFormat;
  readonly states: InputStates;
  readonly terraformVersion?: string;
  readonly openTofu?: OpenTofuFiles;
}

/** The files of a configuration that OpenTofu reads and Terraform ignores. */
export interface OpenTofuFiles {
  readonly files: readonly string[];
  /** False if the configuration was read as Terraform reads it. */
  readonly areRead: boolean;
}

/** What an input states. Code asks this instead of the format. */
export interface InputStates {
  /** What already exists. Without it, everything in the input counts as new. */
  readonly existing: boolean;
  /** What would change, and so what existed before. */
  readonly changes: boolean;
}

/** True for an input whose resources an apply would create or change; a state plans nothing. */
export function plansResources({ states }: Input): boolean {
  return states.changes || !states.existing;
}

export interface Vpc extends Located {
  readonly ref: ResourceRef;
  readonly cidrBlocks: readonly string[];
  readonly enableDnsSupport: Attribute<boolean>;
  readonly enableDnsHostnames: Attribute<boolean>;
  /** True when the VPC is known to have an IPv6 CIDR block. */
  readonly hasIpv6?: boolean;
}

export interface Subnet extends Located {
  readonly ref: ResourceRef;
  /** True when the subnet belongs to another account and is shared with this one. */
  readonly isShared: Attribute<boolean>;
  readonly cidrBlock: Attribute<string>;
  readonly ipv6CidrBlock: Attribute<string>;
  readonly availabilityZone: Attribute<string>;
  readonly availabilityZoneId: Attribute<string>;
  /** IPv4 addresses that were free when a data source read the subnet; absent for a subnet that Terraform creates. */
  readonly availableAddresses: Attribute<number>;
}

interface EndpointBase extends Located {
  readonly ref: ResourceRef;
  readonly tags: Readonly<Record<string, string>>;
  /** The policy document as Terraform will send it, white space included. Absent: AWS's default, full access. */
  readonly policy: Attribute<string>;
  readonly ipAddressType: Attribute<string>;
  readonly dnsRecordIpType: Attribute<string>;
  /**
   * Attributes that the configuration sets although endpoints of this kind do not take them. Absent where there are none,
   * and where the input does not say who set a value: AWS fills in most attributes.
   */
  readonly foreignAttributes?: readonly string[];
  /** What the configuration writes in the endpoint itself; absent where the input does not contain the configuration. */
  readonly inline?: InlineParts;
}

/** Parts of an endpoint that separate resources can hold too; lists have the members that are known for sure. */
export interface InlineParts {
  readonly subnets: readonly ResourceRef[];
  readonly routeTables: readonly ResourceRef[];
  readonly securityGroups: readonly ResourceRef[];
  readonly policy: Attribute<string>;
  readonly privateDns: Attribute<boolean>;
}

interface PlacedEndpoint extends EndpointBase {
  readonly placement: Placement;
  readonly securityGroups: Attribute<readonly ResourceRef[]>;
  readonly privateDns: Attribute<boolean>;
  /** True where an aws_vpc_endpoint_private_dns decides on private DNS, after the endpoint exists. */
  readonly privateDnsIsSeparate?: true;
}

export interface InterfaceEndpoint extends PlacedEndpoint {
  readonly kind: "Interface";
  readonly serviceName: Attribute<string>;
  /** Region of the service when it differs from the endpoint's. */
  readonly serviceRegion: Attribute<string>;
  /** What Terraform sends; `undefined` when it is left out, and AWS's default applies. */
  readonly privateDnsOnlyForInboundResolver: Attribute<boolean>;
  /**
   * The endpoints of the input that Terraform creates before this one; absent where the input does not say, and read only of
   * an endpoint with `privateDnsOnlyForInboundResolver`.
   */
  readonly createdAfter?: readonly ResourceRef[];
  /** The endpoint service in an input that the service name refers to. */
  readonly ownService?: ResourceRef;
  /** Accepts the connection on behalf of a service in the same account. */
  readonly autoAccept: Attribute<boolean>;
}

export interface GatewayEndpoint extends EndpointBase {
  readonly kind: "Gateway";
  readonly serviceName: Attribute<string>;
  readonly routeTables: Attribute<readonly ResourceRef[]>;
  /** The endpoint service in an input that the service name refers to: AWS refuses such an endpoint. */
  readonly ownService?: ResourceRef;
  readonly privateDnsOnlyForInboundResolver?: Attribute<boolean>;
}

export interface GatewayLoadBalancerEndpoint extends EndpointBase {
  readonly kind: "GatewayLoadBalancer";
  readonly serviceName: Attribute<string>;
  /** Region of the service when it differs from the endpoint's. */
  readonly serviceRegion?: Attribute<string>;
  readonly placement: Placement;
  readonly privateDns: Attribute<boolean>;
  /** The endpoint service in an input that the service name refers to. */
  readonly ownService?: ResourceRef;
  /** Accepts the connection on behalf of a service in the same account. */
  readonly autoAccept: Attribute<boolean>;
}

export interface ResourceEndpoint extends PlacedEndpoint {
  readonly kind: "Resource";
  /** By its ARN, or by the resource in the input that creates it. */
  readonly resourceConfiguration: Attribute<ResourceRef>;
}

export interface ServiceNetworkEndpoint extends PlacedEndpoint {
  readonly kind: "ServiceNetwork";
  /** By its ARN, or by the resource in the input that creates it. */
  readonly serviceNetwork: Attribute<ResourceRef>;
}

export type Endpoint =
  InterfaceEndpoint | GatewayEndpoint | GatewayLoadBalancerEndpoint | ResourceEndpoint | ServiceNetworkEndpoint;

/** What every reader returns, and all that the rest of the planner knows about an input. */
export interface Topology {
  readonly inputs: readonly Input[];
  readonly endpoints: readonly Endpoint[];
  readonly vpcs: readonly Vpc[];
  readonly subnets: readonly Subnet[];
  readonly network: Network;
  /** What was not read from the inputs. */
  readonly gaps: readonly Gap[];
  /** What exists before the plans among the inputs change anything; absent when no input is a plan. */
  readonly before?: Topology;
}
