import { DataAwsVpcEndpointService } from "@cdktf/provider-aws/lib/data-aws-vpc-endpoint-service";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Route53VpcAssociationAuthorization } from "@cdktf/provider-aws/lib/route53-vpc-association-authorization";
import { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import { Route53ZoneAssociation } from "@cdktf/provider-aws/lib/route53-zone-association";
import { Route53ProfilesAssociation } from "@cdktf/provider-aws/lib/route53profiles-association";
import { Route53ProfilesProfile } from "@cdktf/provider-aws/lib/route53profiles-profile";
import { Route53ProfilesResourceAssociation } from "@cdktf/provider-aws/lib/route53profiles-resource-association";
import { Fn, type TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { AwsService } from "../shared/aws-service";
import { includesIpv6 } from "../shared/address-types";
import { IpAddressType } from "../shared/enums";
import { GatewayEndpoint } from "../endpoints/gateway-endpoint";
import { InterfaceEndpoint } from "../endpoints/interface-endpoint";
import type { RouteTableReference, SubnetReference, VpcReference } from "../shared/references";
import { constructError } from "../shared/errors";
import { firstNonCidr } from "../shared/cidr";
import { DefaultSecurityGroup } from "../shared/default-security-group";
import { PAGES } from "../../planner/catalog/pages";
import { checkOneOf } from "../shared/enum-values";
import { keyOf } from "../shared/identity";
import { literal } from "../shared/literal";
import { firstRepeated } from "../shared/lists";
import { idOf } from "../shared/members";
import type { PrivateLinkService } from "../shared/privatelink-service";
import { NAME_LETTERS } from "../../planner/catalog/limits";
import { HTTPS, portText } from "../../planner/catalog/ports";
import { serviceIdOf } from "./service-id";

/** How spokes learn the addresses of shared endpoints. */
export enum EndpointNames {
  /** One private hosted zone for each service, associated with each VPC. */
  PRIVATE_HOSTED_ZONES = "private-hosted-zones",
  /** The zones in one Route 53 Profile, associated with each VPC: one association for each spoke. */
  ROUTE53_PROFILE = "route53-profile",
}

/** Props of SharedEndpointsVpc. */
export interface SharedEndpointsVpcProps {
  /**
   * The hub.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html
   */
  readonly vpc: VpcReference;
  /**
   * Subnets of the endpoints: one in each Availability Zone that spokes use.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
   */
  readonly subnets: readonly SubnetReference[];
  /**
   * Services that all VPCs reach through the hub, with interface endpoints. S3 and DynamoDB stay local to each
   * VPC: their gateway endpoints are free, and do not work across VPCs.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
   */
  readonly services: readonly PrivateLinkService[];
  /**
   * How spokes learn the addresses.
   * @default EndpointNames.PRIVATE_HOSTED_ZONES
   * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/profiles.html
   */
  readonly names?: EndpointNames;
  /**
   * Addresses of the endpoints, and of the records.
   * @default - AWS's: ipv4
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
   */
  readonly ipAddressType?: IpAddressType;
  /**
   * Region of the hub, when it is not the provider's.
   * @default - the provider's
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/enhanced-region-support
   */
  readonly region?: string;
  /**
   * Provider that manages the hub.
   * @default - the stack's
   * @see https://developer.hashicorp.com/terraform/cdktf/concepts/providers
   */
  readonly provider?: TerraformProvider;
  /**
   * Tags of what takes tags.
   * @default - none
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html
   */
  readonly tags?: Record<string, string>;
}

/** A VPC that uses the hub's endpoints. Its traffic needs a route to the hub: a transit gateway or peering. */
export interface SpokeOptions {
  /**
   * The spoke.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html
   */
  readonly vpc: VpcReference;
  /**
   * CIDR blocks from which it reaches the endpoints.
   * @default - the CIDR block of `vpc`
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
   */
  readonly cidrBlocks?: readonly string[];
  /**
   * Route tables that get the local gateway endpoints.
   * @default - none: no gateway endpoints are made
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
   */
  readonly routeTables?: readonly RouteTableReference[];
  /**
   * Services of the local gateway endpoints.
   * @default - AwsService.S3 and AwsService.DYNAMODB
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
   */
  readonly gatewayServices?: readonly PrivateLinkService[];
  /**
   * Region of the spoke, when it is not the hub's. A Route 53 Profile serves one Region.
   * @default - the hub's
   * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-associate-vpcs.html
   */
  readonly region?: string;
  /**
   * Provider of the spoke's account, when it is another one than the hub's; the hub then authorizes the association of its
   * zones. With a Route 53 Profile, share the Profile with that account first.
   * @default - the hub's
   * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-associate-vpcs-different-accounts.html
   */
  readonly provider?: TerraformProvider;
}

const WILDCARD = "*.";

interface SharedService {
  readonly endpoint: InterfaceEndpoint;
  readonly zone: Route53Zone;
}

/**
 * Interface endpoints that many VPCs share: the endpoints are in a hub, with private DNS off, and a private hosted zone
 * for the name of each service, and everything below it, points to them in each VPC. `addSpoke` adds VPCs.
 * @example
 * ```ts
 * const hub = new SharedEndpointsVpc(stack, "hub", { vpc, subnets, services: [AwsService.SQS, AwsService.KMS] });
 * hub.addSpoke("orders", { vpc: { id: "vpc-0123456789abcdef0", cidrBlock: "10.1.0.0/16" } });
 * ```
 */
export class SharedEndpointsVpc extends Construct {
  /** The Route 53 Profile, with `EndpointNames.ROUTE53_PROFILE`. */
  public readonly profile?: Route53ProfilesProfile;

  private readonly props: SharedEndpointsVpcProps;
  /** By the text of the ports that a group admits. */
  private readonly groups = new Map<string, DefaultSecurityGroup>();
  private readonly services = new Map<PrivateLinkService, SharedService>();
  private readonly vpcs = new Set<string>();

  public constructor(scope: Construct, id: string, props: SharedEndpointsVpcProps) {
    super(scope, id);
    this.props = props;
    const { vpc, names, region, provider, tags } = props;
    checkOneOf(this, "names", names, Object.values(EndpointNames), PAGES.interfaceEndpoint);
    this.checkServices();
    this.vpcs.add(keyOf(this, vpc));
    if (literal(names) === EndpointNames.ROUTE53_PROFILE) {
      const name = profileName(this.node.path);
      this.profile = new Route53ProfilesProfile(this, "Profile", { name, tags, region, provider });
      this.associateProfile(this, "Hub", vpc, { region, provider });
    }
    for (const service of props.services) this.services.set(service, this.share(service));
  }

  /** The endpoint for a service; `undefined` when the hub does not have it. */
  public endpoint(service: PrivateLinkService): InterfaceEndpoint | undefined {
    return this.services.get(service)?.endpoint;
  }

  /** Lets a VPC use the endpoints, and gives it its own gateway endpoints. */
  public addSpoke(id: string, spoke: SpokeOptions): void {
    const key = keyOf(this, spoke.vpc);
    if (this.vpcs.has(key)) throw this.error("addSpoke", key, "each VPC once", "Leave the second call out");
    this.vpcs.add(key);
    const scope = new Construct(this, id);
    for (const cidr of this.blocksOf(spoke)) for (const group of this.groups.values()) group.allowCidr(cidr);
    const place = { region: spoke.region ?? this.props.region, provider: spoke.provider ?? this.props.provider };
    if (this.profile !== undefined) this.associateProfile(scope, "Profile", spoke.vpc, place);
    else for (const { zone } of this.services.values()) this.associateZone(scope, zone, spoke);
    this.addGateways(scope, spoke, place);
  }

  private share(service: PrivateLinkService): SharedService {
    const { vpc, subnets, region, provider, tags, ipAddressType } = this.props;
    const scope = new Construct(this, serviceIdOf(service));
    const endpoint = new InterfaceEndpoint(scope, "Endpoint", {
      ...{ vpc, subnets, service, region, provider, tags, ipAddressType },
      privateDns: false,
      securityGroups: [this.groupFor(service).resource],
    });
    const known = new DataAwsVpcEndpointService(scope, "Service", {
      serviceName: endpoint.resource.serviceNameInput ?? "",
      serviceRegions: region === undefined ? undefined : [region],
      provider,
    });
    const zone = new Route53Zone(scope, "Zone", {
      name: Fn.trimprefix(known.privateDnsName, WILDCARD),
      vpc: [{ vpcId: idOf(vpc), vpcRegion: region }],
      comment: `Endpoint of ${service.shortName ?? "the service"} in the hub`,
      // Spokes are associated by separate resources.
      lifecycle: { ignoreChanges: ["vpc"] },
      tags,
      provider,
    });
    this.addRecords(scope, { endpoint, zone });
    if (this.profile !== undefined) {
      new Route53ProfilesResourceAssociation(scope, "Profile", {
        name: profileName(scope.node.path),
        profileId: this.profile.id,
        resourceArn: zone.arn,
        region,
        provider,
      });
    }
    return { endpoint, zone };
  }

  /** One group for all services that clients reach on the same ports. */
  private groupFor({ ports }: PrivateLinkService): DefaultSecurityGroup {
    const text = ports.map(portText).join("_");
    const known = this.groups.get(text);
    if (known !== undefined) return known;
    const { vpc, region, provider, ipAddressType } = this.props;
    const id = text === HTTPS.map(portText).join("_") ? "SecurityGroup" : `SecurityGroup-${text}`;
    const group = new DefaultSecurityGroup(this, id, { vpc, ports, region, provider });
    group.allowVpc(includesIpv6(ipAddressType));
    this.groups.set(text, group);
    return group;
  }

  /** Alias records for the name itself and for all names below it, which some services use. */
  private addRecords(scope: Construct, { endpoint, zone }: SharedService): void {
    const entry = endpoint.resource.dnsEntry.get(0);
    const alias = { name: entry.dnsName, zoneId: entry.hostedZoneId, evaluateTargetHealth: false };
    for (const type of recordTypes(literal(this.props.ipAddressType))) {
      for (const [part, name] of [["Name", zone.name] as const, ["Below", `${WILDCARD}${zone.name}`] as const]) {
        const { provider } = this.props;
        new Route53Record(scope, `${part}-${type}`, { zoneId: zone.zoneId, name, type, alias, provider });
      }
    }
  }

  private associateZone(scope: Construct, zone: Route53Zone, spoke: SpokeOptions): void {
    const { region, provider } = spoke;
    const config = { zoneId: zone.zoneId, vpcId: idOf(spoke.vpc), vpcRegion: region ?? this.props.region };
    const name = zone.node.scope?.node.id ?? "";
    if (provider === undefined) {
      new Route53ZoneAssociation(scope, name, { ...config, provider: this.props.provider });
      return;
    }
    const authorization = new Route53VpcAssociationAuthorization(scope, `${name}-Authorization`, {
      ...config,
      provider: this.props.provider,
    });
    new Route53ZoneAssociation(scope, name, { ...config, provider, dependsOn: [authorization] });
  }

  private associateProfile(
    scope: Construct,
    id: string,
    vpc: VpcReference,
    place: { readonly region?: string; readonly provider?: TerraformProvider },
  ): void {
    if (this.profile === undefined) return;
    const name = profileName(`${scope.node.path}-${id}`);
    new Route53ProfilesAssociation(scope, `${id}Association`, {
      name,
      profileId: this.profile.id,
      resourceId: idOf(vpc),
      ...place,
    });
  }

  private addGateways(
    scope: Construct,
    { vpc, routeTables = [], gatewayServices = [AwsService.S3, AwsService.DYNAMODB] }: SpokeOptions,
    place: { readonly region?: string; readonly provider?: TerraformProvider },
  ): void {
    if (routeTables.length === 0) return;
    for (const service of gatewayServices) {
      const id = `Gateway-${service.shortName ?? "service"}`;
      new GatewayEndpoint(scope, id, { vpc, service, routeTables, tags: this.props.tags, ...place });
    }
  }

  private blocksOf({ vpc, cidrBlocks }: SpokeOptions): readonly string[] {
    const blocks = cidrBlocks ?? (vpc.cidrBlock === undefined ? [] : [vpc.cidrBlock]);
    if (blocks.length === 0) {
      const fix = "Give cidrBlocks, or the cidrBlock of the VPC";
      throw this.error("cidrBlocks", blocks, "the blocks from which the spoke reaches the hub", fix);
    }
    const wrong = firstNonCidr(blocks);
    if (wrong === undefined) return blocks;
    throw this.error("cidrBlocks", wrong, "address blocks in CIDR notation", "Write address and prefix length");
  }

  private checkServices(): void {
    const { services } = this.props;
    if (services.length === 0)
      throw this.error("services", services, "at least one service", "Name the shared services");
    const twice = firstRepeated(services);
    if (twice !== undefined) throw this.error("services", twice.shortName, "each service once", "Leave one out");
    const local = services.find((service) => service.supports("Gateway") === true);
    if (local !== undefined) {
      const constraint = "services without gateway endpoints, which are free and local to each VPC";
      throw this.error("services", local.shortName, constraint, "Leave it out, and give addSpoke routeTables");
    }
    const nameless = services.find(({ hasPrivateDnsName }) => hasPrivateDnsName === false);
    if (nameless !== undefined) {
      const fix = "Make an InterfaceEndpoint beside the hub, and have clients use its regionalDnsName";
      throw this.error("services", nameless.shortName, "services with a private DNS name", fix);
    }
    const foreign = services.find(({ isAwsService }) => isAwsService === false);
    if (foreign === undefined) return;
    const fix = "Make an InterfaceEndpoint and a hosted zone for it beside the hub";
    throw this.error("services", foreign.template, "services of AWS, whose private DNS names AWS states", fix);
  }

  private error(prop: string, value: unknown, constraint: string, fix: string) {
    return constructError({ construct: this, prop, value, constraint, fix, see: PAGES.interfaceEndpoint });
  }
}

function recordTypes(type: IpAddressType | undefined): readonly string[] {
  if (type === IpAddressType.IPV6) return ["AAAA"];
  return type === IpAddressType.DUALSTACK ? ["A", "AAAA"] : ["A"];
}

/** Names in Route 53 Profiles have letters, digits, spaces, hyphens and underscores, at most 64. */
function profileName(path: string): string {
  return path.replace(/[^A-Za-z0-9_-]+/g, "-").slice(-NAME_LETTERS.profile);
}
