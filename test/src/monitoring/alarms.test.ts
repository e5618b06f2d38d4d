import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { TerraformVariable } from "cdktf";
import { AwsService, InterfaceEndpoint } from "../../../src";
import {
  EndpointAlarms,
  EndpointServiceAlarms,
  type EndpointAlarmsProps,
  type EndpointServiceAlarmsProps,
  type MonitoredEndpoint,
} from "../../../src/monitoring";
import { EndpointService } from "../../../src";
import { Network, messageOf, type Json } from "../helpers";

const ENDPOINT: MonitoredEndpoint = {
  id: "vpce-1",
  vpcId: "vpc-1",
  serviceName: "com.amazonaws.us-east-1.sqs",
  vpcEndpointType: "Interface",
};
const DIMENSIONS = {
  "Endpoint Type": "Interface",
  "Service Name": "com.amazonaws.us-east-1.sqs",
  "VPC Endpoint Id": "vpce-1",
  "VPC Id": "vpc-1",
};

function endpointAlarms(props: Partial<EndpointAlarmsProps>): Json[] {
  const network = new Network();
  new EndpointAlarms(network.stack, "alarms", { endpoint: ENDPOINT, ...props });
  return network.synth().resources("aws_cloudwatch_metric_alarm");
}

function serviceAlarms(props: Partial<EndpointServiceAlarmsProps>): Json[] {
  const network = new Network();
  const service = EndpointService.fromEndpointServiceAttributes(network.stack, "service", {
    vpcEndpointServiceId: "vpce-svc-1",
    vpcEndpointServiceName: "com.amazonaws.vpce.us-east-1.vpce-svc-1",
    vpcEndpointServiceArn: "arn:aws:ec2:us-east-1:111122223333:vpc-endpoint-service/vpce-svc-1",
  });
  new EndpointServiceAlarms(network.stack, "alarms", { service, ...props });
  return network.synth().resources("aws_cloudwatch_metric_alarm");
}

test("an alarm in full", () => {
  const topic = "arn:aws:sns:us-east-1:111122223333:alarms";
  expect(
    endpointAlarms({
      maxPacketsDroppedPerMinute: 100,
      evaluationPeriods: 4,
      datapointsToAlarm: 3,
      alarmActions: [topic],
      okActions: [topic],
      namePrefix: "orders",
      region: "us-east-1",
      tags: { team: "a" },
      overrides: { brand_new: 1 },
    }),
  ).toEqual([
    {
      alarm_name: "orders-maxPacketsDroppedPerMinute",
      alarm_description: "Packets dropped above the threshold",
      namespace: "AWS/PrivateLinkEndpoints",
      metric_name: "PacketsDropped",
      dimensions: DIMENSIONS,
      statistic: "Sum",
      period: 60,
      threshold: 100,
      comparison_operator: "GreaterThanThreshold",
      evaluation_periods: 4,
      datapoints_to_alarm: 3,
      treat_missing_data: "notBreaching",
      alarm_actions: [topic],
      ok_actions: [topic],
      region: "us-east-1",
      tags: { team: "a" },
      brand_new: 1,
    },
  ]);
});

test.each<[Partial<EndpointAlarmsProps>, string, string]>([
  [{ maxActiveConnections: 1 }, "ActiveConnections", "Maximum"],
  [{ maxBytesProcessedPerMinute: 1 }, "BytesProcessed", "Sum"],
  [{ maxNewConnectionsPerMinute: 1 }, "NewConnections", "Sum"],
  [{ maxPacketsDroppedPerMinute: 0 }, "PacketsDropped", "Sum"],
  [{ maxRstPacketsReceivedPerMinute: 1 }, "RstPacketsReceived", "Sum"],
])("%j watches an endpoint's %s by its %s", (props, metric_name, statistic) => {
  const [alarm, ...others] = endpointAlarms(props);
  expect(alarm).toMatchObject({ metric_name, statistic, namespace: "AWS/PrivateLinkEndpoints", evaluation_periods: 5 });
  expect(alarm).toMatchObject({
    alarm_name: `app/alarms-${Object.keys(props)[0]!}`,
    threshold: Object.values(props)[0],
  });
  expect(others).toEqual([]);
});

test.each<[Partial<EndpointServiceAlarmsProps>, Json]>([
  [{ maxActiveConnections: 1 }, { metric_name: "ActiveConnections", statistic: "Maximum", period: 60 }],
  [{ maxBytesProcessedPerMinute: 1 }, { metric_name: "BytesProcessed", statistic: "Sum", period: 60 }],
  [
    { maxEndpoints: 1 },
    { metric_name: "EndpointsCount", statistic: "Maximum", period: 300, treat_missing_data: "notBreaching" },
  ],
  [
    { minEndpoints: 1 },
    {
      metric_name: "EndpointsCount",
      comparison_operator: "LessThanThreshold",
      treat_missing_data: "breaching",
      period: 300,
    },
  ],
  [{ maxNewConnectionsPerMinute: 1 }, { metric_name: "NewConnections", statistic: "Sum", period: 60 }],
  [{ maxRstPacketsSentPerMinute: 1 }, { metric_name: "RstPacketsSent", statistic: "Sum", period: 60 }],
])("%j watches a service", (props, expected) => {
  const alarms = serviceAlarms(props);
  expect(alarms).toHaveLength(1);
  expect(alarms[0]).toMatchObject({
    namespace: "AWS/PrivateLinkServices",
    dimensions: { "Service Id": "vpce-svc-1" },
    ...expected,
  });
});

