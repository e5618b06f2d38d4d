import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformVariable } from "cdktf";
import { ConnectionEvent, ConnectionNotification, type ConnectionNotificationProps } from "../../../src/monitoring";
import { EndpointService } from "../../../src";
import { Network, messageOf, type Json } from "../helpers";

type Overrides = Partial<ConnectionNotificationProps>;

const SERVICE_ARN = "arn:aws:ec2:us-east-1:111122223333:vpc-endpoint-service/vpce-svc-1";
const TOPIC = "arn:aws:sns:us-east-1:111122223333:events";
const KEY = "arn:aws:kms:us-east-1:111122223333:key/k";
const ENDPOINT = { vpcEndpointId: "vpce-1", vpcEndpointArn: "arn:aws:ec2:us-east-1:111122223333:vpc-endpoint/vpce-1" };

function made(props: Overrides, network = new Network()): { network: Network; it: ConnectionNotification } {
  const service = EndpointService.fromEndpointServiceAttributes(network.stack, "service", {
    vpcEndpointServiceId: "vpce-svc-1",
    vpcEndpointServiceName: "com.amazonaws.vpce.us-east-1.vpce-svc-1",
    vpcEndpointServiceArn: SERVICE_ARN,
  });
  return {
    network,
    it: new ConnectionNotification(network.stack, "it", { service, accountId: "111122223333", ...props }),
  };
}

function policyOf(resource: Json | undefined): Json[] {
  return (JSON.parse(resource!["policy"] as string) as { Statement: Json[] }).Statement;
}

const TRUST = {
  Effect: "Allow",
  Principal: { Service: ["vpce.amazonaws.com"] },
  Condition: {
    ArnLike: { "aws:SourceArn": [SERVICE_ARN] },
    StringEquals: { "aws:SourceAccount": ["111122223333"] },
  },
};
const USE = { ...TRUST, Action: ["kms:GenerateDataKey*", "kms:Decrypt"], Resource: ["*"] };
const topicArn = expect.stringMatching(/^\$\{aws_sns_topic\.it_Topic_\w+\.arn\}$/) as unknown;

test("a service's notification has a topic that trusts that service only", () => {
  const synth = made({}).network.synth();
  expect(synth.resources("aws_vpc_endpoint_connection_notification")).toEqual([
    {
      vpc_endpoint_service_id: "vpce-svc-1",
      connection_events: ["Connect", "Accept", "Reject", "Delete"],
      connection_notification_arn: topicArn,
      depends_on: [expect.stringMatching(/^aws_sns_topic_policy\.it_TopicPolicy_\w+$/)],
    },
  ]);
  expect(synth.resources("aws_sns_topic")).toEqual([{}]);
  expect(policyOf(synth.resources("aws_sns_topic_policy")[0])).toEqual([
    { ...TRUST, Action: ["SNS:Publish"], Resource: [topicArn] },
  ]);
  expect(synth.resources("aws_kms_key")).toEqual([]);
  expect(synth.data("aws_caller_identity")).toEqual([]);
});

test("an endpoint's notification", () => {
  const { network } = made({
    service: undefined,
    endpoint: ENDPOINT,
    events: [ConnectionEvent.DELETE],
    overrides: { x: 1 },
  });
  const synth = network.synth();
  expect(synth.resources("aws_vpc_endpoint_connection_notification")[0]).toMatchObject({
    vpc_endpoint_id: "vpce-1",
    connection_events: ["Delete"],
    x: 1,
  });
  expect(policyOf(synth.resources("aws_sns_topic_policy")[0])[0]).toMatchObject({
    Condition: { ArnLike: { "aws:SourceArn": [ENDPOINT.vpcEndpointArn] } },
  });
});

test("its own key trusts the same, and the account administers it", () => {
  const { network } = made({ createEncryptionKey: true, topicName: "events", tags: { team: "a" } });
  const synth = network.synth();
  const [key] = synth.resources("aws_kms_key");
  expect(key).toMatchObject({ enable_key_rotation: true, tags: { team: "a" } });
  expect(policyOf(key)).toEqual([
    {
      Sid: "Administration",
      Effect: "Allow",
      Principal: { AWS: [`arn:\${data.aws_partition.${partitionId(synth.json)}.partition}:iam::111122223333:root`] },
      Action: ["kms:*"],
      Resource: ["*"],
    },
    USE,
  ]);
  expect(synth.resources("aws_sns_topic")).toEqual([
    {
      name: "events",
      kms_master_key_id: expect.stringMatching(/^\$\{aws_kms_key\.it_Key_\w+\.arn\}$/) as unknown,
      tags: { team: "a" },
    },
  ]);
});

test("a key that exists is used and left alone; the statement that it needs is at hand", () => {
  const { network, it } = made({ encryptionKeyArn: KEY });
  const synth = network.synth();
  expect(synth.resources("aws_sns_topic")).toEqual([{ kms_master_key_id: KEY }]);
  expect(synth.resources("aws_kms_key")).toEqual([]);
  expect(it.keyPolicyStatement).toEqual(USE);
});

