import { DataAwsVpcEndpoint } from "@cdktf/provider-aws/lib/data-aws-vpc-endpoint";
import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { PAGES } from "../../planner/catalog/pages";
import { literal } from "../shared/literal";
import { childOf } from "../shared/stack-shared";
import type { IVpcEndpoint } from "./vpc-endpoint-base";

/** Identifies an existing endpoint. */
export interface ImportedEndpointAttributes {
  /**
   * Id, e.g. vpce-0123456789abcdef0.
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpoint.html
   */
  readonly vpcEndpointId: string;
  /**
   * Region of the endpoint, when it is not the provider's.
   * @default - Region of the provider
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint#region
   */
  readonly region?: string;
  /**
   * Provider that reads the endpoint.
   * @default - the stack's default AWS provider
   * @see https://developer.hashicorp.com/terraform/cdktf/concepts/providers
   */
  readonly provider?: TerraformProvider;
}

/** An existing endpoint. What is not given is read with a data source, made when it is first asked for. */
export class ImportedEndpoint extends Construct implements IVpcEndpoint {
  public readonly vpcEndpointId: string;

  public constructor(
    scope: Construct,
    id: string,
    private readonly attributes: ImportedEndpointAttributes,
  ) {
    super(scope, id);
    this.vpcEndpointId = attributes.vpcEndpointId;
    const known = literal(attributes.vpcEndpointId);
    if (known === undefined || /^vpce-[0-9a-f]+$/.test(known)) return;
    throw constructError({
      construct: this,
      prop: "vpcEndpointId",
      value: known,
      constraint: "the id of an endpoint, e.g. vpce-0123456789abcdef0",
      fix: "Take the id from the console or from describe-vpc-endpoints",
      see: PAGES.createEndpointApi,
    });
  }

  public get vpcEndpointArn(): string {
    return this.data.arn;
  }

  /** The data source that reads the endpoint. */
  protected get data(): DataAwsVpcEndpoint {
    const { region, provider } = this.attributes;
    const config = { id: this.vpcEndpointId, region, provider };
    return childOf(this, "Data", (scope) => new DataAwsVpcEndpoint(scope, "Data", config));
  }
}