test.each<[Partial<EndpointServiceAlarmsProps>, Json]>([
  [{ availabilityZone: "us-east-1a" }, { Az: "us-east-1a", "Service Id": "vpce-svc-1" }],
  [{ loadBalancerArn: "net/a/1" }, { "Load Balancer Arn": "net/a/1", "Service Id": "vpce-svc-1" }],
  [
    { availabilityZone: "us-east-1a", loadBalancerArn: "net/a/1" },
    { Az: "us-east-1a", "Load Balancer Arn": "net/a/1", "Service Id": "vpce-svc-1" },
  ],
  [{ vpcEndpointId: "vpce-1" }, { "Service Id": "vpce-svc-1", "VPC Endpoint Id": "vpce-1" }],
])("%j narrows a service's alarms", (props, dimensions) => {
  expect(serviceAlarms({ ...props, maxActiveConnections: 1 })[0]!["dimensions"]).toEqual(dimensions);
});

describe("which endpoint", () => {
  test("one subnet of it", () => {
    const dimensions = endpointAlarms({ subnetId: "subnet-1", maxActiveConnections: 1 })[0]!["dimensions"];
    expect(dimensions).toEqual({ ...DIMENSIONS, "Subnet Id": "subnet-1" });
  });

  test("one of this library", () => {
    const network = new Network();
    const { vpc, subnets } = network;
    const { resource } = new InterfaceEndpoint(network.stack, "sqs", { vpc, subnets, service: AwsService.SQS });
    new EndpointAlarms(network.stack, "alarms", { endpoint: resource, maxActiveConnections: 1 });
    const attribute = (name: string) =>
      expect.stringMatching(new RegExp(`^\\$\\{aws_vpc_endpoint\\.sqs_\\w+\\.${name}\\}$`)) as unknown;
    expect(network.synth().resources("aws_cloudwatch_metric_alarm")[0]!["dimensions"]).toEqual({
      "Endpoint Type": "Interface",
      "Service Name": attribute("service_name"),
      "VPC Endpoint Id": attribute("id"),
      "VPC Id": attribute("vpc_id"),
    });
  });

  test("one whose type only Terraform knows", () => {
    const network = new Network();
    const vpcEndpointType = new TerraformVariable(network.stack, "type", { type: "string" }).stringValue;
    const maxActiveConnections = new TerraformVariable(network.stack, "most", { type: "number" }).numberValue;
    const endpoint = { ...ENDPOINT, vpcEndpointType };
    new EndpointAlarms(network.stack, "alarms", {
      endpoint,
      maxActiveConnections,
      evaluationPeriods: maxActiveConnections,
    });
    expect(network.synth().resources("aws_cloudwatch_metric_alarm")[0]).toMatchObject({
      dimensions: { "Endpoint Type": "${var.type}" },
      threshold: "${var.most}",
    });
  });

  const of = (endpoint: Partial<MonitoredEndpoint>) => () =>
    endpointAlarms({ endpoint: { ...ENDPOINT, ...endpoint }, maxActiveConnections: 1 });

  test.each<[string, () => unknown, RegExp, () => unknown]>([
    [
      "a gateway endpoint",
      of({ vpcEndpointType: "Gateway" }),
      /"endpoint".*Interface or GatewayLoadBalancer.*found an endpoint of type Gateway/,
      of({ vpcEndpointType: "GatewayLoadBalancer" }),
    ],
    [
      "a resource endpoint",
      of({ vpcEndpointTypeInput: "Resource" }),
      /of type Resource/,
      of({ vpcEndpointTypeInput: "Interface" }),
    ],
    [
      "an endpoint to another Region",
      of({ serviceRegionInput: "eu-west-1" }),
      /no metrics of consumers in other Regions, found an endpoint in us-east-1 to a service in eu-west-1/,
      of({ serviceRegionInput: "us-east-1" }),
    ],
    [
      "an endpoint of another Region to the provider's",
      of({ regionInput: "eu-west-1", serviceRegionInput: "us-east-1" }),
      /found an endpoint in eu-west-1 to a service in us-east-1/,
      of({ regionInput: "eu-west-1", serviceRegionInput: "eu-west-1" }),
    ],
  ])("%s has no metrics", (_, wrong, message, right) => {
    expect(messageOf(wrong)).toMatch(message);
    expect(right).not.toThrow();
  });

  test("an endpoint of another provider is in that provider's Region", () => {
    const { stack } = new Network();
    const provider = new AwsProvider(stack, "ireland", { region: "eu-west-1", alias: "ireland" });
    const props = { vpcId: "vpc-1", serviceName: "s", vpcEndpointType: "Interface", provider };
    const near = new VpcEndpoint(stack, "near", { ...props, serviceRegion: "eu-west-1" });
    const far = new VpcEndpoint(stack, "far", { ...props, serviceRegion: "us-east-1" });
    const watch = (id: string, endpoint: MonitoredEndpoint, more: Partial<EndpointAlarmsProps> = {}) =>
      messageOf(() => new EndpointAlarms(stack, id, { endpoint, maxActiveConnections: 1, ...more }));
    expect(watch("one", near)).toBe("nothing was thrown");
    expect(watch("two", far)).toMatch(/in eu-west-1 to a service in us-east-1/);
    const literal = { ...ENDPOINT, serviceRegionInput: "eu-west-1" };
    expect(watch("three", literal, { provider })).toBe("nothing was thrown");
    expect(watch("four", literal)).toMatch(/in us-east-1 to a service in eu-west-1/);
  });

  test("the provider's own default is a gateway endpoint", () => {
    const { stack } = new Network();
    const endpoint = new VpcEndpoint(stack, "s3", { vpcId: "vpc-1", serviceName: "com.amazonaws.us-east-1.s3" });
    expect(messageOf(() => new EndpointAlarms(stack, "alarms", { endpoint, maxActiveConnections: 1 }))).toMatch(
      /of type Gateway/,
    );
  });
});

