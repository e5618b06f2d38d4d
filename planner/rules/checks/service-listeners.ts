import { isUnresolved, valueOf } from "../../model/attribute";
import type { Listener, LoadBalancer, SecurityGroup, SecurityGroupRule } from "../../model/network";
import type { Topology } from "../../model/topology";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";
import { found, indexOf, listed, unlessUnread } from "./lookup";
import { covers } from "./security-groups";
import { inWords } from "./wording";

const LISTENERS = ["aws_lb_listener", "aws_alb_listener"];

/** Network Load Balancers of one endpoint service, with all that is known of them. */
interface Served {
  readonly service: Topology["network"]["endpointServices"][number];
  readonly balancers: readonly LoadBalancer[];
}

function servedBy(topology: Topology): Served[] {
  const { loadBalancers } = indexOf(topology);
  return topology.network.endpointServices.map((service) => ({
    service,
    balancers: (valueOf(service.networkLoadBalancers) ?? []).flatMap((ref) => found(loadBalancers, ref) ?? []),
  }));
}

export const differentListeners: Rule = {
  id: "vpce/service-listeners-differ",
  level: "warn",
  explanation: "The Network Load Balancers of an endpoint service have different listeners.",
  why: "AWS picks one load balancer for each network interface of a consumer: what works in one Availability Zone fails in another.",
  fix: "Give all load balancers of the service the same listeners and targets",
  see: PAGES.createService,
  check: unlessUnread(LISTENERS, (topology) =>
    servedBy(topology).flatMap(({ service, balancers }): RuleHit[] => {
      const stated = balancers.map((balancer) => ({ balancer, listeners: listenersOf(balancer) }));
      const known = stated.filter(({ listeners }) => listeners !== undefined && listeners.length > 0);
      const [first, ...others] = known;
      const other = others.find(({ listeners }) => listeners?.join() !== first?.listeners?.join());
      if (first === undefined || other === undefined) return [];
      const names = [first, other].map(
        ({ balancer, listeners = [] }) => `${balancer.address} on ${inWords(listeners, "and")}`,
      );
      return [{ resource: service, message: `The load balancers listen differently: ${names.join(", ")}` }];
    }),
  ),
};

/** E.g. TCP 443, sorted; `undefined` when something of them is not known. */
function listenersOf({ listeners }: LoadBalancer): readonly string[] | undefined {
  const all = valueOf(listeners);
  const isKnown = all?.every(({ protocol, port }) => typeof protocol === "string" && typeof port === "number");
  if (all === undefined || isKnown !== true) return undefined;
  return [...new Set(all.map(({ protocol, port }) => `${valueOf(protocol) ?? ""} ${valueOf(port) ?? ""}`))].sort();
}

export const closedLoadBalancer: Rule = {
  id: "vpce/service-security-group",
  level: "warn",
  explanation:
    "The security groups of an endpoint service's Network Load Balancer let in traffic on no port of its listeners.",
  why: "The inbound rules of a Network Load Balancer apply to traffic from endpoints unless that is turned off: no consumer gets through.",
  fix: 'Allow the ports of the listeners from the consumers, or set enforce_security_group_inbound_rules_on_private_link_traffic = "off"',
  see: PAGES.loadBalancerSecurityGroups,
  check: unlessUnread([...LISTENERS, "aws_security_group_rule", "aws_vpc_security_group_ingress_rule"], (topology) =>
    servedBy(topology).flatMap(({ balancers }) =>
      balancers.flatMap((balancer): RuleHit[] => {
        const groups = closedGroups(topology, balancer);
        const listeners = listenersOf(balancer) ?? [];
        if (groups === undefined || listeners.length === 0) return [];
        const names = listed(groups.map(({ address }) => address));
        return [
          {
            resource: balancer,
            message: `No rule of ${names} allows ${inWords(listeners, "or")}, on which it listens`,
          },
        ];
      }),
    ),
  ),
};

/** The security groups of a load balancer, when they certainly shut its listeners out. */
function closedGroups(topology: Topology, balancer: LoadBalancer): readonly SecurityGroup[] | undefined {
  const { securityGroups, privateLinkInboundRules, listeners } = balancer;
  const refs = valueOf(securityGroups) ?? [];
  const enforced = isUnresolved(privateLinkInboundRules) ? "off" : (privateLinkInboundRules ?? "on");
  if (refs.length === 0 || enforced !== "on") return undefined;
  const groups = refs.flatMap((ref) => found(indexOf(topology).securityGroups, ref) ?? []);
  if (groups.length < refs.length || groups.some(({ isComplete }) => !isComplete)) return undefined;
  const rules = groups.flatMap(({ ingress }) => ingress);
  const isOpen = (valueOf(listeners) ?? []).some((listener) => rules.some((rule) => mayAllow(rule, listener)));
  return isOpen ? undefined : groups;
}

/** TLS is TCP; TCP_UDP is both. QUIC runs over UDP. */
const TRANSPORT: Readonly<Record<string, readonly ("tcp" | "udp")[]>> = {
  TCP: ["tcp"],
  TLS: ["tcp"],
  UDP: ["udp"],
  QUIC: ["udp"],
};

function mayAllow(rule: SecurityGroupRule, { protocol, port }: Listener): boolean {
  const ports = [{ from: Number(valueOf(port)), to: Number(valueOf(port)) }];
  const transports = TRANSPORT[valueOf(protocol) ?? ""] ?? ["tcp", "udp"];
  return transports.some((transport) => covers(rule, ports, transport) !== false);
}
