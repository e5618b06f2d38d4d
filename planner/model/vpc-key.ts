import { isUnresolved } from "./attribute";
import type { Located } from "./located";

/** Equal for two resources in one VPC; `undefined` when the VPC is not known. */
export function vpcKey({ scope }: Pick<Located, "scope">): string | undefined {
  return isUnresolved(scope.vpc) ? undefined : scope.vpc.key;
}
