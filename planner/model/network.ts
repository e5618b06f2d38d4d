import type { Attribute } from "./attribute";
import type { Located, Placement, ResourceRef } from "./located";
import type { Quantity } from "./quantity";

/** What a route sends its traffic to. */
export type RouteTarget =
  | "internet-gateway"
  | "egress-only-internet-gateway"
  | "nat-gateway"
  | "vpc-endpoint"
  | "transit-gateway"
  | "vpc-peering"
  | "virtual-private-gateway"
  | "network-interface"
  | "other";

export interface Route {
  /** A CIDR block, an IPv6 CIDR block, or the id of a prefix list. */
  readonly destination: Attribute<string>;
  readonly destinationKind: "ipv4" | "ipv6" | "prefix-list";
  readonly target: RouteTarget;
  readonly to: Attribute<ResourceRef>;
}

/** aws_route_table with its own routes, those of aws_route, and the subnets of aws_route_table_association. */
export interface RouteTable extends Located {
  readonly ref: ResourceRef;
  readonly routes: readonly Route[];
  readonly subnets: readonly ResourceRef[];
  /** Gateways (edge associations), e.g. an internet gateway. */
  readonly gateways: readonly ResourceRef[];
  /** True for the VPC's main route table, which subnets without an association use. */
  readonly isMain: boolean;
}

export interface SecurityGroupRule {
  /** "-1" = all; otherwise the protocol's name or number as Terraform has it. */
  readonly protocol: Attribute<string>;
  readonly fromPort: Attribute<number>;
  readonly toPort: Attribute<number>;
  readonly cidrBlocks: readonly string[];
  readonly ipv6CidrBlocks: readonly string[];
  readonly securityGroups: readonly ResourceRef[];
  readonly prefixLists: readonly string[];
  /** True when a source is not known until after apply. */
  readonly hasUnknownSource: boolean;
}

/** aws_security_group with its inline rules and those from separate rule resources. */
export interface SecurityGroup extends Located {
  readonly ref: ResourceRef;
  readonly isDefault: boolean;
  readonly ingress: readonly SecurityGroupRule[];
  /** False when there may be rules that the input does not state. */
  readonly isComplete: boolean;
  /** VPCs beside its own that it is associated with (aws_vpc_security_group_vpc_association). */
  readonly otherVpcs: Attribute<readonly ResourceRef[]>;
}

export interface NatGateway extends Located {
  readonly ref: ResourceRef;
  readonly subnet: Attribute<ResourceRef>;
  readonly connectivity: Attribute<string>;
}

export interface InternetGateway extends Located {
  readonly ref: ResourceRef;
}

/** aws_lb of type network or gateway. */
export interface LoadBalancer extends Located {
  readonly ref: ResourceRef;
  readonly type: "network" | "gateway" | "application" | "other";
  readonly placement: Placement;
  readonly ipAddressType: Attribute<string>;
  /** True when a listener sets its own TCP idle timeout, which cross-Region endpoint services do not support. */
  readonly customTcpIdleTimeout: Attribute<boolean>;
}

/** aws_vpc_endpoint_service. */
export interface EndpointService extends Located {
  readonly ref: ResourceRef;
  readonly networkLoadBalancers: Attribute<readonly ResourceRef[]>;
  readonly gatewayLoadBalancers: Attribute<readonly ResourceRef[]>;
  readonly acceptanceRequired: Attribute<boolean>;
  readonly allowedPrincipals: readonly string[];
  readonly supportedRegions: Attribute<readonly string[]>;
  readonly supportedIpAddressTypes: Attribute<readonly string[]>;
  readonly privateDnsName: Attribute<string>;
  readonly serviceName: Attribute<string>;
}

/** aws_route53_resolver_endpoint. */
export interface ResolverEndpoint extends Located {
  readonly ref: ResourceRef;
  readonly direction: Attribute<string>;
  /** Network interfaces, one for each `ip_address` block. */
  readonly interfaces: Quantity;
  readonly subnets: readonly ResourceRef[];
}

/** aws_ec2_transit_gateway_vpc_attachment. */
export interface TransitGatewayAttachment extends Located {
  readonly ref: ResourceRef;
  readonly transitGateway: Attribute<ResourceRef>;
}

/** aws_vpn_gateway, or its attachment to a VPC. */
export type VpnGateway = Located;

