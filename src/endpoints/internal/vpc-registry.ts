import { TerraformStack, dependable } from "cdktf";
import type { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import type { Construct, IConstruct } from "constructs";
import { DnsRecordIpType } from "../../shared/enums";
import type { RouteTableReference, VpcReference } from "../../shared/references";
import { constructError } from "../../shared/errors";
import { PAGES } from "../../../planner/catalog/pages";
import { keyOf } from "../../shared/identity";

/** What endpoints of one VPC must know about each other. */
export interface RegisteredEndpoint {
  readonly construct: Construct;
  readonly resource: VpcEndpoint;
  /** Equal for two endpoints to one service. */
  readonly service: string;
  /** `undefined` when it is known only at apply. */
  readonly recordType?: DnsRecordIpType;
}

/** An interface endpoint in a registry. */
export interface RegisteredInterface extends RegisteredEndpoint {
  /** Private DNS can be turned on after the endpoint is made. */
  readonly hasPrivateDns: () => boolean;
  readonly inboundResolverOnly: boolean;
  /** The gateway endpoint that `inboundResolverOnly` needs beside it, when it was named. */
  readonly namedGateway?: IConstruct;
}

/** The endpoints of one VPC, over all stacks of an app. */
class VpcEndpoints {
  private readonly interfaces = new Map<string, RegisteredInterface[]>();
  private readonly gateways = new Map<string, RegisteredEndpoint[]>();
  private readonly waiting = new Map<string, RegisteredInterface[]>();
  private readonly routes = new Map<string, Construct>();
  private readonly zones = new Map<string, Construct>();

  /** The earlier endpoint with private DNS for the same service. */
  public privateDnsRival(endpoint: RegisteredInterface): Construct | undefined {
    const first = this.interfaces.get(endpoint.service)?.find(({ hasPrivateDns }) => hasPrivateDns());
    return first === undefined || first === endpoint ? undefined : first.construct;
  }

  public addInterface(endpoint: RegisteredInterface): void {
    append(this.interfaces, endpoint.service, endpoint);
    if (!endpoint.inboundResolverOnly) return;
    append(this.waiting, endpoint.service, endpoint);
    for (const gateway of this.gatewaysTo(endpoint.service)) order(endpoint, gateway);
  }

  public addGateway(gateway: RegisteredEndpoint): void {
    append(this.gateways, gateway.service, gateway);
    for (const endpoint of this.waiting.get(gateway.service) ?? []) order(endpoint, gateway);
  }

  public gatewaysTo(service: string): readonly RegisteredEndpoint[] {
    return this.gateways.get(service) ?? [];
  }

  /** Claims a route table for a gateway endpoint; answers the endpoint that claimed it before. */
  public claimRouteTable(gateway: RegisteredEndpoint, routeTable: RouteTableReference): Construct | undefined {
    const key = `${gateway.service} ${keyOf(gateway.construct, routeTable)}`;
    return claim(this.routes, key, gateway.construct);
  }

  /** Claims a zone and service for a Gateway Load Balancer endpoint; answers the endpoint that claimed it before. */
  public claimZone(key: string, endpoint: Construct): Construct | undefined {
    return claim(this.zones, key, endpoint);
  }
}

const apps = new WeakMap<IConstruct, Map<string, VpcEndpoints>>();

/** The endpoints of the VPC that `user` is in. */
export function endpointsOf(user: Construct, vpc: VpcReference): VpcEndpoints {
  const app = user.node.root;
  const vpcs = apps.get(app) ?? new Map<string, VpcEndpoints>();
  apps.set(app, vpcs);
  const key = keyOf(user, vpc);
  const endpoints = vpcs.get(key) ?? new VpcEndpoints();
  vpcs.set(key, endpoints);
  return endpoints;
}

/** Errors of an interface endpoint that concern other endpoints of its VPC. */
export function interfaceErrors(vpc: VpcReference, endpoint: RegisteredInterface): string[] {
  const endpoints = endpointsOf(endpoint.construct, vpc);
  const rival = endpoints.privateDnsRival(endpoint);
  const errors = endpoint.hasPrivateDns() && rival !== undefined ? [rivalError(endpoint, rival)] : [];
  if (!endpoint.inboundResolverOnly || endpoint.namedGateway !== undefined) return errors;
  const gateways = endpoints.gatewaysTo(endpoint.service);
  if (gateways.length === 0) return [...errors, gatewayMissing(endpoint)];
  return [...errors, ...gateways.flatMap((gateway) => recordErrors(endpoint, gateway.recordType, gateway.construct))];
}

/** The record types of the two S3 endpoints must be equal, unless the gateway endpoint's is service-defined. */
export function recordErrors(
  endpoint: RegisteredInterface,
  gatewayRecord: DnsRecordIpType | undefined,
  gateway: IConstruct,
): string[] {
  const record = endpoint.recordType;
  if (record === undefined || gatewayRecord === undefined) return [];
  if (gatewayRecord === record || gatewayRecord === DnsRecordIpType.SERVICE_DEFINED) return [];
  const problem = constructError({
    construct: endpoint.construct,
    prop: "privateDnsOnlyForInboundResolverEndpoint",
    value: `records ${record} here and ${gatewayRecord} at the gateway endpoint ${gateway.node.path}`,
    constraint: "equal DNS record types of both endpoints, or service-defined at the gateway endpoint",
    fix: "Set dnsRecordIpType of the gateway endpoint to service-defined",
    see: PAGES.s3Gateway,
  });
  return [problem.message];
}

/** The error of a gateway endpoint whose route table has a route to the service through another endpoint. */
export function routeTableError(
  gateway: RegisteredEndpoint,
  routeTable: RouteTableReference,
  owner: Construct,
): string {
  const problem = constructError({
    construct: gateway.construct,
    prop: "routeTables",
    value: `${keyOf(gateway.construct, routeTable)}, which ${owner.node.path} routes to ${gateway.service} too`,
    constraint: "one endpoint route to a service in a route table",
    fix: "Give the route table to one of the endpoints, once",
    see: PAGES.gateway,
  });
  return problem.message;
}

function rivalError({ construct, service }: RegisteredInterface, rival: Construct): string {
  return constructError({
    construct,
    prop: "privateDns",
    value: `true, as for ${rival.node.path}`,
    constraint: `only one endpoint with private DNS for ${service} in a VPC`,
    fix: "Keep one of the two, or turn off private DNS on one",
    see: PAGES.access,
  }).message;
}

function gatewayMissing({ construct }: RegisteredInterface): string {
  return constructError({
    construct,
    prop: "privateDnsOnlyForInboundResolverEndpoint",
    value: "true in a VPC without a gateway endpoint for S3",
    constraint: "a gateway endpoint for S3 in the VPC",
    fix: "Add a GatewayEndpoint for S3, or name an existing one in gatewayEndpoint",
    see: PAGES.s3Gateway,
  }).message;
}

/** AWS wants the gateway endpoint made before, and deleted after, the interface endpoint that relies on it. */
function order(endpoint: RegisteredInterface, gateway: RegisteredEndpoint): void {
  if (endpoint.namedGateway !== undefined && endpoint.namedGateway !== gateway.construct) return;
  if (TerraformStack.of(endpoint.construct) !== TerraformStack.of(gateway.construct)) return;
  endpoint.resource.dependsOn = [...(endpoint.resource.dependsOn ?? []), dependable(gateway.resource)];
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  lists.set(key, [...(lists.get(key) ?? []), item]);
}

function claim(claims: Map<string, Construct>, key: string, claimant: Construct): Construct | undefined {
  const owner = claims.get(key);
  if (owner === undefined) claims.set(key, claimant);
  return owner;
}
