import { isUnresolved, unresolved, type Attribute } from "../../model/attribute";
import type { Located, ResourceRef } from "../../model/topology";
import { attributeOf } from "../resources/attributes";
import { distinctRefs } from "../resources/references";
import type { Resource, Resources } from "../resources/resources";

/** What other resources add to an endpoint. */
export interface Additions {
  readonly subnets: Associated;
  readonly routeTables: Associated;
  readonly securityGroups: Associated;
  readonly policy: Attribute<string>;
  readonly privateDns: Attribute<boolean>;
}

/** What association resources add to a list. */
export interface Associated {
  readonly associated: readonly ResourceRef[];
  /** What they no longer add after the plan: a list that AWS computes may still contain it. */
  readonly dissociated: readonly ResourceRef[];
}

export type AdditionsOf = (endpoint: Pick<Located, "action"> & { readonly ref: ResourceRef }) => Additions;

const SUBNET = "aws_vpc_endpoint_subnet_association";
const ROUTE_TABLE = "aws_vpc_endpoint_route_table_association";
const SECURITY_GROUP = "aws_vpc_endpoint_security_group_association";
const POLICY = "aws_vpc_endpoint_policy";
const PRIVATE_DNS = "aws_vpc_endpoint_private_dns";

/** Association resources, by what each adds to an endpoint. */
export const ASSOCIATION_TYPES = { subnet: SUBNET, routeTable: ROUTE_TABLE, securityGroup: SECURITY_GROUP } as const;

export const ADDITION_TYPES = [SUBNET, ROUTE_TABLE, SECURITY_GROUP, POLICY, PRIVATE_DNS];

/** Gathers, by endpoint, what association resources add to it. */
export function additionsOf(resources: Resources): AdditionsOf {
  const byEndpoint = resources.byParent(ADDITION_TYPES, "vpc_endpoint_id");
  return (endpoint) => {
    const added = byEndpoint.of(endpoint);
    const removed = byEndpoint.removedFrom(endpoint);
    const refsIn = (children: readonly Resource[], type: string, attribute: string): ResourceRef[] =>
      distinctRefs(
        children.filter(({ instance }) => instance.type === type).map((association) => refOf(association, attribute)),
      );
    const refs = (type: string, attribute: string): Associated => ({
      associated: refsIn(added, type, attribute),
      dissociated: refsIn(removed, type, attribute),
    });
    const last = (type: string): Resource | undefined => added.filter(({ instance }) => instance.type === type).at(-1);
    const [policy, privateDns] = [last(POLICY), last(PRIVATE_DNS)];
    return {
      subnets: refs(SUBNET, "subnet_id"),
      routeTables: refs(ROUTE_TABLE, "route_table_id"),
      securityGroups: refs(SECURITY_GROUP, "security_group_id"),
      policy:
        policy === undefined ? undefined : (attributeOf(policy.instance, "policy", "string") ?? unresolved(APPLY)),
      privateDns:
        privateDns === undefined ? undefined : attributeOf(privateDns.instance, "private_dns_enabled", "boolean"),
    };
  };
}

const APPLY = "known after apply";

/** Without a known resource, each association counts as a different one. */
function refOf({ instance, scopes }: Resource, attribute: string): ResourceRef {
  const ref = scopes.one(instance, attribute);
  return isUnresolved(ref) ? { key: scopes.ref(instance).key, label: APPLY } : ref;
}
