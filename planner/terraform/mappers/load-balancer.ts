import { TCP_IDLE_TIMEOUT_SECONDS } from "../../catalog/limits";
import { isUnresolved, unresolved } from "../../model/attribute";
import type { Listener, LoadBalancer } from "../../model/network";
import { attributeOf, referencesOf } from "../resources/attributes";
import { field } from "../document/json";
import { placementOf, type SubnetNames } from "../resources/placement";
import type { Children, Part, Resource } from "../resources/resources";
import type { SubnetIndex } from "../resources/subnets";

const TYPES = ["aws_lb", "aws_alb"];
const LISTENERS = ["aws_lb_listener", "aws_alb_listener"];
const SUBNETS: SubnetNames = { list: "subnets", blocks: "subnet_mapping", what: "load balancer" };

/** aws_lb, with the listeners that set their own TCP idle timeout. */
export const LOAD_BALANCERS: Part<LoadBalancer> = {
  types: TYPES,
  reads: LISTENERS,
  map: (resources, subnets) => {
    const listeners = resources.byParent(LISTENERS, "load_balancer_arn");
    return resources.of(TYPES).map((resource) => mapLoadBalancer(resource, listeners, subnets));
  },
};

function mapLoadBalancer({ instance, scopes }: Resource, listeners: Children, subnets: SubnetIndex): LoadBalancer {
  const ref = scopes.ref(instance);
  const located = scopes.located(instance);
  const placement = placementOf(instance, scopes, SUBNETS, { subnets, vpc: located.scope.vpc, associated: [] });
  const own = listeners.of({ ref, action: instance.action });
  const balancer: LoadBalancer = {
    ...located,
    ref,
    type: typeOf({ instance, scopes }),
    placement,
    ipAddressType: attributeOf(instance, "ip_address_type", "string"),
    crossZone: attributeOf(instance, "enable_cross_zone_load_balancing", "boolean"),
    customTcpIdleTimeout: customTimeout(own),
    securityGroups: referencesOf(instance, "security_groups", scopes),
    privateLinkInboundRules: attributeOf(
      instance,
      "enforce_security_group_inbound_rules_on_private_link_traffic",
      "string",
    ),
    listeners: listeners.orphans.some((orphan) => orphan.scopes === scopes)
      ? unresolved("a listener's load balancer is known after apply")
      : own.map(listenerOf),
  };
  return subnets.inVpcOf(balancer, placement.subnets);
}

/** Terraform's default is application. */
function typeOf({ instance }: Resource): LoadBalancer["type"] {
  const type = attributeOf(instance, "load_balancer_type", "string");
  if (type === undefined) return "application";
  return type === "network" || type === "gateway" || type === "application" ? type : "other";
}

function listenerOf({ instance }: Resource): Listener {
  const protocol = attributeOf(instance, "protocol", "string");
  return {
    protocol: typeof protocol === "string" ? protocol.toUpperCase() : protocol,
    port: attributeOf(instance, "port", "number"),
  };
}

function customTimeout(listeners: readonly Resource[]): LoadBalancer["customTcpIdleTimeout"] {
  const seconds = listeners
    .filter(({ instance }) => isSet(instance.values, instance.isConfigured("tcp_idle_timeout_seconds")))
    .map(({ instance }) => attributeOf(instance, "tcp_idle_timeout_seconds", "number"));
  if (seconds.some((value) => typeof value === "number" && value !== TCP_IDLE_TIMEOUT_SECONDS)) return true;
  return seconds.find(isUnresolved) ?? false;
}

function isSet(values: object, isConfigured: boolean | undefined): boolean {
  return isConfigured !== false || field(values, "tcp_idle_timeout_seconds") !== undefined;
}
