import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import { AwsService, GatewayEndpoint, InterfaceEndpoint, type InterfaceEndpointProps } from "../../../src";
import { Network, Synthesized, type Json } from "../helpers";

function namesIn(
  network: Network,
  props: Partial<InterfaceEndpointProps>[] = [{}],
): { names: unknown[]; data: Json[] } {
  const { vpc, stack } = network;
  const subnets = [{ id: "subnet-1" }];
  props.forEach((own, index) => {
    const service = [AwsService.SQS, AwsService.SNS, AwsService.KMS][index] ?? AwsService.LOGS;
    new InterfaceEndpoint(stack, `endpoint${String(index)}`, { vpc, subnets, service, ...own });
  });
  const json = network.synth();
  const names = json.resources("aws_vpc_endpoint").map((endpoint) => endpoint["service_name"]);
  return { names, data: json.data("aws_region") };
}

test("is the provider's when that is a literal", () => {
  const { names, data } = namesIn(new Network("eu-west-1"));
  expect(names).toEqual(["com.amazonaws.eu-west-1.sqs"]);
  expect(data).toEqual([]);
});

test("is not taken from a provider with an alias, even if that comes first", () => {
  const stack = new TerraformStack(Testing.app(), "app");
  new AwsProvider(stack, "paris", { alias: "paris", region: "eu-west-3" });
  new AwsProvider(stack, "aws", { region: "eu-west-1" });
  new GatewayEndpoint(stack, "s3", { vpc: { id: "vpc-1" }, service: AwsService.S3 });
  const json = new Synthesized(JSON.parse(Testing.synth(stack)) as Json);
  expect(json.endpoint["service_name"]).toBe("com.amazonaws.eu-west-1.s3");
});

test("is looked up once per stack when the provider takes it from its environment", () => {
  const { names, data } = namesIn(new Network(""), [{}, {}]);
  expect(names).toEqual([
    expect.stringMatching(/^com\.amazonaws\.\$\{data\.aws_region\.PrivateLink_Region_\w+\.region\}\.sqs$/),
    expect.stringMatching(/^com\.amazonaws\.\$\{data\.aws_region\.PrivateLink_Region_\w+\.region\}\.sns$/),
  ]);
  expect(data).toEqual([{}]);
});

test("is looked up when the provider has an empty text for it", () => {
  const network = new Network("");
  new AwsProvider(network.stack, "empty", { alias: "empty", region: "" });
  const provider = network.stack.allProviders().find(({ alias }) => alias === "empty");
  expect(namesIn(network, [{ provider }]).data).toEqual([{ provider: "aws.empty" }]);
});

test("is looked up when the provider has a token, or comes after the endpoint", () => {
  const stack = new TerraformStack(Testing.app(), "app");
  new GatewayEndpoint(stack, "s3", { vpc: { id: "vpc-1" }, service: AwsService.S3 });
  const region = new TerraformVariable(stack, "region", { type: "string" });
  new AwsProvider(stack, "aws", { region: region.stringValue });
  new GatewayEndpoint(stack, "dynamodb", { vpc: { id: "vpc-1" }, service: AwsService.DYNAMODB });
  const json = new Synthesized(JSON.parse(Testing.synth(stack)) as Json);
  expect(json.data("aws_region")).toEqual([{}]);
  const names = json.resources("aws_vpc_endpoint").map((endpoint) => endpoint["service_name"]);
  expect(names).toEqual(
    ["s3", "dynamodb"].map((name) => expect.stringContaining(`.region}.${name}`) as unknown).reverse(),
  );
});

test("is the one of the provider that the endpoint names", () => {
  const network = new Network();
  const literal = new AwsProvider(network.stack, "paris", { alias: "paris", region: "eu-west-3" });
  const open = new AwsProvider(network.stack, "open", { alias: "open" });
  const { names, data } = namesIn(network, [{ provider: literal }, { provider: open }, {}]);
  expect(names).toEqual([
    "com.amazonaws.eu-west-3.sqs",
    expect.stringMatching(/^com\.amazonaws\.\$\{data\.aws_region\.PrivateLink_Region-open_\w+\.region\}\.sns$/),
    "com.amazonaws.us-east-1.kms",
  ]);
  expect(data).toEqual([{ provider: "aws.open" }]);
});

test("is the endpoint's own when it has one, and the resource says it", () => {
  const network = new Network();
  const region = new TerraformVariable(network.stack, "region", { type: "string" }).stringValue;
  const { names } = namesIn(network, [{ region: "eu-west-3" }, { region }]);
  expect(names).toEqual(["com.amazonaws.eu-west-3.sqs", "com.amazonaws.${var.region}.sns"]);
});

test("is not looked up for a service whose name has none", () => {
  const { names, data } = namesIn(new Network(""), [{ service: AwsService.IAM }]);
  expect(names).toEqual(["com.amazonaws.iam"]);
  expect(data).toEqual([]);
});

test("checks that need an unknown Region are left to Terraform", () => {
  const props: Partial<InterfaceEndpointProps>[] = [
    { service: AwsService.of("com.amazonaws.eu-west-1.kms") },
    { service: AwsService.SQS, serviceRegion: "eu-west-1" },
  ];
  const { names } = namesIn(new Network(""), props);
  expect(names).toEqual(["com.amazonaws.eu-west-1.kms", "com.amazonaws.eu-west-1.sqs"]);
});
