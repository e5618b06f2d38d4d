import { accountId, partitionOf } from "./regions";
import { digest, type World } from "./world";

/** What a call knows about where it happens. */
export interface Context {
  readonly world: World;
  /** Region of the resource: its own `region`, otherwise the provider configuration's. */
  readonly region: string;
  /** `default_tags` of the provider configuration. */
  readonly defaultTags: Readonly<Record<string, string>>;
}

/** `vpce-0123456789abcdef0`: a prefix, and 17 hexadecimal digits of which the first is 0, as AWS writes them. */
export function awsId(prefix: string, seed: string): string {
  return `${prefix}-0${digest(`${prefix} ${seed}`).slice(0, 16)}`;
}

/** An ARN in the context's partition, Region and account. `resource` is the part behind the account. */
export function arn(context: Context, service: string, resource: string, global = false): string {
  const region = global ? "" : context.region;
  return `arn:${partitionOf(context.region)}:${service}:${region}:${accountId}:${resource}`;
}
