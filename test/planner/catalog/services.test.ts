import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { OTHER_NAMES, SERVICE_ROWS } from "../../../planner/catalog/data/services";
import { TRAIT_ROWS, TRAIT_SOURCES } from "../../../planner/catalog/data/service-traits";
import { OWN_PREFIXES, OWN_PREFIX_ROWS, OWN_SUFFIXES } from "../../../planner/catalog/data/partition-names";
import { HTTPS, portText } from "../../../planner/catalog/ports";
import { findRegion, REGIONS } from "../../../planner/catalog/regions";
import { nearestService, parseServiceName, serviceName, SERVICES } from "../../../planner/catalog/services";

const service = (shortName: string) => {
  const found = SERVICES.find((candidate) => candidate.shortName === shortName);
  if (found === undefined) throw new Error(`no service ${shortName}`);
  return found;
};
const shortNames = SERVICES.map((candidate) => candidate.shortName);
const sortedUnique = (values: readonly string[]) => [...new Set(values)].sort();

describe("the table of traits", () => {
  test.each(TRAIT_ROWS)("%s is a valid row", (shortName, { kinds, ports = [], ...rest }, source) => {
    expect(shortNames).toContain(shortName);
    expect(kinds).not.toEqual([]);
    expect(Object.keys({ ...rest, kinds, ports }).length).toBeGreaterThan(0);
    for (const port of ports.flat()) expect(Number.isInteger(port) && port >= 1 && port <= 65_535).toBe(true);
    expect(Object.hasOwn(TRAIT_SOURCES, source)).toBe(true);
  });

  test("is sorted by short name, no trait stated twice", () => {
    expect(TRAIT_ROWS.map(([shortName]) => shortName)).toEqual(TRAIT_ROWS.map(([shortName]) => shortName).sort());
    const stated = TRAIT_ROWS.flatMap(([shortName, traits]) =>
      Object.keys(traits).map((trait) => `${shortName} ${trait}`),
    );
    expect(stated).toEqual([...new Set(stated)]);
  });

  test.each(Object.entries(TRAIT_SOURCES))("source %s is dated and used", (key, { reference, date }) => {
    expect(reference).toMatch(/^https:\/\/(?:docs\.aws\.amazon\.com|github\.com)\/\S+/);
    expect(date).toMatch(/^2026-\d{2}-\d{2}$/);
    expect(TRAIT_ROWS.some(([, , source]) => source === key)).toBe(true);
  });

  test("sources are sorted", () => {
    expect(Object.keys(TRAIT_SOURCES)).toEqual(Object.keys(TRAIT_SOURCES).sort());
  });
});

