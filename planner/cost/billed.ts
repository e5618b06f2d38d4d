import type { Decimal } from "../money";
import type { PriceDimension } from "../model/prices";
import { known, unknown, type Quantity } from "../model/quantity";
import type { EndpointUsage } from "../model/usage";

/** Something that AWS bills for an endpoint: how much of it in a month, before any price. */
export interface BilledItem {
  readonly name: string;
  readonly dimension: PriceDimension;
  readonly unit: "AZ-hours" | "endpoint-hours" | "resource-hours" | "GB";
  readonly monthlyQuantity: Quantity;
  readonly usageBased: boolean;
}

export interface BillingContext {
  readonly hoursPerMonth: Decimal;
  readonly usage: EndpointUsage | undefined;
}

/** GB of data that an endpoint processes; not known unless the usage says so. */
export function dataProcessed(dimension: PriceDimension, { usage }: BillingContext): BilledItem {
  const gb = usage?.monthlyDataProcessedGb;
  return {
    name: "Data processed",
    dimension,
    unit: "GB",
    monthlyQuantity: gb === undefined ? unknown("no usage is given: state monthly_data_processed_gb in a usage file") : known(gb),
    usageBased: true,
  };
}
