import { Lazy, Tokenization, type ITerraformDependable, type TerraformProvider, type TerraformResource } from "cdktf";
import { isObject } from "../../planner/shared/is-object";
import { constructError } from "./errors";
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
   * Attributes of the main resource that this library does not offer, by dotted path in Terraform's spelling. A list
   * replaces the whole list. Their values are not checked.
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
  for (const [path, value] of Object.entries(overrides ?? {})) {
    checkSpelling(resource, path);
    resource.addOverride(path, replacing(value));
  }
}

/** addOverride adds to a list that is there; what is resolved only at synthesis replaces it. */
function replacing(value: unknown): unknown {
  if (Array.isArray(value)) return Lazy.anyValue({ produce: () => value as unknown });
  if (!isObject(value) || Tokenization.isResolvable(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replacing(inner)]));
}

function checkSpelling(resource: TerraformResource, path: string): void {
  const [attribute = ""] = path.split(".");
  if (!/[A-Z]/.test(attribute)) return;
  throw constructError({
    construct: resource.node.scope ?? resource,
    prop: "overrides",
    value: path,
    constraint: "names in Terraform's spelling, which has no capital letters",
    fix: `Write ${attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
    see: "https://registry.terraform.io/providers/hashicorp/aws/latest/docs",
  });
}
