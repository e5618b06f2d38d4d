import { valueOf, type Attribute } from "./attribute";
import type { EndpointService } from "./network";
import type { ResourceRef } from "./located";
import type { Topology } from "./topology";

interface Services {
  readonly byRef: ReadonlyMap<string, EndpointService>;
  readonly byName: ReadonlyMap<string, EndpointService>;
}

const built = new WeakMap<Topology, Services>();

/** The endpoint service of the Topology that an endpoint connects to, by reference or by name. */
export function ownServiceOf(
  topology: Topology,
  endpoint: { readonly serviceName: Attribute<string>; readonly ownService?: ResourceRef },
): EndpointService | undefined {
  const services = built.get(topology) ?? servicesOf(topology);
  built.set(topology, services);
  const { serviceName, ownService } = endpoint;
  const referred = ownService === undefined ? undefined : services.byRef.get(ownService.key);
  return referred ?? services.byName.get(valueOf(serviceName) ?? "");
}

function servicesOf({ network }: Topology): Services {
  return {
    byRef: new Map(network.endpointServices.map((service) => [service.ref.key, service])),
    byName: new Map(
      network.endpointServices.flatMap((service): [string, EndpointService][] => {
        const name = valueOf(service.serviceName);
        return name === undefined ? [] : [[name, service]];
      }),
    ),
  };
}
