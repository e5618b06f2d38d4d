import { TerraformVariable } from "cdktf";
import { EndpointDashboard, type EndpointDashboardProps } from "../../../src/monitoring";
import { EndpointService } from "../../../src";
import { Network, messageOf, type Json, type Synthesized } from "../helpers";

interface Widget {
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: Json & { readonly title: string; readonly metrics: string[][] };
}

const endpoint = (id: string, vpcEndpointType = "Interface") => ({
  id,
  vpcId: "vpc-1",
  serviceName: "s",
  vpcEndpointType,
});

function dashboard(
  props: (network: Network) => EndpointDashboardProps,
  region: string | undefined = "us-east-1",
): Synthesized {
  const network = new Network(region);
  new EndpointDashboard(network.stack, "dashboard", props(network));
  return network.synth();
}

function widgetsOf(synth: Synthesized): Widget[] {
  const body = synth.resources("aws_cloudwatch_dashboard")[0]!["dashboard_body"] as string;
  return (JSON.parse(body) as { widgets: Widget[] }).widgets;
}

const service = ({ stack }: Network) =>
  new EndpointService(stack, "service", { gatewayLoadBalancerArns: ["${local.gwlb}"] });

test("a graph per metric with a line per endpoint and service, three in a row", () => {
  const synth = dashboard((network) => ({
    endpoints: [endpoint("vpce-1"), endpoint("vpce-2")],
    services: [service(network)],
  }));
  const widgets = widgetsOf(synth);
  expect(widgets.map(({ properties }) => properties.title)).toEqual([
    "Endpoints: Active connections",
    "Endpoints: Bytes processed",
    "Endpoints: New connections",
    "Endpoints: Packets dropped",
    "Endpoints: RST packets received",
    "Endpoint services: Active connections",
    "Endpoint services: Bytes processed",
    "Endpoint services: Endpoints",
    "Endpoint services: New connections",
    "Endpoint services: RST packets sent",
  ]);
  expect(widgets[1]).toEqual({
    type: "metric",
    x: 8,
    y: 0,
    width: 8,
    height: 6,
    properties: {
      title: "Endpoints: Bytes processed",
      view: "timeSeries",
      region: "us-east-1",
      stat: "Sum",
      period: 60,
      metrics: ["vpce-1", "vpce-2"].map((id) => [
        "AWS/PrivateLinkEndpoints",
        "BytesProcessed",
        ...["Endpoint Type", "Interface", "Service Name", "s", "VPC Endpoint Id", id, "VPC Id", "vpc-1"],
      ]),
    },
  });
  expect(widgets[7]).toMatchObject({ x: 8, y: 12, properties: { period: 300, stat: "Maximum" } });
  expect(widgets[7]?.properties.metrics).toEqual([
    [
      "AWS/PrivateLinkServices",
      "EndpointsCount",
      "Service Id",
      expect.stringMatching(/^\$\{aws_vpc_endpoint_service\.\w+\.id\}$/),
    ],
  ]);
  const places = widgets.map(({ x, y }) => `${String(x)},${String(y)}`);
  expect(new Set(places).size).toBe(places.length);
});

test("names, Regions and overrides", () => {
  const props = { endpoints: [endpoint("vpce-1", "GatewayLoadBalancer")] };
  const named = dashboard(() => ({
    ...props,
    dashboardName: "orders_1",
    region: "eu-west-1",
    overrides: { brand_new: 1 },
  }));
  expect(named.resources("aws_cloudwatch_dashboard")[0]).toMatchObject({
    dashboard_name: "orders_1",
    region: "eu-west-1",
    brand_new: 1,
  });
  expect(widgetsOf(named)[0]?.properties["region"]).toBe("eu-west-1");
  expect(dashboard(() => props).resources("aws_cloudwatch_dashboard")[0]!["dashboard_name"]).toBe("app-dashboard");
});

test("the Region is looked up when it is not known", () => {
  const network = new Network();
  const region = new TerraformVariable(network.stack, "region", { type: "string" }).stringValue;
  new EndpointDashboard(network.stack, "dashboard", { endpoints: [endpoint("vpce-1")], region });
  expect(widgetsOf(network.synth())[0]?.properties["region"]).toBe("${var.region}");
});

test.each<[string, Partial<EndpointDashboardProps>, RegExp, Partial<EndpointDashboardProps>]>([
  ["nothing to show", { endpoints: [] }, /"endpoints".*at least one endpoint or service/, {}],
  [
    "a name with spaces",
    { dashboardName: "my board" },
    /"dashboardName".*found my board/,
    { dashboardName: "my-board" },
  ],
  ["a name of 256", { dashboardName: "d".repeat(256) }, /1 to 255/, { dashboardName: "d".repeat(255) }],
  ["a gateway endpoint", { endpoints: [endpoint("vpce-1", "Gateway")] }, /"endpoints".*of type Gateway/, {}],
])("%s is refused", (_, wrong, message, right) => {
  const of = (props: Partial<EndpointDashboardProps>) => () =>
    dashboard(() => ({ endpoints: [endpoint("vpce-1")], ...props }));
  expect(messageOf(of(wrong))).toMatch(message);
  expect(of(right)).not.toThrow();
});