describe("the table of services", () => {
  test.each(SERVICE_ROWS.map((row) => [row[0], row] as const))("%s is a valid row", (_name, row) => {
    const [shortName, template, label] = row;
    expect(template).toMatch(
      /^(com\.amazonaws|aws\.api|aws\.sagemaker|api\.aws)\.(\{region\}\.)?[a-z0-9]+([.-][a-z0-9]+)*(-\{cell\})?$/,
    );
    expect(template.endsWith(`.${shortName}`)).toBe(true);
    expect(label).toMatch(/^[A-Z][A-Za-z0-9 ,:()-]+$/);
  });

  test("is sorted, each short name and template once", () => {
    expect(shortNames).toEqual(sortedUnique(shortNames));
    expect(new Set(SERVICES.map(({ template }) => template)).size).toBe(SERVICES.length);
  });

  test("has the guide's 445 names, s3express, drs, three names of the guide's examples, and 19 of aws-cdk-lib", () => {
    expect(SERVICES).toHaveLength(445 + 5 + 19);
  });

  test("gateway kinds are those of S3, S3 Express and DynamoDB", () => {
    const gateways = SERVICES.filter(({ kinds }) => kinds.includes("Gateway"));
    expect(gateways.map(({ shortName, kinds }) => [shortName, kinds])).toEqual([
      ["dynamodb", ["Interface", "Gateway"]],
      ["s3", ["Interface", "Gateway"]],
      ["s3express", ["Gateway"]],
    ]);
  });

  test("cross-Region services are those of the guide", () => {
    expect(SERVICES.filter(({ crossRegion }) => crossRegion).map(({ template }) => template)).toEqual([
      "com.amazonaws.{region}.ecr.api",
      "com.amazonaws.{region}.ecr.dkr",
      "com.amazonaws.{region}.ecs",
      "com.amazonaws.{region}.ecs-fips",
      "com.amazonaws.iam",
      "com.amazonaws.{region}.kinesis-firehose",
      "com.amazonaws.{region}.kinesisanalytics",
      "com.amazonaws.{region}.kinesisanalytics-fips",
      "com.amazonaws.{region}.kms",
      "com.amazonaws.{region}.kms-fips",
      "com.amazonaws.{region}.lambda",
      "com.amazonaws.route53",
      "com.amazonaws.{region}.s3",
    ]);
  });

  test("policy support is unsupported where AWS says so, unknown where it says nothing", () => {
    const of = (support: string) =>
      SERVICES.filter(({ policySupport }) => policySupport === support).map(({ shortName }) => shortName);
    expect(of("unsupported")).toEqual([
      "appmesh-envoy-management",
      "apprunner.requests",
      "appstream.api",
      "appstream.streaming",
      "awsconnector",
      "b2bi",
      "billing",
      "cleanrooms",
      "cleanrooms-ml",
      "email-smtp",
      "inspector-scan",
      "inspector2",
      "iot.credentials",
      "iot.data",
      "iotwireless.api",
      "neptune-graph",
      "sagemaker.runtime-fips",
      "transfer.server",
    ]);
    expect(of("supported")).toEqual(expect.arrayContaining(["s3", "dynamodb", "monitoring", "secretsmanager", "ecs"]));
    expect(service("sns").policySupport).toBe("unknown");
  });

  test("services without a private DNS name are those of which AWS says so", () => {
    expect(SERVICES.filter(({ privateDns }) => !privateDns).map(({ shortName }) => shortName)).toEqual([
      "dynamodb",
      "dynamodb-streams",
      "iot.credentials",
      "iot.data",
    ]);
  });

  test("ports are HTTPS, except where a page of AWS states others", () => {
    const others = SERVICES.filter(({ ports }) => ports !== HTTPS);
    expect(
      Object.fromEntries(others.map(({ shortName, ports }) => [shortName, ports.map(portText).join(" ")])),
    ).toEqual({
      "appstream.streaming": "443 1400-1499",
      cassandra: "9142",
      "cassandra-fips": "9142",
      datasync: "443 1024-1064",
      "email-smtp": "25 465 587 2465 2587",
      highlander: "443 4195",
      "iot.data": "443 8443 8883",
      storagegateway: "443 1026-1028 1031 2222",
      "transfer.server": "22",
    });
    expect(HTTPS).toEqual([{ from: 443, to: 443 }]);
  });

  test.each([
    ["sqs", "com.amazonaws.{region}.sqs", "Amazon SQS"],
    ["sqs-fips", "com.amazonaws.{region}.sqs-fips", "Amazon SQS"],
    [
      "payment-cryptography.controlplane",
      "com.amazonaws.{region}.payment-cryptography.controlplane",
      "AWS Payment Cryptography",
    ],
    [
      "payment-cryptography.dataplane",
      "com.amazonaws.{region}.payment-cryptography.dataplane",
      "AWS Payment Cryptography",
    ],
    ["eks-auth", "com.amazonaws.{region}.eks-auth", "Amazon EKS"],
    ["eks-fips", "com.amazonaws.{region}.eks-fips", "Amazon EKS"],
    ["eks-proxy", "com.amazonaws.{region}.eks-proxy", "Amazon EKS"],
    ["elasticbeanstalk", "com.amazonaws.{region}.elasticbeanstalk", "AWS Elastic Beanstalk"],
    ["elasticbeanstalk-health", "com.amazonaws.{region}.elasticbeanstalk-health", "AWS Elastic Beanstalk"],
    ["drs", "com.amazonaws.{region}.drs", "AWS Elastic Disaster Recovery"],
    ["timestream.ingest-{cell}", "com.amazonaws.{region}.timestream.ingest-{cell}", "Amazon Timestream"],
    ["timestream.query-{cell}", "com.amazonaws.{region}.timestream.query-{cell}", "Amazon Timestream"],
    ["freetier", "aws.api.{region}.freetier", "AWS Billing and Cost Management"],
    ["bcm-data-exports", "aws.api.{region}.bcm-data-exports", "AWS Data Exports"],
    ["cassandra-streams", "api.aws.{region}.cassandra-streams", "Amazon Keyspaces (for Apache Cassandra)"],
    ["notebook", "aws.sagemaker.{region}.notebook", "Amazon SageMaker AI"],
    ["cloudfront", "com.amazonaws.cloudfront", "Amazon CloudFront"],
    ["iam", "com.amazonaws.iam", "AWS Identity and Access Management (IAM)"],
    ["route53", "com.amazonaws.route53", "Amazon Route 53"],
    ["savingsplans", "com.amazonaws.savingsplans", "Savings Plans"],
    ["s3-global.accesspoint", "com.amazonaws.s3-global.accesspoint", "Amazon S3 Multi-Region Access Points"],
    ["execute-api", "com.amazonaws.{region}.execute-api", "Amazon API Gateway"],
    ["rds", "com.amazonaws.{region}.rds", "Amazon RDS, Amazon Aurora, Amazon DocumentDB"],
  ])("trap of the guide: %s", (shortName, template, label) => {
    expect(SERVICE_ROWS).toContainEqual([shortName, template, label]);
  });

  test.each(["sq", "sq-fips", "contr", "opensearch", "es"])("%s is not a service", (shortName) => {
    expect(shortNames).not.toContain(shortName);
  });

  test("partitions' own names are of known services and Regions, sorted, each once", () => {
    const names = OWN_PREFIX_ROWS.map(([shortName]) => shortName);
    expect(names).toEqual(sortedUnique(names));
    for (const [shortName, ...regions] of OWN_PREFIX_ROWS) {
      expect(service(shortName).template).toBe(`com.amazonaws.{region}.${shortName}`);
      expect(regions).toEqual(sortedUnique(regions));
      for (const region of regions) expect(OWN_PREFIXES).toHaveProperty(region);
    }
    for (const region of Object.keys(OWN_PREFIXES)) expect(findRegion(region)?.partition).not.toBe("aws");
    for (const [shortName, prefix] of OWN_SUFFIXES) {
      expect(names).toContain(shortName);
      expect(Object.values(OWN_PREFIXES)).toContain(prefix);
    }
    for (const [template, shortName] of OTHER_NAMES) expect(service(shortName).template).not.toBe(template);
  });
});

