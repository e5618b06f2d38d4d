import { isUnresolved, valueOf } from "../../model/attribute";
import type { InterfaceEndpoint, Topology } from "../../model/topology";
import { SERVICE_DEFINED } from "../../catalog/addressing";
import { recordTypeOf } from "./addressing";
import { awsServiceOf, endpointsOf, gatewayEndpointsBeside } from "./lookup";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";

const S3 = "s3";

function s3WithPrivateDns(topology: Topology): InterfaceEndpoint[] {
  return endpointsOf(topology, "Interface").filter(
    (endpoint) => awsServiceOf(endpoint) === S3 && endpoint.privateDns === true,
  );
}

/** Those whose private DNS is only for the inbound Resolver endpoint. */
function forResolverOnly(topology: Topology): InterfaceEndpoint[] {
  return s3WithPrivateDns(topology).filter((endpoint) => endpoint.privateDnsOnlyForInboundResolver === true);
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
      return [
        {
          resource: endpoint,
          message:
            "private_dns_only_for_inbound_resolver_endpoint is on, but the VPC has no S3 gateway endpoint in the input",
        },
      ];
    }),
};

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
      if (isUnresolved(only) || only === true || gateway === undefined) return [];
      return [
        {
          resource: endpoint,
          message: `Private DNS sends the VPC's own S3 traffic here, although ${gateway.address} would carry it for free`,
        },
      ];
    }),
};
