import { decimal } from "../money";
import type { QuotaLine } from "../model/assessment";
import { isUnresolved } from "../model/attribute";
import { combine, known, type Quantity } from "../model/quantity";
import type { Quota, QuotaBook } from "../model/quotas";
import type { Endpoint, EndpointKind } from "../model/topology";
import { characterCount } from "../policies/lint";
import { countResources, type Count } from "./count";
import { quotaStatus } from "./status";

/** Which endpoints a quota counts together. */
const COUNTED: Readonly<Record<string, readonly EndpointKind[]>> = {
  "interface-and-gwlb-endpoints-per-vpc": ["Interface", "GatewayLoadBalancer"],
  "gateway-endpoints-per-region": ["Gateway"],
  "gateway-endpoints-per-vpc": ["Gateway"],
  "resource-endpoints-per-vpc": ["Resource"],
  "service-network-endpoints-per-vpc": ["ServiceNetwork"],
};
const POLICY_CHARACTERS = "endpoint-policy-characters";

/** How far each quota is used, for each scope that the topology has endpoints in; scopes in order of appearance. */
export function quotaLines(endpoints: readonly Endpoint[], book: QuotaBook): QuotaLine[] {
  return book.quotas.flatMap((quota) => {
    if (quota.id === POLICY_CHARACTERS) return policyLines(endpoints, quota, book);
    const kinds = COUNTED[quota.id];
    if (kinds === undefined) return [];
    const counted = endpoints.filter(({ kind }) => kinds.includes(kind));
    return quota.scope === "region" ? regionLines(counted, quota, book) : vpcLines(counted, quota, book);
  });
}

function regionLines(endpoints: readonly Endpoint[], quota: Quota, book: QuotaBook): QuotaLine[] {
  return groupBy(endpoints, placeOf).map((group) => {
    const { label, place } = describePlace(group);
    return quotaLine(quota, { kind: "region", label }, countResources(group), book.limit(quota, place));
  });
}

function vpcLines(endpoints: readonly Endpoint[], quota: Quota, book: QuotaBook): QuotaLine[] {
  return groupBy(endpoints, placeOf).flatMap((inRegion) => {
    const { label, place } = describePlace(inRegion);
    const limit = book.limit(quota, place);
    const located = inRegion.filter(({ scope }) => !isUnresolved(scope.vpc));
    const lost = inRegion.filter(({ scope }) => isUnresolved(scope.vpc));
    const lines = groupBy(located, ({ scope }) => (isUnresolved(scope.vpc) ? "" : scope.vpc.key)).map((group) => {
      const vpc = group[0]?.scope.vpc;
      const name = vpc === undefined || isUnresolved(vpc) ? "" : vpc.label;
      return quotaLine(quota, { kind: "vpc", label: `${name} (${label})` }, countResources(group, lost), limit);
    });
    if (lost.length === 0) return lines;
    return [
      ...lines,
      quotaLine(
        quota,
        { kind: "vpc", label: `a VPC that is not known yet (${label})` },
        countResources([], lost),
        limit,
      ),
    ];
  });
}

function policyLines(endpoints: readonly Endpoint[], quota: Quota, book: QuotaBook): QuotaLine[] {
  return endpoints.flatMap((endpoint) => {
    const { policy, scope } = endpoint;
    if (endpoint.action === "delete" || typeof policy !== "string") return [];
    const size = known(characterCount(policy));
    const place = isUnresolved(scope.region) ? {} : { region: scope.region };
    const count = { existing: known(0), planned: size, used: size };
    return [quotaLine(quota, { kind: "endpoint", label: endpoint.address }, count, book.limit(quota, place))];
  });
}

function quotaLine(quota: Quota, scope: QuotaLine["scope"], count: Count, limit: QuotaLine["limit"]): QuotaLine {
  const value = decimal(limit.value);
  return {
    id: quota.id,
    ...(quota.code === undefined ? {} : { code: quota.code }),
    name: quota.name,
    scope,
    limit,
    adjustable: quota.adjustable,
    ...count,
    left: remaining(count.used, limit.value),
    status: quotaStatus(count.used, value),
    source: quota.source,
  };
}

/** Limit less what is used; with a range, low and high change places. */
function remaining(used: Quantity, limit: number): Quantity {
  if (used.kind !== "range") return combine([used], ([value]) => decimal(limit).sub(value ?? 0));
  const left = (value: typeof used.low): typeof used.low => decimal(limit).sub(value);
  return { ...used, low: left(used.high), expected: left(used.expected), high: left(used.low) };
}

function placeOf({ scope }: Endpoint): string {
  return `${scope.account ?? ""}/${isUnresolved(scope.region) ? "" : scope.region}`;
}

function describePlace(group: readonly Endpoint[]): { label: string; place: { account?: string; region?: string } } {
  const scope = group[0]?.scope;
  const region = scope === undefined || isUnresolved(scope.region) ? undefined : scope.region;
  const account = scope?.account;
  const label = [account, region ?? "Region not known"].filter((part) => part !== undefined).join(" ");
  return {
    label,
    place: { ...(account === undefined ? {} : { account }), ...(region === undefined ? {} : { region }) },
  };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
