import { VpclatticeServiceNetworkResourceAssociation } from "@cdktf/provider-aws/lib/vpclattice-service-network-resource-association";
import { VpclatticeServiceNetworkServiceAssociation } from "@cdktf/provider-aws/lib/vpclattice-service-network-service-association";
import { VpclatticeServiceNetworkVpcAssociation } from "@cdktf/provider-aws/lib/vpclattice-service-network-vpc-association";
import { Construct } from "constructs";
import type { PrivateDnsPreference } from "../shared/enums";
import { checkLatticeDns, overrideDnsOptions } from "../shared/lattice-dns";
import { applyOverrides, type EndpointTimeouts, type TaggedProps } from "../shared/common-props";
import { PAGES } from "../../planner/catalog/pages";
import type { IResourceConfiguration } from "./resource-configuration-base";
import { checkSecurityGroups } from "./security-groups";
import type { IServiceNetwork } from "./service-network-interface";
import { checkPattern } from "../shared/values";

/** What associations of all kinds take. */
export interface AssociationOptions extends TaggedProps {
  /**
   * How long Terraform waits.
   * @default - 5 minutes each
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpclattice_service_network_vpc_association#timeouts
   */
  readonly timeouts?: EndpointTimeouts;
}

/** How a resource configuration is in a service network. */
export interface ResourceAssociationOptions extends AssociationOptions {
  /**
   * Whether VPCs of the network get private DNS for the configuration's custom domain name. It overrides what the network's
   * endpoints and VPC associations say, and cannot be changed later; for configurations by ARN it is always on. Needs AWS
   * provider 6.28.0.
   * @default - AWS's: off, except for configurations by ARN
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly privateDns?: boolean;
}

/** How a VPC is connected to a service network. */
export interface VpcAssociationOptions extends AssociationOptions {
  /**
   * Ids of the security groups that admit clients, at most 5.
   * @default - none: all of the VPC's clients are admitted
   * @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_CreateServiceNetworkVpcAssociation.html
   */
  readonly securityGroupIds?: readonly string[];
  /**
   * Whether VPC Lattice makes private hosted zones for custom domain names in the VPC, which needs DNS support and DNS
   * hostnames on. It cannot be changed later. Needs AWS provider 6.27.0.
   * @default - AWS's: off
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly privateDns?: boolean;
  /**
   * The custom domain names for which it makes them. Needs privateDns.
   * @default - AWS's: VERIFIED_DOMAINS_ONLY, which AWS advises
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly privateDnsPreference?: PrivateDnsPreference;
  /**
   * Domain names for the two preferences that take specified domains; a wildcard as first label is allowed.
   * @default - none
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly privateDnsSpecifiedDomains?: readonly string[];
}

/** Props of ServiceNetworkResourceAssociation. */
export interface ServiceNetworkResourceAssociationProps extends ResourceAssociationOptions {
  /**
   * The service network.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-service-networks.html
   */
  readonly network: IServiceNetwork;
  /**
   * The resource configuration: single, group or ARN; child ones come with their group.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly configuration: IResourceConfiguration;
}

/** Props of ServiceNetworkServiceAssociation. */
export interface ServiceNetworkServiceAssociationProps extends AssociationOptions {
  /**
   * The service network.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-service-networks.html
   */
  readonly network: IServiceNetwork;
  /**
   * Id or ARN of the VPC Lattice service.
   * @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_CreateServiceNetworkServiceAssociation.html
   */
  readonly serviceIdentifier: string;
}

/** Props of ServiceNetworkVpcAssociation. */
export interface ServiceNetworkVpcAssociationProps extends VpcAssociationOptions {
  /**
   * The service network.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-service-networks.html
   */
  readonly network: IServiceNetwork;
  /**
   * Id of the VPC.
   * @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_CreateServiceNetworkVpcAssociation.html
   */
  readonly vpcId: string;
}

/**
 * A resource configuration in a service network.
 * @example
 * ```ts
 * const network = new ServiceNetwork(stack, "network", { name: "databases" });
 * const configuration = ResourceConfiguration.fromResourceConfigurationAttributes(stack, "orders", {
 *   resourceConfigurationId: "rcfg-0123456789abcdef0",
 *   resourceConfigurationArn:
 *     "arn:aws:vpc-lattice:us-east-1:111122223333:resourceconfiguration/rcfg-0123456789abcdef0",
 * });
 * new ServiceNetworkResourceAssociation(stack, "association", { network, configuration, privateDns: true });
 * ```
 */
export class ServiceNetworkResourceAssociation extends Construct {
  /** The provider's resource. */
  public readonly resource: VpclatticeServiceNetworkResourceAssociation;

