import type { WorkloadNeed } from "../catalog/names/workload-needs";
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
  /** True when there may be routes that the input does not state. */
  readonly mayHaveMoreRoutes?: true;
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

/** A rule of a network ACL; the rule with the lowest number that matches decides. */
export interface NetworkAclRule {
  readonly number: Attribute<number>;
  /** `allow` or `deny`, in any capitals. */
  readonly action: Attribute<string>;
  /** "-1" or "all", otherwise the protocol's name or number as Terraform has it. */
  readonly protocol: Attribute<string>;
  readonly cidrBlock: Attribute<string>;
  readonly ipv6CidrBlock: Attribute<string>;
  readonly fromPort: Attribute<number>;
  readonly toPort: Attribute<number>;
}

/** aws_network_acl or aws_default_network_acl, with its rules and the subnets that it is associated with. */
export interface NetworkAcl extends Located {
  readonly ref: ResourceRef;
  /** True for the network ACL that AWS created with the VPC: subnets without another one have it. */
  readonly isDefault: boolean;
  readonly subnets: Attribute<readonly ResourceRef[]>;
  readonly ingress: readonly NetworkAclRule[];
  readonly egress: readonly NetworkAclRule[];
  /** False when there may be rules that the input does not state. */
  readonly isComplete: boolean;
}

export interface NatGateway extends Located {
  readonly ref: ResourceRef;
  readonly subnet: Attribute<ResourceRef>;
  readonly connectivity: Attribute<string>;
  /** "regional" or, by default, "zonal". */
  readonly availabilityMode: Attribute<string>;
  /** Availability Zones that it is in: one, unless it is regional. */
  readonly zones: Quantity;
  /** Public IPv4 addresses, as many as if it were public where that is unknown. */
  readonly publicAddresses: Quantity;
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
  readonly crossZone: Attribute<boolean>;
  readonly securityGroups: Attribute<readonly ResourceRef[]>;
  /** Whether its security groups apply to traffic from endpoints: `on` by default, or `off`. */
  readonly privateLinkInboundRules: Attribute<string>;
  /** The listeners that the inputs state; unresolved when one belongs to a load balancer that is not known. */
  readonly listeners: Attribute<readonly Listener[]>;
}

/** aws_lb_listener. */
export interface Listener {
  /** In capitals, e.g. TCP, TLS, UDP. */
  readonly protocol: Attribute<string>;
  readonly port: Attribute<number>;
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
  /**
   * Whether the domain of the private DNS name is verified: true where an input verifies it or states it, false for a new
   * service that no input verifies and where the input states it. Absent where that is not known.
   */
  readonly privateDnsNameIsVerified?: boolean;
  /** e.g. Available, Failed; of a service that exists. */
  readonly state?: Attribute<string>;
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
  /** Of a group: the domain above the custom domains of its children. */
  readonly groupDomain?: Attribute<string>;
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
  /** Of the association of a VPC. */
  readonly securityGroups: Attribute<readonly ResourceRef[]>;
}

/** aws_vpclattice_service. */
export interface LatticeService extends Located {
  readonly ref: ResourceRef;
}

/** aws_vpclattice_domain_verification. */
export interface DomainVerification extends Located {
  readonly ref: ResourceRef;
}

/** A private hosted zone: aws_route53_zone with a VPC, or one that a data source finds. */
export interface PrivateHostedZone extends Located {
  readonly ref: ResourceRef;
  readonly name: Attribute<string>;
  /** VPCs in which its names resolve, as far as the inputs say. */
  readonly vpcs: readonly ResourceRef[];
  /** False where it may be a public zone: whether it has a VPC is known after apply. */
  readonly isSurelyPrivate: boolean;
  /** True for the result of a data source: the input does not own the zone. */
  readonly isLookedUp: boolean;
}

/** An alias record (aws_route53_record) that points to an endpoint, as a hub's private hosted zones have. */
export interface EndpointAlias extends Located {
  readonly endpoint: ResourceRef;
  readonly zone: Attribute<ResourceRef>;
  /** VPCs in which the record resolves, as far as the inputs say: from the zone, its associations and Route 53 Profiles. */
  readonly vpcs: readonly ResourceRef[];
}

/** aws_vpc_endpoint_*_association, _policy and _private_dns: a part of an endpoint that is its own resource. */
export interface EndpointPart extends Located {
  readonly kind: "subnet" | "route-table" | "security-group" | "policy" | "private-dns";
  readonly endpoint: Attribute<ResourceRef>;
  /** The subnet, route table or security group. */
  readonly member: Attribute<ResourceRef>;
  readonly policy?: Attribute<string>;
  readonly privateDns?: Attribute<boolean>;
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

/** Nodes, tasks or an instance in subnets of a VPC, with what they must reach. */
export interface Workload extends Located {
  readonly needs: readonly WorkloadNeed[];
  /** The subnets that are known. */
  readonly subnets: readonly ResourceRef[];
  /** True when these are all of its subnets. */
  readonly hasAllSubnets: boolean;
}

/** What AWS answered about a service that can be reached through endpoints (data source aws_vpc_endpoint_service). */
export interface ServiceAnswer extends Located {
  readonly serviceName: string;
  /** The `vpc_endpoint_type` that reaches the service. */
  readonly type: Attribute<string>;
  /** True if the question did not state a type, so that AWS would have listed another. */
  readonly isOnlyType: boolean;
  /** The Availability Zones that offer it, by the names of the account that asked. */
  readonly zones: Attribute<readonly string[]>;
  /** Not set for a service without one. */
  readonly privateDnsName: Attribute<string>;
  readonly policySupported: Attribute<boolean>;
}

/** Everything around the endpoints that a cost, a quota, an address or a rule depends on. */
export interface Network {
  readonly routeTables: readonly RouteTable[];
  readonly securityGroups: readonly SecurityGroup[];
  readonly networkAcls: readonly NetworkAcl[];
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
  readonly latticeServices: readonly LatticeService[];
  readonly domainVerifications: readonly DomainVerification[];
  readonly hostedZones: readonly PrivateHostedZone[];
  readonly endpointAliases: readonly EndpointAlias[];
  readonly endpointParts: readonly EndpointPart[];
  readonly sharedResources: readonly SharedResource[];
  readonly connectionAccepters: readonly ConnectionAccepter[];
  readonly connectionNotifications: readonly ConnectionNotification[];
  readonly workloads: readonly Workload[];
  readonly serviceAnswers: readonly ServiceAnswer[];
}