describe("serviceName", () => {
  test.each([
    ["ecr.api", "us-east-1", undefined, "com.amazonaws.us-east-1.ecr.api"],
    ["iam", "eu-west-1", undefined, "com.amazonaws.iam"],
    ["qbusiness", "us-west-2", undefined, "aws.api.us-west-2.qbusiness"],
    ["sqs", "cn-north-1", undefined, "cn.com.amazonaws.cn-north-1.sqs"],
    ["logs", "cn-north-1", undefined, "com.amazonaws.cn-north-1.logs"],
    ["polly", "cn-north-1", undefined, "com.amazonaws.cn-north-1.polly"],
    ["polly", "cn-northwest-1", undefined, "cn.com.amazonaws.cn-northwest-1.polly"],
    ["transcribe", "cn-northwest-1", undefined, "cn.com.amazonaws.cn-northwest-1.transcribe.cn"],
    ["s3", "cn-north-1", { kind: "Gateway" }, "com.amazonaws.cn-north-1.s3"],
    ["s3", "cn-north-1", { kind: "Interface" }, "cn.com.amazonaws.cn-north-1.s3"],
    ["ecr.dkr", "eusc-de-east-1", undefined, "eu.amazonaws.eusc-de-east-1.ecr.dkr"],
    ["sns", "us-iso-east-1", undefined, "gov.ic.c2s.us-iso-east-1.sns"],
    ["timestream.query-{cell}", "us-east-1", { cell: "cell2" }, "com.amazonaws.us-east-1.timestream.query-cell2"],
    ["timestream.query-{cell}", "us-east-1", undefined, "com.amazonaws.us-east-1.timestream.query-{cell}"],
    ["s3", "$&{region}", undefined, "com.amazonaws.$&{region}.s3"],
    ["s3", "__proto__", undefined, "com.amazonaws.__proto__.s3"],
  ] as const)("%s in %s", (shortName, region, options, name) => {
    expect(serviceName(service(shortName), region, options)).toBe(name);
  });

  test("what it writes, parseServiceName reads, for every service, kind and Region", () => {
    for (const { code } of REGIONS) {
      for (const one of SERVICES) {
        for (const kind of one.kinds) {
          const parsed = parseServiceName(serviceName(one, code, { kind, cell: "cell1" }));
          expect(parsed.service).toBe(one);
          expect(parsed.region).toBe(one.template.includes("{region}") ? code : undefined);
        }
      }
    }
  });
});

