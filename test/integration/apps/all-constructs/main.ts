/** One of each construct, provider and consumer in one stack, so that the real terraform reads all that they write. */
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { Lb } from "@cdktf/provider-aws/lib/lb";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { App, TerraformStack } from "cdktf";
import {
  AwsService,
  ConnectionNotification,
  ContributorInsightsRule,
  DomainVerification,
  EndpointAlarms,
  EndpointConnectionAccepter,
  EndpointDashboard,
  EndpointNames,
  EndpointPolicies,
  EndpointService,
  EndpointServiceAlarms,
  GatewayEndpoint,
  GatewayLoadBalancerEndpoints,
  InterfaceEndpoint,
  ResourceConfiguration,
  ResourceConfigurationGroup,
  ResourceDefinition,
  ResourceEndpoint,
  ResourceGateway,
  ServiceNetwork,
  ServiceNetworkEndpoint,
  SharedEndpointsVpc,
  WorkloadBundle,
  WorkloadEndpoints,
} from "cdktf-privatelink";

const app = new App();
const stack = new TerraformStack(app, "all-constructs");
new AwsProvider(stack, "aws", { region: "us-east-1" });
const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16", enableDnsSupport: true, enableDnsHostnames: true });
const subnets = ["a", "b"].map(
  (zone, index) =>
    new Subnet(stack, `subnet-${zone}`, {
      vpcId: vpc.id,
      cidrBlock: `10.0.${index}.0/24`,
      availabilityZone: `us-east-1${zone}`,
    }),
);
const subnetIds = subnets.map((subnet) => subnet.id);
const routeTable = new RouteTable(stack, "table", { vpcId: vpc.id });

new GatewayEndpoint(stack, "s3", { vpc, service: AwsService.S3, routeTables: [routeTable] });
const sqs = new InterfaceEndpoint(stack, "sqs", {
  vpc,
  subnets,
  service: AwsService.SQS,
  policy: EndpointPolicies.onlyAccounts("123456789012"),
});

const networkLoadBalancer = new Lb(stack, "nlb", { loadBalancerType: "network", internal: true, subnets: subnetIds });
const service = new EndpointService(stack, "service", {
  networkLoadBalancerArns: [networkLoadBalancer.arn],
  allowedPrincipals: ["arn:aws:iam::123456789012:root"],
  privateDnsName: "api.example.com",
  hostedZoneId: "Z0123456789ABCDEFGHIJ",
  contributorInsightsRules: [ContributorInsightsRule.ACTIVE_CONNECTIONS],
});
const consumer = new InterfaceEndpoint(stack, "consumer", {
  vpc,
  subnets,
  service: AwsService.of(service.vpcEndpointServiceName, { port: 8443 }),
});
new EndpointConnectionAccepter(stack, "accepter", { service, vpcEndpointId: consumer.vpcEndpointId });
new ConnectionNotification(stack, "notification", { service, createEncryptionKey: true });

const gatewayLoadBalancer = new Lb(stack, "gwlb", { loadBalancerType: "gateway", subnets: subnetIds });
const inspection = new EndpointService(stack, "inspection", { gatewayLoadBalancerArns: [gatewayLoadBalancer.arn] });
new GatewayLoadBalancerEndpoints(stack, "appliances", {
  vpc,
  service: AwsService.of(inspection.vpcEndpointServiceName),
  internetGateway: new InternetGateway(stack, "internet", { vpcId: vpc.id }),
  zones: subnets.map((subnet, index) => ({
    subnet,
    applicationRouteTables: [new RouteTable(stack, `application-${index}`, { vpcId: vpc.id })],
  })),
});

const gateway = new ResourceGateway(stack, "gateway", { name: "databases", vpcId: vpc.id, subnetIds });
const database = new ResourceConfiguration(stack, "database", {
  name: "database",
  resourceGateway: gateway,
  definition: ResourceDefinition.ipAddress("10.0.0.50"),
  portRanges: ["5432"],
});
const group = new ResourceConfigurationGroup(stack, "group", { name: "cluster", resourceGateway: gateway });
group.addChild("writer", {
  name: "writer",
  definition: ResourceDefinition.ipAddress("10.0.0.51"),
  portRanges: ["5432"],
});
new DomainVerification(stack, "domain", { domainName: "example.com", hostedZoneId: "Z0123456789ABCDEFGHIJ" });
new ResourceEndpoint(stack, "by-endpoint", {
  vpc,
  subnets,
  resourceConfigurationArn: database.resourceConfigurationArn,
});
const serviceNetwork = new ServiceNetwork(stack, "service-network", { name: "data" });
serviceNetwork.associateResource("database", database);
serviceNetwork.associateVpc("vpc", vpc.id);
serviceNetwork.associateService("billing", "arn:aws:vpc-lattice:us-east-1:123456789012:service/svc-0123456789abcdef0");
serviceNetwork.share("share", { principals: ["210987654321"] });
new ServiceNetworkEndpoint(stack, "by-network", { vpc, subnets, serviceNetworkArn: serviceNetwork.serviceNetworkArn });

const other = new Vpc(stack, "other", { cidrBlock: "10.1.0.0/16", enableDnsSupport: true, enableDnsHostnames: true });
new WorkloadEndpoints(stack, "workloads", {
  vpc: other,
  subnets: [
    new Subnet(stack, "other-a", { vpcId: other.id, cidrBlock: "10.1.0.0/24", availabilityZone: "us-east-1a" }),
    new Subnet(stack, "other-b", { vpcId: other.id, cidrBlock: "10.1.1.0/24", availabilityZone: "us-east-1b" }),
  ],
  routeTables: [new RouteTable(stack, "other-table", { vpcId: other.id })],
  bundles: [WorkloadBundle.ECS_EC2, WorkloadBundle.EKS_PRIVATE_CLUSTER],
});

const hub = new SharedEndpointsVpc(stack, "hub", {
  vpc: other,
  subnets: [
    new Subnet(stack, "hub-a", { vpcId: other.id, cidrBlock: "10.1.2.0/24", availabilityZone: "us-east-1a" }),
    new Subnet(stack, "hub-b", { vpcId: other.id, cidrBlock: "10.1.3.0/24", availabilityZone: "us-east-1b" }),
  ],
  services: [AwsService.SQS],
  names: EndpointNames.ROUTE53_PROFILE,
});
hub.addSpoke("spoke", { vpc });

new EndpointAlarms(stack, "alarms", { endpoint: sqs.resource, maxPacketsDroppedPerMinute: 10 });
new EndpointServiceAlarms(stack, "service-alarms", { service, maxActiveConnections: 1_000 });
new EndpointDashboard(stack, "dashboard", {
  dashboardName: "privatelink",
  endpoints: [sqs.resource],
  services: [service],
});

app.synth();
