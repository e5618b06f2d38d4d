import type { EndpointService } from "../../model/network";
import { attributeOf, computedOf, knownTexts, referencesOf, textsOf } from "../resources/attributes";
import { textAt } from "../document/json";
import type { Instance } from "../instances/instance";
import { blocksOf } from "../resources/blocks";
import type { Children, Part, Resource } from "../resources/resources";

const TYPES = ["aws_vpc_endpoint_service"];
const PRINCIPALS = ["aws_vpc_endpoint_service_allowed_principal"];
const VERIFICATIONS = ["aws_vpc_endpoint_service_private_dns_verification"];

/** aws_vpc_endpoint_service, with the principals that separate resources allow. */
export const ENDPOINT_SERVICES: Part<EndpointService> = {
  types: TYPES,
  reads: [...PRINCIPALS, ...VERIFICATIONS, "aws_lb", "aws_alb"],
  map: (resources) => {
    const principals = resources.byParent(PRINCIPALS, "vpc_endpoint_service_id");
    const verifications = resources.byParent(VERIFICATIONS, "service_id");
    return resources.of(TYPES).map((resource) => mapService(resource, principals, verifications));
  },
};

function mapService({ instance, scopes }: Resource, principals: Children, verifications: Children): EndpointService {
  const ref = scopes.ref(instance);
  const allowed = principals
    .of({ ref, action: instance.action })
    .flatMap((principal) => textAt(principal.instance.values, "principal_arn") ?? []);
  const isVerifiedHere =
    verifications.of({ ref, action: instance.action }).length > 0 || verifications.orphans.length > 0;
  return {
    ...scopes.located(instance),
    ref,
    networkLoadBalancers: referencesOf(instance, "network_load_balancer_arns", scopes),
    gatewayLoadBalancers: referencesOf(instance, "gateway_load_balancer_arns", scopes),
    acceptanceRequired: attributeOf(instance, "acceptance_required", "boolean"),
    allowedPrincipals: [...new Set([...knownTexts(instance, "allowed_principals"), ...allowed])],
    supportedRegions: textsOf(instance, "supported_regions"),
    supportedIpAddressTypes: textsOf(instance, "supported_ip_address_types"),
    privateDnsName: attributeOf(instance, "private_dns_name", "string"),
    ...verificationOf(instance, isVerifiedHere),
    state: computedOf(instance, "state", "string"),
    serviceName: computedOf(instance, "service_name", "string"),
  };
}

function verificationOf(
  instance: Instance,
  isVerifiedHere: boolean,
): Pick<EndpointService, "privateDnsNameIsVerified"> {
  if (isVerifiedHere) return { privateDnsNameIsVerified: true };
  const [stated] = blocksOf(instance, "private_dns_name_configuration").flatMap(
    ({ values }) => textAt(values, "state") ?? [],
  );
  if (stated !== undefined) return { privateDnsNameIsVerified: stated === VERIFIED };
  return instance.action === "create" || instance.action === "replace" ? { privateDnsNameIsVerified: false } : {};
}

const VERIFIED = "verified";
