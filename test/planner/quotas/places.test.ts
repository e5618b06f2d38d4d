import { assess, type Endpoint, type InventoryCount, type QuotaLine } from "cdktf-privatelink/planner";
import { gatewayEndpoint, interfaceEndpoint, LATE, topology } from "../topology-factory";

/** To which line of a quota a resource counts: by account, Region and VPC. */

const PER_VPC = "interface-and-gwlb-endpoints-per-vpc";
const PER_REGION = "gateway-endpoints-per-region";
const [ONE, TWO] = ["111111111111", "222222222222"];

function linesOf(id: string, endpoints: readonly Endpoint[], counts: readonly InventoryCount[] = []): QuotaLine[] {
  const { quotas } = assess(topology({ endpoints }), { inventory: { counts, availableAddresses: new Map() } });
  return quotas.filter((line) => line.id === id);
}

function text(quantity: QuotaLine["used"]): string {
  if (quantity.kind === "known") return quantity.value.toString();
  return quantity.kind === "range" ? `${quantity.low.toString()}..${quantity.high.toString()}` : quantity.reason;
}

const inAccount = (account?: string): { account?: string } => (account === undefined ? {} : { account });

it.each<[string, string | undefined, string | undefined, string]>([
  ["neither names an account", undefined, undefined, "5"],
  ["only the inventory names one", undefined, ONE, "5"],
  ["only the input names one", ONE, undefined, "5"],
  ["both name the same", ONE, ONE, "5"],
  ["they name two: a VPC has one owner", ONE, TWO, "5"],
])("what the inventory has in a VPC exists beside the input when %s", (_, ofInput, ofInventory, existing) => {
  const count = {
    ...inAccount(ofInventory),
    region: "us-east-1",
    vpc: "vpc-1",
    counted: "Interface",
    count: 5,
  } as const;
  const lines = linesOf(PER_VPC, [interfaceEndpoint("sqs", inAccount(ofInput))], [count]);
  expect(lines.map((line) => text(line.existing))).toEqual([existing]);
});

it("each account has a line with what the inventory has in it", () => {
  const endpoints = [gatewayEndpoint("s3", { account: ONE }), gatewayEndpoint("dynamodb", { account: TWO })];
  const count = (account: string, number: number): InventoryCount => ({
    ...{ account, region: "us-east-1", counted: "Gateway", count: number },
  });
  const lines = linesOf(PER_REGION, endpoints, [count(ONE, 3), count(TWO, 8)]);
  expect(lines.map(({ scope, used }) => `${scope.label}: ${text(used)}`)).toEqual([
    `${ONE} us-east-1: 4`,
    `${TWO} us-east-1: 9`,
  ]);
});

it("each Region has a line, and so have all endpoints whose Region is not known", () => {
  const endpoints = [
    gatewayEndpoint("s3"),
    gatewayEndpoint("dynamodb", { region: "eu-west-1" }),
    gatewayEndpoint("s3express", { region: LATE }),
    gatewayEndpoint("s3express", { region: LATE, input: "other" }),
  ];
  expect(linesOf(PER_REGION, endpoints).map(({ scope, used }) => `${scope.label}: ${text(used)}`)).toEqual([
    "us-east-1: 1",
    "eu-west-1: 1",
    "Region not known: 2",
  ]);
});

it("a VPC has one line, whether or not each of its endpoints names the account and the Region", () => {
  const endpoints = [
    interfaceEndpoint("sqs", { account: ONE }),
    interfaceEndpoint("sns"),
    interfaceEndpoint("kms", { region: LATE, input: "other" }),
    interfaceEndpoint("ssm", { vpc: "vpc-2" }),
  ];
  expect(linesOf(PER_VPC, endpoints).map(({ scope, used }) => `${scope.label}: ${text(used)}`)).toEqual([
    `vpc-1 (${ONE} us-east-1): 3`,
    "vpc-2 (us-east-1): 1",
  ]);
});

