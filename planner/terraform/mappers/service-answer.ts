import type { Attribute } from "../../model/attribute";
import type { ServiceAnswer } from "../../model/network";
import { arrayAt, textAt } from "../document/json";
import type { Instance } from "../instances/instance";
import { attributeOf, textsOf } from "../resources/attributes";
import type { Part } from "../resources/resources";

const SERVICE = "aws_vpc_endpoint_service";

/** What data sources answered about services. One that is read only during apply has no answer yet. */
export const SERVICE_ANSWERS: Part<ServiceAnswer> = {
  types: [],
  reads: [SERVICE],
  map: (resources) =>
    resources.data([SERVICE]).flatMap(({ instance, scopes }): ServiceAnswer[] => {
      const serviceName = textAt(instance.values, "service_name");
      if (serviceName === undefined || textAt(instance.values, "id") === undefined) return [];
      return [
        {
          ...scopes.located(instance),
          serviceName,
          type: attributeOf(instance, "service_type", "string"),
          isOnlyType: !mayFilter(instance, "service_type") && !mayFilter(instance, "filter"),
          zones: textsOf(instance, "availability_zones"),
          privateDnsName: privateDnsNameOf(instance),
          policySupported: attributeOf(instance, "vpc_endpoint_policy_supported", "boolean"),
        },
      ];
    }),
};

function mayFilter(instance: Instance, name: string): boolean {
  return instance.isConfigured(name) !== false;
}

function privateDnsNameOf(instance: Instance): Attribute<string> {
  const [first] = arrayAt(instance.values, "private_dns_names").filter((name) => typeof name === "string");
  return first ?? attributeOf(instance, "private_dns_name", "string");
}
