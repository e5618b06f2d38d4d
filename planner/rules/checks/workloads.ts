import type { RouteTable } from "../../model/network";
import type { Endpoint, Located, Topology } from "../../model/topology";
import { isMisnamed } from "../../catalog/service-fit";
import { isUnresolved } from "../../model/attribute";
import {
  awsServiceOf,
  endpointsOf,
  gatewayEndpointsBeside,
  hasAlias,
  indexOf,
  hasAllEndpoints,
  unlessUnread,
} from "./lookup";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";

export const ecrWithoutS3: Rule = {
  id: "vpce/ecr-without-s3-gateway",
  level: "warn",
  explanation: "A VPC has its own endpoint for ecr.dkr but no S3 gateway endpoint.",
  why: "Amazon ECR stores image layers in S3 and cannot use the S3 interface endpoint: pulls fail or go through NAT.",
  fix: "Add an S3 gateway endpoint with the route tables of the subnets that pull images",
  see: PAGES.ecrEndpoints,
  check: (topology) =>
    endpointsOf(topology, "Interface").flatMap((endpoint): RuleHit[] => {
      if (awsServiceOf(endpoint) !== "ecr.dkr" || hasAlias(topology, endpoint)) return [];
      if (gatewayEndpointsBeside(topology, endpoint, "s3")?.length !== 0) return [];
      return [
        {
          resource: endpoint,
          message: "The VPC has no S3 gateway endpoint in the input, but image layers come from S3",
        },
      ];
    }),
};

/** Endpoints that a workload needs together: a VPC with one of `signs` needs all of `needs`. */
interface Workload {
  readonly name: string;
  readonly signs: readonly string[];
  /** True when the workload runs without the signs too. */
  readonly isOptional?: boolean;
  readonly needs: readonly string[];
  readonly see: string;
}

/**
 * Only signs that no other workload shares: ecs-agent alone serves Service Connect, ssmmessages alone ECS Exec.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html
 */
const WORKLOADS: readonly Workload[] = [
  { name: "Pulling images from Amazon ECR", signs: ["ecr.dkr"], needs: ["ecr.api"], see: PAGES.ecrEndpoints },
  { name: "Pulling images from Amazon ECR", signs: ["ecr.api"], needs: ["ecr.dkr"], see: PAGES.ecrEndpoints },
  {
    name: "Amazon ECS on EC2",
    signs: ["ecs-telemetry"],
    needs: ["ecs-agent", "ecs"],
    see: PAGES.ecsEndpoints,
  },
  {
    name: "Session Manager",
    signs: ["ec2messages"],
    isOptional: true,
    needs: ["ssm", "ssmmessages"],
    see: PAGES.sessionManagerEndpoints,
  },
];

/** Types of resources that may give a VPC a way out. */
const WAYS_OUT = [
  "aws_route",
  "aws_route_table",
  "aws_default_route_table",
  "aws_internet_gateway",
  "aws_nat_gateway",
  "aws_ec2_transit_gateway_vpc_attachment",
  "aws_vpn_gateway",
  "aws_vpn_gateway_attachment",
];

export const workloadLacksEndpoint: Rule = {
  id: "vpce/workload-lacks-endpoint",
  level: "warn",
  explanation: "A VPC without a route to the internet has some of the endpoints that a workload needs, but not all.",
  why: "Requests to services without an endpoint have no way out of the VPC: the workload fails to start or to report.",
  fix: "Add the missing endpoints",
  see: PAGES.ecsEndpoints,
  check: unlessUnread(WAYS_OUT, (topology) => {
    const open = vpcsWithWayOut(topology);
    if (open === undefined) return [];
    return topology.vpcs.flatMap((vpc) => {
      if (open.has(vpc.ref.key) || !hasAllEndpoints(topology, vpc)) return [];
      const services = servicesOf(indexOf(topology).endpointsOfVpc.get(vpc.ref.key) ?? []);
      return services === undefined ? [] : WORKLOADS.flatMap((workload) => lacking(workload, services));
    });
  }),
};

function lacking(
  { name, signs, isOptional = false, needs, see }: Workload,
  services: ReadonlyMap<string, Endpoint>,
): RuleHit[] {
  const sign = signs.map((service) => services.get(service)).find((endpoint) => endpoint !== undefined);
  const missing = needs.filter((service) => !services.has(service));
  if (sign === undefined || missing.length === 0) return [];
  const beside = isOptional ? "" : ` as well as ${signs.join(" and ")}`;
  const message = `${name} needs ${needs.join(" and ")}${beside}; the VPC lacks ${missing.join(" and ")}`;
  return [{ resource: sign, message, see }];
}

/** The AWS services with an endpoint; `undefined` when a service is not known. */
function servicesOf(endpoints: readonly Endpoint[]): ReadonlyMap<string, Endpoint> | undefined {
  const services = new Map<string, Endpoint>();
  for (const endpoint of endpoints) {
    if ("serviceName" in endpoint && isUnresolved(endpoint.serviceName)) return undefined;
    if (isMisnamed(endpoint)) return undefined;
    const service = awsServiceOf(endpoint);
    if (service !== undefined) services.set(service, endpoint);
  }
  return services;
}

/** The VPCs that have a way out, to the internet or to networks that may have one; `undefined` when some are not known. */
function vpcsWithWayOut({ network }: Topology): ReadonlySet<string> | undefined {
  const { routeTables, internetGateways, natGateways, transitGatewayAttachments, vpnGateways } = network;
  const leading = routeTables.filter(leadsOut);
  const toOtherNetworks = [...transitGatewayAttachments, ...vpnGateways];
  const ways: readonly Located[] = [...leading, ...internetGateways, ...natGateways, ...toOtherNetworks];
  const vpcs = ways.map(({ scope }) => scope.vpc);
  return vpcs.some(isUnresolved) ? undefined : new Set(vpcs.map((vpc) => (isUnresolved(vpc) ? "" : vpc.key)));
}

function leadsOut({ routes }: RouteTable): boolean {
  return routes.some(({ target }) => target !== "vpc-endpoint");
}
