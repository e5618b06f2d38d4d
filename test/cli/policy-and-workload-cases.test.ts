import { join } from "node:path";
import { invoke } from "./invoke";
import { folderWith, removeFolders } from "./temporary-folder";

/** Policies that AWS refuses, ignores or obeys to everybody's harm, and workloads without their endpoints. */

afterEach(removeFolders);

const CASES = join(__dirname, "../fixtures/cases/reports");

/** Rule, resource and message of each finding, without those that every input has. */
async function findings(path: string): Promise<string[]> {
  const { stdout, stderr } = await invoke(["estimate", path, "--format", "json"]);
  if (stdout === "") throw new Error(stderr);
  const report = JSON.parse(stdout) as {
    findings: { level: string; rule: string; name: string; message: string }[];
  };
  return report.findings
    .filter(({ rule }) => rule !== "vpce/no-policy")
    .map(({ level, rule, name, message }) => `${level} ${rule} ${name}: ${message}`);
}

const NEEDS = "without a route to the internet, it needs endpoints for";

it.each<[string, readonly string[]]>([
  [
    "e30-deny-only-policy",
    [
      "warn vpce/policy-allows-nothing aws_vpc_endpoint.images: The policy allows nothing",
      "warn vpce/policy-allows-nothing aws_vpc_endpoint.table_gw: The policy allows nothing",
      "warn vpce/workload-lacks-endpoint aws_vpc_endpoint.images: Pulling images",
    ],
  ],
  [
    "e33-policy-on-smtp",
    [
      "error vpce/policy-not-supported aws_vpc_endpoint.mail: email-smtp does not support",
      "warn vpce/security-group-without-https aws_vpc_endpoint.mail: ",
    ],
  ],
  [
    "e35-s3-policy-shuts-ecr-out",
    [
      "warn vpce/s3-policy-shuts-out-service aws_vpc_endpoint.store_gw: Amazon ECR keeps image layers in " +
        "arn:aws:s3:::prod-us-east-1-starport-layer-bucket/*, which the policy does not let clients read",
    ],
  ],
  [
    "e36-policy-on-foreign-service",
    ["warn vpce/policy-without-effect aws_vpc_endpoint.vendor: vpce-svc-0aaaabbbbccccdddd is not a service of AWS"],
  ],
  [
    "e36b-policy-condition-shape",
    ["error vpce/policy-condition-form aws_vpc_endpoint.shell: Condition of statement 1 is a list"],
  ],
  [
    "h50-eks-private-no-ec2-sts",
    [
      `warn vpce/workload-lacks-endpoint aws_eks_node_group.pier: A node of Amazon EKS: ${NEEDS} ec2, eks and sts, which aws_vpc.harbour lacks`,
    ],
  ],
  [
    "h50b-eks-private-no-endpoints",
    [
      `warn vpce/workload-lacks-endpoint aws_eks_node_group.pier: A node of Amazon EKS: ${NEEDS} ec2, ecr.api, ecr.dkr, eks, sts and s3 (gateway)`,
    ],
  ],
  [
    "h51c-fargate-no-endpoints",
    [
      `warn vpce/workload-lacks-endpoint aws_ecs_service.deck: A task with images from Amazon ECR: ${NEEDS} ecr.api, ecr.dkr and s3 (gateway)`,
    ],
  ],
])("%s", async (name, expected) => {
  const found = await findings(join(CASES, name));
  expect(found).toEqual(expected.map((start) => expect.stringContaining(start) as string));
});

