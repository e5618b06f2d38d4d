import { Route53ResolverEndpoint } from "@cdktf/provider-aws/lib/route53-resolver-endpoint";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { AwsService } from "../shared/aws-service";
import { GatewayEndpoint } from "../endpoints/gateway-endpoint";
import { InterfaceEndpoint } from "../endpoints/interface-endpoint";
import type { PlacedEndpointProps } from "../endpoints/placed-props";
import type { EndpointPolicyProps } from "../endpoints/props/policy-props";
import type { RouteTableReference, SubnetReference } from "../shared/references";
import { constructError } from "../shared/errors";
import { firstNonCidr, isIpv6Block } from "../shared/cidr";
import { PAGES } from "../../planner/catalog/pages";
import { idOf } from "../shared/members";
import { LEAST_RESOLVER_ADDRESSES } from "../../planner/catalog/limits";

/** Props of HybridS3Access. Those of endpoints are for the interface endpoint; policy, tags and place are for both. */
export interface HybridS3AccessProps extends PlacedEndpointProps, EndpointPolicyProps {
  /**
   * Route tables of the VPC's own subnets, whose traffic to S3 takes the gateway endpoint, which is free.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html
   */
  readonly routeTables: readonly RouteTableReference[];
  /**
   * CIDR blocks of the networks on-premises whose DNS servers forward to a Route 53 Resolver inbound endpoint, which is made
   * in the same subnets. Each of its network interfaces is billed by the hour.
   * @default - no inbound endpoint is made: give the VPC one elsewhere
   * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-forwarding-inbound-queries.html
   */
  readonly resolverClientCidrs?: readonly string[];
}

const DNS_PORT = 53;

/**
 * S3 from a VPC and from on-premises: the VPC's own traffic takes a gateway endpoint, and clients on-premises, which resolve
 * S3's names through an inbound Resolver endpoint, take an interface endpoint. Terraform makes the gateway endpoint first and
 * removes it last.
 * @example
 * ```ts
 * new HybridS3Access(stack, "s3", {
 *   vpc,
 *   subnets,
 *   routeTables: [routeTable],
 *   resolverClientCidrs: ["192.168.0.0/16"],
 * });
 * ```
 */
export class HybridS3Access extends Construct {
  /** The endpoint of the VPC's own traffic. */
  public readonly gatewayEndpoint: GatewayEndpoint;
  /** The endpoint of clients on-premises. */
  public readonly interfaceEndpoint: InterfaceEndpoint;
  /** What resolves names for clients on-premises, when `resolverClientCidrs` are given. */
  public readonly resolverEndpoint?: Route53ResolverEndpoint;

  public constructor(scope: Construct, id: string, props: HybridS3AccessProps) {
    super(scope, id);
    const { routeTables, resolverClientCidrs, ...interfaceProps } = props;
    const { vpc, policy, policyJson, region, provider, tags, timeouts } = props;
    if (routeTables.length === 0) throw this.error("routeTables", routeTables, "at least one route table", ROUTES);
    this.gatewayEndpoint = new GatewayEndpoint(this, "Gateway", {
      ...{ vpc, policy, policyJson, region, provider, tags, timeouts },
      service: AwsService.S3,
      routeTables,
    });
    this.interfaceEndpoint = new InterfaceEndpoint(this, "Interface", {
      ...interfaceProps,
      service: AwsService.S3,
      privateDns: true,
      privateDnsOnlyForInboundResolverEndpoint: true,
      gatewayEndpoint: this.gatewayEndpoint,
    });
    if (resolverClientCidrs !== undefined) this.resolverEndpoint = this.makeResolver(props, resolverClientCidrs);
  }

  private makeResolver(props: HybridS3AccessProps, cidrs: readonly string[]): Route53ResolverEndpoint {
    const { vpc, region, provider, tags } = props;
    const { subnets } = this.interfaceEndpoint;
    this.checkResolver(subnets, cidrs);
    const scope = new Construct(this, "Resolver");
    const group = new SecurityGroup(scope, "SecurityGroup", {
      description: "DNS to the inbound Resolver endpoint",
      vpcId: idOf(vpc),
      tags: { Name: scope.node.path },
      region,
      provider,
    });
    for (const [index, cidr] of cidrs.entries()) {
      const source = isIpv6Block(cidr) ? { cidrIpv6: cidr } : { cidrIpv4: cidr };
      for (const ipProtocol of ["tcp", "udp"]) {
        new VpcSecurityGroupIngressRule(scope, `${ipProtocol}-${String(index)}`, {
          ...{ securityGroupId: group.id, ipProtocol, fromPort: DNS_PORT, toPort: DNS_PORT, region, provider },
          ...source,
        });
      }
    }
    return new Route53ResolverEndpoint(scope, "Resource", {
      direction: "INBOUND",
      securityGroupIds: [group.id],
      ipAddress: subnets.map((subnet) => ({ subnetId: idOf(subnet) })),
      tags,
      region,
      provider,
    });
  }

  private checkResolver(subnets: readonly SubnetReference[], cidrs: readonly string[]): void {
    if (cidrs.length === 0)
      throw this.error("resolverClientCidrs", cidrs, "at least one CIDR block", BLOCKS, PAGES.inboundResolver);
    const wrong = firstNonCidr(cidrs);
    if (wrong !== undefined) throw this.error("resolverClientCidrs", wrong, CIDR, BLOCKS, PAGES.inboundResolver);
    if (subnets.length >= LEAST_RESOLVER_ADDRESSES) return;
    const constraint =
      "subnets in two Availability Zones or more: an inbound Resolver endpoint has two addresses at least";
    throw this.error(
      "subnets",
      `${String(subnets.length)} subnet`,
      constraint,
      "Give a subnet in a second zone",
      PAGES.inboundResolver,
    );
  }

  private error(prop: string, value: unknown, constraint: string, fix: string, see: string = PAGES.s3Gateway) {
    return constructError({ construct: this, prop, value, constraint, fix, see });
  }
}

const ROUTES = "Give the route tables of the VPC's subnets";
const BLOCKS = "Give the blocks of the networks on-premises";
const CIDR = "address blocks in CIDR notation, e.g. 10.0.0.0/16 or 2001:db8::/56";
