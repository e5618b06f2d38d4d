import { PAGES } from "../../catalog/pages";
import { isUnresolved, valueOf } from "../../model/attribute";
import type { EndpointPart } from "../../model/network";
import type { Rule, RuleHit } from "../../model/rule";
import type { Endpoint, InlineParts, Topology } from "../../model/topology";
import { listed } from "./lookup";

export const inlineAndSeparate: Rule = {
  id: "vpce/inline-and-association",
  level: "warn",
  explanation:
    "An endpoint has a subnet, route table, security group, policy or private DNS setting both in itself and in a separate resource.",
  why: "Two resources then own the same thing: removing one takes it away from the other, and plans keep showing differences.",
  fix: "Keep it in one place: in the endpoint, or in the separate resource",
  see: PAGES.createEndpointApi,
  check: (topology) => {
    const endpoints = new Map(topology.endpoints.map((endpoint) => [endpoint.ref.key, endpoint]));
    const repeated = new Map<Endpoint, EndpointPart[]>();
    for (const part of topology.network.endpointParts) {
      const endpoint = endpoints.get(valueOf(part.endpoint)?.key ?? "");
      if (endpoint?.inline === undefined || !repeats(part, endpoint.inline)) continue;
      repeated.set(endpoint, [...(repeated.get(endpoint) ?? []), part]);
    }
    return [...repeated].map(([endpoint, parts]): RuleHit => {
      const names = listed(parts.map(({ address }) => address));
      const [verb, noun] = parts.length === 1 ? ["repeats", "it"] : ["repeat", "them"];
      return {
        resource: endpoint,
        message: `${names} ${verb} what the endpoint's own ${ownAttributes(parts)} contains`,
        fix: `Remove the separate resources, or take ${noun} out of the endpoint`,
      };
    });
  },
};

/** The attribute of the endpoint that each kind of part belongs to. */
const ATTRIBUTE: Readonly<Record<EndpointPart["kind"], string>> = {
  subnet: "subnet_ids",
  "route-table": "route_table_ids",
  "security-group": "security_group_ids",
  policy: "policy",
  "private-dns": "private_dns_enabled",
};

function ownAttributes(parts: readonly EndpointPart[]): string {
  return [...new Set(parts.map(({ kind }) => ATTRIBUTE[kind]))].join(", ");
}

const LISTS = { subnet: "subnets", "route-table": "routeTables", "security-group": "securityGroups" } as const;

function repeats({ kind, member, policy, privateDns }: EndpointPart, inline: InlineParts): boolean {
  if (kind === "policy") return inline.policy !== undefined && !isSameText(inline.policy, policy);
  if (kind === "private-dns") return differs(inline.privateDns, privateDns);
  const key = valueOf(member)?.key;
  return key !== undefined && inline[LISTS[kind]].some((ref) => ref.key === key);
}

/** A policy whose text is unknown has two owners all the same. */
function isSameText(inline: InlineParts["policy"], separate: EndpointPart["policy"]): boolean {
  return typeof inline === "string" && inline === separate;
}

function differs(inline: InlineParts["privateDns"], separate: EndpointPart["privateDns"]): boolean {
  return typeof inline === "boolean" && typeof separate === "boolean" && inline !== separate;
}

export const partRepeated: Rule = {
  id: "vpce/association-repeated",
  level: "warn",
  explanation:
    "Two resources in one input give an endpoint the same subnet, route table or security group, or each give it a policy or a private DNS setting.",
  why: "Both own one thing in AWS: destroying one of them removes it, although the other still claims it.",
  fix: "Remove one of the two resources",
  see: PAGES.createEndpointApi,
  check: (topology) => {
    const first = new Map<string, EndpointPart>();
    return topology.network.endpointParts.flatMap((part): RuleHit[] => {
      const key = pairOf(part);
      if (key === undefined) return [];
      const earlier = first.get(key) ?? part;
      first.set(key, earlier);
      if (earlier === part) return [];
      return [{ resource: part, message: `${earlier.address} also gives ${labelOf(topology, part)}` }];
    });
  },
};

function pairOf({ input, kind, endpoint, member }: EndpointPart): string | undefined {
  if (isUnresolved(endpoint) || isUnresolved(member) || endpoint === undefined) return undefined;
  return [input, kind, endpoint.key, member?.key ?? ""].join("\u0000");
}

function labelOf({ endpoints }: Topology, part: EndpointPart): string {
  const ref = valueOf(part.endpoint);
  const address = endpoints.find((endpoint) => endpoint.ref.key === ref?.key)?.address ?? ref?.label ?? "the endpoint";
  return `${address} ${valueOf(part.member)?.label ?? `a ${part.kind === "policy" ? "policy" : "private DNS setting"}`}`;
}