describe("parseServiceName", () => {
  test.each([
    ["com.amazonaws.us-east-1.s3", "s3", "us-east-1", "s3", "com.amazonaws", "aws"],
    ["com.amazonaws.us-gov-west-1.kms-fips", "kms-fips", "us-gov-west-1", "kms-fips", "com.amazonaws", "aws"],
    ["com.amazonaws.eusc-de-east-1.sts", "sts", "eusc-de-east-1", "sts", "com.amazonaws", "aws"],
    ["com.amazonaws.iam", "iam", undefined, "iam", "com.amazonaws", "aws"],
    [
      "com.amazonaws.s3-global.accesspoint",
      "s3-global.accesspoint",
      undefined,
      "s3-global.accesspoint",
      "com.amazonaws",
      "aws",
    ],
    [
      "com.amazonaws.us-east-1.mail-manager-smtp.auth.fips",
      "mail-manager-smtp.auth.fips",
      "us-east-1",
      "mail-manager-smtp.auth.fips",
      "com.amazonaws",
      "aws",
    ],
    [
      "com.amazonaws.us-east-1.timestream.ingest-cell1",
      "timestream.ingest-{cell}",
      "us-east-1",
      "timestream.ingest-cell1",
      "com.amazonaws",
      "aws",
    ],
    ["aws.api.us-east-1.emr-service-cell01", "emr-service-{cell}", "us-east-1", "emr-service-cell01", "aws.api", "aws"],
    ["aws.api.us-east-1.freetier", "freetier", "us-east-1", "freetier", "aws.api", "aws"],
    ["com.amazonaws.us-east-1.freetier", "freetier", "us-east-1", "freetier", "com.amazonaws", "aws"],
    ["aws.sagemaker.us-east-1.studio", "studio", "us-east-1", "studio", "aws.sagemaker", "aws"],
    ["api.aws.us-east-1.cassandra-streams", "cassandra-streams", "us-east-1", "cassandra-streams", "api.aws", "aws"],
    ["cn.com.amazonaws.cn-north-1.ecr.api", "ecr.api", "cn-north-1", "ecr.api", "cn.com.amazonaws", "aws"],
    [
      "cn.com.amazonaws.cn-north-1.transcribe.cn",
      "transcribe",
      "cn-north-1",
      "transcribe.cn",
      "cn.com.amazonaws",
      "aws",
    ],
    [
      "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0",
      undefined,
      "us-east-1",
      "vpce-svc-0123456789abcdef0",
      "com.amazonaws.vpce",
      "endpoint-service",
    ],
    [
      "cn.com.amazonaws.vpce.cn-north-1.vpce-svc-0123456789abcdef0",
      undefined,
      "cn-north-1",
      "vpce-svc-0123456789abcdef0",
      "cn.com.amazonaws.vpce",
      "endpoint-service",
    ],
    ["com.amazonaws.us-east-1.whatever", undefined, "us-east-1", "whatever", "com.amazonaws", "aws"],
    ["com.amazonaws.zz-north-9.s3", "s3", "zz-north-9", "s3", "com.amazonaws", "aws"],
    ["com.amazonaws.us-east-1.kendra-ranking", undefined, "us-east-1", "kendra-ranking", "com.amazonaws", "aws"],
    ["com.amazonaws.us-east-1.iam", undefined, "us-east-1", "iam", "com.amazonaws", "aws"],
    ["com.amazonaws.s3", undefined, undefined, "s3", "com.amazonaws", "aws"],
    ["cn.com.amazonaws.us-east-1.sqs", undefined, "us-east-1", "sqs", "cn.com.amazonaws", "aws"],
    [
      "com.amazonaws.us-east-1.timestream.ingest-",
      undefined,
      "us-east-1",
      "timestream.ingest-",
      "com.amazonaws",
      "aws",
    ],
  ])("%s", (name, shortOfService, region, shortName, prefix, kind) => {
    const parsed = parseServiceName(name);
    expect(parsed.service?.shortName).toBe(shortOfService);
    expect({ region: parsed.region, shortName: parsed.shortName, prefix: parsed.prefix, kind: parsed.kind }).toEqual({
      region,
      shortName,
      prefix,
      kind,
    });
  });

  test.each([
    "",
    ".",
    "s3",
    "__proto__",
    "constructor",
    "com.amazonaws",
    "com.amazonaws.",
    "com.amazonaws.us-east-1",
    "com.amazonaws.us-east-1.",
    "com.amazonaws.__proto__",
    "com.amazonaws.us-east-1.S3",
    "com.amazonaws.us-east-1.s3\n",
    "com.amazonaws.${Token[TOKEN.12]}.s3",
    "com.amazonaws.{region}.s3",
    "com.amazonaws.vpce.somewhere.vpce-svc-0123456789abcdef0",
    "a".repeat(1_000_000),
    `com.amazonaws.us-east-1.${"a.".repeat(500_000)}`,
    "com.amazonaws.us-east-1.\u202es3",
  ])("takes %.40s for unknown text", (name) => {
    expect(parseServiceName(name)).toEqual({ shortName: name, prefix: "", kind: "unknown" });
  });

  test("never throws", () => {
    const piece = fc.constantFrom(
      "com",
      "amazonaws",
      "cn",
      "vpce",
      "us-east-1",
      "s3",
      "aws",
      "api",
      "__proto__",
      "vpce-svc-1",
      "",
    );
    const names = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join(".")),
    );
    fc.assert(
      fc.property(names, (name) => {
        expect(["aws", "endpoint-service", "unknown"]).toContain(parseServiceName(name).kind);
        nearestService(name);
      }),
    );
  });
});

