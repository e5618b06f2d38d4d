import { ADVISED_ZONES, MOST_ZONES } from "../../catalog/limits";
import { inferred, known, range, type Quantity } from "../../model/quantity";
import type { DesignatedAddress, Located, Placement, ResourceRef } from "../../model/topology";
import { isUnresolved } from "../../model/attribute";
import { areBlocksUnknown, blocksOf } from "./blocks";
import type { Instance, Length } from "../instances/instance";
import { textAt } from "../document/json";
import { distinctRefs, type NamedResources } from "./references";
import type { Scopes } from "./located";
import type { SubnetIndex } from "./subnets";

/** The expected number of zones when an input says nothing about them. */
const USUAL_ZONES = ADVISED_ZONES;

/** The attributes in which a resource type names its subnets. */
export interface SubnetNames {
  /** The list attribute. */
  readonly list: string;
  /** The nested block whose `subnet_id` names another subnet. */
  readonly blocks?: string;
  /** What the resource is called in reasons. */
  readonly what: string;
}

/** What counting the zones of a resource needs besides the resource. */
export interface PlacementContext {
  readonly subnets: SubnetIndex;
  readonly vpc: Located["scope"]["vpc"];
  /** Subnets that association resources add. */
  readonly associated: readonly ResourceRef[];
  /** Subnets whose association resources the plan removes. */
  readonly dissociated?: readonly ResourceRef[];
}

/**
 * The number of Availability Zones in which a resource has a network interface. AWS rejects two subnets in one zone, so
 * each subnet counts as a zone.
 */
export function placementOf(
  instance: Instance,
  scopes: Scopes,
  names: SubnetNames,
  context: PlacementContext,
): Placement {
  const listed = listedIn(instance, scopes, names, context);
  const stated = names.blocks === undefined ? [] : blocksOf(instance, names.blocks);
  const areComputed = areBlocksComputed(instance, names, listed);
  const blocks = areComputed ? [] : stated;
  const inBlocks = blocks.map((block) => subnetOf(block, scopes));
  const fromBlocks = inBlocks.filter((ref) => ref !== undefined);
  const subnets = distinctRefs([...listed.refs, ...fromBlocks, ...context.associated]);
  const named: NamedSubnets = {
    instance,
    names,
    listed,
    blocks: blocks.length,
    fromBlocks: fromBlocks.length,
    subnets,
  };
  return {
    zones: areBlocksOpen(named) ? unclear(named, context) : zonesOf(named, context),
    subnets,
    zoneNames: context.subnets.zoneNames(subnets),
    ...designatedOf(instance, scopes, names, areComputed),
  };
}

/**
 * The subnets in the list. A list that the configuration does not set is what AWS has: blocks that are written replace it,
 * and a plan that removes association resources does not shorten it.
 */
function listedIn(
  instance: Instance,
  scopes: Scopes,
  { list, blocks }: SubnetNames,
  { dissociated }: PlacementContext,
): NamedResources {
  const listed = scopes.many(instance, list);
  if (instance.isConfigured(list) !== false || !listed.complete) return listed;
  if (blocks !== undefined && instance.isConfigured(blocks) === true) return { ...listed, refs: [] };
  const removed = new Set(dissociated?.map(({ key }) => key));
  return { ...listed, refs: listed.refs.filter(({ key }) => !removed.has(key)) };
}

/**
 * True for nested blocks that are only what AWS has: a plan may keep them although it changes the list. Blocks that are
 * written may name no subnet that is not in the list.
 */
function areBlocksComputed(instance: Instance, { list, blocks }: SubnetNames, listed: NamedResources): boolean {
  if (blocks === undefined || instance.isConfigured(blocks) === true || isNew(instance)) return false;
  if (listed.complete) return listed.refs.length > 0;
  return instance.isConfigured(list) === true && listed.refs.length + listed.reasons.length > 0;
}

/** Of a new resource, what AWS computes is known after apply. */
function isNew({ action }: Instance): boolean {
  return action === "create" || action === "replace";
}

/** The addresses that blocks designate, now and before the change. AWS does not change the addresses that it chose. */
function designatedOf(
  instance: Instance,
  scopes: Scopes,
  { blocks }: SubnetNames,
  areComputed: boolean,
): Pick<Placement, "designated" | "designatedBefore"> {
  if (blocks === undefined) return { designated: [] };
  const addressesIn = (of: Instance): DesignatedAddress[] =>
    blocksOf(of, blocks).flatMap((block) => designatedIn(block, subnetOf(block, scopes)));
  const { before } = instance;
  const stated = addressesIn(instance);
  if (before === undefined) return { designated: areComputed ? [] : stated };
  const earlier = addressesIn({ ...instance, values: before, unknown: {} });
  return {
    designated: areComputed ? stated.filter((address) => isChanged(address, earlier)) : stated,
    designatedBefore: earlier,
  };
}

function isChanged({ subnet, ipv4, ipv6 }: DesignatedAddress, earlier: readonly DesignatedAddress[]): boolean {
  const before = earlier.find((address) => address.subnet.key === subnet.key);
  return before !== undefined && (before.ipv4 !== ipv4 || before.ipv6 !== ipv6);
}

function subnetOf(block: Instance, scopes: Scopes): ResourceRef | undefined {
  const ref = scopes.one(block, "subnet_id");
  return isUnresolved(ref) ? undefined : ref;
}