const actions = (count: number) =>
  Array.from({ length: count }, (_, n) => `arn:aws:sns:us-east-1:111122223333:t${String(n)}`);
const one = { maxActiveConnections: 1 };

test.each<[string, () => unknown, RegExp, () => unknown]>([
  [
    "no threshold",
    () => endpointAlarms({}),
    /at least one of maxActiveConnections, maxBytes.*found no threshold/,
    () => endpointAlarms(one),
  ],
  [
    "no threshold of a service",
    () => serviceAlarms({}),
    /at least one of .*minEndpoints/,
    () => serviceAlarms({ minEndpoints: 1 }),
  ],
  [
    "a threshold below 0",
    () => endpointAlarms({ maxActiveConnections: -1 }),
    /"maxActiveConnections".*from 0, found -1/,
    () => endpointAlarms({ maxActiveConnections: 0 }),
  ],
  ["no number", () => endpointAlarms({ maxActiveConnections: NaN }), /found NaN/, () => endpointAlarms(one)],
  [
    "no period",
    () => endpointAlarms({ ...one, evaluationPeriods: 0 }),
    /"evaluationPeriods".*from 1, found 0/,
    () => endpointAlarms({ ...one, evaluationPeriods: 1 }),
  ],
  [
    "more points than periods",
    () => endpointAlarms({ ...one, datapointsToAlarm: 6 }),
    /"datapointsToAlarm".*1 to 5, the evaluationPeriods, found 6/,
    () => endpointAlarms({ ...one, datapointsToAlarm: 5 }),
  ],
  [
    "six actions",
    () => endpointAlarms({ ...one, alarmActions: actions(6) }),
    /"alarmActions".*at most 5/,
    () => endpointAlarms({ ...one, alarmActions: actions(5) }),
  ],
  [
    "an action twice",
    () => endpointAlarms({ ...one, okActions: [...actions(1), ...actions(1)] }),
    /"okActions".*each value once/,
    () => endpointAlarms({ ...one, okActions: actions(2) }),
  ],
  [
    "an endpoint and a zone",
    () => serviceAlarms({ ...one, vpcEndpointId: "vpce-1", availabilityZone: "us-east-1a" }),
    /"vpcEndpointId".*no such combination/,
    () => serviceAlarms({ ...one, vpcEndpointId: "vpce-1" }),
  ],
  [
    "the count of endpoints in a zone",
    () => serviceAlarms({ maxEndpoints: 9, availabilityZone: "us-east-1a" }),
    /"maxEndpoints".*whole service/,
    () => serviceAlarms({ maxEndpoints: 9 }),
  ],
  [
    "the least count of endpoints of one",
    () => serviceAlarms({ minEndpoints: 1, vpcEndpointId: "vpce-1" }),
    /"minEndpoints".*whole service/,
    () => serviceAlarms({ minEndpoints: 1 }),
  ],
])("%s is refused", (_, wrong, message, right) => {
  const text = messageOf(wrong);
  expect(text).toMatch(message);
  expect(text).toMatch(/\(construct app\/alarms\).*\(https:\/\/.*\)\.$/);
  expect(right).not.toThrow();
});
