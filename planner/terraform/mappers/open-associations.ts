import { ADVISED_ZONES, MOST_ZONES } from "../../catalog/limits";
import { isUnresolved, unresolved } from "../../model/attribute";
import { highOf, isBounded, lowOf, range, type Bounded, type Quantity } from "../../model/quantity";
import { willExist, type Endpoint, type Gap } from "../../model/topology";
import type { Resource, Resources } from "../resources/resources";
import type { SubnetIndex } from "../resources/subnets";
import { ASSOCIATION_TYPES } from "./endpoint-additions";

/** How many members an association resource adds to an endpoint: one that is unknown, or an unknown number. */
interface OpenAssociation extends Resource {
  readonly most: number;
}

const { subnet: SUBNET, routeTable: ROUTE_TABLE, securityGroup: SECURITY_GROUP } = ASSOCIATION_TYPES;
const MEMBERS: ReadonlyMap<string, string> = new Map([
  [ROUTE_TABLE, "route_table_id"],
  [SECURITY_GROUP, "security_group_id"],
]);
const TYPES: ReadonlySet<string> = new Set([SUBNET, ROUTE_TABLE, SECURITY_GROUP]);

/** Association resources of which the endpoint, the member or the number is unknown. */
export class OpenAssociations {
  readonly #byEndpoint = new Map<string, OpenAssociation[]>();
  /** Those that may belong to any endpoint of an input. */
  readonly #ofAnyEndpoint: OpenAssociation[] = [];
  /** Addresses of those that add subnets to an endpoint of the inputs. */
  readonly #placed = new Set<string>();

  public constructor(resources: Resources) {
    for (const resource of resources.uncounted) {
      if (TYPES.has(resource.instance.type)) this.#add({ ...resource, most: Infinity });
    }
    for (const resource of resources.of([...TYPES])) {
      if (willExist(resource.instance)) this.#addIfOpen(resource);
    }
  }

  #addIfOpen(resource: Resource): void {
    const { instance, scopes } = resource;
    const member = MEMBERS.get(instance.type);
    const isMemberKnown = member === undefined || !isUnresolved(scopes.one(instance, member));
    if (!isMemberKnown || isUnresolved(scopes.one(instance, "vpc_endpoint_id"))) this.#add({ ...resource, most: 1 });
  }

  #add(association: OpenAssociation): void {
    const endpoint = association.scopes.one(association.instance, "vpc_endpoint_id");
    const same = isUnresolved(endpoint) ? this.#ofAnyEndpoint : (this.#byEndpoint.get(endpoint.key) ?? []);
    if (!isUnresolved(endpoint)) this.#byEndpoint.set(endpoint.key, same);
    same.push(association);
  }

  /** The endpoint with what they may add. */
  public addTo(endpoint: Endpoint, subnets: SubnetIndex): Endpoint {
    const named = this.#byEndpoint.get(endpoint.ref.key) ?? [];
    const unnamed = this.#ofAnyEndpoint.filter((association) => mayExtend(endpoint, association));
    return [...named, ...unnamed].reduce(
      (changed, association) => this.#added(changed, association, subnets),
      endpoint,
    );
  }

  #added(endpoint: Endpoint, { instance, most }: OpenAssociation, subnets: SubnetIndex): Endpoint {
    const reason = `${instance.address} adds ${most === 1 ? "what is known after apply" : "an unknown number"}`;
    if (instance.type === ROUTE_TABLE && "routeTables" in endpoint) {
      return { ...endpoint, routeTables: unresolved(reason) };
    }
    if (instance.type === SECURITY_GROUP && "securityGroups" in endpoint) {
      return { ...endpoint, securityGroups: unresolved(reason) };
    }
    if (instance.type !== SUBNET || !("placement" in endpoint)) return endpoint;
    const { placement } = endpoint;
    const { zones } = placement;
    if (!isBounded(zones)) return endpoint;
    if (most === Infinity) this.#placed.add(addressIn(instance.address, endpoint.input));
    const why = most === 1 ? reason : `${reason} of subnets`;
    const inVpc = subnets.mostZones(endpoint.scope.vpc) || MOST_ZONES;
    return { ...endpoint, placement: { ...placement, zones: withMore(zones, Math.min(most, inVpc), inVpc, why) } };
  }

  /** Gaps without those whose resources the ranges of the endpoints cover. */
  public uncovered(gaps: readonly Gap[]): Gap[] {
    return gaps.map((gap) => (this.#placed.has(addressIn(gap.address, gap.input)) ? { ...gap, mayHide: [] } : gap));
  }
}

/** An association whose endpoint is unknown is not expected at an endpoint that has subnets or groups without it. */
function mayExtend(endpoint: Endpoint, { instance, scopes }: OpenAssociation): boolean {
  if (scopes.located(instance).input !== endpoint.input) return false;
  if (instance.type === ROUTE_TABLE) return endpoint.kind === "Gateway";
  if (instance.type !== SUBNET || !("placement" in endpoint)) return false;
  const { zones } = endpoint.placement;
  return isBounded(zones) && highOf(zones).isZero();
}

/** The zones with up to `most` others, of which there are at most `inVpc` in all. */
function withMore(zones: Bounded, most: number, inVpc: number, reason: string): Quantity {
  const [low, before] = [lowOf(zones).toNumber(), highOf(zones).toNumber()];
  const high = Math.max(before, Math.min(before + most, inVpc));
  return range(low, Math.max(before, Math.min(ADVISED_ZONES, high)), high, reason, "assumed");
}

function addressIn(address: string, input: string): string {
  return `${input}\u0000${address}`;
}
