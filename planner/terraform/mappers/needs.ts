import type { WorkloadNeed } from "../../catalog/names/workload-needs";
import type { Instance } from "../instances/instance";

/** What a workload must reach, and the resource or block that names its subnets. */
export interface NeedsOf {
  readonly needs: readonly WorkloadNeed[];
  readonly place: Instance;
  /** The attribute that lists its subnets. */
  readonly subnets?: string;
  /** The attribute that names its only subnet. */
  readonly subnet?: string;
}
