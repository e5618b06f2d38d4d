import type { QuotaLine } from "../model/quotas";
import { isUnresolved, valueOf } from "../model/attribute";
import type { Inventory } from "../model/inventory";
import { combine, known, type Quantity } from "../model/quantity";
import type { Growth, Quota, QuotaBook } from "../model/quotas";
import { willExist, type Located, type Topology } from "../model/topology";
import { present } from "../shared/present";
import { groupBy } from "../shared/group-by";
import { decimal } from "../shared/money";
import { countResources, type Count } from "./count";
import { countedBy, UNKNOWN_PARENT, type CountedQuota, type Member } from "./counted";
import { existingElsewhere } from "./existing";
import { exhaustedInMonth } from "./growth";
import { increaseOf } from "./increase";
import { measuredBy, type Measurement } from "./measured";
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

/** How far each quota is used, for each scope with resources in the topology; scopes in order of appearance. */
export function quotaLines(topology: Topology, options: QuotaOptions): QuotaLine[] {
  return options.book.quotas.flatMap((quota) => {
    const measured = measuredBy(quota);
    if (measured !== undefined)
      return measured(topology).flatMap((measurement) => measuredLine(quota, measurement, options));
    const counted = countedBy(quota);
    if (counted === undefined) return [];
    const members = counted.members(topology);
    const counting = { quota, counted, withUnread: unreadIn(topology, counted.types), options };
    return quota.scope === "region" ? regionLines(members, counting) : parentLines(members, counting);
  });
}

interface Counting {
  readonly quota: Quota;
  readonly counted: CountedQuota;
  readonly withUnread: (count: Count) => Count;
  readonly options: QuotaOptions;
}

function regionLines(members: readonly Member[], counting: Counting): QuotaLine[] {
  const { quota, withUnread, options } = counting;
  return [...groupBy(members, accountRegionKey).values()].map((inRegion) => {
    const group = inRegion.map(({ resource }) => resource);
    const { label, place } = placeOf(group);
    const read = countResources(group, undefined, elsewhere({ ...place, resources: group }, counting));
    const count = withUnread(read);
    return quotaLine({ quota, scope: { kind: "region", label }, place, count, group, options });
  });
}

/**
 * One line for each VPC, service network or group: each is in one Region and in one account, so that its id alone says
 * which resources count together.
 */
function parentLines(members: readonly Member[], counting: Counting): QuotaLine[] {
  const { quota, withUnread, options } = counting;
  const placed = members.filter(({ parent }) => parent !== undefined);
  const unplaced = members.filter(({ parent }) => parent === undefined);
  const lines = [...groupBy(placed, ({ parent }) => parent?.key)].map(([key, inParent]) => {
    const group = inParent.map(({ resource }) => resource);
    const { label, place } = placeOf(group);
    const more = elsewhere({ ...place, vpc: key, resources: group }, counting);
    const possible = unplaced.map(({ resource }) => resource).filter((item) => mayBeIn(place, placeOf([item]).place));
    const count = withUnread(countResources(group, { resources: possible, expected: "elsewhere" }, more));
    const scope = { kind: quota.scope, label: `${inParent[0].parent?.label ?? ""} (${label})` };
    return quotaLine({ quota, scope, place, count, group, options });
  });
  const open = [...groupBy(unplaced, accountRegionKey).values()].map((inRegion) => {
    const group = inRegion.map(({ resource }) => resource);
    const { label, place } = placeOf(group);
    const count = withUnread(countResources([], { resources: group, expected: "here" }));
    const scope = { kind: quota.scope, label: `${UNKNOWN_PARENT[quota.scope] ?? ""} that is not known yet (${label})` };
    return quotaLine({ quota, scope, place, count, group, options });
  });
  return [...lines, ...open];
}

/** False for two places that are known to differ. */
function mayBeIn(a: AccountRegion, b: AccountRegion): boolean {
  const same = (one?: string, two?: string): boolean => one === undefined || two === undefined || one === two;
  return same(a.account, b.account) && same(a.region, b.region);
}

function elsewhere(
  scope: Omit<Parameters<typeof existingElsewhere>[0], "counted">,
  { counted, options: { inventory } }: Counting,
): number {
  return inventory === undefined ? 0 : existingElsewhere({ ...scope, counted: counted.inventory }, inventory);
}

function measuredLine(quota: Quota, [resource, amount]: Measurement, options: QuotaOptions): QuotaLine[] {
  if (!willExist(resource)) return [];
  const { place } = placeOf([resource]);
  const count = { existing: known(0), planned: amount, used: amount };
  const scope = { kind: quota.scope, label: resource.address };
  return [quotaLine({ quota, scope, place, count, group: [resource], options: { book: options.book }, isFixed: true })];
}

interface Line {
  readonly quota: Quota;
  readonly scope: QuotaLine["scope"];
  readonly place: AccountRegion;
  readonly count: Count;
  readonly group: readonly Located[];
  readonly options: QuotaOptions;
  /** True for a choice that does not grow, of which nothing need be left. */
  readonly isFixed?: boolean;
}

function quotaLine({ quota, scope, place, count, group, options, isFixed = false }: Line): QuotaLine {
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
    status: quotaStatus(count.used, decimal(limit.value), isFixed),
    ...(month === undefined ? {} : { exhaustedInMonth: month }),
    ...(added === undefined ? {} : { resource: named(added) }),
    source: quota.source,
  };
  const increase = increaseOf(line, quota.service, place.region);
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

interface AccountRegion {
  readonly account?: string;
  readonly region?: string;
}

function accountRegionKey({ resource: { scope } }: Member): string {
  return `${scope.account ?? ""}/${isUnresolved(scope.region) ? "" : scope.region}`;
}

/** The first account and Region that the resources name. */
function placeOf(group: readonly Located[]): { label: string; place: AccountRegion } {
  const account = group.map(({ scope }) => scope.account).find((candidate) => candidate !== undefined);
  const region = group.map(({ scope }) => valueOf(scope.region)).find((candidate) => candidate !== undefined);
  const label = [account, region ?? "Region not known"].filter((part) => part !== undefined).join(" ");
  return { label, place: present({ account, region }) };
}
