import { VpclatticeResourceConfiguration } from "@cdktf/provider-aws/lib/vpclattice-resource-configuration";
import { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { applyOverrides } from "../shared/common-props";
import { PAGES } from "../../planner/catalog/pages";
import { checkDomainName } from "../shared/domain-name";
import { RESOURCE_CONFIGURATION_NAME } from "./lattice-names";
import { checkPortRanges } from "./port-ranges";
import { validateNotPublic } from "./public-databases";
import {
  ShareableConfiguration,
  commonConfig,
  type IResourceConfiguration,
  type ShareableConfigurationProps,
} from "./resource-configuration-base";
import { checkDefinition, type ResourceDefinition } from "./resource-definition";
import type { IResourceGateway } from "./resource-gateway";
import { checkPattern } from "../shared/values";

/** Props of ResourceConfiguration. */
export interface ResourceConfigurationProps extends ShareableConfigurationProps {
  /**
   * The gateway into the VPC of the resource. It needs an Availability Zone in common with each endpoint.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-gateway.html
   */
  readonly resourceGateway: IResourceGateway;
  /**
   * The resource, by address, domain name or ARN of an RDS database.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly definition: ResourceDefinition;
  /**
   * TCP ports on which it is reached, such as "5432" or "8000-8080". Needed for an address or a domain name; not for an ARN,
   * whose ports AWS knows.
   * @default - none, for a definition by ARN
   * @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_CreateResourceConfiguration.html
   */
  readonly portRanges?: readonly string[];
  /**
   * Domain name by which consumers reach it, yours or another's. All consumers see it; it cannot be changed; a configuration
   * has one. Not for a definition by ARN, whose domain name is the database's.
   * @default - the names that AWS makes
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly customDomainName?: string;
}

/** What is known of a resource configuration that exists already. */
export interface ResourceConfigurationAttributes {
  /**
   * Id, e.g. rcfg-0123456789abcdef0.
   * @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_GetResourceConfiguration.html
   */
  readonly resourceConfigurationId: string;
  /**
   * Amazon Resource Name.
   * @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_GetResourceConfiguration.html
   */
  readonly resourceConfigurationArn: string;
}

/** One resource that others reach from their VPCs: an address, a domain name or an RDS database. TCP only. */
export class ResourceConfiguration extends ShareableConfiguration {
  /** A resource configuration that exists already, of your account or shared with it. */
  public static fromResourceConfigurationAttributes(
    scope: Construct,
    id: string,
    attributes: ResourceConfigurationAttributes,
  ): IResourceConfiguration {
    return new ImportedResourceConfiguration(scope, id, attributes);
  }

  public readonly resource: VpclatticeResourceConfiguration;

  public constructor(scope: Construct, id: string, props: ResourceConfigurationProps) {
    super(scope, id, props);
    checkResourceConfiguration(this, props);
    const { definition, portRanges } = props;
    this.resource = new VpclatticeResourceConfiguration(this, "Resource", {
      ...commonConfig(props),
      type: definition.kind === "arn" ? "ARN" : "SINGLE",
      resourceGatewayIdentifier: props.resourceGateway.resourceGatewayId,
      resourceConfigurationDefinition: definition.toTerraform(),
      portRanges: portRanges && [...portRanges],
      customDomainName: props.customDomainName,
      domainVerificationId: props.domainVerificationId,
      allowAssociationToShareableServiceNetwork: props.allowAssociationToShareableServiceNetwork,
    });
    applyOverrides(this.resource, props.overrides);
    if (definition.kind === "arn") validateNotPublic(this, definition.value);
  }
}

function checkResourceConfiguration(construct: Construct, props: ResourceConfigurationProps): void {
  const { name, definition, resourceGateway, portRanges, customDomainName } = props;
  checkPattern(construct, "name", name, RESOURCE_CONFIGURATION_NAME);
  checkDefinition(construct, definition, resourceGateway);
  if (definition.kind !== "arn") {
    checkPortRanges(construct, portRanges);
    const see = PAGES.resourceConfiguration;
    checkDomainName({
      construct,
      prop: "customDomainName",
      value: customDomainName,
      wildcard: false,
      lowercase: false,
      see,
    });
    return;
  }
  for (const [prop, value] of Object.entries({ portRanges, customDomainName })) {
    if (value === undefined) continue;
    const constraint = "left out for a definition by ARN, whose ports and domain name are the database's";
    throw constructError({
      construct,
      prop,
      value,
      constraint,
      fix: "Leave it out",
      see: PAGES.resourceConfigurationApi,
    });
  }
}

/** A resource configuration of which only the attributes are known. */
class ImportedResourceConfiguration extends Construct implements IResourceConfiguration {
  public readonly resourceConfigurationId: string;
  public readonly resourceConfigurationArn: string;

  public constructor(scope: Construct, id: string, attributes: ResourceConfigurationAttributes) {
    super(scope, id);
    this.resourceConfigurationId = attributes.resourceConfigurationId;
    this.resourceConfigurationArn = attributes.resourceConfigurationArn;
  }
}
