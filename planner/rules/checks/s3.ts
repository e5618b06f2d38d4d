import { isUnresolved, valueOf } from "../../model/attribute";
import type { InterfaceEndpoint, Topology } from "../../model/topology";
import { ONLY_FOR_INBOUND_RESOLVER_BY_DEFAULT, SERVICE_DEFINED } from "../../catalog/addressing";
import { recordTypeOf } from "./addressing";
import { awsServiceOf, endpointsOf, gatewayEndpointsBeside } from "./lookup";
import { PAGES } from "../../catalog/pages";
import { parseServiceName } from "../../catalog/services";
import type { Rule, RuleHit } from "../../model/rule";

const S3 = "s3";

function s3WithPrivateDns(topology: Topology): InterfaceEndpoint[] {
  return endpointsOf(topology, "Interface").filter(
    (endpoint) => awsServiceOf(endpoint) === S3 && endpoint.privateDns === true && isOfItsRegion(endpoint),
  );
}

/** False for S3 in another Region, which a gateway endpoint does not reach. */
function isOfItsRegion({ serviceName, scope }: InterfaceEndpoint): boolean {
  const { region } = parseServiceName(valueOf(serviceName) ?? "");
  return region === undefined || isUnresolved(scope.region) || region === scope.region;
}

/** Those whose private DNS is only for the inbound Resolver endpoint, as it is where the option is left out. */
function forResolverOnly(topology: Topology): InterfaceEndpoint[] {
  return s3WithPrivateDns(topology).filter(isForResolverOnly);
}

/** True for an S3 endpoint whose names only the inbound Resolver endpoint resolves. */
export function isForResolverOnly(endpoint: InterfaceEndpoint): boolean {
  const { privateDns, privateDnsOnlyForInboundResolver: only } = endpoint;
  if (awsServiceOf(endpoint) !== S3 || privateDns === false || privateDns === undefined) return false;
  const byDefault = privateDns === true ? ONLY_FOR_INBOUND_RESOLVER_BY_DEFAULT : undefined;
  return (only ?? byDefault) === true;
}

export const inboundResolverWithoutGateway: Rule = {
  id: "vpce/s3-resolver-dns-without-gateway",
  level: "error",
  explanation:
    "An S3 interface endpoint has private DNS only for the inbound Resolver endpoint, but its VPC has no S3 gateway endpoint.",
  why: "Requests from the VPC then go to the gateway endpoint, so AWS requires one, created first and deleted last.",
  fix: "Add an S3 gateway endpoint to the VPC, and make the interface endpoint depend on it",
  see: PAGES.s3Gateway,
  check: (topology) =>
    forResolverOnly(topology).flatMap((endpoint): RuleHit[] => {
      if (gatewayEndpointsBeside(topology, endpoint, S3)?.length !== 0) return [];
      const isStated = endpoint.privateDnsOnlyForInboundResolver === true;
      return [
        {
          resource: endpoint,
          message: `private_dns_only_for_inbound_resolver_endpoint is ${isStated ? "on" : "left out, which AWS takes for true"}, but the VPC has no S3 gateway endpoint in the input`,
          ...(isStated ? {} : { fix: OR_WHOLE_VPC }),
        },
      ];
    }),
};

const OR_WHOLE_VPC =
  "Add an S3 gateway endpoint to the VPC, or set private_dns_only_for_inbound_resolver_endpoint = false in dns_options to send the VPC's own traffic to the interface endpoint";

export const inboundResolverRecordType: Rule = {
  id: "vpce/s3-resolver-dns-record-type",
  level: "error",
  explanation:
    "An S3 interface endpoint has private DNS only for the inbound Resolver endpoint, and the S3 gateway endpoint in its VPC has an incompatible DNS record type.",
  why: "The gateway endpoint must have the record type of the interface endpoint or service-defined; AWS supports no other pair.",
  fix: "Set dns_record_ip_type of the gateway endpoint to service-defined",
  see: PAGES.s3Gateway,
  check: (topology) =>
    forResolverOnly(topology).flatMap((endpoint) => {
      const interfaceType = interfaceRecordType(endpoint);
      if (interfaceType === undefined) return [];
      return (gatewayEndpointsBeside(topology, endpoint, S3) ?? []).flatMap((gateway): RuleHit[] => {
        const gatewayType = recordTypeOf(gateway);
        if (gatewayType === undefined || gatewayType === SERVICE_DEFINED || gatewayType === interfaceType) return [];
        return [
          {
            resource: endpoint,
            message: `The DNS record type is ${interfaceType}, but that of ${gateway.address} is ${gatewayType}`,
          },
        ];
      });
    }),
};

export const pairWithoutOrder: Rule = {
  id: "vpce/s3-endpoints-without-order",
  level: "warn",
  explanation:
    "An S3 interface endpoint has private DNS only for the inbound Resolver endpoint, but does not depend on the S3 gateway endpoint in its VPC.",
  why: "AWS requires the gateway endpoint as long as the interface endpoint exists. Terraform creates and removes two resources in any order unless one depends on the other, so an apply or a destroy can fail.",
  fix: "Add the gateway endpoint to depends_on of the interface endpoint",
  see: PAGES.s3Gateway,
  check: (topology) =>
    s3WithPrivateDns(topology).flatMap((endpoint): RuleHit[] => {
      const { createdAfter, input } = endpoint;
      if (endpoint.privateDnsOnlyForInboundResolver !== true || createdAfter === undefined) return [];
      const gateways = (gatewayEndpointsBeside(topology, endpoint, S3) ?? []).filter(
        (beside) => beside.input === input,
      );
      const first = new Set(createdAfter.map(({ key }) => key));
      const [gateway] = gateways;
      if (gateway === undefined || gateways.some(({ ref }) => first.has(ref.key))) return [];
      return [{ resource: endpoint, message: `The endpoint does not depend on ${gateway.address}` }];
    }),
};

/** The record type of an interface endpoint defaults to its address type. */
function interfaceRecordType({ dnsRecordIpType, ipAddressType }: InterfaceEndpoint): string | undefined {
  return isUnresolved(dnsRecordIpType) ? undefined : (dnsRecordIpType ?? valueOf(ipAddressType));
}

export const privateDnsBesideGateway: Rule = {
  id: "vpce/s3-private-dns-beside-gateway",
  level: "warn",
  explanation:
    "An S3 interface endpoint has private DNS for the whole VPC, although the VPC also has an S3 gateway endpoint.",
  why: "Requests from the VPC then use the interface endpoint, which bills per GB, instead of the free gateway endpoint.",
  fix: "Set private_dns_only_for_inbound_resolver_endpoint = true in dns_options",
  see: PAGES.s3Gateway,
  check: (topology) =>
    s3WithPrivateDns(topology).flatMap((endpoint): RuleHit[] => {
      const only = endpoint.privateDnsOnlyForInboundResolver;
      const [gateway] = gatewayEndpointsBeside(topology, endpoint, S3) ?? [];
      if ((only ?? ONLY_FOR_INBOUND_RESOLVER_BY_DEFAULT) !== false || gateway === undefined) return [];
      return [
        {
          resource: endpoint,
          message: `Private DNS sends the VPC's own S3 traffic here, although ${gateway.address} would carry it for free`,
        },
      ];
    }),
};
