import { decimal, type Decimal } from "../shared/money";

/** Gbps that each Availability Zone of an endpoint carries from the start. Source: AWS PrivateLink quotas. */
export const BASELINE_GBPS_PER_ZONE: Decimal = decimal(10);
/** Gbps to which AWS scales each Availability Zone by itself; more needs AWS Support. Source: AWS PrivateLink quotas. */
export const CEILING_GBPS_PER_ZONE: Decimal = decimal(100);
