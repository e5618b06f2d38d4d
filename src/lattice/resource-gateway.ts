import { VpclatticeResourceGateway } from "@cdktf/provider-aws/lib/vpclattice-resource-gateway";
import { Construct, type IConstruct } from "constructs";
import { IpAddressType } from "../shared/enums";
import { constructError } from "../shared/errors";
import { checkOneOf } from "../shared/enum-values";
import { imported } from "../shared/imported";
import { literal } from "../shared/literal";
import { applyOverrides, type EndpointTimeouts, type TaggedProps } from "../shared/common-props";
import { PAGES } from "../../planner/catalog/pages";
import { RESOURCE_GATEWAY_NAME } from "./lattice-names";
import { checkSecurityGroups } from "./security-groups";
import { isGiven } from "../shared/lists";
import { checkPattern, checkPatterns } from "../shared/values";
import { IPV6_BLOCK_PREFIX, RESOURCE_GATEWAY_ADDRESSES } from "../../planner/catalog/limits";

/** A resource gateway, made here or imported. */
export interface IResourceGateway extends IConstruct {
  /** Id, e.g. rgw-0123456789abcdef0. */
  readonly resourceGatewayId: string;
  /** Addresses of the gateway's network interfaces, when they are known. */
  readonly ipAddressType?: IpAddressType;
}

/** Props of ResourceGateway. */
export interface ResourceGatewayProps extends TaggedProps {
  /**
   * Name: 3 to 40 lowercase letters, digits and hyphens, unique in the account. A change replaces the gateway.
   * @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_CreateResourceGateway.html
   */
  readonly name: string;
  /**
   * Id of the VPC in which the resources are. A VPC has at most 100 resource gateways.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-gateway.html
   */
  readonly vpcId: string;
  /**
   * Ids of the subnets with the gateway's network interfaces, at least one; take one in each Availability Zone, since an
   * endpoint needs a zone in common with the gateway. Subnets that another account shares can be used. Each
   * subnet gives `ipv4AddressesPerEni` addresses.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-gateway.html
   */
  readonly subnetIds: readonly string[];
  /**
   * Ids of the security groups whose outbound rules let the gateway reach the resources, at most 5.
   * @default - the VPC's default security group
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-gateway.html
   */
  readonly securityGroupIds?: readonly string[];
  /**
   * Addresses of the network interfaces. IPV4 and IPV6 need resources with such addresses, DUALSTACK takes both; IPV6 needs
   * IPv6-only subnets. A change replaces the gateway.
   * @default - AWS's choice; definitions are then not checked against it
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-gateway.html
   */
  readonly ipAddressType?: IpAddressType;
  /**
   * IPv4 addresses per network interface, 1 to 62; they bound the number of concurrent connections to one resource. Fixed
   * at creation: a change replaces the gateway. Not for IPV6, whose interfaces get a /80.
   * @default - AWS's: 16
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-gateway.html
   */
  readonly ipv4AddressesPerEni?: number;
  /**
   * How long Terraform waits.
   * @default - 5 minutes each
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpclattice_resource_gateway#timeouts
   */
  readonly timeouts?: EndpointTimeouts;
}

/** Identifies an existing resource gateway. */
export interface ResourceGatewayAttributes {
  /**
   * Id, e.g. rgw-0123456789abcdef0.
   * @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_GetResourceGateway.html
   */
  readonly resourceGatewayId: string;
  /**
   * Addresses of its network interfaces.
   * @default - not known: resources are not checked against it
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-gateway.html
   */
  readonly ipAddressType?: IpAddressType;
}

const { least, usual, most } = RESOURCE_GATEWAY_ADDRESSES;