/** A private or transit virtual interface of AWS Direct Connect (aws_dx_*_virtual_interface). */
export interface VirtualInterface extends Located {
  /** Bytes of the largest packet. */
  readonly mtu: Attribute<number>;
}

/** aws_vpc_peering_connection; `scope.vpc` is the requester VPC. */
export interface PeeringConnection extends Located {
  readonly peer: Attribute<ResourceRef>;
}

/** aws_vpclattice_resource_gateway. */
export interface ResourceGateway extends Located {
  readonly ref: ResourceRef;
  readonly placement: Placement;
  readonly ipAddressType: Attribute<string>;
  readonly ipv4AddressesPerInterface: Attribute<number>;
  readonly securityGroups: Attribute<readonly ResourceRef[]>;
}

/** aws_vpclattice_resource_configuration. */
export interface ResourceConfiguration extends Located {
  readonly ref: ResourceRef;
  readonly type: Attribute<string>;
  readonly resourceGateway: Attribute<ResourceRef>;
  readonly group: Attribute<ResourceRef>;
  readonly portRanges: Attribute<readonly string[]>;
  readonly protocol: Attribute<string>;
  /** Domain name, IP address or ARN of the resource. */
  readonly definition: { readonly dnsName?: string; readonly ipAddress?: string; readonly arn?: string };
  readonly allowAssociationToShareableServiceNetwork: Attribute<boolean>;
  readonly customDomainName: Attribute<string>;
}

/** aws_vpclattice_service_network. */
export interface ServiceNetwork extends Located {
  readonly ref: ResourceRef;
}

/** aws_vpclattice_service_network_{resource,service,vpc}_association. */
export interface ServiceNetworkAssociation extends Located {
  readonly ref: ResourceRef;
  readonly kind: "resource" | "service" | "vpc";
  readonly serviceNetwork: Attribute<ResourceRef>;
  /** The resource configuration, service or VPC. */
  readonly member: Attribute<ResourceRef>;
}

/** An alias record (aws_route53_record) that points to an endpoint, as a hub's private hosted zones have. */
export interface EndpointAlias extends Located {
  readonly endpoint: ResourceRef;
  readonly zone: Attribute<ResourceRef>;
  /** VPCs in which the record resolves, as far as the inputs say: from the zone, its associations and Route 53 Profiles. */
  readonly vpcs: readonly ResourceRef[];
}

/** aws_ram_resource_association: a resource shared through AWS RAM. */
export interface SharedResource extends Located {
  readonly resource: Attribute<ResourceRef>;
}

/** aws_vpc_endpoint_connection_accepter: accepts the connection of an endpoint on the side of its service. */
export interface ConnectionAccepter extends Located {
  readonly endpoint: Attribute<ResourceRef>;
}

/** aws_vpc_endpoint_connection_notification and who may publish to its topic. */
export interface ConnectionNotification extends Located {
  readonly topic: Attribute<ResourceRef>;
  /** Topic policy from aws_sns_topic or aws_sns_topic_policy. Absent: no input states it. */
  readonly topicPolicy: Attribute<string>;
}

/** Everything around the endpoints that a cost, a quota, an address or a rule depends on. */
export interface Network {
  readonly routeTables: readonly RouteTable[];
  readonly securityGroups: readonly SecurityGroup[];
  readonly natGateways: readonly NatGateway[];
  readonly internetGateways: readonly InternetGateway[];
  readonly loadBalancers: readonly LoadBalancer[];
  readonly endpointServices: readonly EndpointService[];
  readonly resolverEndpoints: readonly ResolverEndpoint[];
  readonly transitGatewayAttachments: readonly TransitGatewayAttachment[];
  readonly peeringConnections: readonly PeeringConnection[];
  readonly vpnGateways: readonly VpnGateway[];
  readonly virtualInterfaces: readonly VirtualInterface[];
  readonly resourceGateways: readonly ResourceGateway[];
  readonly resourceConfigurations: readonly ResourceConfiguration[];
  readonly serviceNetworks: readonly ServiceNetwork[];
  readonly serviceNetworkAssociations: readonly ServiceNetworkAssociation[];
  readonly endpointAliases: readonly EndpointAlias[];
  readonly sharedResources: readonly SharedResource[];
  readonly connectionAccepters: readonly ConnectionAccepter[];
  readonly connectionNotifications: readonly ConnectionNotification[];
}
