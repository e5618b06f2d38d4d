import { parseServiceName } from "../catalog/services";
import { isUnresolved } from "../model/attribute";
import type { Alternative } from "../model/alternatives";
import type { ResourceCost } from "../model/cost";
import { gapsHiding } from "../model/gap";
import type { NatGateway } from "../model/network";
import { add, highOf, isBounded, multiply, range, type Quantity } from "../model/quantity";
import { nameKey } from "../model/resource-name";
import { isLookedUp, willExist, type Endpoint, type Topology, type Vpc } from "../model/topology";
import { vpcKey } from "../model/vpc-key";
import { groupBy } from "../shared/group-by";
import { processedGb } from "../usage/quantities";
import { alternative } from "./alternative";
import { unitPrice, type AlternativeContext } from "./context";
import { natGatewaysByVpc } from "./nat-vpcs";

/** Without a gateway endpoint for S3, which nearly every workload uses, one for DynamoDB is advised too. */
const FIRST = "s3";
const SERVICES = [
  [FIRST, "Amazon S3"],
  ["dynamodb", "Amazon DynamoDB"],
] as const;

const SHARE = "how many of the NAT gateway's GB go to these services is not known; at most all of them";

const TRADE_OFFS = [
  "Route tables and the service's public addresses lead to it; security groups and network ACLs must allow its prefix list",
  "Creating it changes routes, which drops open connections",
] as const;

/** Gateway endpoints, which are free, for the traffic of a NAT gateway, in a VPC whose endpoints are all in the inputs. */
export function freeGatewayEndpoints(context: AlternativeContext): Alternative[] {
  const { topology, costs } = context;
  if (gapsHiding(topology.gaps, ["aws_vpc_endpoint"]).length > 0) return [];
  const endpoints = topology.endpoints.filter(willExist);
  if (endpoints.some(({ scope }) => isUnresolved(scope.vpc))) return [];
  const gateways = natGatewaysByVpc(topology);
  const endpointsOf = groupBy(endpoints, vpcKey);
  const costOf = new Map(costs.resources.map((cost) => [nameKey(cost), cost]));
  return vpcsOfInputs(topology).flatMap((vpc) => {
    const names = lackingIn(endpointsOf.get(vpc.ref.key) ?? []);
    const nats = (gateways.get(vpc.ref.key) ?? []).flatMap((gateway): CostedNat[] => {
      const cost = costOf.get(nameKey(gateway));
      return cost === undefined || isUnresolved(gateway.connectivity) ? [] : [{ gateway, cost }];
    });
    return names.length === 0 || nats.length === 0 ? [] : advice(vpc, names, nats, context);
  });
}

interface CostedNat {
  readonly gateway: NatGateway;
  readonly cost: ResourceCost;
}

/** VPCs that an input manages: one that is only looked up may have endpoints elsewhere. */
function vpcsOfInputs({ vpcs }: Topology): Vpc[] {
  return vpcs.filter((vpc) => willExist(vpc) && !isLookedUp(vpc));
}

/** The services without an endpoint; none when S3 has one, or when it may have. */
function lackingIn(endpoints: readonly Endpoint[]): string[] {
  const served = new Set<string | undefined>();
  for (const endpoint of endpoints) {
    if (!("serviceName" in endpoint)) continue;
    if (typeof endpoint.serviceName !== "string") return [];
    const { kind, shortName } = parseServiceName(endpoint.serviceName);
    served.add(kind === "aws" ? shortName : undefined);
  }
  if (served.has(FIRST)) return [];
  return SERVICES.flatMap(([service, name]) => (served.has(service) ? [] : [name]));
}

function advice(
  vpc: Vpc,
  names: readonly string[],
  nats: readonly CostedNat[],
  { usage, prices }: AlternativeContext,
): Alternative[] {
  const data = add(
    nats.map(({ gateway: { address, constructPath, scope } }) => {
      const gb = processedGb(usage.find("aws_nat_gateway", address, constructPath));
      return multiply(gb, unitPrice(prices, "nat-gateway-gb", scope));
    }),
  );
  return alternative(nats, {
    id: "free-gateway-endpoints",
    title: `${names.join(" and ")} through gateway endpoints instead of the NAT gateway${nats.length === 1 ? "" : "s"}`,
    scope: vpc.ref.label,
    today: data,
    instead: upTo(data, "low"),
    saving: upTo(data, "high"),
    isFree: true,
    tradeOffs: TRADE_OFFS,
  });
}

/** From nothing to all of it. */
function upTo(all: Quantity, expected: "low" | "high"): Quantity {
  if (!isBounded(all)) return all;
  return range(0, expected === "low" ? 0 : highOf(all), highOf(all), SHARE, "assumed");
}
