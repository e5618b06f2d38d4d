import { ADVISED_ZONES, MOST_ZONES, NAT_GATEWAY_ADDRESSES } from "../../catalog/limits";
import { isUnresolved } from "../../model/attribute";
import type { NatGateway } from "../../model/network";
import { add, highOf, known, range, type Bounded } from "../../model/quantity";
import type { ResourceRef } from "../../model/topology";
import { arrayAt, isObject, textAt } from "../document/json";
import type { Instance } from "../instances/instance";
import { areBlocksUnknown, blocksOf } from "../resources/blocks";
import { isLeftOut } from "../resources/left-out";
import type { Scopes } from "../resources/located";
import { byId, distinctRefs } from "../resources/references";
import type { Resource } from "../resources/resources";

/** What decides where a NAT gateway is, besides its own attributes. */
interface NatContext {
  readonly mode: "zonal" | "regional" | "unknown";
  /** The most Availability Zones that the VPC's subnets can be in; 0 where no subnet of it is known. */
  readonly zonesOfVpc: number;
}

type NatPlacement = Pick<NatGateway, "zones" | "publicAddresses">;

/** The zones of a NAT gateway, each billed by the hour, and its public addresses, each of them counted once. */
export function natPlacement(resource: Resource, associated: readonly Resource[], context: NatContext): NatPlacement {
  if (context.mode === "zonal") return zonal(resource, associated);
  if (context.mode === "regional") return regional(resource, associated, context);
  const most = regional(resource, associated, context);
  const reason = "whether the NAT gateway is zonal or regional is known after apply";
  const from = (bound: Bounded): Bounded => range(1, 1, highOf(bound), reason);
  return { zones: from(most.zones as Bounded), publicAddresses: from(most.publicAddresses as Bounded) };
}

function zonal({ instance, scopes }: Resource, associated: readonly Resource[]): NatPlacement {
  // A provider that does not know secondary addresses cannot have set any.
  const isOlder = isLeftOut(instance, "secondary_allocation_ids");
  const secondary = isOlder ? NO_ADDRESSES : addressesIn(instance, scopes, "secondary_allocation_ids");
  const main = scopes.optional(instance, "allocation_id");
  const named = distinctRefs([...secondary.refs, ...eipsOf(associated), ...(isRef(main) ? [main] : [])]);
  const sure = named.length + secondary.unnamed + (isRef(main) ? 0 : 1);
  const publicAddresses = secondary.isOpen
    ? range(sure, sure, Math.max(sure, NAT_GATEWAY_ADDRESSES.zonal), "secondary_allocation_ids is known after apply")
    : known(sure);
  return { zones: known(1), publicAddresses };
}

/** A regional NAT gateway is in the zones that its blocks name; without blocks it follows the workloads of its VPC. */
function regional(resource: Resource, associated: readonly Resource[], context: NatContext): NatPlacement {
  const { instance, scopes } = resource;
  const blocks = blocksOf(instance, "availability_zone_address");
  if (blocks.length > 0) return inZones(blocks, scopes, associated);
  const isManual = areBlocksUnknown(instance, "availability_zone_address");
  const isStated = !isLeftOut(instance, "availability_zone_address");
  const present = isManual && isStated ? [] : presentAddresses(instance);
  if (present.length > 0) {
    const zones = new Set(present.map(({ zone }) => zone)).size;
    const eips = distinctRefs([...present.map(({ eip }) => byId(eip)), ...eipsOf(associated)]);
    return { zones: known(zones), publicAddresses: known(eips.length) };
  }
  const zones = openZones(isManual && isStated, context);
  return { zones, publicAddresses: zones };
}

/** Each block is a zone, with one address or more. */
function inZones(blocks: readonly Instance[], scopes: Scopes, associated: readonly Resource[]): NatPlacement {
  const zoneOf = (block: Instance): string | undefined =>
    textAt(block.values, "availability_zone") ?? textAt(block.values, "availability_zone_id");
  const zones = blocks.map(zoneOf);
  const distinct =
    new Set(zones.filter((zone) => zone !== undefined)).size + zones.filter((zone) => zone === undefined).length;
  const addresses = blocks.map((block) => addressesIn(block, scopes, "allocation_ids"));
  const eips = distinctRefs([...addresses.flatMap(({ refs }) => refs), ...eipsOf(associated)]);
  const others = addresses.map(({ refs, unnamed, isOpen }) => {
    const least = Math.max(unnamed, refs.length + unnamed === 0 ? 1 : 0);
    if (!isOpen) return known(least);
    const most = NAT_GATEWAY_ADDRESSES.regionalPerZone - refs.length;
    return range(least, least, Math.max(least, most), "allocation_ids is known after apply");
  });
  return { zones: known(distinct), publicAddresses: add([known(eips.length), ...others]) };
}

interface PresentAddress {
  readonly zone: string;
  readonly eip: string;
}

/** The addresses that a regional NAT gateway has already, as AWS returns them. */
function presentAddresses({ values }: Instance): PresentAddress[] {
  return arrayAt(values, "regional_nat_gateway_address").flatMap((entry): PresentAddress[] => {
    if (!isObject(entry)) return [];
    const zone = textAt(entry, "availability_zone") ?? textAt(entry, "availability_zone_id");
    const eip = textAt(entry, "allocation_id");
    return zone === undefined || eip === undefined ? [] : [{ zone, eip }];
  });
}

function openZones(isManual: boolean, { zonesOfVpc }: NatContext): Bounded {
  const why = isManual
    ? "the availability_zone_address blocks are known after apply"
    : "AWS extends a regional NAT gateway to each zone in which the VPC has workloads, with an address in each";
  if (zonesOfVpc === 0) {
    const most = `no Region has more than ${MOST_ZONES} zones`;
    return range(1, ADVISED_ZONES, MOST_ZONES, `${why}; ${most}`, "assumed");
  }
  const most = Math.min(MOST_ZONES, zonesOfVpc);
  return range(1, most, most, `${why}; the VPC's subnets are in at most ${most} zones`);
}

interface NamedAddresses {
  readonly refs: readonly ResourceRef[];
  /** More addresses, which the input counts but does not name. */
  readonly unnamed: number;
  /** True where there may be others. */
  readonly isOpen: boolean;
}

const NO_ADDRESSES: NamedAddresses = { refs: [], unnamed: 0, isOpen: false };

function addressesIn(instance: Instance, scopes: Scopes, attribute: string): NamedAddresses {
  if (instance.isConfigured(attribute) === false) return NO_ADDRESSES;
  const { refs, complete, length, reasons } = scopes.many(instance, attribute);
  if (complete) return { refs, unnamed: 0, isOpen: false };
  if (length !== undefined) return { refs, unnamed: Math.max(0, length - refs.length), isOpen: false };
  return { refs, unnamed: 0, isOpen: refs.length === 0 || reasons.length > 0 };
}

function eipsOf(associated: readonly Resource[]): ResourceRef[] {
  return associated.flatMap(({ instance, scopes }) => {
    const eip = scopes.one(instance, "allocation_id");
    return isUnresolved(eip) ? [] : [eip];
  });
}

function isRef(value: ReturnType<Scopes["optional"]>): value is ResourceRef {
  return value !== undefined && !isUnresolved(value);
}
