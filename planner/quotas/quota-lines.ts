import { RESOURCE_GATEWAY_ADDRESSES } from "../catalog/limits";
import type { QuotaLine } from "../model/quotas";
import { isUnresolved, valueOf, type Attribute } from "../model/attribute";
import type { Counted, Inventory } from "../model/inventory";
import { combine, known, unknown, type Quantity } from "../model/quantity";
import type { Growth, Quota, QuotaBook } from "../model/quotas";
import { willExist, type Located, type ResourceRef, type Topology } from "../model/topology";
import { present } from "../shared/present";
import { groupBy } from "../shared/group-by";
import { vpcKey } from "../model/vpc-key";
import { decimal } from "../shared/money";
import { characterCount } from "../policies/lint";
import { countResources, type Count } from "./count";
import { existingElsewhere, type CountedResource } from "./existing";
import { exhaustedInMonth } from "./growth";
import { increaseOf } from "./increase";
import { quotaStatus } from "./status";
import { unreadIn } from "./unread";

/** What quotas are compared with. */
export interface QuotaOptions {
  readonly book: QuotaBook;
  /** What exists in addition to the inputs. Default: nothing. */
  readonly inventory?: Inventory;
  /** Default: none. */
  readonly growth?: Growth;
}

/** The quotas that count resources of a kind. */
const QUOTAS_OF_KIND: Readonly<Record<Counted, readonly string[]>> = {
  Interface: ["interface-and-gwlb-endpoints-per-vpc"],
  GatewayLoadBalancer: ["interface-and-gwlb-endpoints-per-vpc"],
  Gateway: ["gateway-endpoints-per-region", "gateway-endpoints-per-vpc"],
  Resource: ["resource-endpoints-per-vpc"],
  ServiceNetwork: ["service-network-endpoints-per-vpc"],
  ResourceGateway: ["resource-gateways-per-vpc"],
};

function countedTogether({ id }: Quota): Counted[] {
  const kinds = Object.keys(QUOTAS_OF_KIND) as Counted[];
  return kinds.filter((kind) => QUOTAS_OF_KIND[kind].includes(id));
}

/** Quotas that measure one resource: the resources and the amounts. */
const MEASURED: Readonly<Record<string, (topology: Topology) => [resource: Located, amount: Quantity][]>> = {
  "endpoint-policy-characters": ({ endpoints }) =>
    endpoints.flatMap((endpoint) =>
      typeof endpoint.policy === "string" ? [[endpoint, known(characterCount(endpoint.policy))]] : [],
    ),
  "security-groups-per-resource-gateway": ({ network }) =>
    network.resourceGateways.map((gateway) => [gateway, lengthOf(gateway.securityGroups)]),
  "ipv4-addresses-per-resource-gateway-interface": ({ network }) =>
    network.resourceGateways
      .filter(({ ipAddressType }) => ipAddressType !== "IPV6")
      .map((gateway) => [gateway, numberOf(gateway.ipv4AddressesPerInterface, RESOURCE_GATEWAY_ADDRESSES.usual)]),
};

/** How far each quota is used, for each scope with resources in the topology; scopes in order of appearance. */
export function quotaLines(topology: Topology, options: QuotaOptions): QuotaLine[] {
  return options.book.quotas.flatMap((quota) => {
    const measured = MEASURED[quota.id];
    if (measured !== undefined)
      return measured(topology).flatMap((measurement) => measuredLine(quota, measurement, options));
    const counted = countedTogether(quota);
    if (counted.length === 0) return [];
    const resources = countedBy(topology, counted);
    const counting = { quota, counted, withUnread: unreadIn(topology, counted), options };
    return quota.scope === "region" ? regionLines(resources, counting) : vpcLines(resources, counting);
  });
}

function countedBy({ endpoints, network }: Topology, counted: readonly Counted[]): CountedResource[] {
  const gateways = counted.includes("ResourceGateway") ? network.resourceGateways : [];
  return [...endpoints.filter(({ kind }) => counted.includes(kind)), ...gateways];
}

interface Counting {
  readonly quota: Quota;
  readonly counted: readonly Counted[];
  readonly withUnread: (count: Count) => Count;
  readonly options: QuotaOptions;
}

function regionLines(resources: readonly CountedResource[], counting: Counting): QuotaLine[] {
  const { quota, counted, withUnread, options } = counting;
  return [...groupBy(resources, accountRegionKey).values()].map((group) => {
    const { label, place } = placeOf(group);
    const read = countResources(group, undefined, elsewhere({ counted, ...place, resources: group }, options));
    const count = withUnread(read);
    return quotaLine({ quota, scope: { kind: "region", label }, place, count, group, options });
  });
}