it.each(["table", "markdown"])("a workload without any endpoint in the input is in the %s", async (format) => {
  const { stdout } = await invoke(["estimate", join(CASES, "h51c-fargate-no-endpoints"), "--format", format]);
  expect(stdout.replace(/\\?[<`]\/?(?:code)?>?/g, "")).toContain("workload-lacks-endpoint");
});

it("a plan whose ids, image and subnets are known after apply", async () => {
  expect(await findings(join(__dirname, "../fixtures/plans/closed-vpc.json"))).toEqual(
    expect.arrayContaining([
      `warn vpce/workload-lacks-endpoint aws_ecs_service.s[0]: A task with images from Amazon ECR: ${NEEDS} ecr.api, ecr.dkr and s3 (gateway), which aws_vpc.v lacks`,
      "warn vpce/network-acl-blocks-endpoint aws_vpc_endpoint.e: aws_network_acl.n lets no TCP 443 into aws_subnet.a from the VPC (10.0.0.0/16)",
    ]),
  );
});

const VPC = `
provider "aws" { region = "us-east-1" }
resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "a" {
  vpc_id            = aws_vpc.v.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "us-east-1a"
}
`;
const LOOKED_UP = `
provider "aws" { region = "us-east-1" }
data "aws_vpc" "v" { tags = { Name = "v" } }
resource "aws_subnet" "a" {
  vpc_id     = data.aws_vpc.v.id
  cidr_block = "10.0.1.0/24"
}
`;
const NODES = `
resource "aws_eks_node_group" "n" {
  cluster_name  = "c"
  node_role_arn = "arn:aws:iam::111122223333:role/n"
  subnet_ids    = [aws_subnet.a.id]
  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
}
`;
const task = (launch: string, containers: string, more = ""): string => `
resource "aws_ecr_repository" "r" { name = "r" }
resource "aws_ecs_task_definition" "t" {
  family                = "t"
  container_definitions = ${containers}
}
resource "aws_ecs_service" "s" {
  name            = "s"
  task_definition = aws_ecs_task_definition.t.arn
  ${launch}
  ${more}
  network_configuration { subnets = [aws_subnet.a.id] }
}
`;
const FARGATE = 'launch_type = "FARGATE"';
const image = (name: string, more = ""): string => `jsonencode([{ name = "c", image = "${name}"${more} }])`;
const OWN_IMAGE = "111122223333.dkr.ecr.us-east-1.amazonaws.com/r:1";
const instance = (policy: string): string => `
resource "aws_iam_role" "r" {
  name               = "r"
  assume_role_policy = "{}"
}
resource "aws_iam_role_policy_attachment" "p" {
  role       = aws_iam_role.r.name
  policy_arn = "arn:aws:iam::aws:policy/${policy}"
}
resource "aws_iam_instance_profile" "i" {
  name = "i"
  role = aws_iam_role.r.name
}
resource "aws_instance" "i" {
  ami                  = "ami-0123456789abcdef0"
  instance_type        = "t3.micro"
  subnet_id            = aws_subnet.a.id
  iam_instance_profile = aws_iam_instance_profile.i.name
}
`;
const table = (routes: string): string => `
resource "aws_route_table" "t" {
  vpc_id = aws_vpc.v.id
  ${routes}
}
resource "aws_route_table_association" "t" {
  subnet_id      = aws_subnet.a.id
  route_table_id = aws_route_table.t.id
}
`;
const INTERNET = 'resource "aws_internet_gateway" "g" { vpc_id = aws_vpc.v.id }\n';
const endpoint = (service: string): string => `
resource "aws_vpc_endpoint" "${service.replace(".", "_")}" {
  vpc_id              = aws_vpc.v.id
  service_name        = "com.amazonaws.us-east-1.${service}"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.a.id]
  private_dns_enabled = true
}
`;

async function lacking(configuration: string): Promise<string[]> {
  const found = await findings(folderWith({ "main.tf": configuration }));
  return found
    .filter((finding) => finding.includes("workload-lacks-endpoint"))
    .map((finding) => /endpoints for (.*), which/.exec(finding)?.[1] ?? finding);
}

it.each<[string, string, string]>([
  ["a node group", VPC + NODES, "ec2, ecr.api, ecr.dkr, eks, sts and s3 (gateway)"],
  [
    "pods on Fargate",
    `${VPC}resource "aws_eks_fargate_profile" "f" {
      cluster_name = "c"
      fargate_profile_name = "f"
      pod_execution_role_arn = "arn:aws:iam::111122223333:role/n"
      subnet_ids = [aws_subnet.a.id]
      selector { namespace = "default" }
    }`,
    "ecr.api, ecr.dkr, sts and s3 (gateway)",
  ],
  [
    "EKS Auto Mode",
    `${VPC}resource "aws_eks_cluster" "c" {
      name = "c"
      role_arn = "arn:aws:iam::111122223333:role/n"
      compute_config { enabled = true }
      vpc_config { subnet_ids = [aws_subnet.a.id] }
    }`,
    "ec2, ecr.api, ecr.dkr, eks, sts and s3 (gateway)",
  ],
  ["a FIPS endpoint for one", VPC + NODES + endpoint("sts-fips"), "ec2, ecr.api, ecr.dkr, eks and s3 (gateway)"],
  ["an image of the account", VPC + task(FARGATE, image(OWN_IMAGE)), "ecr.api, ecr.dkr and s3 (gateway)"],
  [
    "an image by reference",
    VPC + task(FARGATE, image("${aws_ecr_repository.r.repository_url}:1")),
    "ecr.api, ecr.dkr and s3 (gateway)",
  ],
  [
    "Fargate by capacity providers",
    VPC + task('capacity_provider_strategy { capacity_provider = "FARGATE_SPOT" }', image(OWN_IMAGE)),
    "ecr.api, ecr.dkr and s3 (gateway)",
  ],
  [
    "awslogs alone",
    VPC + task(FARGATE, image("registry.internal/r:1", ', logConfiguration = { logDriver = "awslogs" }')),
    "logs",
  ],
  [
    "secrets and parameters",
    VPC +
      task(
        FARGATE,
        image(
          "registry.internal/r:1",
          ', secrets = [{ name = "a", valueFrom = "arn:aws:secretsmanager:us-east-1:111122223333:secret:a" }, { name = "b", valueFrom = "arn:aws:ssm:us-east-1:111122223333:parameter/b" }]',
        ),
      ),
    "secretsmanager and ssm",
  ],
  ["ECS Exec", VPC + task(FARGATE, image("registry.internal/r:1"), "enable_execute_command = true"), "ssmmessages"],
  [
    "container instances",
    VPC + task('launch_type = "EC2"', image("registry.internal/r:1")),
    "ecs-agent, ecs-telemetry and ecs",
  ],
  ["an instance of Systems Manager", VPC + instance("AmazonSSMManagedInstanceCore"), "ssm and ssmmessages"],
  [
    "a subnet without a way out in a VPC with one",
    VPC + INTERNET + table("") + NODES,
    "ec2, ecr.api, ecr.dkr, eks, sts and s3 (gateway)",
  ],
])("lacks endpoints: %s", async (_, configuration, services) => {
  expect(await lacking(configuration)).toEqual([services]);
});

it("is one finding for workloads that lack the same", async () => {
  const [found, ...others] = await findings(folderWith({ "main.tf": VPC + NODES + NODES.replace('"n"', '"m"') }));
  expect(others).toEqual([]);
  expect(found).toMatch(/aws_eks_node_group\.[mn]: .*; so do aws_eks_node_group\.[mn]$/);
});

it.each<[string, string]>([
  ["a VPC that is looked up", LOOKED_UP + NODES],
  [
    "the default VPC",
    VPC.replace('"aws_vpc"', '"aws_default_vpc"').replaceAll("aws_vpc.v", "aws_default_vpc.v") + NODES,
  ],
  ["a subnet that is not known", `${VPC}variable "subnets" {}\n${NODES.replace("[aws_subnet.a.id]", "var.subnets")}`],
  ["an internet gateway", VPC + INTERNET + NODES],
  [
    "a route to a NAT gateway",
    VPC + INTERNET + table('route {\ncidr_block = "0.0.0.0/0"\nnat_gateway_id = "nat-1"\n}') + NODES,
  ],
  [
    "a route to an endpoint that inspects",
    VPC + INTERNET + table('route {\ncidr_block = "0.0.0.0/0"\nvpc_endpoint_id = "vpce-1"\n}') + NODES,
  ],
  [
    "routes of unknown number",
    `${VPC}${INTERNET}variable "routes" {}\n${table('dynamic "route" {\nfor_each = var.routes\ncontent { cidr_block = route.value }\n}')}${NODES}`,
  ],
  ["a module that was not read", `${VPC}${NODES}module "out" {\nsource = "example.com/out/aws"\n}`],
  ["an image of another registry", VPC + task(FARGATE, image("registry.internal/r:1"))],
  ["an image of another Region", VPC + task(FARGATE, image(OWN_IMAGE.replace("us-east-1", "us-west-2")))],
  ["an image that is not known", `${VPC}variable "image" {}\n${task(FARGATE, image("${var.image}"))}`],
  ["a launch type that is not known", VPC + task("", image(OWN_IMAGE))],
  ["an instance without Systems Manager", VPC + instance("AmazonS3ReadOnlyAccess")],
  [
    "a cluster without nodes",
    `${VPC}resource "aws_eks_cluster" "c" {\nname = "c"\nvpc_config { subnet_ids = [aws_subnet.a.id] }\n}`,
  ],
])("says nothing: %s", async (_, configuration) => {
  expect(await lacking(configuration)).toEqual([]);
});
