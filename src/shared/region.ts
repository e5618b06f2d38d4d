import { DataAwsRegion } from "@cdktf/provider-aws/lib/data-aws-region";
import { TerraformProvider, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { literal } from "./literal";
import { isShared, sharedByProvider } from "./stack-shared";

/** What decides where a resource is made. */
export interface RegionOptions {
  readonly region?: string;
  readonly provider?: TerraformProvider;
}

/** Where a resource is made. */
export interface PlacedRegion {
  /** Region code, or a token for it; `undefined` when it is not a literal and was not looked up. */
  readonly value?: string;
  /** Region code, when it is known now. */
  readonly literal?: string;
}

const defaultProviders = new WeakMap<TerraformStack, TerraformProvider>();
const DEFAULT_ID = "Region";

/**
 * The Region of a construct's resource: its own `region`, else that of the provider it names, else that of the stack's
 * default AWS provider. When the Region is not a literal there (it comes from the environment or a variable, or the
 * provider is declared after the endpoint), one `aws_region` data source per stack and provider reads it, if `lookUp`.
 * Its attribute is `region`: `name` is deprecated since AWS provider 6.0.
 */
export function regionOf(construct: Construct, { region, provider }: RegionOptions, lookUp: boolean): PlacedRegion {
  if (region !== undefined) return { value: region, literal: literal(region) };
  const known = provider === undefined ? defaultProviderRegion(construct) : literal(declaredRegion(provider));
  if (known !== undefined) return { value: known, literal: known };
  return lookUp ? { value: lookedUpRegion(construct, provider) } : {};
}

/** Looking for the provider goes through the whole stack, so what is found is kept. */
function defaultProviderRegion(construct: Construct): string | undefined {
  const stack = TerraformStack.of(construct);
  const provider = defaultProviders.get(stack) ?? (isShared(stack, DEFAULT_ID) ? undefined : defaultProvider(stack));
  if (provider === undefined) return undefined;
  defaultProviders.set(stack, provider);
  return literal(declaredRegion(provider));
}

function defaultProvider(stack: TerraformStack): TerraformProvider | undefined {
  return stack
    .allProviders()
    .find((candidate) => candidate.terraformResourceType === "aws" && candidate.alias === undefined);
}

/** Terraform takes an empty Region for none. */
function declaredRegion(provider: TerraformProvider): string | undefined {
  const { region } = provider as { readonly region?: string };
  return region === "" ? undefined : region;
}

function lookedUpRegion(construct: Construct, provider?: TerraformProvider): string {
  const make = (scope: Construct, id: string) => new DataAwsRegion(scope, id, { provider });
  return sharedByProvider(construct, DEFAULT_ID, provider, make).region;
}
