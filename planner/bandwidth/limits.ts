import * as limits from "../catalog/limits";
import { decimal, type Decimal } from "../shared/money";

export const BASELINE_GBPS_PER_ZONE: Decimal = decimal(limits.BASELINE_GBPS_PER_ZONE);
export const CEILING_GBPS_PER_ZONE: Decimal = decimal(limits.CEILING_GBPS_PER_ZONE);