describe("nearestService", () => {
  test.each([
    ["com.amazonaws.us-east-1.sq", "sqs"],
    ["com.amazonaws.us-east-1.secretmanager", "secretsmanager"],
    ["com.amazonaws.us-east-1.ecr", "ecr.api"],
    ["ecr.drk", "ecr.dkr"],
    ["com.amazonaws.us-east-1.SecretsManager", "secretsmanager"],
    ["com.amazonaws.us-east1.s3", "s3"],
    ["com.amazon.us-east-1.logs", "logs"],
    ["com.amazonaws.us-east-1.kendra-ranking", "kendra-ranking"],
    ["com.amazonaws.s3", "s3"],
  ])("%s was meant as %s", (name, shortName) => {
    expect(nearestService(name)?.shortName).toBe(shortName);
  });

  test.each(["", "x", "com.amazonaws.us-east-1.my-own-thing", "a".repeat(1_000_000), "__proto__", ".".repeat(255)])(
    "finds nothing near %.40s",
    (name) => {
      expect(nearestService(name)).toBeUndefined();
    },
  );
});

/** Where they come from: test/fixtures/services/README.md. */
const guideNames = readFileSync(join(__dirname, "../../fixtures/services/guide-names.txt"), "utf8").trim().split("\n");

test("every name in the guide's table is read as a known service", () => {
  expect(new Set(guideNames).size).toBe(445);
  expect(guideNames.filter((name) => parseServiceName(name).service === undefined)).toEqual([]);
});
