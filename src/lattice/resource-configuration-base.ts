import { VpclatticeResourceConfiguration } from "@cdktf/provider-aws/lib/vpclattice-resource-configuration";
import { Annotations } from "cdktf";
import { Construct, type IConstruct } from "constructs";
import type { EndpointTimeouts, TaggedProps } from "../shared/common-props";
import type { IResourceGateway } from "./resource-gateway";
import { ResourceShare, type ResourceShareOptions } from "./resource-share";

/** A resource configuration that endpoints and service networks take, made here or imported. Child ones are none. */
export interface IResourceConfiguration extends IConstruct {
  /** Id, e.g. rcfg-0123456789abcdef0. */
  readonly resourceConfigurationId: string;
  /** Amazon Resource Name, which resource endpoints take. */
  readonly resourceConfigurationArn: string;
  /** Whether service networks that are shared may have it, when that was said. */
  readonly allowAssociationToShareableServiceNetwork?: boolean;
}

/** Props that resource configurations of all types have. */
export interface ResourceConfigurationBaseProps extends TaggedProps {
  /**
   * Name: 3 to 40 lowercase letters, digits and hyphens, unique in the account. Choose it well: it cannot be changed.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-resource-configuration.html
   */
  readonly name: string;
  /**
   * How long Terraform waits.
   * @default - 5 minutes each
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpclattice_resource_configuration#timeouts
   */
  readonly timeouts?: EndpointTimeouts;
}

/** Props of resource configurations that can be shared. */
export interface ShareableConfigurationProps extends ResourceConfigurationBaseProps {
  /**
   * The gateway into the VPC of the resources. It needs an Availability Zone in common with each endpoint.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-gateway.html
   */
  readonly resourceGateway: IResourceGateway;
  /**
   * Whether service networks that are or can be shared may have it. With `true`, an account with which you share the
   * configuration can pass it on to others: the construct warns when it is shared.
   * @default - AWS's: false
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly allowAssociationToShareableServiceNetwork?: boolean;
  /**
   * Id of the verification of its domain, e.g. `DomainVerification.domainVerificationId`.
   * @default - the domain counts as not verified
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-resource-configuration.html
   */
  readonly domainVerificationId?: string;
}

/** What single, group and ARN resource configurations do. */
export abstract class ShareableConfiguration extends Construct implements IResourceConfiguration {
  /** The provider's resource. */
  public abstract readonly resource: VpclatticeResourceConfiguration;
  public readonly allowAssociationToShareableServiceNetwork?: boolean;

  protected constructor(scope: Construct, id: string, props: ShareableConfigurationProps) {
    super(scope, id);
    this.allowAssociationToShareableServiceNetwork = props.allowAssociationToShareableServiceNetwork;
  }

  public get resourceConfigurationId(): string {
    return this.resource.id;
  }

  public get resourceConfigurationArn(): string {
    return this.resource.arn;
  }

  /** Terraform's address, so that the configuration can be listed in a `dependsOn`. */
  public get fqn(): string {
    return this.resource.fqn;
  }

  /** Shares the configuration with other accounts through AWS RAM. */
  public share(id: string, options: ResourceShareOptions): ResourceShare {
    if (this.allowAssociationToShareableServiceNetwork === true) {
      Annotations.of(this).addWarning(
        "allowAssociationToShareableServiceNetwork is true and the configuration is shared: who gets it can pass it on " +
          "through a shared service network. Set it to false to stop that.",
      );
    }
    return new ResourceShare(this, id, { ...options, resourceArns: [this.resourceConfigurationArn] });
  }
}

/** The attributes of resource configurations that can be shared. */
export function shareableConfig(props: ShareableConfigurationProps & { readonly portRanges?: readonly string[] }) {
  const { resourceGateway, portRanges, domainVerificationId, allowAssociationToShareableServiceNetwork } = props;
  return {
    ...commonConfig(props),
    resourceGatewayIdentifier: resourceGateway.resourceGatewayId,
    portRanges: portRanges && [...portRanges],
    domainVerificationId,
    allowAssociationToShareableServiceNetwork,
  };
}

/** The attributes that resource configurations of all types have. */
export function commonConfig(props: ResourceConfigurationBaseProps) {
  const { name, region, provider, dependsOn, timeouts, tags } = props;
  return { name, region, provider, dependsOn, timeouts, tags };
}
