import { DbInstance } from "@cdktf/provider-aws/lib/db-instance";
import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { App, TerraformStack } from "cdktf";
import {
  ResourceConfiguration,
  ResourceDefinition,
  ResourceEndpoint,
  ResourceGateway,
  ServiceNetwork,
  ServiceNetworkEndpoint,
} from "cdktf-privatelink";
import type { Construct } from "constructs";

const REGION = "us-east-1";
const ZONES = ["a", "b"];
/** Address ranges of the VPCs that use the database. */
const CONSUMERS = ["10.61", "10.62"];

interface Network {
  readonly vpc: Vpc;
  readonly subnets: Subnet[];
}

/** A private database in its own VPC, which two other VPCs reach without a route to it. */
abstract class SharedDatabase extends TerraformStack {
  protected readonly database: ResourceConfiguration;
  protected readonly consumers: Network[];

  protected constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, "aws", { region: REGION });
    const { vpc, subnets } = this.network("provider", "10.60");
    const subnetIds = subnets.map((subnet) => subnet.id);
    const subnetGroup = new DbSubnetGroup(this, "subnet-group", { subnetIds });
    const instance = new DbInstance(this, "postgres", {
      engine: "postgres",
      instanceClass: "db.t4g.medium",
      allocatedStorage: 20,
      dbSubnetGroupName: subnetGroup.name,
      username: "postgres",
      manageMasterUserPassword: true,
      publiclyAccessible: false,
      skipFinalSnapshot: true,
    });
    this.database = new ResourceConfiguration(this, "database", {
      name: "orders-database",
      resourceGateway: new ResourceGateway(this, "gateway", { name: "databases", vpcId: vpc.id, subnetIds }),
      definition: ResourceDefinition.rdsArn(instance.arn),
    });
    this.consumers = CONSUMERS.map((prefix, index) => this.network(`consumer-${index}`, prefix));
  }

  private network(name: string, prefix: string): Network {
    const vpc = new Vpc(this, name, {
      cidrBlock: `${prefix}.0.0/16`,
      enableDnsSupport: true,
      enableDnsHostnames: true,
    });
    const subnets = ZONES.map(
      (zone, index) =>
        new Subnet(this, `${name}-${zone}`, {
          vpcId: vpc.id,
          cidrBlock: `${prefix}.${index}.0/24`,
          availabilityZone: `${REGION}${zone}`,
        }),
    );
    return { vpc, subnets };
  }
}

/** One resource endpoint in each consumer VPC: each is billed by the hour. */
class ByResourceEndpoints extends SharedDatabase {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    this.consumers.forEach(({ vpc, subnets }, index) => {
      const { resourceConfigurationArn } = this.database;
      new ResourceEndpoint(this, `endpoint-${index}`, { vpc, subnets, resourceConfigurationArn });
    });
  }
}

/** A service network: its endpoints are free, each resource configuration in it is billed by the hour. */
class ByServiceNetwork extends SharedDatabase {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    const network = new ServiceNetwork(this, "network", { name: "databases" });
    network.associateResource("database", this.database);
    this.consumers.forEach(({ vpc, subnets }, index) => {
      const { serviceNetworkArn } = network;
      new ServiceNetworkEndpoint(this, `endpoint-${index}`, { vpc, subnets, serviceNetworkArn });
    });
  }
}

const app = new App();
new ByResourceEndpoints(app, "by-resource-endpoints");
new ByServiceNetwork(app, "by-service-network");
app.synth();
