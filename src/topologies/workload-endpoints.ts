import { Construct } from "constructs";
import { GatewayEndpoint } from "../endpoints/gateway-endpoint";
import { InterfaceEndpoint } from "../endpoints/interface-endpoint";
import type { RouteTableReference, SubnetReference, VpcReference } from "../shared/references";
import { constructError } from "../shared/errors";
import { PAGES } from "../../planner/catalog/pages";
import { constructIdOf } from "../shared/identity";
import { shared } from "../shared/stack-shared";
import type { PrivateLinkService } from "../shared/privatelink-service";
import { serviceIdOf } from "./service-id";
import type { WorkloadBundle } from "./workload-bundle";

/** Props of WorkloadEndpoints. */
export interface WorkloadEndpointsProps {
  /**
   * VPC of the workloads: a `Vpc` of the provider, or a literal { id, cidrBlock }.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html
   */
  readonly vpc: VpcReference;
  /**
   * Subnets of the interface endpoints, one in each Availability Zone; AWS recommends two zones or more.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
   */
  readonly subnets: readonly SubnetReference[];
  /**
   * What runs in the VPC.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
   */
  readonly bundles: readonly WorkloadBundle[];
  /**
   * Route tables of the workloads' subnets, for the gateway endpoints.
   * @default - none: an error when a bundle has a gateway endpoint
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
   */
  readonly routeTables?: readonly RouteTableReference[];
}

/**
 * The endpoints that workloads need to run without internet access. In a stack, a VPC has one endpoint for each
 * service, however many bundles ask for it, here or in another WorkloadEndpoints; the subnets of the first are used.
 * @example
 * ```ts
 * const endpoints = new WorkloadEndpoints(stack, "workloads", {
 *   vpc,
 *   subnets,
 *   routeTables: [routeTable],
 *   bundles: [WorkloadBundle.ECS_FARGATE, WorkloadBundle.ECS_SECRETS],
 * });
 * endpoints.interfaceEndpoint(AwsService.LOGS)?.allowFromCidr("192.168.0.0/16");
 * ```
 */
export class WorkloadEndpoints extends Construct {
  private readonly props: WorkloadEndpointsProps;
  private readonly interfaces = new Map<PrivateLinkService, InterfaceEndpoint>();
  private readonly gateways = new Map<PrivateLinkService, GatewayEndpoint>();

  public constructor(scope: Construct, id: string, props: WorkloadEndpointsProps) {
    super(scope, id);
    this.props = props;
    this.checkRouteTables();
    for (const bundle of props.bundles) this.add(bundle);
  }

  /** The interface endpoint for a service; `undefined` when no bundle has it. */
  public interfaceEndpoint(service: PrivateLinkService): InterfaceEndpoint | undefined {
    return this.interfaces.get(service);
  }

  /** The gateway endpoint for a service; `undefined` when no bundle has it. */
  public gatewayEndpoint(service: PrivateLinkService): GatewayEndpoint | undefined {
    return this.gateways.get(service);
  }

  private add(bundle: WorkloadBundle): void {
    let earlier: InterfaceEndpoint[] = [];
    for (const service of bundle.inOrder) earlier = [this.makeInterface(service, earlier)];
    for (const service of bundle.interfaceServices) this.makeInterface(service, []);
    for (const service of bundle.gatewayServices) this.makeGateway(service);
  }

  private makeInterface(service: PrivateLinkService, dependsOn: InterfaceEndpoint[]): InterfaceEndpoint {
    const { vpc, subnets } = this.props;
    const id = this.idFor("Interface", service);
    const endpoint = shared(
      this,
      id,
      (scope) =>
        new InterfaceEndpoint(scope, id, { vpc, subnets, service, ...(dependsOn.length > 0 && { dependsOn }) }),
    );
    this.interfaces.set(service, endpoint);
    return endpoint;
  }

  private makeGateway(service: PrivateLinkService): void {
    const { vpc, routeTables = [] } = this.props;
    const id = this.idFor("Gateway", service);
    const endpoint = shared(this, id, (scope) => new GatewayEndpoint(scope, id, { vpc, service }));
    for (const routeTable of routeTables) {
      if (!endpoint.hasRouteTable(routeTable)) endpoint.addRouteTable(routeTable);
    }
    this.gateways.set(service, endpoint);
  }

  private idFor(kind: string, service: PrivateLinkService): string {
    return `${kind}-${constructIdOf(this, this.props.vpc)}-${serviceIdOf(service)}`;
  }

  private checkRouteTables(): void {
    const { bundles, routeTables = [] } = this.props;
    const needing = bundles.find(({ gatewayServices }) => gatewayServices.length > 0);
    if (needing === undefined || routeTables.length > 0) return;
    throw constructError({
      construct: this,
      prop: "routeTables",
      value: [],
      constraint: `the route tables of the workloads' subnets, since the bundle ${needing.name} has a gateway endpoint`,
      fix: "Give the route tables of the private subnets",
      see: PAGES.gateway,
    });
  }
}
