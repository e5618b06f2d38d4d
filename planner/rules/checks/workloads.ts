import { isMisnamed } from "../../catalog/service-fit";
import { isUnresolved } from "../../model/attribute";
import { NEEDED_SERVICES } from "../../catalog/workloads";
import type { Workload } from "../../model/network";
import type { Endpoint, ResourceRef, Topology } from "../../model/topology";
import { groupBy } from "../../shared/group-by";
import {
  awsServiceOf,
  endpointsOf,
  gatewayEndpointsBeside,
  hasAlias,
  hasAllEndpoints,
  indexOf,
  listed,
  unlessUnread,
} from "./lookup";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";
import { inWords } from "./wording";
import { isClosedSubnet, isClosedVpc, WAYS_OUT } from "./ways-out";

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
interface Pattern {
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
const PATTERNS: readonly Pattern[] = [
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

export const workloadLacksEndpoint: Rule = {
  id: "vpce/workload-lacks-endpoint",
  level: "warn",
  explanation:
    "Nodes, tasks or instances without a route to the internet lack endpoints that they need, or a VPC without one has only some of the endpoints that a workload needs.",
  why: "Requests to services without an endpoint have no way out: the workload fails to start or to report.",
  fix: "Add the missing endpoints",
  see: PAGES.ecsEndpoints,
  check: unlessUnread(WAYS_OUT, (topology) =>
    topology.vpcs.flatMap((vpc) => {
      if (!hasAllEndpoints(topology, vpc)) return [];
      const services = servicesOf(indexOf(topology).endpointsOfVpc.get(vpc.ref.key) ?? []);
      if (services === undefined) return [];
      const lacks = lackingIn(topology, vpc.ref, services);
      const patterns = isClosedVpc(topology, vpc.ref.key)
        ? PATTERNS.flatMap((pattern) => lackingBeside(pattern, services, lacks))
        : [];
      return [...hitsOf(lacks, vpc.ref), ...patterns];
    }),
  ),
};

function lackingBeside(
  { name, signs, isOptional = false, needs, see }: Pattern,
  services: ReadonlyMap<string, Endpoint>,
  reported: readonly Lack[],
): RuleHit[] {
  const sign = signs.map((service) => services.get(service)).find((endpoint) => endpoint !== undefined);
  const missing = needs.filter((service) => !services.has(service));
  const isReported = missing.every((service) => reported.some((lack) => lack.services.includes(service)));
  if (sign === undefined || missing.length === 0 || isReported) return [];
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

/** The services that a workload needs and that have no endpoint in its VPC. */
interface Lack {
  readonly workload: Workload;
  /** Services that need interface endpoints. */
  readonly services: readonly string[];
  /** Services that need gateway endpoints. */
  readonly gateways: readonly string[];
}

function lackingIn(topology: Topology, vpc: ResourceRef, services: ReadonlyMap<string, Endpoint>): Lack[] {
  const workloads = topology.network.workloads.filter(
    ({ scope }) => !isUnresolved(scope.vpc) && scope.vpc.key === vpc.key,
  );
  return workloads
    .filter((workload) => isClosed(topology, vpc, workload))
    .map((workload) => ({
      workload,
      services: needed(workload, "interface").filter((service) => !isReached(service, services)),
      gateways: needed(workload, "gateway").filter(
        (service) =>
          gatewayEndpointsBeside(topology, workload, service)?.length === 0 &&
          !(service === "s3" && services.has("ecr.dkr")),
      ),
    }))
    .filter(({ services: lacking, gateways }) => lacking.length + gateways.length > 0);
}

function isClosed(topology: Topology, vpc: ResourceRef, { subnets, hasAllSubnets }: Workload): boolean {
  if (isClosedVpc(topology, vpc.key)) return true;
  return hasAllSubnets && subnets.every((subnet) => isClosedSubnet(topology, subnet));
}

function needed({ needs }: Workload, kind: "interface" | "gateway"): string[] {
  return [...new Set(needs.flatMap((need) => NEEDED_SERVICES[need][kind]))];
}

/** An endpoint for the FIPS variant of a service serves clients that are set up for it. */
function isReached(service: string, services: ReadonlyMap<string, Endpoint>): boolean {
  return services.has(service) || services.has(`${service}-fips`);
}

/** One finding for all workloads of a VPC that lack the same endpoints. */
function hitsOf(lacks: readonly Lack[], vpc: ResourceRef): RuleHit[] {
  const alike = groupBy(lacks, ({ services, gateways }) => JSON.stringify([services, gateways]));
  return [...alike.values()].map(([first, ...others]) => {
    const { workload, services, gateways } = first;
    const missing = [...services, ...gateways.map((service) => `${service} (gateway)`)];
    const names = workload.needs.map((need) => NEEDED_SERVICES[need].name);
    const also = others.length === 0 ? "" : `; so do ${listed(others.map((other) => other.workload.address))}`;
    const [need] = workload.needs;
    return {
      resource: workload,
      message: `${inWords(names.map(lowerAfterFirst), "and")}: without a route to the internet, it needs endpoints for ${inWords(missing, "and")}, which ${vpc.label} lacks${also}`,
      fix: fixFor(services, gateways),
      ...(need === undefined ? {} : { see: NEEDED_SERVICES[need].see }),
    };
  });
}

/** The names follow each other in one sentence. */
function lowerAfterFirst(name: string, at: number): string {
  return at === 0 ? name : `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

function fixFor(services: readonly string[], gateways: readonly string[]): string {
  const parts = [
    ...(services.length === 0 ? [] : [`interface endpoints for ${inWords(services, "and")}`]),
    ...(gateways.length === 0 ? [] : [`a gateway endpoint for ${inWords(gateways, "and")}`]),
  ];
  return `Add ${parts.join(", and ")}`;
}
