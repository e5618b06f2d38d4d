import { isUnresolved, type Attribute } from "../../model/attribute";
import type { Endpoint, ResourceRef } from "../../model/topology";
import type { Billable, BilledItem, BillingContext } from "./billed";
import { gatewayItems } from "./gateway-endpoint";
import { gatewayLoadBalancerItems, interfaceItems } from "./interface-endpoint";
import { resourceItems, serviceNetworkItems } from "./lattice-endpoints";

/** Everything that is billed for an endpoint. */
export function endpointBillable(endpoint: Endpoint, context: BillingContext): Billable {
  return {
    located: endpoint,
    resourceType: "aws_vpc_endpoint",
    target: targetOf(endpoint),
    zones: "placement" in endpoint ? endpoint.placement.zones : undefined,
    ...("placement" in endpoint ? { zoneNames: endpoint.placement.zoneNames } : {}),
    tags: endpoint.tags,
    items: endpointItems(endpoint, context),
  };
}

function endpointItems(endpoint: Endpoint, context: BillingContext): BilledItem[] {
  switch (endpoint.kind) {
    case "Interface":
      return interfaceItems(endpoint, context);
    case "Gateway":
      return gatewayItems(context);
    case "GatewayLoadBalancer":
      return gatewayLoadBalancerItems(endpoint, context);
    case "Resource":
      return resourceItems(endpoint, context);
    case "ServiceNetwork":
      return serviceNetworkItems(endpoint, context);
  }
}

function targetOf(endpoint: Endpoint): Billable["target"] {
  switch (endpoint.kind) {
    case "Interface":
    case "Gateway":
    case "GatewayLoadBalancer":
      return endpoint.serviceName;
    case "Resource":
      return labelOf(endpoint.resourceConfiguration);
    case "ServiceNetwork":
      return labelOf(endpoint.serviceNetwork);
  }
}

function labelOf(ref: Attribute<ResourceRef>): Attribute<string> {
  return ref === undefined || isUnresolved(ref) ? ref : ref.label;
}
