import { RamPrincipalAssociation } from "@cdktf/provider-aws/lib/ram-principal-association";
import { RamResourceAssociation } from "@cdktf/provider-aws/lib/ram-resource-association";
import { RamResourceShare } from "@cdktf/provider-aws/lib/ram-resource-share";
import { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { literal } from "../shared/literal";
import { applyOverrides, type TaggedProps } from "../shared/common-props";
import { PAGES } from "../../planner/catalog/pages";
import { isGiven } from "../shared/lists";
import { checkDistinct, checkPatterns } from "../shared/values";

/** With whom resources are shared. */
export interface ResourceShareOptions extends TaggedProps {
  /**
   * Name of the share.
   * @default - path of the construct
   * @see https://docs.aws.amazon.com/ram/latest/APIReference/API_CreateResourceShare.html
   */
  readonly shareName?: string;
  /**
   * Whom it is shared with, at least one: account ids of twelve digits, or ARNs of an organization, an organizational unit,
   * an IAM role or user.
   * @see https://docs.aws.amazon.com/ram/latest/APIReference/API_AssociateResourceShare.html
   */
  readonly principals: readonly string[];
  /**
   * Whether accounts outside the organization may be among them; each has to accept an invitation.
   * @default false
   * @see https://docs.aws.amazon.com/ram/latest/APIReference/API_CreateResourceShare.html
   */
  readonly allowExternalPrincipals?: boolean;
  /**
   * ARNs of RAM permissions. Where the association of a shared configuration is denied, make sure that they are of
   * version 2.
   * @default - RAM's default permission for the kind of resource
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-resource-configuration.html
   */
  readonly permissionArns?: readonly string[];
}

/** Props of ResourceShare. */
export interface ResourceShareProps extends ResourceShareOptions {
  /**
   * ARNs of what is shared: resource configurations (not child ones, which come with their group) or service networks.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly resourceArns: readonly string[];
}

/**
 * Shares resource configurations or service networks with other accounts through AWS Resource Access Manager.
 * @example
 * ```ts
 * const network = new ServiceNetwork(stack, "network", { name: "databases" });
 * new ResourceShare(stack, "share", {
 *   resourceArns: [network.serviceNetworkArn],
 *   principals: ["arn:aws:organizations::111122223333:organization/o-a1b2c3d4e5"],
 * });
 * ```
 */
export class ResourceShare extends Construct {
  /** The provider's resource. */
  public readonly resource: RamResourceShare;
  /** One for each resource that is shared. */
  public readonly resourceAssociations: readonly RamResourceAssociation[];
  /** One for each principal. */
  public readonly principalAssociations: readonly RamPrincipalAssociation[];

  public constructor(scope: Construct, id: string, props: ResourceShareProps) {
    super(scope, id);
    checkResourceShare(this, props);
    const { region, provider } = props;
    this.resource = new RamResourceShare(this, "Resource", {
      name: props.shareName ?? this.node.path.replace(/[^A-Za-z0-9-]+/g, "-"),
      allowExternalPrincipals: props.allowExternalPrincipals ?? false,
      permissionArns: props.permissionArns && [...props.permissionArns],
      region,
      provider,
      dependsOn: props.dependsOn,
      tags: props.tags,
    });
    applyOverrides(this.resource, props.overrides);
    const resourceShareArn = this.resource.arn;
    this.resourceAssociations = props.resourceArns.map((resourceArn, index) => {
      const config = { resourceArn, resourceShareArn, region, provider };
      return new RamResourceAssociation(this, `Shared-${String(index)}`, config);
    });
    this.principalAssociations = props.principals.map((principal, index) => {
      const config = { principal, resourceShareArn, region, provider };
      return new RamPrincipalAssociation(this, principalId(principal, index), config);
    });
  }

  /** Amazon Resource Name of the share. */
  public get resourceShareArn(): string {
    return this.resource.arn;
  }
}

const PRINCIPAL =
  /^(?:\d{12}|arn:[^:]+:organizations::\d{12}:(?:organization\/o-[a-z0-9]+|ou\/o-[a-z0-9]+\/ou-[a-z0-9-]+)|arn:[^:]+:iam::\d{12}:(?:role|user)\/.+)$/;

function checkResourceShare(construct: Construct, { principals, resourceArns }: ResourceShareProps): void {
  for (const [prop, values] of Object.entries({ principals, resourceArns })) {
    if (isGiven(values) && literal(values) !== undefined) continue;
    throw constructError({
      construct,
      prop,
      value: isGiven(values) ? "a list known only at apply" : "an empty list",
      constraint: "a list of at least one item; the items may be known only at apply, their number not",
      fix: "Write out the list",
      see: PAGES.resourceShareApi,
    });
  }
  checkPatterns(construct, "principals", principals, {
    pattern: PRINCIPAL,
    constraint: "account ids of twelve digits, or ARNs of organizations, organizational units, IAM roles or users",
    fix: "Give the principal in a form that AWS RAM accepts",
    see: PAGES.sharePrincipalsApi,
  });
  checkDistinct(construct, "resourceArns", resourceArns, PAGES.resourceShareApi);
}

/** Ids follow the principal where it is known, so that adding or removing one leaves the others alone. */
function principalId(principal: string, index: number): string {
  const known = literal(principal);
  if (known === undefined) return `Principal-${String(index)}`;
  return `Principal-${known.replace(/^arn:[^:]+:/, "").replace(/[^A-Za-z0-9]+/g, "-")}`;
}
