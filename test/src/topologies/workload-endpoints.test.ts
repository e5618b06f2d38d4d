import { AwsService, WorkloadBundle, WorkloadEndpoints } from "cdktf-privatelink";
import { messageOf, Network, type Json } from "../helpers";

function services(network: Network): string[] {
  return network
    .synth()
    .resources("aws_vpc_endpoint")
    .map(
      (endpoint) =>
        `${String(endpoint["vpc_endpoint_type"])} ${String(endpoint["service_name"]).split("us-east-1.")[1] ?? ""}`,
    )
    .sort();
}

function workloads(network: Network, id: string, bundles: readonly WorkloadBundle[]): WorkloadEndpoints {
  const { vpc, subnets, table } = network;
  return new WorkloadEndpoints(network.stack, id, { vpc, subnets, routeTables: [table], bundles });
}

// Section by section what the AWS documents on each workload list.
it.each<[WorkloadBundle, string[], string[]]>([
  [WorkloadBundle.ECS_FARGATE, ["ecr.api", "ecr.dkr", "logs"], ["s3"]],
  [WorkloadBundle.ECS_EC2, ["ecr.api", "ecr.dkr", "ecs", "ecs-agent", "ecs-telemetry", "logs"], ["s3"]],
  [WorkloadBundle.ECS_SECRETS, ["secretsmanager", "ssm"], []],
  [WorkloadBundle.ECS_EXEC, ["ssmmessages"], []],
  [WorkloadBundle.ECS_SERVICE_CONNECT, ["ecs-agent"], []],
  [WorkloadBundle.APP_MESH, ["appmesh-envoy-management", "logs"], []],
  [WorkloadBundle.APP_RUNNER, ["apprunner", "apprunner.requests"], []],
  [WorkloadBundle.SESSION_MANAGER, ["ssm", "ssmmessages"], []],
  [WorkloadBundle.BEDROCK, ["bedrock", "bedrock-runtime"], []],
  [
    WorkloadBundle.EKS_PRIVATE_CLUSTER,
    ["ec2", "ecr.api", "ecr.dkr", "eks", "eks-auth", "elasticloadbalancing", "logs", "sts"],
    ["s3"],
  ],
  [WorkloadBundle.COMMON, ["ecr.api", "ecr.dkr", "kms", "logs", "monitoring", "secretsmanager", "sqs", "sts"], ["s3"]],
])("bundle %#: its endpoints", (bundle, interfaces, gateways) => {
  const network = new Network();
  workloads(network, "workloads", [bundle]);
  expect(services(network)).toEqual(
    [...gateways.map((name) => `Gateway ${name}`), ...interfaces.map((name) => `Interface ${name}`)].sort(),
  );
});

it("shares endpoints and security group between bundles, also of another construct", () => {
  const network = new Network();
  const first = workloads(network, "first", [WorkloadBundle.ECS_FARGATE, WorkloadBundle.APP_MESH]);
  const second = workloads(network, "second", [WorkloadBundle.ECS_EC2, WorkloadBundle.ECS_SERVICE_CONNECT]);
  expect(second.interfaceEndpoint(AwsService.LOGS)).toBe(first.interfaceEndpoint(AwsService.LOGS));
  expect(second.gatewayEndpoint(AwsService.S3)).toBe(first.gatewayEndpoint(AwsService.S3));
  expect(services(network)).toEqual([
    "Gateway s3",
    ...["appmesh-envoy-management", "ecr.api", "ecr.dkr", "ecs", "ecs-agent", "ecs-telemetry", "logs"].map(
      (name) => `Interface ${name}`,
    ),
  ]);
  const synthesized = network.synth();
  expect(synthesized.resources("aws_security_group")).toHaveLength(1);
  const gateway = synthesized
    .resources("aws_vpc_endpoint")
    .find((endpoint) => endpoint["vpc_endpoint_type"] === "Gateway");
  expect(gateway?.["route_table_ids"]).toEqual(["${aws_route_table.table.id}"]);
});

it("makes the endpoints of the ECS agent one after the other", () => {
  const network = new Network();
  workloads(network, "workloads", [WorkloadBundle.ECS_EC2]);
  const { json } = network.synth();
  const endpoints = Object.entries((json["resource"] as Record<string, Record<string, Json>>)["aws_vpc_endpoint"]!);
  const named = (service: string): [string, Json] =>
    endpoints.find(([, endpoint]) => endpoint["service_name"] === `com.amazonaws.us-east-1.${service}`)!;
  expect(named("ecs-agent")[1]["depends_on"]).toBeUndefined();
  expect(named("ecs-telemetry")[1]["depends_on"]).toEqual([`aws_vpc_endpoint.${named("ecs-agent")[0]}`]);
  expect(named("ecs")[1]["depends_on"]).toEqual([`aws_vpc_endpoint.${named("ecs-telemetry")[0]}`]);
});

it("refuses a bundle with a gateway endpoint without route tables, and takes one without", () => {
  const network = new Network();
  const { stack, vpc, subnets } = network;
  expect(
    messageOf(() => new WorkloadEndpoints(stack, "w", { vpc, subnets, bundles: [WorkloadBundle.ECS_FARGATE] })),
  ).toMatch(/routeTables.*app\/w.*the bundle ecs-fargate has a gateway endpoint/);
  expect(() => new WorkloadEndpoints(stack, "x", { vpc, subnets, bundles: [WorkloadBundle.ECS_EXEC] })).not.toThrow();
});

it("takes a bundle that the user defines", () => {
  const network = new Network();
  workloads(network, "w", [WorkloadBundle.of("ours", { interface: [AwsService.SNS], gateway: [AwsService.DYNAMODB] })]);
  expect(services(network)).toEqual(["Gateway dynamodb", "Interface sns"]);
});