it("an endpoint of another account or Region whose VPC is not known is not in this VPC", () => {
  const endpoints = [
    interfaceEndpoint("sqs", { account: ONE }),
    interfaceEndpoint("sns", { account: TWO, vpc: LATE }),
    interfaceEndpoint("kms", { account: ONE, region: "eu-west-1", vpc: LATE }),
    interfaceEndpoint("ssm", { vpc: LATE }),
  ];
  expect(linesOf(PER_VPC, endpoints).map(({ scope, used }) => `${scope.label}: ${text(used)}`)).toEqual([
    `vpc-1 (${ONE} us-east-1): 1..2`,
    `a VPC that is not known yet (${TWO} us-east-1): 0..1`,
    `a VPC that is not known yet (${ONE} eu-west-1): 0..1`,
    "a VPC that is not known yet (us-east-1): 0..1",
  ]);
});

it("the label of a VPC ends with its Region", () => {
  expect(linesOf(PER_VPC, [interfaceEndpoint("sqs")]).map(({ scope }) => scope.label)).toEqual(["vpc-1 (us-east-1)"]);
});

const many = (count: number): Endpoint[] =>
  Array.from({ length: count }, (_, at) => interfaceEndpoint(`com.amazonaws.vpce.us-east-1.vpce-svc-${at}`));
const elsewhere = (action: "create" | "delete"): Endpoint => interfaceEndpoint("kms", { vpc: LATE, action });

it("an endpoint whose VPC is not known may come to a VPC, or leave it", () => {
  const [line] = linesOf(PER_VPC, [...many(3), elsewhere("create")]);
  expect([line!.existing, line!.planned, line!.used].map(text)).toEqual(["0", "3..4", "3..4"]);
  const [left] = linesOf(PER_VPC, [...many(3), elsewhere("delete")]);
  expect([left!.existing, left!.planned, left!.used].map(text)).toEqual(["0..1", "2..3", "3"]);
});

it("a number that is certain has no reason", () => {
  const [line] = linesOf(PER_VPC, many(3));
  for (const quantity of [line!.existing, line!.planned, line!.used]) expect(quantity.reason).toBeUndefined();
});

// 50 endpoints of a VPC: low when a fifth, 10, or less is left.
it.each<[number, Endpoint[], string]>([
  [38, [elsewhere("create")], "ok"],
  [39, [], "ok"],
  [39, [elsewhere("create")], "low"],
  [40, [], "low"],
  [49, [elsewhere("create")], "low"],
  [50, [elsewhere("create")], "unknown"],
  [51, [elsewhere("create")], "exceeded"],
])("%d endpoints of a limit of 50 in the VPC, and perhaps %p", (count, possible, status) => {
  const [line] = linesOf(PER_VPC, [...many(count), ...possible]);
  expect([line!.limit.value, line!.status]).toEqual([50, status]);
});

it.each<[Endpoint["action"], boolean]>([
  ["create", true],
  ["replace", true],
  ["update", true],
  ["no-op", false],
  ["import", false],
  ["delete", false],
])("a line names the first endpoint that the plan creates, replaces or updates: %s", (action, isNamed) => {
  const [line] = linesOf(PER_VPC, [
    interfaceEndpoint("kms", { action: "no-op" }),
    interfaceEndpoint("sqs", { action }),
  ]);
  expect(line!.resource).toEqual(isNamed ? { input: "plan", address: "aws_vpc_endpoint.sqs" } : undefined);
});

it("the fix of a quota that AWS raises is to ask for more in the Region, where that is known", () => {
  const fixes = (region: string | typeof LATE): string[] => {
    const endpoints = many(51).map((endpoint) => ({ ...endpoint, scope: { ...endpoint.scope, region } }));
    const { findings } = assess(topology({ endpoints }));
    return findings.filter(({ rule }) => rule === "vpce/quota-exceeded").map(({ fix }) => fix);
  };
  // A quarter more than 51 is 63.75: 70 in steps of ten.
  const ask = /^Use less of it, or request 70: aws service-quotas request-service-quota-increase .* --desired-value 70/;
  expect(fixes("us-east-1")).toEqual([expect.stringMatching(ask) as string]);
  expect(fixes("us-east-1").join()).toMatch(/ --region us-east-1$/);
  expect(fixes(LATE)).toEqual([expect.stringMatching(/ --desired-value 70$/) as string]);
});
