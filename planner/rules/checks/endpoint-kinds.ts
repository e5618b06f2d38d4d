import { isAttributeOf, kindsTaking } from "../../catalog/endpoint-attributes";
import { PAGES } from "../../catalog/pages";
import { parseServiceName } from "../../catalog/services";
import { valueOf } from "../../model/attribute";
import type { EndpointPart } from "../../model/network";
import type { Rule, RuleHit } from "../../model/rule";
import type { Endpoint, EndpointKind } from "../../model/topology";
import { groupBy } from "../../shared/group-by";
import { awsServiceOf } from "./lookup";

export const attributeOfOtherKind: Rule = {
  id: "vpce/attribute-of-other-kind",
  level: "error",
  explanation: "An endpoint has attributes that only endpoints of another type take.",
  why: "Route tables belong to gateway endpoints, security groups to endpoints with network interfaces: AWS refuses them on other types.",
  fix: "Leave out these attributes, or correct vpc_endpoint_type",
  see: PAGES.createEndpointApi,
  check: (topology) => {
    const parts = groupBy(topology.network.endpointParts, ({ endpoint }) => valueOf(endpoint)?.key);
    return topology.endpoints.flatMap((endpoint): RuleHit[] => {
      if (isTypeWrong(endpoint)) return [];
      const names = foreignOf(endpoint, parts.get(endpoint.ref.key) ?? []);
      if (names.length === 0) return [];
      return [
        {
          resource: endpoint,
          message: `vpc_endpoint_type is ${endpoint.kind}, which does not take ${names.join(", ")}`,
          fix: fixFor(names, offeredBy(endpoint)),
        },
      ];
    });
  },
};

/** The kinds that the service of an endpoint offers; `undefined` where that is not known. */
function offeredBy(endpoint: Endpoint): readonly EndpointKind[] | undefined {
  return "serviceName" in endpoint ? parseServiceName(valueOf(endpoint.serviceName) ?? "").service?.kinds : undefined;
}

function fixFor(names: readonly string[], offered: readonly EndpointKind[] | undefined): string {
  const taking = kindsTaking(names.map((name) => ATTRIBUTES.get(name) ?? name));
  const kinds = taking.filter((kind) => offered?.includes(kind) !== false);
  const leaveOut = `Leave out ${names.join(", ")}`;
  const [only] = kinds;
  if (only === undefined) return leaveOut;
  return `${leaveOut}, or ${kinds.length === 1 ? `set vpc_endpoint_type = "${only}"` : "correct vpc_endpoint_type"}`;
}

/** The attribute that an association resource adds to. */
const ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ["aws_vpc_endpoint_subnet_association", "subnet_ids"],
  ["aws_vpc_endpoint_route_table_association", "route_table_ids"],
  ["aws_vpc_endpoint_security_group_association", "security_group_ids"],
  ["aws_vpc_endpoint_private_dns", "private_dns_enabled"],
]);

const PARTS: Readonly<Record<EndpointPart["kind"], string | undefined>> = {
  subnet: "aws_vpc_endpoint_subnet_association",
  "route-table": "aws_vpc_endpoint_route_table_association",
  "security-group": "aws_vpc_endpoint_security_group_association",
  policy: undefined,
  "private-dns": "aws_vpc_endpoint_private_dns",
};

/** The attributes in the endpoint itself, and the resources that add such an attribute to it. */
function foreignOf({ kind, foreignAttributes = [] }: Endpoint, parts: readonly EndpointPart[]): string[] {
  const added = parts.flatMap((part) => {
    const name = PARTS[part.kind];
    const attribute = ATTRIBUTES.get(name ?? "");
    const isOff = part.kind === "private-dns" && part.privateDns !== true;
    const isExisting = part.action === "existing" || part.action === "no-op";
    if (name === undefined || attribute === undefined || isOff || isExisting) return [];
    return isAttributeOf(kind, attribute) ? [] : [name];
  });
  return [...foreignAttributes, ...new Set(added)];
}

/** Where the service is not offered to gateway endpoints, the type is what is wrong: another rule finds that. */
function isTypeWrong(endpoint: Endpoint): boolean {
  const name = endpoint.kind === "Gateway" ? valueOf(endpoint.serviceName) : undefined;
  if (name === undefined) return false;
  const { kind, service } = parseServiceName(name);
  return kind === "endpoint-service" || service?.kinds.includes("Gateway") === false;
}

export const resolverOptionNotOffered: Rule = {
  id: "vpce/inbound-resolver-dns-not-offered",
  level: "error",
  explanation:
    "private_dns_only_for_inbound_resolver_endpoint is on for an endpoint other than an interface endpoint for Amazon S3.",
  why: "The option divides traffic between the interface endpoint and the gateway endpoint of a service that has both and a private DNS name, which is only S3. AWS refuses it elsewhere; newer versions of the AWS provider drop it without a message.",
  fix: "Leave out private_dns_only_for_inbound_resolver_endpoint",
  see: PAGES.s3Gateway,
  check: ({ endpoints }) =>
    endpoints.flatMap((endpoint): RuleHit[] => {
      if (!("privateDnsOnlyForInboundResolver" in endpoint)) return [];
      const { kind, serviceName, privateDnsOnlyForInboundResolver: isOnly } = endpoint;
      const name = valueOf(serviceName);
      const isOffered = kind === "Interface" && (name === undefined || awsServiceOf(endpoint) === S3);
      if (isOnly !== true || isOffered || isTypeWrong(endpoint)) return [];
      const what = kind === "Gateway" ? "a gateway endpoint" : name;
      return [
        { resource: endpoint, message: `private_dns_only_for_inbound_resolver_endpoint is on for ${what ?? "it"}` },
      ];
    }),
};

const S3 = "s3";
