import type { VpcEndpoint, VpcEndpointConfig } from "@cdktf/provider-aws/lib/vpc-endpoint";
import type { ITerraformDependable, TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { checkProps, type PropShapes } from "../shared/prop-shapes";
import { checkMembers } from "./internal/members-of-vpc";
import { literal } from "../shared/literal";
import { idOf } from "../shared/members";
import type { EndpointTimeouts } from "../shared/common-props";
import type { JsonObject } from "../shared/json";
import type { VpcReference } from "../shared/references";
import { PAGES } from "../../planner/catalog/pages";
import { TAG_VALUE_CHARACTERS } from "../../planner/catalog/limits";

/** An endpoint, made here or imported. */
export interface IVpcEndpoint {
  /** Id, e.g. vpce-0123456789abcdef0. */
  readonly vpcEndpointId: string;
  /** Amazon Resource Name. */
  readonly vpcEndpointArn: string;
}

/** Props that endpoints of all kinds have. */
export interface VpcEndpointBaseProps {
  /**
   * VPC of the endpoint: a `Vpc` of the provider, or a literal { id, cidrBlock }.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html
   */
  readonly vpc: VpcReference;
  /**
   * Value of the tag Name; at most 256 characters.
   * @default - path of the construct
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
   */
  readonly name?: string;
  /**
   * Tags; a tag Name in here overrides `name`. AWS takes up to 50.
   * @default - the tag Name only
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html
   */
  readonly tags?: Record<string, string>;
  /**
   * Region of the endpoint, when it is not the provider's (AWS provider 6.0 and later).
   * @default - Region of the provider
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/enhanced-region-support
   */
  readonly region?: string;
  /**
   * Provider that makes the endpoint and what it needs.
   * @default - the stack's default AWS provider
   * @see https://developer.hashicorp.com/terraform/cdktf/concepts/providers
   */
  readonly provider?: TerraformProvider;
  /**
   * What Terraform must make before the endpoint. Endpoints of this library can be given as they are.
   * @default - what the endpoint refers to
   * @see https://developer.hashicorp.com/terraform/language/meta-arguments/depends_on
   */
  readonly dependsOn?: ITerraformDependable[];
  /**
   * How long Terraform waits.
   * @default - 10 minutes each
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint#timeouts
   */
  readonly timeouts?: EndpointTimeouts;
  /**
   * Attributes of `aws_vpc_endpoint` that this library does not offer, by dotted path in Terraform's spelling, e.g.
   * { "dns_options.private_dns_preference": "ALL_DOMAINS" }. They are not checked.
   * @default - none
   * @see https://developer.hashicorp.com/terraform/cdktf/concepts/resources#escape-hatch
   */
  readonly overrides?: JsonObject;
}

const DURATION = /^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/;

/** What endpoints of all kinds do. */
export abstract class VpcEndpointBase extends Construct implements IVpcEndpoint, ITerraformDependable {
  /** The provider's resource. */
  public abstract readonly resource: VpcEndpoint;
  /** The VPC that was given. */
  public readonly vpc: VpcReference;

  /** The form of each prop. A class that extends an endpoint may have further props. */
  protected abstract propShapes(): PropShapes<VpcEndpointBaseProps>;

  protected constructor(scope: Construct, id: string, props: VpcEndpointBaseProps) {
    super(scope, id);
    checkProps<VpcEndpointBaseProps>(
      this,
      props,
      this.propShapes(),
      Object.hasOwn(Object.getPrototypeOf(this) as object, "propShapes"),
    );
    checkMembers(this, props);
    this.vpc = props.vpc;
    this.checkName(props.name);
    this.checkTimeouts(props.timeouts);
  }

  public get vpcEndpointId(): string {
    return this.resource.id;
  }

  public get vpcEndpointArn(): string {
    return this.resource.arn;
  }

  /** Terraform's address, so that an endpoint can be listed in a `dependsOn`. */
  public get fqn(): string {
    return this.resource.fqn;
  }

  /** State of the connection, e.g. pendingAcceptance or available. */
  public get state(): string {
    return this.resource.state;
  }

  /** Attributes of the resource that all kinds have. */
  protected commonConfig(props: VpcEndpointBaseProps): VpcEndpointConfig {
    const { vpc, name, tags, region, provider, dependsOn, timeouts } = props;
    return {
      vpcId: idOf(vpc),
      region,
      provider,
      dependsOn,
      timeouts,
      tags: { Name: name ?? this.node.path, ...tags },
    };
  }

  private checkName(name: string | undefined): void {
    const known = literal(name);
    if (known === undefined || known.length <= TAG_VALUE_CHARACTERS) return;
    throw constructError({
      construct: this,
      prop: "name",
      value: known,
      constraint: `at most ${String(TAG_VALUE_CHARACTERS)} characters`,
      fix: "Shorten the name",
      see: PAGES.tags,
    });
  }

  private checkTimeouts(timeouts: EndpointTimeouts | undefined): void {
    for (const [name, value] of Object.entries(timeouts ?? {}) as [string, string | undefined][]) {
      const known = literal(value);
      if (known === undefined || DURATION.test(known)) continue;
      throw constructError({
        construct: this,
        prop: `timeouts.${name}`,
        value: known,
        constraint: "a duration such as 30s, 10m or 1h",
        fix: "Write a number with its unit",
        see: "https://developer.hashicorp.com/terraform/language/resources/syntax#operation-timeouts",
      });
    }
  }
}
