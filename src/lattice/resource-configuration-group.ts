import { VpclatticeResourceConfiguration } from "@cdktf/provider-aws/lib/vpclattice-resource-configuration";
import { Annotations } from "cdktf";
import { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { applyOverrides } from "../shared/common-props";
import { PAGES } from "../../planner/catalog/pages";
import { checkDomainName, isWithin } from "../shared/domain-name";
import { knownText } from "../shared/known-text";
import { RESOURCE_CONFIGURATION_NAME } from "./lattice-names";
import { checkPortRanges } from "./port-ranges";
import {
  ShareableConfiguration,
  commonConfig,
  shareableConfig,
  type ResourceConfigurationBaseProps,
  type ShareableConfigurationProps,
} from "./resource-configuration-base";
import { checkDefinition, type ResourceDefinition } from "./resource-definition";
import type { IResourceGateway } from "./resource-gateway";
import { checkPattern } from "../shared/values";

/** Props of ResourceConfigurationGroup. */
export interface ResourceConfigurationGroupProps extends ShareableConfigurationProps {
  /**
   * TCP ports of the group, such as "5432" or "8000-8080"; each child states its own.
   * @default - none
   * @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_CreateResourceConfiguration.html
   */
  readonly portRanges?: readonly string[];
  /**
   * Domain under which the custom domain names of all children lie; without it consumers get no private DNS for them. It is
   * written as `group_domain`, which no release of the AWS provider had in July 2026 (pull request 48843); Terraform refuses
   * it until yours has it, and the construct warns. `custom_domain_name` does not replace it: AWS refuses it for groups.
   * @default - none
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly groupDomain?: string;
}

/** Props of ResourceConfigurationChild, but for its group. */
export interface ResourceConfigurationChildOptions extends ResourceConfigurationBaseProps {
  /**
   * The resource, by address or domain name.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly definition: ResourceDefinition;
  /**
   * TCP ports on which it is reached, at least one, such as "5432" or "8000-8080".
   * @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_CreateResourceConfiguration.html
   */
  readonly portRanges: readonly string[];
  /**
   * Domain name by which consumers reach it, within the group's domain. It cannot be changed. In a group without a domain
   * any name is accepted, but consumers get no private DNS for it: the construct then warns.
   * @default - the names that AWS makes
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly customDomainName?: string;
}

/** Props of ResourceConfigurationChild. */
export interface ResourceConfigurationChildProps extends ResourceConfigurationChildOptions {
  /**
   * The group that it belongs to, with which it is shared and reached.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly group: ResourceConfigurationGroup;
}

/**
 * Several resources that are shared and reached as one. TCP only.
 * @example
 * ```ts
 * const resourceGateway = ResourceGateway.fromResourceGatewayAttributes(stack, "gateway", {
 *   resourceGatewayId: "rgw-0123456789abcdef0",
 * });
 * const group = new ResourceConfigurationGroup(stack, "databases", { name: "databases", resourceGateway });
 * const definition = ResourceDefinition.ipAddress("10.0.0.10");
 * group.addChild("orders", { name: "orders", definition, portRanges: ["5432"] });
 * ```
 */
export class ResourceConfigurationGroup extends ShareableConfiguration {
  public readonly resource: VpclatticeResourceConfiguration;
  /** The gateway that was given. */
  public readonly resourceGateway: IResourceGateway;
  /** The domain of the children's custom domain names. */
  public readonly groupDomain?: string;

  public constructor(scope: Construct, id: string, props: ResourceConfigurationGroupProps) {
    super(scope, id, props);
    this.resourceGateway = props.resourceGateway;
    this.groupDomain = props.groupDomain;
    const { name, portRanges, groupDomain } = props;
    checkPattern(this, "name", name, RESOURCE_CONFIGURATION_NAME);
    if (portRanges !== undefined) checkPortRanges(this, portRanges);
    const see = PAGES.resourceConfiguration;
    checkDomainName({ construct: this, prop: "groupDomain", value: groupDomain, see });
    this.resource = new VpclatticeResourceConfiguration(this, "Resource", {
      ...shareableConfig(props),
      type: "GROUP",
    });
    if (groupDomain !== undefined) this.setGroupDomain(groupDomain);
    applyOverrides(this.resource, props.overrides);
  }

  /** Adds a resource to the group; who can reach the group can reach it at once. */
  public addChild(id: string, options: ResourceConfigurationChildOptions): ResourceConfigurationChild {
    return new ResourceConfigurationChild(this, id, { ...options, group: this });
  }

  private setGroupDomain(groupDomain: string): void {
    this.resource.addOverride("group_domain", groupDomain);
    Annotations.of(this).addWarning(
      "groupDomain needs an AWS provider whose aws_vpclattice_resource_configuration has group_domain; " +
        "no release up to July 2026 has it. Leave it out until yours does.",
    );
  }
}

/**
 * One resource of a group. It cannot be shared or associated separately.
 * @example
 * ```ts
 * const resourceGateway = ResourceGateway.fromResourceGatewayAttributes(stack, "gateway", {
 *   resourceGatewayId: "rgw-0123456789abcdef0",
 * });
 * const group = new ResourceConfigurationGroup(stack, "caches", { name: "caches", resourceGateway });
 * new ResourceConfigurationChild(stack, "sessions", {
 *   group,
 *   name: "sessions",
 *   definition: ResourceDefinition.domainName("sessions.example.com", IpAddressType.DUALSTACK),
 *   portRanges: ["6379-6380"],
 * });
 * ```
 */
export class ResourceConfigurationChild extends Construct {
  /** The provider's resource. */
  public readonly resource: VpclatticeResourceConfiguration;

  public constructor(scope: Construct, id: string, props: ResourceConfigurationChildProps) {
    super(scope, id);
    checkChild(this, props);
    this.resource = new VpclatticeResourceConfiguration(this, "Resource", {
      ...commonConfig(props),
      type: "CHILD",
      resourceConfigurationGroupId: props.group.resourceConfigurationId,
      resourceConfigurationDefinition: props.definition.toTerraform(),
      portRanges: [...props.portRanges],
      customDomainName: props.customDomainName,
    });
    applyOverrides(this.resource, props.overrides);
  }

  /** Id, e.g. rcfg-0123456789abcdef0. */
  public get resourceConfigurationId(): string {
    return this.resource.id;
  }

  /** Amazon Resource Name. */
  public get resourceConfigurationArn(): string {
    return this.resource.arn;
  }
}

function checkChild(construct: Construct, props: ResourceConfigurationChildProps): void {
  const { name, definition, group, portRanges } = props;
  const see = PAGES.resourceConfiguration;
  checkPattern(construct, "name", name, RESOURCE_CONFIGURATION_NAME);
  if (definition.kind === "arn") {
    const constraint = "an address or a domain name; AWS itself makes the children of a configuration by ARN";
    const fix = "Make a ResourceConfiguration of the ARN";
    throw constructError({ construct, prop: "definition", value: definition.value, constraint, fix, see });
  }
  checkDefinition(construct, definition, group.resourceGateway);
  checkPortRanges(construct, portRanges);
  checkChildDomain(construct, props);
}

function checkChildDomain(construct: Construct, { customDomainName, group }: ResourceConfigurationChildProps): void {
  if (customDomainName === undefined) return;
  const see = PAGES.resourceConfiguration;
  checkDomainName({ construct, prop: "customDomainName", value: customDomainName, see });
  if (group.groupDomain === undefined) {
    Annotations.of(construct).addWarning(
      "customDomainName is set in a group without groupDomain: consumers get no private DNS for it.",
    );
    return;
  }
  const [name, domain] = [knownText(customDomainName), knownText(group.groupDomain)];
  if (name === undefined || domain === undefined || (name.length > domain.length && isWithin(name, domain))) return;
  throw constructError({
    construct,
    prop: "customDomainName",
    value: name,
    constraint: `a subdomain of ${domain}, the domain of the group`,
    fix: `Choose a name that ends in .${domain}`,
    see,
  });
}
