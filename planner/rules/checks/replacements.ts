import { PAGES } from "../../catalog/pages";
import { isUnresolved, valueOf } from "../../model/attribute";
import type { Rule, RuleHit } from "../../model/rule";
import type { Endpoint, EndpointKind, InterfaceEndpoint, Topology } from "../../model/topology";
import { groupBy } from "../../shared/group-by";
import { earlier, isNew } from "./history";
import { endpointsOf } from "./lookup";

export const endpointReplaced: Rule = {
  id: "vpce/endpoint-replaced",
  level: "warn",
  explanation: "A plan replaces an endpoint.",
  why: "The new endpoint has another id, other addresses and other DNS names, and until it is available clients lose the service or reach its public address.",
  fix: "Undo the change that forces the replacement, or apply when an interruption does no harm",
  see: PAGES.access,
  check: (topology) =>
    topology.endpoints.flatMap((endpoint): RuleHit[] => {
      if (endpoint.action !== "replace") return [];
      const { because = [] } = endpoint.replacement ?? {};
      const why = because.length === 0 ? "" : ` because ${because.join(" and ")}`;
      const hit = { resource: endpoint, message: `The endpoint is replaced${why}: ${whatBreaks(topology, endpoint)}` };
      const fix = fixFor(endpoint, because);
      return [fix === undefined ? hit : { ...hit, fix }];
    }),
};

/** What changes for clients, by the kind of endpoint. */
const NEW: Readonly<Record<EndpointKind, string>> = {
  Interface: "new id, addresses and DNS names",
  Gateway: "new id; its routes are missing until the new endpoint exists",
  GatewayLoadBalancer: "new id and address; routes must point to the new endpoint",
  Resource: "new id, addresses and DNS names",
  ServiceNetwork: "new id, addresses and DNS names",
};

function whatBreaks(topology: Topology, endpoint: Endpoint): string {
  const changes = NEW[endpoint.kind];
  const past = earlier(topology.before?.endpoints, endpoint);
  const hadPrivateDns = past !== undefined && "privateDns" in past && past.privateDns === true;
  const isFirst = endpoint.replacement?.order === "create-first" || endpoint.replacement?.order === "old-stays";
  if (!hadPrivateDns || isFirst) return changes;
  return `${changes}, and in between its private DNS name resolves to public addresses`;
}

/** A known cause has a known cure. */
function fixFor(endpoint: Endpoint, because: readonly string[]): string | undefined {
  if (because.some((reason) => reason.startsWith("service_name is known only after apply"))) {
    return "Write service_name as a text, or remove what delays the data source that it comes from, such as depends_on";
  }
  const isLattice = endpoint.kind === "Resource" || endpoint.kind === "ServiceNetwork";
  if (isLattice && because.some((reason) => reason.startsWith("private_dns_enabled changes"))) {
    return "Switch private DNS with aws ec2 modify-vpc-endpoint, which AWS allows since November 2026, and then apply: nothing is left to replace";
  }
  return undefined;
}

export const privateDnsOverlap: Rule = {
  id: "vpce/private-dns-overlap",
  level: "warn",
  explanation:
    "In one apply, an endpoint with private DNS is removed and another for the same service gets private DNS in the same VPC.",
  why: "Terraform may create the new endpoint while the old one still exists: both need the same hidden hosted zone, and AWS refuses the second.",
  fix: "Remove the old endpoint in a first apply, or rename it with a moved block if it is meant to stay",
  see: PAGES.access,
  check: (topology) => {
    const leaving = groupBy(endpointsLeaving(topology), placeOf);
    return endpointsOf(topology, "Interface").flatMap((endpoint): RuleHit[] => {
      if (!getsPrivateDns(topology, endpoint)) return [];
      const place = placeOf(endpoint);
      const old = place === undefined ? undefined : leaving.get(place)?.find((past) => overlaps(past, endpoint));
      return old === undefined ? [] : [hitFor(endpoint, old)];
    });
  },
};

function hitFor(endpoint: InterfaceEndpoint, old: InterfaceEndpoint): RuleHit {
  const service = valueOf(endpoint.serviceName) ?? "";
  if (isSame(old, endpoint)) {
    const stays = endpoint.replacement?.order === "old-stays";
    return {
      resource: endpoint,
      message: stays
        ? `Terraform forgets the old endpoint, which stays in AWS and keeps the private DNS name of ${service}`
        : `The new endpoint is created before the old one is destroyed, and both have private DNS for ${service}`,
      fix: stays
        ? "Delete the old endpoint, or turn off its private DNS, before this apply"
        : "Leave out create_before_destroy, or turn off private DNS of the old endpoint in an earlier apply",
    };
  }
  return {
    resource: endpoint,
    message: `${old.address} loses private DNS for ${service} in the same apply, in no fixed order`,
  };
}

/** Endpoints with private DNS that are removed, replaced or lose it. */
function endpointsLeaving(topology: Topology): InterfaceEndpoint[] {
  const { before } = topology;
  if (before === undefined) return [];
  return endpointsOf(before, "Interface").filter((past) => {
    if (past.privateDns !== true) return false;
    const present = earlier(topology.endpoints, past);
    return present?.action === "replace" || present?.kind !== "Interface" || present.privateDns === false;
  });
}

function getsPrivateDns({ before }: Topology, endpoint: InterfaceEndpoint): boolean {
  if (endpoint.privateDns !== true) return false;
  if (isNew(endpoint)) return true;
  const past = earlier(before?.endpoints, endpoint);
  return past?.kind === "Interface" && past.privateDns === false;
}

/** A replaced endpoint overlaps with itself only if the new one comes first. */
function overlaps(old: InterfaceEndpoint, endpoint: InterfaceEndpoint): boolean {
  const order = endpoint.replacement?.order;
  return !isSame(old, endpoint) || order === "create-first" || order === "old-stays";
}

function isSame(a: Endpoint, b: Endpoint): boolean {
  return a.input === b.input && a.address === b.address;
}

function placeOf({ serviceName, scope }: InterfaceEndpoint): string | undefined {
  const name = valueOf(serviceName);
  return name === undefined || isUnresolved(scope.vpc) ? undefined : `${scope.vpc.key} ${name}`;
}
