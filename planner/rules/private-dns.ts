import { isUnresolved, valueOf } from "../model/attribute";
import { parseServiceName } from "../catalog/services";
import type { InterfaceEndpoint, Topology } from "../model/topology";
import { PAGES } from "./pages";
import type { Rule, RuleHit } from "./rule";

function interfaceEndpoints({ endpoints }: Topology): InterfaceEndpoint[] {
  return endpoints.filter((endpoint) => endpoint.kind === "Interface");
}

export const privateDnsOff: Rule = {
  id: "vpce/private-dns-off",
  level: "warn",
  explanation:
    "With private DNS off, the service's usual name still resolves to public addresses: the endpoint is paid for and not used.",
  see: PAGES.access,
  check: (topology) =>
    interfaceEndpoints(topology).flatMap((endpoint): RuleHit[] => {
      const name = valueOf(endpoint.serviceName);
      const isOff = endpoint.privateDns === false || endpoint.privateDns === undefined;
      if (name === undefined || !isOff || parseServiceName(name).kind !== "aws") return [];
      return [
        {
          resource: endpoint,
          message: `Private DNS is off for ${name}: clients that use the service's usual name bypass the endpoint`,
          fix: "Set private_dns_enabled = true, or have clients use the endpoint's own DNS name",
        },
      ];
    }),
};

export const duplicatePrivateDns: Rule = {
  id: "vpce/duplicate-private-dns",
  level: "error",
  explanation:
    "Two endpoints for one service with private DNS need the same hidden hosted zone: AWS refuses the second.",
  see: PAGES.access,
  check(topology) {
    const first = new Map<string, InterfaceEndpoint>();
    return interfaceEndpoints(topology).flatMap((endpoint): RuleHit[] => {
      const name = valueOf(endpoint.serviceName);
      const { vpc } = endpoint.scope;
      if (name === undefined || isUnresolved(vpc) || endpoint.privateDns !== true) return [];
      const key = `${vpc.key} ${name}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, endpoint);
        return [];
      }
      return [
        {
          resource: endpoint,
          message: `${other.address} in ${vpc.label} already has private DNS for ${name}`,
          fix: "Keep one of the two endpoints, or turn private DNS off on one",
        },
      ];
    });
  },
};

export const vpcDnsOff: Rule = {
  id: "vpce/vpc-dns-off",
  level: "error",
  explanation: "Private DNS works only in a VPC with DNS support and DNS hostnames.",
  see: PAGES.interfaceEndpoint,
  check(topology) {
    const vpcs = new Map(topology.vpcs.map((vpc) => [vpc.ref.key, vpc]));
    return interfaceEndpoints(topology).flatMap((endpoint): RuleHit[] => {
      if (endpoint.privateDns !== true || isUnresolved(endpoint.scope.vpc)) return [];
      const vpc = vpcs.get(endpoint.scope.vpc.key);
      if (vpc === undefined) return [];
      const off = [
        ...(vpc.enableDnsSupport === false ? ["enable_dns_support"] : []),
        ...(vpc.enableDnsHostnames === false || vpc.enableDnsHostnames === undefined ? ["enable_dns_hostnames"] : []),
      ];
      if (off.length === 0) return [];
      return [
        {
          resource: endpoint,
          message: `Private DNS is on, but ${off.join(" and ")} of ${vpc.address} is off`,
          fix: `Set ${off.map((name) => `${name} = true`).join(" and ")} on the VPC`,
        },
      ];
    });
  },
};
