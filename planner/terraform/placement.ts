import { inferred, known, range, type Quantity } from "../model/quantity";
import type { Placement, ResourceRef, Subnet } from "../model/topology";
import type { Instance } from "./instance";
import { arrayAt, field, isArray, textAt } from "./json";
import { distinctRefs, type NamedResources, type Scopes } from "./scope";

/**
 * AWS has no Region with more Availability Zones than this: us-east-1 has six.
 * @see https://aws.amazon.com/about-aws/global-infrastructure/regions_az/
 */
const MOST_ZONES = 6;
/** What AWS advises at the least, and what is expected when an input tells nothing. */
const USUAL_ZONES = 2;

/** What is known of an endpoint's surroundings when its zones are counted. */
export interface Surroundings {
  /** Subnets that association resources add to the endpoint. */
  readonly associated: readonly ResourceRef[];
  /** The subnets of the endpoint's VPC that the input holds. */
  readonly vpcSubnets: readonly Subnet[];
}

/**
 * In how many Availability Zones an endpoint has a network interface. AWS refuses two subnets in one zone, so that
 * subnets count as zones.
 */
export function placementOf(instance: Instance, scopes: Scopes, around: Surroundings): Placement {
  const named = subnetsOf(instance, scopes);
  const subnets = distinctRefs([...named.refs, ...around.associated]);
  const zoneNames = zonesOf(around.vpcSubnets.filter(({ ref }) => subnets.some(({ key }) => key === ref.key)));
  return { zones: zoneCount(instance, named, subnets.length, around), subnets, zoneNames, designated: [] };
}

/** The subnets of `subnet_ids` and of the `subnet_configuration` blocks. */
function subnetsOf(instance: Instance, scopes: Scopes): NamedResources {
  const ids = scopes.many(instance, "subnet_ids");
  const blocks = arrayAt(instance.values, "subnet_configuration");
  const fromBlocks = blocks.flatMap((block) => {
    const id = textAt(block, "subnet_id");
    return id === undefined ? [] : [{ key: id, label: id }];
  });
  if (fromBlocks.length === blocks.length) return { ...ids, refs: distinctRefs([...ids.refs, ...fromBlocks]) };
  const marks = field(instance.unknown, "subnet_configuration");
  const configured = scopes.many(instance, "subnet_configuration");
  return {
    refs: distinctRefs([...ids.refs, ...fromBlocks, ...configured.refs]),
    complete: false,
    untold: ids.untold,
    ...(isArray(marks) || blocks.length > 0 ? { length: blocks.length } : {}),
  };
}

function zoneCount(instance: Instance, named: NamedResources, found: number, around: Surroundings): Quantity {
  const associated = around.associated.length;
  if (instance.type === "aws_vpc_endpoint" && isGatewayLoadBalancer(instance)) {
    return inferred(1, "a Gateway Load Balancer endpoint has exactly one subnet");
  }
  if (named.length !== undefined) return known(named.length + associated);
  if (found === 0 && !setsSubnets(instance)) return notConfigured(instance);
  if (associated > 0 && found === associated) return inferred(found, ASSOCIATED);
  if (named.complete) return associated === 0 ? known(found) : inferred(found, ASSOCIATED);
  if (named.untold.length === 0 && found > 0) return inferred(found, "subnets that the configuration refers to");
  return unclear(found, named.untold, around);
}

function isGatewayLoadBalancer(instance: Instance): boolean {
  return textAt(instance.values, "vpc_endpoint_type") === "GatewayLoadBalancer";
}

function setsSubnets(instance: Instance): boolean {
  return instance.isConfigured("subnet_ids") !== false || instance.isConfigured("subnet_configuration") === true;
}

const ASSOCIATED = "subnets added by aws_vpc_endpoint_subnet_association";

function notConfigured(instance: Instance): Quantity {
  if (instance.action === "create" || instance.action === "replace") {
    return inferred(0, "the configuration names no subnet, so the endpoint gets no network interface");
  }
  return range(0, USUAL_ZONES, MOST_ZONES, "the configuration names no subnet; the endpoint may have some already");
}

function unclear(found: number, untold: readonly string[], around: Surroundings): Quantity {
  const inVpc = mostZones(around.vpcSubnets);
  const why = untold.length === 0 ? "the subnets are known after apply" : [...new Set(untold)].join(", ");
  if (found > 0) {
    const most = inVpc > 0 ? Math.max(found, inVpc) : MOST_ZONES;
    return range(1, found, Math.max(found, most), `${why}; the references that are told name ${found}`);
  }
  if (inVpc > 0) return range(1, inVpc, inVpc, `${why}; the VPC's subnets are in at most ${inVpc} zones`);
  return range(1, USUAL_ZONES, MOST_ZONES, `${why}; no Region has more than ${MOST_ZONES} zones`, "assumed");
}

/** The zones of subnets; one whose zone is not known counts as a zone of its own. */
function mostZones(subnets: readonly Subnet[]): number {
  const unnamed = subnets.filter((subnet) => zonesOf([subnet]).length === 0).length;
  return Math.min(MOST_ZONES, zonesOf(subnets).length + unnamed);
}

function zonesOf(subnets: readonly Subnet[]): string[] {
  const names = subnets.map(({ availabilityZone, availabilityZoneId }) =>
    typeof availabilityZone === "string" ? availabilityZone : availabilityZoneId,
  );
  return [...new Set(names.filter((name) => typeof name === "string"))].sort();
}