  public constructor(scope: Construct, id: string, props: ServiceNetworkResourceAssociationProps) {
    super(scope, id);
    this.resource = new VpclatticeServiceNetworkResourceAssociation(this, "Resource", {
      ...commonConfig(props),
      resourceConfigurationIdentifier: props.configuration.resourceConfigurationId,
    });
    if (props.privateDns !== undefined) this.resource.addOverride("private_dns_enabled", props.privateDns);
    applyOverrides(this.resource, props.overrides);
  }
}

/**
 * A VPC Lattice service in a service network.
 * @example
 * ```ts
 * const network = ServiceNetwork.fromServiceNetworkAttributes(stack, "network", {
 *   serviceNetworkId: "sn-0123456789abcdef0",
 *   serviceNetworkArn: "arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-0123456789abcdef0",
 * });
 * new ServiceNetworkServiceAssociation(stack, "orders", { network, serviceIdentifier: "svc-0123456789abcdef0" });
 * ```
 */
export class ServiceNetworkServiceAssociation extends Construct {
  /** The provider's resource. */
  public readonly resource: VpclatticeServiceNetworkServiceAssociation;

  public constructor(scope: Construct, id: string, props: ServiceNetworkServiceAssociationProps) {
    super(scope, id);
    const config = { ...commonConfig(props), serviceIdentifier: props.serviceIdentifier };
    this.resource = new VpclatticeServiceNetworkServiceAssociation(this, "Resource", config);
    applyOverrides(this.resource, props.overrides);
  }
}

/**
 * A VPC that is connected to a service network without an endpoint, and without using addresses of its subnets.
 * @example
 * ```ts
 * const network = ServiceNetwork.fromServiceNetworkAttributes(stack, "network", {
 *   serviceNetworkId: "sn-0123456789abcdef0",
 *   serviceNetworkArn: "arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-0123456789abcdef0",
 * });
 * new ServiceNetworkVpcAssociation(stack, "clients", {
 *   network,
 *   vpcId: vpc.id,
 *   privateDns: true,
 *   privateDnsPreference: PrivateDnsPreference.VERIFIED_DOMAINS_ONLY,
 * });
 * ```
 */
export class ServiceNetworkVpcAssociation extends Construct {
  /** The provider's resource. */
  public readonly resource: VpclatticeServiceNetworkVpcAssociation;

  public constructor(scope: Construct, id: string, props: ServiceNetworkVpcAssociationProps) {
    super(scope, id);
    checkVpcAssociation(this, props);
    const { vpcId, securityGroupIds } = props;
    this.resource = new VpclatticeServiceNetworkVpcAssociation(this, "Resource", {
      ...commonConfig(props),
      vpcIdentifier: vpcId,
      securityGroupIds: securityGroupIds && [...securityGroupIds],
    });
    if (props.privateDns !== undefined) this.resource.addOverride("private_dns_enabled", props.privateDns);
    overrideDnsOptions(this.resource, props);
    applyOverrides(this.resource, props.overrides);
  }
}

function commonConfig(props: AssociationOptions & { readonly network: IServiceNetwork }) {
  const { network, region, provider, dependsOn, timeouts, tags } = props;
  return { serviceNetworkIdentifier: network.serviceNetworkId, region, provider, dependsOn, timeouts, tags };
}

function checkVpcAssociation(construct: Construct, props: ServiceNetworkVpcAssociationProps): void {
  checkPattern(construct, "vpcId", props.vpcId, {
    pattern: /^vpc-[0-9a-z]+$/,
    constraint: "a VPC id such as vpc-0123456789abcdef0",
    fix: "Give the VPC's id",
    see: PAGES.vpcAssociationApi,
  });
  checkSecurityGroups(construct, props.securityGroupIds, PAGES.vpcAssociationApi);
  checkLatticeDns(construct, props);
}