/** A VPC is in one Region and in one account: its id alone says which resources count together. */
function vpcLines(resources: readonly CountedResource[], counting: Counting): QuotaLine[] {
  const { quota, counted, withUnread, options } = counting;
  const located = resources.filter((resource) => vpcKey(resource) !== undefined);
  const unplaced = resources.filter((resource) => vpcKey(resource) === undefined);
  const lines = [...groupBy(located, vpcKey).values()].map((group) => {
    const { label, place } = placeOf(group);
    const vpc = vpcOf(group[0]);
    const more = elsewhere({ counted, ...place, vpc: vpc?.key ?? "", resources: group }, options);
    const possible = unplaced.filter((resource) => mayBeIn(place, placeOf([resource]).place));
    const read = countResources(group, { resources: possible, expected: "elsewhere" }, more);
    const scope = { kind: "vpc", label: `${vpc?.label ?? ""} (${label})` };
    return quotaLine({ quota, scope, place, count: withUnread(read), group, options });
  });
  const open = [...groupBy(unplaced, accountRegionKey).values()].map((group) => {
    const { label, place } = placeOf(group);
    const count = withUnread(countResources([], { resources: group, expected: "here" }));
    const scope = { kind: "vpc", label: `a VPC that is not known yet (${label})` };
    return quotaLine({ quota, scope, place, count, group, options });
  });
  return [...lines, ...open];
}

function vpcOf({ scope }: Located): ResourceRef | undefined {
  return isUnresolved(scope.vpc) ? undefined : scope.vpc;
}

/** False for two places that are known to differ. */
function mayBeIn(a: AccountRegion, b: AccountRegion): boolean {
  const same = (one?: string, two?: string): boolean => one === undefined || two === undefined || one === two;
  return same(a.account, b.account) && same(a.region, b.region);
}

function elsewhere(scope: Parameters<typeof existingElsewhere>[0], { inventory }: QuotaOptions): number {
  return inventory === undefined ? 0 : existingElsewhere(scope, inventory);
}

function measuredLine(quota: Quota, [resource, amount]: [Located, Quantity], options: QuotaOptions): QuotaLine[] {
  if (!willExist(resource)) return [];
  const { place } = placeOf([resource]);
  const count = { existing: known(0), planned: amount, used: amount };
  const scope = { kind: quota.scope, label: resource.address };
  return [quotaLine({ quota, scope, place, count, group: [resource], options: { book: options.book } })];
}

interface Line {
  readonly quota: Quota;
  readonly scope: QuotaLine["scope"];
  readonly place: AccountRegion;
  readonly count: Count;
  readonly group: readonly Located[];
  readonly options: QuotaOptions;
}

function quotaLine({ quota, scope, place, count, group, options }: Line): QuotaLine {
  const limit = options.book.limit(quota, place);
  const month = options.growth === undefined ? undefined : exhaustedInMonth({ ...count, limit }, options.growth);
  const added = group.find(({ action }) => action === "create" || action === "replace" || action === "update");
  const line: QuotaLine = {
    id: quota.id,
    ...(quota.code === undefined ? {} : { code: quota.code }),
    name: quota.name,
    scope,
    limit,
    adjustable: quota.adjustable,
    ...count,
    left: remaining(count.used, limit.value),
    status: quotaStatus(count.used, decimal(limit.value)),
    ...(month === undefined ? {} : { exhaustedInMonth: month }),
    ...(added === undefined ? {} : { resource: named(added) }),
    source: quota.source,
  };
  const increase = increaseOf(line, place.region);
  return increase === undefined ? line : { ...line, increase };
}

function named({ input, address, constructPath }: Located): NonNullable<QuotaLine["resource"]> {
  return { input, address, ...(constructPath === undefined ? {} : { constructPath }) };
}

/** The limit less what is used; low and high of a range swap. */
function remaining(used: Quantity, limit: number): Quantity {
  if (used.kind === "unknown" && used.least !== undefined) {
    return { kind: "unknown", reason: used.reason, most: decimal(limit).sub(used.least) };
  }
  if (used.kind !== "range") return combine([used], ([value]) => decimal(limit).sub(value ?? 0));
  const left = (value: typeof used.low): typeof used.low => decimal(limit).sub(value);
  return { ...used, low: left(used.high), expected: left(used.expected), high: left(used.low) };
}

function lengthOf(list: Attribute<readonly unknown[]>): Quantity {
  return isUnresolved(list) ? unknown(list.unresolved) : known(list?.length ?? 0);
}

function numberOf(value: Attribute<number>, otherwise: number): Quantity {
  return isUnresolved(value) ? unknown(value.unresolved) : known(value ?? otherwise);
}

interface AccountRegion {
  readonly account?: string;
  readonly region?: string;
}

function accountRegionKey({ scope }: Located): string {
  return `${scope.account ?? ""}/${isUnresolved(scope.region) ? "" : scope.region}`;
}

/** The first account and Region that the resources name. */
function placeOf(group: readonly Located[]): { label: string; place: AccountRegion } {
  const account = group.map(({ scope }) => scope.account).find((candidate) => candidate !== undefined);
  const region = group.map(({ scope }) => valueOf(scope.region)).find((candidate) => candidate !== undefined);
  const label = [account, region ?? "Region not known"].filter((part) => part !== undefined).join(" ");
  return { label, place: present({ account, region }) };
}
