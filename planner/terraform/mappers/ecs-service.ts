import type { WorkloadNeed } from "../../catalog/names/workload-needs";
import { ECR_IMAGE, FARGATE_CAPACITY_PROVIDERS } from "../../catalog/workloads";
import { isUnresolved } from "../../model/attribute";
import { arrayAt, field, isArray, textAt, type Json } from "../document/json";
import { blocksOf } from "../resources/blocks";
import type { Instance } from "../instances/instance";
import { originOf, originsOf } from "../resources/origins";
import type { Resource, Resources } from "../resources/resources";
import type { NeedsOf } from "./needs";

const DEFINITIONS = ["aws_ecs_task_definition"];
const REPOSITORIES = ["aws_ecr_repository"];

export const ECS_TYPES = ["aws_ecs_service"];
export const ECS_READS = [...DEFINITIONS, ...REPOSITORIES];

/** aws_ecs_service whose tasks have their own network interfaces, by its launch type and its task definition. */
export function ecsNeeds(resources: Resources): (service: Resource) => NeedsOf | undefined {
  const definitions = new Map(
    resources.of(DEFINITIONS).flatMap(({ instance, scopes }) => {
      const { input } = scopes.located(instance);
      return namesOf(instance).map((name): [string, Instance] => [`${input} ${name}`, instance]);
    }),
  );
  return ({ instance, scopes }) => {
    const [place] = blocksOf(instance, "network_configuration");
    const launch = launchOf(instance);
    if (place === undefined || launch === undefined) return undefined;
    const { input, scope } = scopes.located(instance);
    const named = textAt(instance.values, "task_definition") ?? "";
    const definition = originOf(instance, "task_definition", DEFINITIONS) ?? definitions.get(`${input} ${named}`);
    const region = isUnresolved(scope.region) ? undefined : scope.region;
    const needs: WorkloadNeed[] = [
      ...(launch === "EC2" ? (["ecs-agent"] as const) : []),
      ...(field(instance.values, "enable_execute_command") === true ? (["ecs-exec"] as const) : []),
      ...(definition === undefined ? [] : taskNeeds(definition, region)),
    ];
    return { needs, place, subnets: "subnets" };
  };
}

/** The names by which a service may refer to a task definition. */
function namesOf(definition: Instance): string[] {
  const { values } = definition;
  const [family, revision] = [textAt(values, "family"), field(values, "revision")];
  const withRevision = family === undefined || typeof revision !== "number" ? [] : [`${family}:${revision}`];
  const names = [textAt(values, "arn"), textAt(values, "arn_without_revision"), family, ...withRevision];
  return names.filter((name) => name !== undefined);
}

/** Undefined where it is not known: without a launch type, the cluster's default capacity provider decides. */
function launchOf(service: Instance): "FARGATE" | "EC2" | undefined {
  const type = textAt(service.values, "launch_type");
  if (type === "FARGATE" || type === "EC2") return type;
  const providers = blocksOf(service, "capacity_provider_strategy").map(({ values }) =>
    textAt(values, "capacity_provider"),
  );
  const isFargate =
    providers.length > 0 &&
    providers.every((provider) => provider !== undefined && FARGATE_CAPACITY_PROVIDERS.includes(provider));
  return type === undefined && isFargate ? "FARGATE" : undefined;
}

function taskNeeds(definition: Instance, region: string | undefined): WorkloadNeed[] {
  const text = textAt(definition.values, "container_definitions");
  const containers = text === undefined ? [] : containersIn(text);
  const fromRepository = text === undefined && originsOf(definition, "container_definitions", REPOSITORIES).length > 0;
  const images = containers.map((container) => ECR_IMAGE.exec(textAt(container, "image") ?? "")?.[1]);
  const fromEcr = images.some((place) => place !== undefined && (region === undefined || place === region));
  const secrets = containers
    .flatMap((container) => arrayAt(container, "secrets"))
    .map((entry) => textAt(entry, "valueFrom"));
  const uses = (service: string): boolean => secrets.some((from) => from?.includes(`:${service}:`) === true);
  return [
    ...(fromEcr || fromRepository ? (["ecr-images"] as const) : []),
    ...(containers.some(logsToCloudWatch) ? (["awslogs"] as const) : []),
    ...(uses("secretsmanager") ? (["secrets"] as const) : []),
    ...(uses("ssm") ? (["parameters"] as const) : []),
  ];
}

function logsToCloudWatch(container: Json): boolean {
  return textAt(field(container, "logConfiguration"), "logDriver") === "awslogs";
}

function containersIn(text: string): readonly Json[] {
  try {
    const parsed = JSON.parse(text) as Json;
    return isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
