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
  const listed = scopes.many(instance, names.list);
  const blocks = names.blocks === undefined ? [] : blocksOf(instance, names.blocks);
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
    zones: areBlocksOpen(named) ? unclear(0, listed.reasons, context) : zonesOf(named, context),
    subnets,
    zoneNames: context.subnets.zoneNames(subnets),
    designated: blocks.flatMap((block, position) => designatedIn(block, inBlocks[position])),
    ...designatedBefore(instance, scopes, names),
  };
}

function designatedBefore(instance: Instance, scopes: Scopes, { blocks }: SubnetNames): Partial<Placement> {
  const { before } = instance;
  if (before === undefined || blocks === undefined) return {};
  const earlier = blocksOf({ ...instance, values: before, unknown: {} }, blocks);
  return { designatedBefore: earlier.flatMap((block) => designatedIn(block, subnetOf(block, scopes))) };
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
  return unclear(subnets.length, listed.reasons, context);
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
  if (instance.action === "create" || instance.action === "replace") {
    return inferred(0, `the configuration names no subnet, so the ${names.what} gets no network interface`);
  }
  return range(
    0,
    USUAL_ZONES,
    MOST_ZONES,
    `the configuration names no subnet; the ${names.what} may have some already`,
  );
}

function unclear(knownSubnets: number, reasons: readonly string[], { subnets, vpc }: PlacementContext): Quantity {
  const inVpc = Math.min(MOST_ZONES, subnets.mostZones(vpc));
  const why = whyUnclear(reasons);
  if (knownSubnets > 0) {
    const most = inVpc > 0 ? Math.max(knownSubnets, inVpc) : MOST_ZONES;
    return range(1, knownSubnets, Math.max(knownSubnets, most), `${why}; the known references name ${knownSubnets}`);
  }
  if (inVpc > 0) return range(1, inVpc, inVpc, `${why}; the VPC's subnets are in at most ${inVpc} zones`);
  return range(1, USUAL_ZONES, MOST_ZONES, `${why}; no Region has more than ${MOST_ZONES} zones`, "assumed");
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

function whyUnclear(reasons: readonly string[]): string {
  return reasons.length === 0 ? "the subnets are known after apply" : [...new Set(reasons)].slice(0, 5).join(", ");
}
