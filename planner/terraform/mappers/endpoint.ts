import { isUnresolved, type Attribute } from "../../model/attribute";
import type { Endpoint, EndpointKind, Located, ResourceRef, Subnet } from "../../model/topology";
import { attributeOf, referencesOf } from "../attributes";
import type { Instance } from "../instance";
import { field, objectAt, textAt } from "../json";
import { placementOf } from "../placement";
import { distinctRefs, type Scopes } from "../scope";

/** What other resources add to an endpoint. */
export interface Additions {
  readonly subnets: readonly ResourceRef[];
  readonly routeTables: readonly ResourceRef[];
  readonly securityGroups: readonly ResourceRef[];
  readonly policy: Attribute<string>;
  readonly privateDns: Attribute<boolean>;
}

/** aws_vpc_endpoint of every kind; a text says why it could not be read. */
export function mapEndpoint(
  instance: Instance,
  scopes: Scopes,
  added: Additions,
  subnetsOfVpc: (vpc: Located["scope"]["vpc"]) => readonly Subnet[],
): Endpoint | string {
  const kind = kindOf(instance);
  if (kind === undefined) return "vpc_endpoint_type is not known, so that nothing about the endpoint can be said";
  const located = scopes.located(instance);
  const placement = (): ReturnType<typeof placementOf> =>
    placementOf(instance, scopes, { associated: added.subnets, vpcSubnets: subnetsOfVpc(located.scope.vpc) });
  const base = {
    ...located,
    tags: tagsOf(instance),
    policy: attributeOf(instance, "policy", "string") ?? added.policy,
    ipAddressType: attributeOf(instance, "ip_address_type", "string"),
    dnsRecordIpType: dnsOption(instance, "dns_record_ip_type", "string"),
  };
  const serviceName = attributeOf(instance, "service_name", "string");
  if (kind === "Gateway") {
    const routeTables = joined(referencesOf(instance, "route_table_ids", scopes), added.routeTables);
    return { ...base, kind, serviceName, routeTables };
  }
  if (kind === "GatewayLoadBalancer") return { ...base, kind, serviceName, placement: placement() };
  const placed = {
    ...base,
    placement: placement(),
    securityGroups: joined(referencesOf(instance, "security_group_ids", scopes), added.securityGroups),
    privateDns: attributeOf(instance, "private_dns_enabled", "boolean") ?? added.privateDns,
  };
  if (kind === "Resource") {
    return { ...placed, kind, resourceConfiguration: attributeOf(instance, "resource_configuration_arn", "string") };
  }
  if (kind === "ServiceNetwork") {
    return { ...placed, kind, serviceNetwork: attributeOf(instance, "service_network_arn", "string") };
  }
  return {
    ...placed,
    kind,
    serviceName,
    serviceRegion: attributeOf(instance, "service_region", "string"),
    privateDnsOnlyForInboundResolver: dnsOption(instance, "private_dns_only_for_inbound_resolver_endpoint", "boolean"),
  };
}

const KINDS: readonly EndpointKind[] = ["Interface", "Gateway", "GatewayLoadBalancer", "Resource", "ServiceNetwork"];

/** Terraform's default is Gateway; a type that is not one of the five, or not known, is `undefined`. */
function kindOf(instance: Instance): EndpointKind | undefined {
  const type = attributeOf(instance, "vpc_endpoint_type", "string");
  if (isUnresolved(type)) return kindOfOwnService(instance);
  return type === undefined ? "Gateway" : KINDS.find((kind) => kind === type);
}

/** `vpc_endpoint_type = aws_vpc_endpoint_service.x.service_type`: the service's load balancers tell its type. */
function kindOfOwnService(instance: Instance): EndpointKind | undefined {
  const [origin, ...others] = instance.origins("vpc_endpoint_type");
  if (origin?.kind !== "instances" || others.length > 0 || origin.attribute !== "service_type") return undefined;
  const [service] = origin.instances;
  if (service?.type !== "aws_vpc_endpoint_service" || service.mode !== "managed") return undefined;
  if (service.isConfigured("gateway_load_balancer_arns") === true) return "GatewayLoadBalancer";
  return service.isConfigured("network_load_balancer_arns") === true ? "Interface" : undefined;
}

function tagsOf(instance: Instance): Record<string, string> {
  const all = { ...objectAt(instance.values, "tags"), ...objectAt(instance.values, "tags_all") };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** An attribute of the `dns_options` block. */
function dnsOption(instance: Instance, name: "dns_record_ip_type", type: "string"): Attribute<string>;
function dnsOption(
  instance: Instance,
  name: "private_dns_only_for_inbound_resolver_endpoint",
  type: "boolean",
): Attribute<boolean>;
function dnsOption(instance: Instance, name: string, type: "string" | "boolean"): Attribute<string | boolean> {
  const blocks = field(instance.values, "dns_options");
  const block = Array.isArray(blocks) ? (blocks as readonly unknown[])[0] : blocks;
  if (type === "string") return textAt(block, name);
  const value = field(block, name);
  return typeof value === "boolean" ? value : undefined;
}

function joined(
  own: Attribute<readonly ResourceRef[]>,
  added: readonly ResourceRef[],
): Attribute<readonly ResourceRef[]> {
  if (isUnresolved(own) || added.length === 0) return own;
  return distinctRefs([...(own ?? []), ...added]);
}
