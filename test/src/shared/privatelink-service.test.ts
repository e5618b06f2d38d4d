import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Token } from "cdktf";
import { SERVICES } from "../../../planner/catalog/services";
import { awsServiceSource, constantName } from "../../../scripts/generate-aws-services";
import { AwsService, PrivateLinkError, PrivateLinkService } from "../../../src";
import { messageOf } from "../helpers";

describe("AwsService", () => {
  test("is generated from the catalogue as it is", () => {
    const written = readFileSync(join(__dirname, "..", "..", "..", "src", "shared", "aws-service.ts"), "utf8");
    expect(written).toBe(awsServiceSource(SERVICES));
  });

  const named = SERVICES.filter(({ template }) => !template.includes("{cell}"));

  test("has a constant for each service whose name needs no cell", () => {
    const constants = Object.values(AwsService).filter((value): value is AwsService => value instanceof AwsService);
    expect(new Set(constants.map(({ shortName }) => shortName))).toEqual(
      new Set(named.map(({ shortName }) => shortName)),
    );
  });

  test.each(named.map((service) => [constantName(service.shortName), service] as const))(
    "%s says what the catalogue says",
    (name, row) => {
      const service = (AwsService as unknown as Record<string, AwsService>)[name]!;
      const { template, shortName, ports, crossRegion, isAwsService, isKnown } = service;
      expect({ template, shortName, ports, crossRegion }).toEqual({
        template: row.template,
        shortName: row.shortName,
        ports: row.ports,
        crossRegion: row.crossRegion,
      });
      expect({ isAwsService, isKnown }).toEqual({ isAwsService: true, isKnown: true });
      expect(service.supports("Interface")).toBe(row.kinds.includes("Interface"));
      expect(service.supports("Gateway")).toBe(row.kinds.includes("Gateway"));
    },
  );

  test("refuses to be generated with two constants of one name", () => {
    const twins = SERVICES.slice(0, 1).flatMap((service) => [
      { ...service, shortName: "a.b" },
      { ...service, shortName: "a-b" },
    ]);
    expect(() => awsServiceSource(twins)).toThrow("Two services would be called A_B");
  });
});

test.each<[string, PrivateLinkService, string, string]>([
  ["in a Region", AwsService.ECR_API, "eu-west-1", "com.amazonaws.eu-west-1.ecr.api"],
  ["without a Region", AwsService.IAM, "eu-west-1", "com.amazonaws.iam"],
  ["in China", AwsService.ECR_API, "cn-north-1", "cn.com.amazonaws.cn-north-1.ecr.api"],
  ["given in full", AwsService.of("com.amazonaws.eu-west-1.sqs"), "eu-west-3", "com.amazonaws.eu-west-1.sqs"],
  ["in a Region whose code is a token", AwsService.SQS, "${TfToken[TOKEN.7]}", "com.amazonaws.${TfToken[TOKEN.7]}.sqs"],
])("serviceName %s", (_, service, region, expected) => {
  expect(service.serviceName(region)).toBe(expected);
});

const OWN = "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0";

test.each<[string, PrivateLinkService, object]>([
  [
    "a known name",
    AwsService.of("com.amazonaws.us-east-1.sqs"),
    { shortName: "sqs", isKnown: true, isAwsService: true, privateDnsDefault: true, regionInName: "us-east-1" },
  ],
  [
    "an unknown name",
    AwsService.of("com.amazonaws.us-east-1.new"),
    { shortName: "new", isKnown: false, isAwsService: true, privateDnsDefault: true, crossRegion: undefined },
  ],
  [
    "a name of no form",
    AwsService.of("my.queue"),
    { isKnown: false, isAwsService: true, ports: [{ from: 443, to: 443 }] },
  ],
  [
    "an endpoint service",
    AwsService.of(OWN),
    {
      shortName: "vpce-svc-0123456789abcdef0",
      isKnown: true,
      isAwsService: false,
      privateDnsDefault: false,
      ports: [{ from: 443, to: 443 }],
      policySupported: undefined,
    },
  ],
  [
    "options",
    AwsService.of(OWN, { port: 5432, privateDnsDefault: true, crossRegion: false, policySupported: true }),
    { ports: [{ from: 5432, to: 5432 }], privateDnsDefault: true, crossRegion: false, policySupported: true },
  ],
  [
    "a token",
    AwsService.of(Token.asString({})),
    { shortName: undefined, isKnown: true, isAwsService: undefined, privateDnsDefault: false },
  ],
  ["a service without policies", AwsService.APPRUNNER_REQUESTS, { policySupported: false }],
  ["DynamoDB", AwsService.DYNAMODB, { privateDnsDefault: false, hasPrivateDnsName: false }],
  [
    "DynamoDB with private DNS",
    AwsService.of("com.amazonaws.us-east-1.dynamodb", { privateDnsDefault: true }),
    { privateDnsDefault: true, hasPrivateDnsName: true },
  ],
  ["Keyspaces", AwsService.CASSANDRA, { ports: [{ from: 9142, to: 9142 }], hasPrivateDnsName: true }],
  [
    "Keyspaces on another port",
    AwsService.of("com.amazonaws.us-east-1.cassandra", { port: 443 }),
    { ports: [{ from: 443, to: 443 }] },
  ],
])("of %s", (_, service, expected) => {
  expect(service).toMatchObject(expected);
});

test.each([
  [OWN, [true, false, true, false]],
  ["com.amazonaws.us-east-1.dynamodb", [true, true, false, false]],
  ["com.amazonaws.us-east-1.new", [undefined, undefined, false, false]],
])("%s supports kinds of endpoints as far as is known", (name, expected) => {
  const kinds = ["Interface", "Gateway", "GatewayLoadBalancer", "Resource"] as const;
  expect(kinds.map((kind) => AwsService.of(name).supports(kind))).toEqual(expected);
});

test.each<[string, () => unknown, RegExp]>([
  ["an empty name", () => AwsService.of(" "), /A service needs a name.*found an empty text/],
  ["port 0", () => AwsService.of(OWN, { port: 0 }), /whole number from 1 to 65535, found 0/],
  ["port 65536", () => AwsService.of(OWN, { port: 65_536 }), /found 65536/],
  ["a port with a fraction", () => AwsService.of(Token.asString({}), { port: 1.5 }), /given by a token.*found 1\.5/],
])("refuses %s", (_, call, message) => {
  expect(messageOf(call)).toMatch(message);
  expect(call).toThrow(PrivateLinkError);
});

test("ports at both ends are allowed", () => {
  expect([1, 65_535].map((port) => AwsService.of(OWN, { port }).ports)).toEqual([
    [{ from: 1, to: 1 }],
    [{ from: 65_535, to: 65_535 }],
  ]);
});
