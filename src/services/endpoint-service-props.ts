import type { IResolvable } from "cdktf";
import type { IpAddressType } from "../shared/enums";
import type { EndpointTimeouts, TaggedProps } from "../shared/common-props";

/** Built-in Contributor Insights rules, which rank the endpoints of a service. */
export enum ContributorInsightsRule {
  /** By the number of active connections. */
  ACTIVE_CONNECTIONS = "VpcEndpointService-ActiveConnectionsByEndpointId-v1",
  /** By the number of bytes processed. */
  BYTES = "VpcEndpointService-BytesByEndpointId-v1",
  /** By the number of new connections. */
  NEW_CONNECTIONS = "VpcEndpointService-NewConnectionsByEndpointId-v1",
  /** By the number of RST packets that the service sent. */
  RST_PACKETS = "VpcEndpointService-RstPacketsByEndpointId-v1",
}

/** Props of EndpointService. */
export interface EndpointServiceProps extends TaggedProps {
  /**
   * ARNs of the Network Load Balancers in front of the service. A Network Load Balancer serves one endpoint service only;
   * at least two Availability Zones are advised, and dualstack where the service takes IPv6.
   * @default - none: give gatewayLoadBalancerArns
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html
   */
  readonly networkLoadBalancerArns?: readonly string[];
  /**
   * ARNs of the Gateway Load Balancers in front of the service; never together with Network Load Balancers.
   * @default - none: give networkLoadBalancerArns
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-gateway-load-balancer-endpoint-service.html
   */
  readonly gatewayLoadBalancerArns?: readonly string[];
  /**
   * Whether a connection waits until its request is accepted. With `false` and the principal "*" the service is open to
   * every AWS account: the construct then warns.
   * @default true
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html
   */
  readonly acceptanceRequired?: boolean | IResolvable;
  /**
   * ARNs of the account roots, roles and users that may connect; "*" for everyone. Each becomes its own resource
   * (`aws_vpc_endpoint_service_allowed_principal`), so that other stacks can add theirs with `allowPrincipal`.
   * @default - nobody may connect
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html
   */
  readonly allowedPrincipals?: readonly string[];
  /**
   * Region codes from which consumers may connect, the host Region included: it cannot be removed. An opt-in Region has to
   * be enabled first; who applies this needs vpce:AllowMultiRegion. Load balancers in use1-az3, usw1-az2, apne1-az3,
   * apne2-az2 or apne2-az4, or with a custom TCP idle timeout, cannot serve other Regions.
   * @default - the host Region
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html
   */
  readonly supportedRegions?: readonly string[];
  /**
   * Address types that the service takes: IpAddressType.IPV4, IpAddressType.IPV6 or both. IPv6 needs dualstack load
   * balancers.
   * @default - AWS's: ipv4
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html
   */
  readonly supportedIpAddressTypes?: readonly IpAddressType[];
  /**
   * The one private DNS name of the service: lowercase, labels of at most 63 and in all at most 255 characters, a wildcard
   * as first label allowed. Not for Gateway Load Balancers. Consumers can use it once the domain is verified.
   * @default - consumers use the DNS names of their endpoints
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html
   */
  readonly privateDnsName?: string;
  /**
   * Id of the domain's public Route 53 hosted zone, in which the TXT record (TTL 1,800 seconds) that proves ownership is
   * made.
   * @default - no record is made: take its name and value from the service and make it where the domain is served
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html
   */
  readonly hostedZoneId?: string;
  /**
   * Domain that is verified: the private DNS name without its wildcard, or a domain above it.
   * @default - the private DNS name without its wildcard
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html
   */
  readonly verificationDomain?: string;
  /**
   * Whether Terraform starts the verification and waits, up to 30 minutes, until it succeeds.
   * @default - true with a hosted zone, else false
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html
   */
  readonly verifyPrivateDnsName?: boolean;
  /**
   * Contributor Insights rules to enable; CloudWatch charges for them.
   * @default - none
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly contributorInsightsRules?: readonly ContributorInsightsRule[];
  /**
   * How long Terraform waits.
   * @default - 10 minutes each
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint_service#timeouts
   */
  readonly timeouts?: EndpointTimeouts;
}

/** Identifies an existing endpoint service. */
export interface EndpointServiceAttributes {
  /**
   * Id, e.g. vpce-svc-0123456789abcdef0.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html
   */
  readonly vpcEndpointServiceId: string;
  /**
   * Name that consumers ask for, e.g. com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html
   */
  readonly vpcEndpointServiceName: string;
  /**
   * Amazon Resource Name.
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
   */
  readonly vpcEndpointServiceArn: string;
}
