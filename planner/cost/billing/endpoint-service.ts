import { isUnresolved, valueOf } from "../../model/attribute";
import type { EndpointService } from "../../model/network";
import { known, multiply, range, unknown, type Quantity } from "../../model/quantity";
import type { BilledItem, BillingContext } from "./billed";

/** An endpoint service: free in its own Region, billed by the hour for each other Region in which it is active. */
export function endpointServiceItems(service: EndpointService, context: BillingContext): BilledItem[] {
  const regions = remoteRegions(service, context);
  if (regions === undefined) return [];
  return [
    {
      name: "Remote Regions",
      dimension: "endpoint-service-remote-region-hour",
      unit: "Region-hours",
      monthlyQuantity: multiply(regions, known(context.hoursPerMonth)),
      usageBased: false,
    },
  ];
}

function remoteRegions(service: EndpointService, { related }: BillingContext): Quantity | undefined {
  const { supportedRegions, scope } = service;
  if (isUnresolved(supportedRegions)) return unknown(`the supported Regions are ${supportedRegions.unresolved}`);
  const supported = [...new Set(supportedRegions ?? [])];
  if (isUnresolved(scope.region)) {
    if (supported.length === 0) return undefined;
    return range(
      0,
      supported.length,
      supported.length,
      `which of the supported Regions is the service's own is not known: ${scope.region.unresolved}`,
    );
  }
  const remote = supported.filter((region) => region !== scope.region);
  if (remote.length === 0) return undefined;
  const name = valueOf(service.serviceName);
  const consumers = name === undefined ? new Set<string>() : related.consumerRegionsOf(name);
  const active = remote.filter((region) => consumers.has(region)).length;
  return range(
    active,
    remote.length,
    remote.length,
    `a remote Region is billed while the service is active there, in at most ${remote.length}`,
  );
}
