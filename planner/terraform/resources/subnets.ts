import { isUnresolved } from "../../model/attribute";
import { distinctRefs } from "./references";
import { willExist, type Located, type ResourceRef, type Subnet } from "../../model/topology";

/** The subnets of a topology, by id and by VPC. */
export class SubnetIndex {
  readonly #byKey = new Map<string, Subnet>();
  readonly #byVpc = new Map<string, Subnet[]>();
  readonly #mostZones = new Map<string, number>();

  public constructor(subnets: readonly Subnet[]) {
    for (const subnet of subnets) {
      this.#byKey.set(subnet.ref.key, subnet);
      const { vpc } = subnet.scope;
      if (isUnresolved(vpc) || !willExist(subnet)) continue;
      const siblings = this.#byVpc.get(vpc.key);
      if (siblings === undefined) this.#byVpc.set(vpc.key, [subnet]);
      else siblings.push(subnet);
    }
  }

  /** The zones of these subnets, as far as they are known, sorted. */
  public zoneNames(refs: readonly ResourceRef[]): string[] {
    const names = refs.map(({ key }) => zoneOf(this.#byKey.get(key)));
    return [...new Set(names.filter((name) => name !== undefined))].sort();
  }

  /** The most zones that a VPC's subnets can be in: a subnet whose zone is unknown counts as another zone. */
  public mostZones(vpc: Located["scope"]["vpc"]): number {
    if (isUnresolved(vpc)) return 0;
    const counted = this.#mostZones.get(vpc.key);
    if (counted !== undefined) return counted;
    const zones = (this.#byVpc.get(vpc.key) ?? []).map(zoneOf);
    const most =
      new Set(zones.filter((zone) => zone !== undefined)).size + zones.filter((zone) => zone === undefined).length;
    this.#mostZones.set(vpc.key, most);
    return most;
  }

  /** The same resource in the VPC of these subnets, for a resource that does not name its VPC itself. */
  public inVpcOf<T extends Located>(resource: T, refs: readonly ResourceRef[]): T {
    const { scope } = resource;
    if (!isUnresolved(scope.vpc)) return resource;
    const vpcs = refs.flatMap(({ key }) => {
      const vpc = this.#byKey.get(key)?.scope.vpc;
      return vpc === undefined || isUnresolved(vpc) ? [] : [vpc];
    });
    const [vpc, ...others] = distinctRefs(vpcs);
    return vpc === undefined || others.length > 0 ? resource : { ...resource, scope: { ...scope, vpc } };
  }
}

function zoneOf(subnet: Subnet | undefined): string | undefined {
  if (typeof subnet?.availabilityZone === "string") return subnet.availabilityZone;
  return typeof subnet?.availabilityZoneId === "string" ? subnet.availabilityZoneId : undefined;
}
