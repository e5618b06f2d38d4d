import { isDefaultPolicy } from "../../catalog/default-policy";
import { parseServiceName } from "../../catalog/services";
import { ENDPOINT_KINDS } from "../../catalog/names/endpoint-kinds";
import { isUnresolved, unresolved, valueOf, type Attribute } from "../../model/attribute";
import { inferred } from "../../model/quantity";
import {
  type Endpoint,
  type EndpointKind,
  type Gap,
  type GatewayEndpoint,
  type InterfaceEndpoint,
  type Located,
  type Placement,
  type ResourceRef,
} from "../../model/topology";
import { attributeOf, referencesOf } from "../resources/attributes";
import { areBlocksUnknown, blocksOf } from "../resources/blocks";
import type { Instance } from "../instances/instance";
import { objectAt } from "../document/json";
import { isAbsent, isLeftOut, notStated } from "../resources/left-out";
import { placementOf, type SubnetNames } from "../resources/placement";
import { distinctRefs } from "../resources/references";
import type { Resource } from "../resources/resources";
import type { Scopes } from "../resources/located";
import type { SubnetIndex } from "../resources/subnets";
import type { Additions, AdditionsOf, Associated } from "./endpoint-additions";
import { authored } from "./endpoint-inline";
import { createdBefore } from "./endpoint-order";

const SUBNETS: SubnetNames = { list: "subnet_ids", blocks: "subnet_configuration", what: "endpoint" };
const SINGLE_SUBNET = "a Gateway Load Balancer endpoint has exactly one subnet";

/** aws_vpc_endpoint of every kind; a gap if its kind is unknown. */
export function mapEndpoint(
  resource: Resource,
  additions: AdditionsOf,
  subnets: SubnetIndex,
  endpoints: readonly Resource[],
): Endpoint | Gap {
  const { instance, scopes } = resource;
  const kind = kindOf(instance);
  const located = scopes.located(instance);
  if (kind === undefined) return ofUnknownKind(instance, located);
  const ref = scopes.ref(instance);
  const added = additions({ ref, action: instance.action });
  const placement = (): Placement =>
    placementOf(instance, scopes, SUBNETS, { subnets, vpc: located.scope.vpc, ...added.subnets });
  const base = {
    ...located,
    ref,
    tags: tagsOf(instance),
    policy: statedOr(added.policy, policyOf(instance)),
    ipAddressType: attributeOf(instance, "ip_address_type", "string"),
    dnsRecordIpType: dnsOption(instance, "dns_record_ip_type", "string"),
    ...authored(instance, kind, scopes),
  };
  const serviceName = attributeOf(instance, "service_name", "string");
  if (kind === "Gateway") {
    return { ...base, kind, serviceName, ...gatewayParts(resource, added) };
  }
  const connection = {
    serviceRegion: serviceRegionOf(instance, located),
    autoAccept: attributeOf(instance, "auto_accept", "boolean"),
    ...ownServiceOf(instance, scopes),
  };
  const dns = privateDnsOf(instance, added);
  if (kind === "GatewayLoadBalancer") {
    const { privateDns } = dns;
    return { ...base, kind, serviceName, placement: inOneSubnet(placement()), privateDns, ...connection };
  }
  const placed = {
    ...base,
    placement: placement(),
    securityGroups: withAdditions(resource, "security_group_ids", added.securityGroups),
    ...dns,
  };
  if (kind === "Resource") {
    return { ...placed, kind, resourceConfiguration: scopes.optional(instance, "resource_configuration_arn") };
  }
  if (kind === "ServiceNetwork") {
    return { ...placed, kind, serviceNetwork: scopes.optional(instance, "service_network_arn") };
  }
  return {
    ...placed,
    kind: kind satisfies "Interface",
    serviceName,
    ...onlyForInboundResolver(resource, endpoints),
    ...connection,
  };
}

function gatewayParts(
  resource: Resource,
  { routeTables }: Additions,
): Pick<GatewayEndpoint, "routeTables" | "privateDnsOnlyForInboundResolver" | "ownService"> {
  const { instance, scopes } = resource;
  return {
    routeTables: withAdditions(resource, "route_table_ids", routeTables),
    privateDnsOnlyForInboundResolver: dnsOption(instance, ONLY_INBOUND, "boolean"),
    ...ownServiceOf(instance, scopes),
  };
}

/** A separate resource decides unless the configuration of the endpoint does. */
function privateDnsOf(
  instance: Instance,
  { privateDns: added }: Additions,
): { readonly privateDns: Attribute<boolean>; readonly privateDnsIsSeparate?: true } {
  const isSeparate = added !== undefined && instance.isConfigured("private_dns_enabled") !== true;
  if (isSeparate) return { privateDns: added, privateDnsIsSeparate: true };
  return { privateDns: attributeOf(instance, "private_dns_enabled", "boolean") };
}

/** Without the policy that AWS attaches by itself, which states and plans of existing endpoints repeat. */
function policyOf(instance: Instance): Attribute<string> {
  const policy = attributeOf(instance, "policy", "string");
  const isOfAws = typeof policy === "string" && isDefaultPolicy(policy) && !isAuthored(instance);
  return isOfAws ? undefined : policy;
}

/** True when the configuration gives the policy for sure: an expression over variables may be null. */
function isAuthored(instance: Instance): boolean {
  if (instance.action === "create" || instance.action === "replace") return true;
  if (instance.isConfigured("policy") !== true) return false;
  return instance
    .origins("policy")
    .every((origin) => origin.kind === "instances" || (origin.kind === "constant" && typeof origin.value === "string"));
}

