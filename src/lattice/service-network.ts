import { VpclatticeServiceNetwork } from "@cdktf/provider-aws/lib/vpclattice-service-network";
import { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { checkOneOf } from "../shared/enum-values";
import { imported } from "../shared/imported";
import { literal } from "../shared/literal";
import { applyOverrides, type TaggedProps } from "../shared/common-props";
import { PAGES } from "../../planner/catalog/pages";
import { SERVICE_NETWORK_NAME } from "./lattice-names";
import { resolvedText } from "../shared/resolved-references";
import type { IResourceConfiguration } from "./resource-configuration-base";
import { ResourceShare, type ResourceShareOptions } from "./resource-share";
import {
  ServiceNetworkResourceAssociation,
  ServiceNetworkServiceAssociation,
  ServiceNetworkVpcAssociation,
  type AssociationOptions,
  type ResourceAssociationOptions,
  type VpcAssociationOptions,
} from "./service-network-associations";
import type { IServiceNetwork } from "./service-network-interface";
import { checkPattern } from "../shared/values";

/** Who may use a service network. */
export enum ServiceNetworkAuthType {
  /** Whoever is connected to it. */
  NONE = "NONE",
  /** Whom the network's auth policy allows; it applies to services, not to resource configurations. */
  AWS_IAM = "AWS_IAM",
}

/** Props of ServiceNetwork. */
export interface ServiceNetworkProps extends TaggedProps {
  /**
   * Name: 3 to 63 lowercase letters, digits and hyphens, unique in the account. A change replaces the network.
   * @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_CreateServiceNetwork.html
   */
  readonly name: string;
  /**
   * Who may use it.
   * @default - AWS's: NONE
   * @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_CreateServiceNetwork.html
   */
  readonly authType?: ServiceNetworkAuthType;
}

/** Identifies an existing service network. */
export interface ServiceNetworkAttributes {
  /**
   * Id, e.g. sn-0123456789abcdef0.
   * @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_GetServiceNetwork.html
   */
  readonly serviceNetworkId: string;
  /**
   * Amazon Resource Name.
   * @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_GetServiceNetwork.html
   */
  readonly serviceNetworkArn: string;
}

/**
 * Resource configurations and VPC Lattice services that a VPC reaches together, by one endpoint or one association.
 * @example
 * ```ts
 * const network = new ServiceNetwork(stack, "network", { name: "services", authType: ServiceNetworkAuthType.AWS_IAM });
 * network.associateService("orders", "svc-0123456789abcdef0");
 * network.associateVpc("clients", vpc.id);
 * ```
 */
export class ServiceNetwork extends Construct implements IServiceNetwork {
  /** An existing service network, of your account or shared with it. */
  public static fromServiceNetworkAttributes(
    scope: Construct,
    id: string,
    attributes: ServiceNetworkAttributes,
  ): IServiceNetwork {
    const { serviceNetworkId, serviceNetworkArn } = attributes;
    return imported(scope, id, { serviceNetworkId, serviceNetworkArn });
  }

  /** The provider's resource. */
  public readonly resource: VpclatticeServiceNetwork;

  private readonly props: ServiceNetworkProps;
  private readonly configurations: IResourceConfiguration[] = [];
  private readonly members = new Set<string>();
  private isShared = false;

  public constructor(scope: Construct, id: string, props: ServiceNetworkProps) {
    super(scope, id);
    this.props = props;
    const { name, authType, region, provider, dependsOn, tags } = props;
    checkPattern(this, "name", name, SERVICE_NETWORK_NAME);
    checkOneOf(this, "authType", authType, Object.values(ServiceNetworkAuthType), PAGES.serviceNetworkApi);
    this.resource = new VpclatticeServiceNetwork(this, "Resource", {
      name,
      authType,
      region,
      provider,
      dependsOn,
      tags,
    });
    applyOverrides(this.resource, props.overrides);
    this.node.addValidation({ validate: () => this.refusedConfigurations() });
  }

  public get serviceNetworkId(): string {
    return this.resource.id;
  }

  public get serviceNetworkArn(): string {
    return this.resource.arn;
  }

  /** Terraform's address, so that the network can be listed in a `dependsOn`. */
  public get fqn(): string {
    return this.resource.fqn;
  }

  /** Puts a resource configuration into the network. It is billed by the hour; an endpoint needs one more address for it. */
  public associateResource(
    id: string,
    configuration: IResourceConfiguration,
    options: ResourceAssociationOptions = {},
  ): ServiceNetworkResourceAssociation {
    this.refuseTwice("associateResource", configuration.resourceConfigurationId);
    this.configurations.push(configuration);
    const props = { ...this.withPlace(options), network: this, configuration };
    return new ServiceNetworkResourceAssociation(this, id, props);
  }

  /** Puts a VPC Lattice service, by id or ARN, into the network. */
  public associateService(
    id: string,
    serviceIdentifier: string,
    options: AssociationOptions = {},
  ): ServiceNetworkServiceAssociation {
    this.refuseTwice("associateService", serviceIdentifier);
    const props = { ...this.withPlace(options), network: this, serviceIdentifier };
    return new ServiceNetworkServiceAssociation(this, id, props);
  }

  /** Connects a VPC to the network without an endpoint: no addresses of its subnets, but reachable from within it only. */
  public associateVpc(id: string, vpcId: string, options: VpcAssociationOptions = {}): ServiceNetworkVpcAssociation {
    this.refuseTwice("associateVpc", vpcId);
    return new ServiceNetworkVpcAssociation(this, id, { ...this.withPlace(options), network: this, vpcId });
  }

  /** Shares the network with other accounts through AWS RAM. */
  public share(id: string, options: ResourceShareOptions): ResourceShare {
    this.isShared = true;
    return new ResourceShare(this, id, { ...this.withPlace(options), resourceArns: [this.serviceNetworkArn] });
  }

  /** Region and provider of the network, for what does not say its own. */
  private withPlace<T extends AssociationOptions>(options: T): T {
    return {
      ...options,
      region: options.region ?? this.props.region,
      provider: options.provider ?? this.props.provider,
    };
  }

  private refuseTwice(prop: string, identifier: string): void {
    const text = `${prop} ${resolvedText(this, identifier)}`;
    if (this.members.has(text)) {
      const constraint = "each member once";
      const fix = "Leave the second association out";
      throw constructError({ construct: this, prop, value: identifier, constraint, fix, see: PAGES.serviceNetworks });
    }
    this.members.add(text);
  }

  /** Configurations that must not come into a network that is shared. */
  private refusedConfigurations(): string[] {
    if (!this.isShared) return [];
    return this.configurations
      .filter((configuration) => literal(configuration.allowAssociationToShareableServiceNetwork) === false)
      .map((configuration) => {
        const { message } = constructError({
          construct: this,
          prop: "associateResource",
          value: `${configuration.node.path}, which sets allowAssociationToShareableServiceNetwork to false`,
          constraint: "configurations that a shared service network may have",
          fix: "Set it to true there, or do not share this network",
          see: PAGES.resourceConfiguration,
        });
        return message;
      });
  }
}
