import type { PrivateLinkService } from "../shared/privatelink-service";
import type { DesignatedAddress } from "./props/designated-address";
import type { DnsRecordIpType } from "../shared/enums";
import type { IGatewayEndpoint } from "./gateway-endpoint-interface";
import type { PlacedEndpointProps } from "./placed-props";
import type { EndpointPolicyProps } from "./props/policy-props";

/** Props of InterfaceEndpoint. */
export interface InterfaceEndpointProps extends PlacedEndpointProps, EndpointPolicyProps {
  /**
   * The service: a constant such as AwsService.SQS, or AwsService.of with a full name.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
   */
  readonly service: PrivateLinkService;
  /**
   * Region of the service, when it is not the endpoint's. Only some services can be reached across Regions. Needs the
   * permission vpce:AllowMultiRegion, and costs inter-Region transfer.
   * @default - Region of the endpoint
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-cross-region-privatelink-support.html
   */
  readonly serviceRegion?: string;
  /**
   * Have the service's public name resolve to the endpoint in the VPC. Needs DNS support and DNS hostnames on in the VPC;
   * only one endpoint of a VPC can have it for one service.
   * @default - true for services of AWS, false for others and for services such as DynamoDB, which have no private DNS name
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
   */
  readonly privateDns?: boolean;
  /**
   * For S3: private DNS answers only queries through inbound Resolver endpoints (from on-premises), and the VPC's own traffic
   * takes the gateway endpoint, which is free. Needs a gateway endpoint for S3 in the VPC.
   * @default false
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html
   */
  readonly privateDnsOnlyForInboundResolverEndpoint?: boolean;
  /**
   * The gateway endpoint that belongs to an endpoint with `privateDnsOnlyForInboundResolverEndpoint`.
   * @default - the GatewayEndpoint for S3 of the same app and VPC
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html
   */
  readonly gatewayEndpoint?: IGatewayEndpoint;
  /**
   * DNS records of the endpoint. With ipAddressType ipv4 or ipv6 it can only be the same; with dualstack any.
   * @default - AWS's: the same as ipAddressType
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
   */
  readonly dnsRecordIpType?: DnsRecordIpType;
  /**
   * Keep only the subnets in zones where the service is offered, as an `aws_vpc_endpoint_service` data source says when
   * Terraform plans; planning fails when none stays. Each subnet needs an availabilityZone.
   * @default false
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
   */
  readonly filterToServiceZones?: boolean;
  /**
   * Addresses of your choice for the network interfaces.
   * @default - AWS chooses
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
   */
  readonly designatedAddresses?: readonly DesignatedAddress[];
  /**
   * Accept the connection on the provider's side; endpoint and service must be in one account.
   * @default - the service's provider accepts it
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint#auto_accept
   */
  readonly autoAccept?: boolean;
}