/**
 * The entry point into a VPC for consumers who reach its resources from other VPCs.
 * @example
 * ```ts
 * const resourceGateway = new ResourceGateway(stack, "gateway", {
 *   name: "databases",
 *   vpcId: vpc.id,
 *   subnetIds: subnets.map(({ id }) => id),
 *   ipAddressType: IpAddressType.IPV4,
 * });
 * new ResourceConfigurationGroup(stack, "databases", { name: "databases", resourceGateway });
 * ```
 */
export class ResourceGateway extends Construct implements IResourceGateway {
  /** An existing resource gateway. */
  public static fromResourceGatewayAttributes(
    scope: Construct,
    id: string,
    attributes: ResourceGatewayAttributes,
  ): IResourceGateway {
    const { resourceGatewayId, ipAddressType } = attributes;
    return imported(scope, id, { resourceGatewayId, ipAddressType });
  }

  /** The provider's resource. */
  public readonly resource: VpclatticeResourceGateway;
  public readonly ipAddressType?: IpAddressType;

  public constructor(scope: Construct, id: string, props: ResourceGatewayProps) {
    super(scope, id);
    checkResourceGateway(this, props);
    this.ipAddressType = props.ipAddressType;
    this.resource = new VpclatticeResourceGateway(this, "Resource", {
      name: props.name,
      vpcId: props.vpcId,
      subnetIds: [...props.subnetIds],
      securityGroupIds: props.securityGroupIds && [...props.securityGroupIds],
      ipAddressType: literal<string>(props.ipAddressType)?.toUpperCase() ?? props.ipAddressType,
      ipv4AddressesPerEni: props.ipv4AddressesPerEni,
      region: props.region,
      provider: props.provider,
      dependsOn: props.dependsOn,
      timeouts: props.timeouts,
      tags: props.tags,
    });
    applyOverrides(this.resource, props.overrides);
  }

  public get resourceGatewayId(): string {
    return this.resource.id;
  }

  /** Amazon Resource Name. */
  public get resourceGatewayArn(): string {
    return this.resource.arn;
  }

  /** Terraform's address, so that the gateway can be listed in a `dependsOn`. */
  public get fqn(): string {
    return this.resource.fqn;
  }
}

function checkResourceGateway(construct: Construct, props: ResourceGatewayProps): void {
  const see = PAGES.resourceGateway;
  checkPattern(construct, "name", props.name, RESOURCE_GATEWAY_NAME);
  if (!isGiven(props.subnetIds)) {
    const fix = "Give a subnet in each Availability Zone from which the resources are reached";
    throw constructError({
      construct,
      prop: "subnetIds",
      value: "no subnet",
      constraint: "at least one subnet",
      fix,
      see,
    });
  }
  checkPatterns(construct, "subnetIds", props.subnetIds, {
    pattern: /^subnet-[0-9a-z]+$/,
    constraint: "subnet ids such as subnet-0123456789abcdef0",
    fix: "Give the subnets' ids",
    see,
  });
  checkSecurityGroups(construct, props.securityGroupIds, see);
  checkOneOf(construct, "ipAddressType", props.ipAddressType, Object.values(IpAddressType), see);
  checkAddresses(construct, props);
}

function checkAddresses(construct: Construct, { ipv4AddressesPerEni, ipAddressType }: ResourceGatewayProps): void {
  const addresses = literal(ipv4AddressesPerEni);
  if (addresses === undefined) return;
  const problem = { construct, prop: "ipv4AddressesPerEni", value: addresses, see: PAGES.resourceGateway };
  if (!Number.isInteger(addresses) || addresses < least || addresses > most) {
    const constraint = `a whole number from ${String(least)} to ${String(most)}`;
    throw constructError({ ...problem, constraint, fix: `Leave it out for ${String(usual)} addresses` });
  }
  if (literal(ipAddressType) !== IpAddressType.IPV6) return;
  const constraint = `left out for a gateway with IPv6 addresses only, whose interfaces get a /${String(IPV6_BLOCK_PREFIX)}`;
  throw constructError({ ...problem, constraint, fix: "Leave it out" });
}
