import { Fn, Token, conditional, type TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import { constructError } from "../../shared/errors";
import { PAGES } from "../../../planner/catalog/pages";
import { firstRepeated } from "../../shared/lists";
import { literal } from "../../shared/literal";
import { idOf, literalIdOf, referencesOf, zoneIdOf, zoneNameOf } from "../../shared/members";
import type { SubnetReference } from "../../shared/references";

/** How an endpoint chooses among the subnets it was given. */
export interface SubnetSelectionOptions {
  /** Subnets given to the endpoint. */
  readonly subnets: readonly SubnetReference[];
  /**
   * Keep the first subnet given of each zone; otherwise two in one zone are an error.
   * @default false
   */
  readonly oneSubnetPerZone?: boolean;
  /**
   * Names or ids of the zones to use.
   * @default - the zones of the subnets
   */
  readonly availabilityZones?: readonly string[];
}

/** The subnets that were chosen, and what goes into the resource for them. */
export interface ChosenSubnets {
  readonly subnets: readonly SubnetReference[];
  readonly ids: string[];
  /** Checks that Terraform makes when it knows the zones. */
  readonly lifecycle?: TerraformResourceLifecycle;
}

const PROP = "subnets";

/**
 * Chooses the subnets of an endpoint. First, subnets in other zones than `availabilityZones` are left out; then, with
 * `oneSubnetPerZone`, the first of each zone stays. A subnet whose zone is known only at apply always stays: no guess is
 * made, and AWS refuses it if it is the second in its zone.
 */
export function chooseSubnets(construct: Construct, options: SubnetSelectionOptions): ChosenSubnets {
  const { oneSubnetPerZone = false, availabilityZones } = options;
  const subnets = referencesOf(options.subnets);
  checkGiven(construct, subnets);
  const offered = availabilityZones === undefined ? subnets : inZones(construct, subnets, availabilityZones);
  const chosen = oneSubnetPerZone ? firstOfEachZone(offered) : offered;
  checkZones(construct, chosen);
  return { subnets: chosen, ids: chosen.map(idOf) };
}

/** Leaves the choice to Terraform: of the chosen subnets, those in zones that the service turns out to have. */
export function onlyInServiceZones(construct: Construct, chosen: ChosenSubnets, zones: string[]): ChosenSubnets {
  const offered = chosen.subnets.map((subnet): unknown => Fn.contains(zones, zoneFor(construct, subnet)));
  const ids = chosen.ids.map((id, index) => Token.asString(conditional(offered[index], id, "")));
  const errorMessage = `${construct.node.path}: the service is in none of the Availability Zones of the endpoint's subnets`;
  const precondition = [{ condition: Fn.anytrue(offered), errorMessage }];
  return { ...chosen, ids: Fn.compact(ids), lifecycle: { precondition } };
}

function zoneFor(construct: Construct, subnet: SubnetReference): string {
  const zone = zoneNameOf(subnet) ?? subnet.availabilityZone;
  if (zone !== undefined) return zone;
  throw constructError({
    construct,
    prop: PROP,
    value: idOf(subnet),
    constraint: "subnets with an availabilityZone, since filterToServiceZones is on",
    fix: "Give each subnet's availabilityZone, or name the zones in availabilityZones",
    see: PAGES.access,
  });
}

function checkGiven(construct: Construct, subnets: readonly SubnetReference[]): void {
  const twice = firstRepeated(subnets.map(literalIdOf));
  if (subnets.length > 0 && twice === undefined) return;
  throw constructError({
    construct,
    prop: PROP,
    value: twice === undefined ? [] : `${twice} twice`,
    constraint: "at least one subnet, each only once",
    fix: "Give one subnet in each Availability Zone that the endpoint serves",
    see: PAGES.interfaceEndpoint,
  });
}

function inZones(construct: Construct, subnets: readonly SubnetReference[], zones: readonly string[]) {
  const known = zones.map(literal);
  if (known.includes(undefined)) return subnets;
  const kept = subnets.filter((subnet) => {
    const names = [zoneNameOf(subnet), zoneIdOf(subnet)].filter((zone) => zone !== undefined);
    return names.length === 0 || names.some((zone) => known.includes(zone));
  });
  if (kept.length > 0) return kept;
  throw constructError({
    construct,
    prop: "availabilityZones",
    value: zones.join(", "),
    constraint: `at least one of the zones of the given subnets (${subnets.map(zoneOrId).join(", ")})`,
    fix: "Give subnets in the zones that the service offers, or more zones",
    see: PAGES.access,
  });
}

function firstOfEachZone(subnets: readonly SubnetReference[]): readonly SubnetReference[] {
  return subnets.filter((subnet, index) => !subnets.slice(0, index).some((earlier) => areInOneZone(earlier, subnet)));
}

function areInOneZone(first: SubnetReference, second: SubnetReference): boolean {
  const [name, id] = [zoneNameOf(first), zoneIdOf(first)];
  return (name !== undefined && name === zoneNameOf(second)) || (id !== undefined && id === zoneIdOf(second));
}

function checkZones(construct: Construct, subnets: readonly SubnetReference[]): void {
  subnets.forEach((subnet, index) => {
    const earlier = subnets.slice(0, index).find((candidate) => areInOneZone(candidate, subnet));
    if (earlier === undefined) return;
    const [first, second] = [earlier, subnet].map((item) => literalIdOf(item) ?? "a subnet");
    throw constructError({
      construct,
      prop: PROP,
      value: `${first ?? ""} and ${second ?? ""} in ${zoneOrId(subnet)}`,
      constraint: "one subnet per Availability Zone",
      fix: "Give one subnet of each zone, or set oneSubnetPerZone to take the first of each",
      see: PAGES.access,
    });
  });
}

function zoneOrId(subnet: SubnetReference): string {
  return zoneNameOf(subnet) ?? zoneIdOf(subnet) ?? "an unknown zone";
}
