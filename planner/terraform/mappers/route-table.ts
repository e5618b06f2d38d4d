import { isUnresolved, valueOf } from "../../model/attribute";
import type { Route, RouteTable } from "../../model/network";
import { willExist, type ResourceRef } from "../../model/topology";
import { areBlocksUnknown, blocksOf } from "../resources/blocks";
import { textAt } from "../document/json";
import { distinctRefs } from "../resources/references";
import type { Children, Part, Resource, Resources } from "../resources/resources";
import { routeOf } from "./route";

const OWN = ["aws_route_table"];
const DEFAULT = ["aws_default_route_table"];
const TYPES = [...OWN, ...DEFAULT];
const VPCS = ["aws_vpc", "aws_default_vpc"];

/** aws_route_table and aws_default_route_table, with the routes and associations that are separate resources. */
export const ROUTE_TABLES: Part<RouteTable> = {
  types: TYPES,
  reads: [
    ...VPCS,
    "aws_route",
    "aws_route_table_association",
    "aws_main_route_table_association",
    "aws_internet_gateway",
    "aws_egress_only_internet_gateway",
    "aws_vpn_gateway",
    "aws_ec2_transit_gateway",
    "aws_vpc_peering_connection",
    "aws_vpc_peering_connection_accepter",
    "aws_network_interface",
  ],
  map: (resources) => {
    const related: RelatedResources = {
      routes: resources.byParent(["aws_route"], "route_table_id"),
      associations: resources.byParent(["aws_route_table_association"], "route_table_id"),
      main: mainTables(resources),
      hasOwnMain: vpcsWithOwnMain(resources),
    };
    const lost = new Set(related.routes.orphans.map(({ scopes }) => scopes));
    return resources.of(TYPES).map((resource) => ({
      ...mapRouteTable(resource, related),
      ...(lost.has(resource.scopes) || areBlocksUnknown(resource.instance, "route") ? { mayHaveMoreRoutes: true } : {}),
    }));
  },
};

interface RelatedResources {
  readonly routes: Children;
  readonly associations: Children;
  /** Keys of the main route tables that the inputs name. */
  readonly main: ReadonlySet<string>;
  /** Keys of the VPCs whose main route table is not the one that AWS created with them. */
  readonly hasOwnMain: ReadonlySet<string>;
}

function mapRouteTable(
  { instance, scopes }: Resource,
  { routes, associations, main, hasOwnMain }: RelatedResources,
): RouteTable {
  const located = scopes.located(instance);
  const ref = refOf({ instance, scopes });
  const parent = { ref, action: instance.action };
  const associated = associations.of(parent);
  const inline = blocksOf(instance, "route").map((block) => routeOf(block, scopes));
  const separate = routes.of(parent).map((route) => routeOf(route.instance, route.scopes));
  const isDefault = DEFAULT.includes(instance.type);
  const { vpc } = located.scope;
  return {
    ...located,
    ref,
    routes: distinctRoutes([...inline, ...separate]),
    subnets: named(associated, "subnet_id"),
    gateways: named(associated, "gateway_id"),
    isMain: main.has(ref.key) || (isDefault && (isUnresolved(vpc) || !hasOwnMain.has(vpc.key))),
  };
}

/** `default_route_table_id` names the table that AWS created with the VPC. */
function refOf({ instance, scopes }: Resource): ResourceRef {
  if (OWN.includes(instance.type) || textAt(instance.values, "id") !== undefined) return scopes.ref(instance);
  const table = scopes.one(instance, "default_route_table_id");
  return isUnresolved(table) ? scopes.ref(instance) : { key: table.key, label: instance.address };
}

function named(associations: readonly Resource[], attribute: string): ResourceRef[] {
  const refs = associations.map(({ instance, scopes }) => valueOf(scopes.optional(instance, attribute)));
  return distinctRefs(refs.filter((ref) => ref !== undefined));
}

const ASSOCIATION = ["aws_main_route_table_association"];

function mainTables(resources: Resources): Set<string> {
  const keys = new Set<string>();
  for (const { instance, scopes } of resources.of(ASSOCIATION)) {
    const table = scopes.one(instance, "route_table_id");
    if (willExist(instance) && !isUnresolved(table)) keys.add(table.key);
  }
  for (const { instance } of [...resources.of(VPCS), ...resources.data(["aws_vpc"])]) {
    const id = textAt(instance.values, "main_route_table_id");
    if (id !== undefined) keys.add(id);
  }
  return keys;
}

function vpcsWithOwnMain(resources: Resources): Set<string> {
  const keys = new Set<string>();
  for (const { instance, scopes } of resources.of(ASSOCIATION)) {
    const vpc = scopes.vpc(instance);
    if (willExist(instance) && !isUnresolved(vpc)) keys.add(vpc.key);
  }
  return keys;
}

/** A state repeats the route of an aws_route among the table's inline routes. */
function distinctRoutes(routes: readonly Route[]): Route[] {
  return [
    ...new Map(routes.map((route) => [JSON.stringify([route.destinationKind, route.destination]), route])).values(),
  ];
}