test("a topic that exists is used and left alone; the policy that it needs is at hand", () => {
  const { network, it } = made({ topicArn: TOPIC });
  const synth = network.synth();
  expect(synth.resources("aws_vpc_endpoint_connection_notification")).toEqual([
    {
      vpc_endpoint_service_id: "vpce-svc-1",
      connection_events: ["Connect", "Accept", "Reject", "Delete"],
      connection_notification_arn: TOPIC,
    },
  ]);
  expect([...synth.resources("aws_sns_topic"), ...synth.resources("aws_sns_topic_policy")]).toEqual([]);
  expect(it.topicPolicyDocument.Statement).toEqual([{ ...TRUST, Action: ["SNS:Publish"], Resource: [TOPIC] }]);
});

test("others may be let into the topic", () => {
  const statement = {
    Effect: "Allow",
    Principal: { Service: ["cloudwatch.amazonaws.com"] },
    Action: ["SNS:Publish"],
    Resource: ["*"],
  } as const;
  const synth = made({ topicPolicyStatements: [statement] }).network.synth();
  expect(policyOf(synth.resources("aws_sns_topic_policy")[0])[1]).toEqual(statement);
});

test("the account is looked up once per stack and provider", () => {
  const network = new Network();
  const provider = new AwsProvider(network.stack, "ireland", { region: "eu-west-1", alias: "ireland" });
  const props = { endpoint: ENDPOINT };
  for (const id of ["one", "two"]) new ConnectionNotification(network.stack, id, props);
  new ConnectionNotification(network.stack, "three", { ...props, provider });
  const synth = network.synth();
  expect(synth.data("aws_caller_identity")).toHaveLength(2);
  for (const policy of synth.resources("aws_sns_topic_policy")) {
    expect(policyOf(policy)[0]).toMatchObject({
      Condition: {
        StringEquals: {
          "aws:SourceAccount": [
            expect.stringMatching(/^\$\{data\.aws_caller_identity\.PrivateLink_CallerIdentity.*\.account_id\}$/),
          ],
        },
      },
    });
  }
});

test("values known only at apply pass all checks", () => {
  const network = new Network();
  const text = new TerraformVariable(network.stack, "text", { type: "string" }).stringValue;
  made({ accountId: text, encryptionKeyArn: text, topicName: text }, network);
  new ConnectionNotification(network.stack, "other", { endpoint: ENDPOINT, topicArn: text, accountId: text });
  expect(network.synth().resources("aws_vpc_endpoint_connection_notification")).toHaveLength(2);
});

const WRONG: readonly [string, Overrides, RegExp, Overrides][] = [
  [
    "neither service nor endpoint",
    { service: undefined },
    /"service".*one of service and endpoint, found neither/,
    { service: undefined, endpoint: ENDPOINT },
  ],
  ["both service and endpoint", { endpoint: ENDPOINT }, /found both service and endpoint/, {}],
  ["no event", { events: [] }, /"events".*at least one event/, { events: [ConnectionEvent.CONNECT] }],
  [
    "an unknown event",
    { events: ["connect" as ConnectionEvent] },
    /"events".*Connect, Accept, Reject, Delete, found connect/,
    {},
  ],
  [
    "an event twice",
    { events: [ConnectionEvent.CONNECT, ConnectionEvent.CONNECT] },
    /"events".*each value once/,
    { events: [ConnectionEvent.CONNECT, ConnectionEvent.ACCEPT] },
  ],
  [
    "an account of eleven digits",
    { accountId: "11112222333" },
    /"accountId".*twelve digits/,
    { accountId: "111122223333" },
  ],
  ["a topic by name", { topicArn: "events" }, /"topicArn".*found events/, { topicArn: TOPIC }],
  [
    "a name for a topic that exists",
    { topicArn: TOPIC, topicName: "events" },
    /"topicName".*this construct creates, found set together with topicArn/,
    { topicName: "events" },
  ],
  [
    "a key for a topic that exists",
    { topicArn: TOPIC, createEncryptionKey: true },
    /"createEncryptionKey".*this construct creates/,
    { topicArn: TOPIC, createEncryptionKey: false },
  ],
  ["a name with spaces", { topicName: "my events" }, /"topicName".*found my events/, { topicName: "my-events" }],
  [
    "AWS's own key",
    { encryptionKeyArn: "alias/aws/sns" },
    /"encryptionKeyArn".*customer managed.*found alias\/aws\/sns/,
    { encryptionKeyArn: KEY },
  ],
  [
    "AWS's own key by ARN",
    { encryptionKeyArn: "arn:aws:kms:us-east-1:111122223333:alias/aws/sns" },
    /"encryptionKeyArn".*createEncryptionKey/,
    { encryptionKeyArn: "arn:aws:kms:us-east-1:111122223333:alias/events" },
  ],
  [
    "two keys",
    { encryptionKeyArn: KEY, createEncryptionKey: true },
    /"createEncryptionKey".*either/,
    { createEncryptionKey: true },
  ],
];

describe.each(WRONG)("%s", (_, wrong, message, right) => {
  test("is refused", () => {
    const text = messageOf(() => made(wrong));
    expect(text).toMatch(message);
    expect(text).toMatch(/\(construct app\/it\).*\(https:\/\/.*\)\.$/);
  });

  test("is allowed just beside it", () => {
    expect(() => made(right)).not.toThrow();
  });
});

/** Terraform's name of the one data source for the partition. */
function partitionId(json: Json): string {
  const data = json["data"] as Record<string, Record<string, Json>>;
  return Object.keys(data["aws_partition"]!)[0]!;
}