function designatedIn({ values }: Instance, subnet: ResourceRef | undefined): DesignatedAddress[] {
  const [ipv4, ipv6] = [textAt(values, "ipv4"), textAt(values, "ipv6")];
  if (subnet === undefined || (ipv4 === undefined && ipv6 === undefined)) return [];
  return [{ subnet, ...(ipv4 === undefined ? {} : { ipv4 }), ...(ipv6 === undefined ? {} : { ipv6 }) }];
}

/** The subnets of a resource, by what names them. */
interface NamedSubnets {
  readonly instance: Instance;
  readonly names: SubnetNames;
  /** Those in the list. */
  readonly listed: NamedResources;
  /** How many nested blocks there are, and how many of them name a subnet that is known. */
  readonly blocks: number;
  readonly fromBlocks: number;
  /** All that are known, each once. */
  readonly subnets: readonly ResourceRef[];
}

function zonesOf(named: NamedSubnets, context: PlacementContext): Quantity {
  const length = named.instance.lengthOf?.(named.names.list);
  return length === undefined ? zoneCount(named, context) : ofLength(named, length, context);
}

function zoneCount(named: NamedSubnets, context: PlacementContext): Quantity {
  const { instance, names, listed, subnets } = named;
  const associated = context.associated.length;
  if (listed.length !== undefined) return counted(named, listed.length, associated);
  if (subnets.length === 0 && named.blocks === 0 && !setsSubnets(named)) return notConfigured(named);
  if (listed.complete && named.fromBlocks === named.blocks) {
    return associated === 0 ? known(subnets.length) : inferred(subnets.length, ASSOCIATED);
  }
  if (listed.complete || instance.isConfigured(names.list) === false)
    return counted(named, listed.refs.length, associated);
  if (associated > 0 && subnets.length === associated && instance.isConfigured(names.list) !== true) {
    return inferred(associated, ASSOCIATED);
  }
  if (listed.reasons.length === 0 && subnets.length > 0) return inferred(subnets.length, REFERRED);
  return unclear(named, context);
}

/** The list's length is known: blocks may name the same subnets, associations name others. */
function counted({ listed, blocks, fromBlocks, subnets }: NamedSubnets, length: number, associated: number): Quantity {
  if (listed.refs.length === length && fromBlocks === blocks) {
    const basis = associated > 0 ? ASSOCIATED : undefined;
    return basis === undefined ? known(subnets.length) : inferred(subnets.length, basis);
  }
  if (length === 0 || blocks === 0) return known(Math.max(length, blocks) + associated);
  const least = Math.max(length, blocks) + associated;
  return range(
    least,
    least,
    length + blocks + associated,
    "the nested blocks may name subnets of the list or other subnets",
  );
}

function setsSubnets({ instance, names }: NamedSubnets): boolean {
  if (instance.isConfigured(names.list) !== false) return true;
  return names.blocks !== undefined && instance.isConfigured(names.blocks) === true;
}

/** True when nested blocks are all that names subnets, and how many blocks there are is known after apply. */
function areBlocksOpen({ instance, names: { blocks }, listed, subnets }: NamedSubnets): boolean {
  if (blocks === undefined || subnets.length > 0 || listed.length !== undefined) return false;
  return instance.isConfigured(blocks) === true && areBlocksUnknown(instance, blocks);
}

const ASSOCIATED = "subnets added by aws_vpc_endpoint_subnet_association";
const REFERRED = "subnets that the configuration refers to";

function notConfigured({ instance, names }: NamedSubnets): Quantity {
  if (isNew(instance)) {
    return inferred(0, `the configuration names no subnet, so the ${names.what} gets no network interface`);
  }
  return range(
    0,
    USUAL_ZONES,
    MOST_ZONES,
    `the configuration names no subnet; the ${names.what} may have some already`,
  );
}

/** Associations and blocks surely add their subnets; what a list of unknown members refers to may be in it or not. */
function unclear(
  { listed, fromBlocks, subnets }: NamedSubnets,
  { associated, ...context }: PlacementContext,
): Quantity {
  const inVpc = Math.min(MOST_ZONES, context.subnets.mostZones(context.vpc));
  const why = whyUnclear(listed.reasons);
  const least = Math.min(Math.max(associated.length, fromBlocks), subnets.length);
  if (subnets.length > 0) {
    const most = inVpc > 0 ? Math.max(subnets.length, inVpc) : MOST_ZONES;
    const reason = `${why}; the known references name ${subnets.length}`;
    return range(least, subnets.length, Math.max(subnets.length, most), reason);
  }
  if (inVpc > 0) return range(least, inVpc, inVpc, `${why}; the VPC's subnets are in at most ${inVpc} zones`);
  return range(least, USUAL_ZONES, MOST_ZONES, `${why}; no Region has more than ${MOST_ZONES} zones`, "assumed");
}

function whyUnclear(reasons: readonly string[]): string {
  return reasons.length === 0 ? "the subnets are known after apply" : [...new Set(reasons)].slice(0, 5).join(", ");
}

/** The list's length is known within bounds, for example because it is filtered by what is known after apply. */
function ofLength({ blocks, listed }: NamedSubnets, { least, most }: Length, context: PlacementContext): Quantity {
  const associated = context.associated.length;
  const low = Math.max(least, blocks, associated);
  const inVpc = context.subnets.mostZones(context.vpc);
  const high = Math.max(low, Math.min(most + blocks + associated, inVpc > 0 ? inVpc : MOST_ZONES));
  const bounds = low === high ? `it has ${low}` : `it has between ${low} and ${high}`;
  return range(low, high, high, `${whyUnclear(listed.reasons)}; ${bounds} subnets`);
}
