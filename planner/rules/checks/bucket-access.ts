import { isUnresolved, valueOf } from "../../model/attribute";
import {
  objectsOf,
  PARTITIONS_WITH_SERVICE_BUCKETS,
  READ_OBJECT,
  SERVICE_BUCKETS,
  type ServiceBuckets,
} from "../../catalog/service-buckets";
import { findRegion } from "../../catalog/regions";
import { NEEDED_SERVICES } from "../../catalog/workloads";
import { PAGES } from "../../catalog/pages";
import type { GatewayEndpoint, Topology } from "../../model/topology";
import type { Rule, RuleHit } from "../../model/rule";
import { mayAllow } from "../../policies/access";
import { readPolicy } from "../../policies/statements";
import { awsServiceOf, endpointsBeside, endpointsOf, hasAlias } from "./lookup";
import { inWords } from "./wording";

export const bucketsShutOut: Rule = {
  id: "vpce/s3-policy-shuts-out-service",
  level: "warn",
  explanation: "The policy of an S3 gateway endpoint shuts out buckets of AWS that a service in the VPC needs.",
  why: "Amazon ECR keeps image layers in a bucket of AWS, and the SSM Agent gets its updates from such buckets: pulls and updates are denied.",
  fix: `Allow ${READ_OBJECT} on these buckets`,
  see: PAGES.ecrEndpoints,
  check: (topology) =>
    endpointsOf(topology, "Gateway").flatMap((endpoint): RuleHit[] => {
      if (awsServiceOf(endpoint) !== "s3") return [];
      return SERVICE_BUCKETS.filter((row) => isNeeded(topology, endpoint, row)).flatMap((row) => {
        const shutOut = bucketsOf(endpoint, row).filter((bucket) => isShutOut(endpoint, bucket));
        if (shutOut.length === 0) return [];
        const names = inWords(shutOut, "and");
        return [
          {
            resource: endpoint,
            message: `${row.workload} in ${names}, which the policy does not let clients read`,
            fix: `Allow ${READ_OBJECT} on ${names}`,
            see: row.see,
          },
        ];
      });
    }),
};

/** True when the VPC has clients of the service: endpoints for it, or workloads that use it. */
function isNeeded(topology: Topology, endpoint: GatewayEndpoint, { signs }: ServiceBuckets): boolean {
  const beside = endpointsBeside(topology, endpoint).filter(
    (other) => other.kind === "Interface" && !hasAlias(topology, other),
  );
  const services = new Set(beside.map(awsServiceOf));
  const { vpc } = endpoint.scope;
  const workloads = topology.network.workloads.filter(
    ({ scope }) => !isUnresolved(scope.vpc) && !isUnresolved(vpc) && scope.vpc.key === vpc.key,
  );
  const needed = new Set(workloads.flatMap(({ needs }) => needs.flatMap((need) => NEEDED_SERVICES[need].interface)));
  return signs.every((sign) => services.has(sign)) || signs.every((sign) => needed.has(sign));
}

/** ARNs of all objects of the buckets in the endpoint's Region. */
function bucketsOf({ scope }: GatewayEndpoint, { buckets, except }: ServiceBuckets): string[] {
  const region = isUnresolved(scope.region) ? undefined : findRegion(scope.region);
  if (region === undefined || except.includes(region.code)) return [];
  if (!PARTITIONS_WITH_SERVICE_BUCKETS.includes(region.partition)) return [];
  return buckets.map((bucket) => objectsOf(region.partition, bucket.replace("{region}", region.code)));
}

function isShutOut({ policy }: GatewayEndpoint, resource: string): boolean {
  const { statements, problems } = readPolicy(valueOf(policy) ?? "");
  return problems.length === 0 && !mayAllow(statements, { action: READ_OBJECT, resource });
}
