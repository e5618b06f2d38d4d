import { VpclatticeResourceConfiguration } from "@cdktf/provider-aws/lib/vpclattice-resource-configuration";
import { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { applyOverrides } from "../shared/common-props";
import { PAGES } from "../../planner/catalog/pages";
import { checkDomainName } from "../shared/domain-name";
import { imported } from "../shared/imported";
import { RESOURCE_CONFIGURATION_NAME } from "./lattice-names";
import { checkPortRanges } from "./port-ranges";
import { validateNotPublic } from "./public-databases";
import {
  ShareableConfiguration,
  shareableConfig,
  type IResourceConfiguration,
  type ShareableConfigurationProps,
} from "./resource-configuration-base";
import { checkDefinition, type ResourceDefinition } from "./resource-definition";
import { checkPattern } from "../shared/values";

/** Props of ResourceConfiguration. */
export interface ResourceConfigurationProps extends ShareableConfigurationProps {
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

/** Identifies an existing resource configuration. */
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

/**
 * One resource that others reach from their VPCs: an address, a domain name or an RDS database. TCP only.
 * @example
 * ```ts
 * const resourceGateway = ResourceGateway.fromResourceGatewayAttributes(stack, "gateway", {
 *   resourceGatewayId: "rgw-0123456789abcdef0",
 * });
 * const orders = new ResourceConfiguration(stack, "orders", {
 *   name: "orders",
 *   resourceGateway,
 *   definition: ResourceDefinition.domainName("orders.example.com"),
 *   portRanges: ["5432"],
 * });
 * orders.share("share", { principals: ["111122223333"] });
 * ```
 */
export class ResourceConfiguration extends ShareableConfiguration {
  /** An existing resource configuration, of your account or shared with it. */
  public static fromResourceConfigurationAttributes(
    scope: Construct,
    id: string,
    attributes: ResourceConfigurationAttributes,
  ): IResourceConfiguration {
    const { resourceConfigurationId, resourceConfigurationArn } = attributes;
    return imported(scope, id, { resourceConfigurationId, resourceConfigurationArn });
  }

  public readonly resource: VpclatticeResourceConfiguration;

  public constructor(scope: Construct, id: string, props: ResourceConfigurationProps) {
    super(scope, id, props);
    checkResourceConfiguration(this, props);
    const { definition } = props;
    this.resource = new VpclatticeResourceConfiguration(this, "Resource", {
      ...shareableConfig(props),
      type: definition.kind === "arn" ? "ARN" : "SINGLE",
      resourceConfigurationDefinition: definition.toTerraform(),
      customDomainName: props.customDomainName,
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
    checkDomainName({ construct, prop: "customDomainName", value: customDomainName, see });
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
