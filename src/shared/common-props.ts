import type { ITerraformDependable, TerraformProvider, TerraformResource } from "cdktf";
import type { JsonObject } from "./json";

/** Props that all constructs of the provider side have. */
export interface ProviderSideProps {
  /**
   * Region of the resources, when it is not the provider's (AWS provider 6.0 and later).
   * @default - Region of the provider
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/enhanced-region-support
   */
  readonly region?: string;
  /**
   * Provider that makes the resources.
   * @default - the stack's default AWS provider
   * @see https://developer.hashicorp.com/terraform/language/meta-arguments/resource-provider
   */
  readonly provider?: TerraformProvider;
  /**
   * What Terraform must make before the main resource.
   * @default - what the resource refers to
   * @see https://developer.hashicorp.com/terraform/language/meta-arguments/depends_on
   */
  readonly dependsOn?: ITerraformDependable[];
  /**
   * Attributes of the main resource that this library does not offer, by dotted path in Terraform's spelling. They are not checked.
   * @default - none
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs
   */
  readonly overrides?: JsonObject;
}

/** The tags of a construct whose resources take tags. */
export interface TaggedProps extends ProviderSideProps {
  /**
   * Tags, at most 50.
   * @default - the provider's default tags, and a tag Name where the resource has no name attribute
   * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html
   */
  readonly tags?: Record<string, string>;
}

/** How long Terraform waits; durations such as 10m. */
export interface EndpointTimeouts {
  /**
   * Wait for creation.
   * @default 10m
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint#timeouts
   */
  readonly create?: string;
  /**
   * Wait for an update.
   * @default 10m
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint#timeouts
   */
  readonly update?: string;
  /**
   * Wait for deletion.
   * @default 10m
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint#timeouts
   */
  readonly delete?: string;
}

/** Sets the attributes that the user overrides. */
export function applyOverrides(resource: TerraformResource, overrides: JsonObject | undefined): void {
  for (const [path, value] of Object.entries(overrides ?? {})) resource.addOverride(path, value);
}