/** A provider without the attribute reaches services of the endpoint's Region only, which their names contain. */
function serviceRegionOf(instance: Instance, { scope }: Located): Attribute<string> {
  const named = valueOf(attributeOf(instance, "service_name", "string"));
  const region = named === undefined ? undefined : parseServiceName(named).region;
  const isHere = region !== undefined && region === scope.region;
  return isHere && isLeftOut(instance, "service_region")
    ? undefined
    : attributeOf(instance, "service_region", "string");
}

/** `service_name = aws_vpc_endpoint_service.x.service_name`. */
function ownServiceOf(instance: Instance, scopes: Scopes): { ownService?: ResourceRef } {
  const origins = instance.origins("service_name");
  const instances = origins.flatMap((origin) => (origin.kind === "instances" ? origin.instances : []));
  const [service, ...others] = instances.filter(({ type, mode }) => type === SERVICE && mode === "managed");
  return service === undefined || others.length > 0 ? {} : { ownService: scopes.ref(service) };
}

const SERVICE = "aws_vpc_endpoint_service";

/** One subnet, unless the input states how many there are. */
function inOneSubnet(placement: Placement): Placement {
  return placement.zones.kind === "known" ? placement : { ...placement, zones: inferred(1, SINGLE_SUBNET) };
}

/** Terraform's default is Gateway; a type that is not one of the five, or not known, is `undefined`. */
function kindOf(instance: Instance): EndpointKind | undefined {
  const type = statedKind(instance);
  if (isUnresolved(type)) return kindOfOwnService(instance);
  return type === undefined ? "Gateway" : ENDPOINT_KINDS.find((kind) => kind === type);
}

/** Providers write the default, too: a plan or a state without the attribute does not say that it is not set. */
function statedKind(instance: Instance): Attribute<string> {
  const type = attributeOf(instance, KIND, "string");
  return type === undefined && isAbsent(instance, KIND) ? unresolved(notStated(KIND)) : type;
}

const KIND = "vpc_endpoint_type";

function ofUnknownKind(instance: Instance, { input, address, action }: Located): Gap {
  const { type } = instance;
  const kind = statedKind(instance);
  const stated = valueOf(kind);
  const why = isUnresolved(kind) ? `: ${kind.unresolved}` : "";
  return {
    ...{ input, address, action, resourceType: type, mayHide: [type] },
    ...(stated === undefined
      ? { reason: `vpc_endpoint_type is not known${why}`, fix: "Give vpc_endpoint_type a value that the input shows" }
      : {
          reason: `vpc_endpoint_type is ${JSON.stringify(stated.slice(0, MOST_LETTERS))}, which is not one of ${ENDPOINT_KINDS.join(", ")}`,
          fix: "Correct vpc_endpoint_type, or use a version of cdktf-privatelink that supports it",
        }),
  };
}

/** AWS's own types are shorter. */
const MOST_LETTERS = 40;

/** `vpc_endpoint_type = aws_vpc_endpoint_service.x.service_type`: the service's load balancers determine its type. */
function kindOfOwnService(instance: Instance): EndpointKind | undefined {
  const [origin, ...others] = instance.origins("vpc_endpoint_type");
  if (origin?.kind !== "instances" || others.length > 0 || origin.attribute !== "service_type") return undefined;
  const [service] = origin.instances;
  if (service?.type !== SERVICE || service.mode !== "managed") return undefined;
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
function dnsOption<T extends "string" | "boolean">(
  instance: Instance,
  name: string,
  type: T,
): ReturnType<typeof attributeOf<T>> {
  if (isLeftOut(instance, "dns_options")) return unresolved(notStated("dns_options"));
  const [block] = blocksOf(instance, "dns_options");
  return block === undefined ? undefined : attributeOf(block, name, type);
}

const ONLY_INBOUND = "private_dns_only_for_inbound_resolver_endpoint";

/**
 * The provider sends false for an option that a `dns_options` block leaves out, and nothing without a block. A state without
 * the option comes from a provider that did not know it.
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ec2/vpc_endpoint.go (read 2026-11-28)
 */
function onlyInbound(instance: Instance): Attribute<boolean> {
  const isSent = instance.action === "create" || instance.action === "replace";
  const stated = dnsOption(instance, ONLY_INBOUND, "boolean");
  if (stated !== undefined) return stated;
  if (!isSent || areBlocksUnknown(instance, "dns_options")) return unresolved("the input does not state it");
  return blocksOf(instance, "dns_options").length > 0 ? false : undefined;
}

function onlyForInboundResolver(
  resource: Resource,
  endpoints: readonly Resource[],
): Pick<InterfaceEndpoint, "privateDnsOnlyForInboundResolver" | "createdAfter"> {
  const privateDnsOnlyForInboundResolver = onlyInbound(resource.instance);
  const createdAfter = privateDnsOnlyForInboundResolver === true ? createdBefore(resource, endpoints) : undefined;
  return { privateDnsOnlyForInboundResolver, ...(createdAfter === undefined ? {} : { createdAfter }) };
}

/** What another resource adds counts where the endpoint itself does not say. */
function statedOr<T>(added: Attribute<T>, stated: Attribute<T>): Attribute<T> {
  return stated === undefined || isUnresolved(stated) ? (added ?? stated) : stated;
}

/** The members of a list, with those that association resources add, and without those that they no longer add. */
function withAdditions(
  { instance, scopes }: Resource,
  attribute: string,
  { associated, dissociated }: Associated,
): Attribute<readonly ResourceRef[]> {
  const listed = referencesOf(instance, attribute, scopes);
  if (isUnresolved(listed) || associated.length + dissociated.length === 0) return listed;
  const removed = new Set(instance.isConfigured(attribute) === true ? [] : dissociated.map(({ key }) => key));
  return distinctRefs([...(listed ?? []).filter(({ key }) => !removed.has(key)), ...associated]);
}
