import type { EndpointService } from "../../model/network";
import { attributeOf, computedOf, knownTexts, referencesOf, textsOf } from "../resources/attributes";
import { textAt } from "../document/json";
import type { Children, Part, Resource } from "../resources/resources";

const TYPES = ["aws_vpc_endpoint_service"];
const PRINCIPALS = ["aws_vpc_endpoint_service_allowed_principal"];

/** aws_vpc_endpoint_service, with the principals that separate resources allow. */
export const ENDPOINT_SERVICES: Part<EndpointService> = {
  types: TYPES,
  reads: [...PRINCIPALS, "aws_lb", "aws_alb"],
  map: (resources) => {
    const principals = resources.byParent(PRINCIPALS, "vpc_endpoint_service_id");
    return resources.of(TYPES).map((resource) => mapService(resource, principals));
  },
};

function mapService({ instance, scopes }: Resource, principals: Children): EndpointService {
  const ref = scopes.ref(instance);
  const allowed = principals
    .of({ ref, action: instance.action })
    .flatMap((principal) => textAt(principal.instance.values, "principal_arn") ?? []);
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
    serviceName: computedOf(instance, "service_name", "string"),
  };
}
