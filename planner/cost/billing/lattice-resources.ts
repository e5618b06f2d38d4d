import { known, unknown } from "../../model/quantity";
import { MILLION } from "../../shared/units";
import { dataProcessed, type BilledItem, type BillingContext } from "./billed";

/** A resource configuration in a service network: every hour that it is associated. */
export function resourceAssociationItems({ hoursPerMonth }: BillingContext): BilledItem[] {
  return [
    {
      name: "Resource configuration hours",
      dimension: "service-network-resource-hour",
      unit: "resource-hours",
      monthlyQuantity: known(hoursPerMonth),
      usageBased: false,
    },
  ];
}

/** A VPC Lattice service: every hour, every GB, and the requests above those that are free in each hour. */
export function latticeServiceItems(context: BillingContext): BilledItem[] {
  const requests = context.usage?.monthlyChargedRequests;
  return [
    {
      name: "Service hours",
      dimension: "lattice-service-hour",
      unit: "service-hours",
      monthlyQuantity: known(context.hoursPerMonth),
      usageBased: false,
    },
    dataProcessed("lattice-service-gb", context),
    {
      name: "Requests",
      dimension: "lattice-service-million-requests",
      unit: "million requests",
      monthlyQuantity:
        requests === undefined
          ? unknown("no usage is stated: add monthly_charged_requests to a usage file")
          : known(requests.div(MILLION)),
      usageBased: true,
    },
  ];
}

/** A resource gateway: every GB that it processes, billed to the owner of the resources. */
export function resourceGatewayItems(context: BillingContext): BilledItem[] {
  return [dataProcessed("resource-gateway-gb", context)];
}
