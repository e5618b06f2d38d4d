import type { ResolverEndpoint } from "../../model/network";
import { known, multiply, unknown } from "../../model/quantity";
import { MILLION } from "../../shared/units";
import type { BilledItem, BillingContext } from "./billed";

/** A Route 53 Resolver endpoint: every hour of each network interface, and DNS queries. */
export function resolverEndpointItems({ interfaces }: ResolverEndpoint, context: BillingContext): BilledItem[] {
  const queries = context.usage?.monthlyQueries;
  return [
    {
      name: "Network interface hours",
      dimension: "resolver-endpoint-interface-hour",
      unit: "interface-hours",
      monthlyQuantity: multiply(interfaces, known(context.hoursPerMonth)),
      usageBased: false,
    },
    {
      name: "DNS queries",
      dimension: "resolver-million-queries",
      unit: "million queries",
      monthlyQuantity:
        queries === undefined
          ? unknown("no usage is stated: add monthly_queries to a usage file")
          : known(queries.div(MILLION)),
      usageBased: true,
    },
  ];
}
