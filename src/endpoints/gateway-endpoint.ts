import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { Lazy } from "cdktf";
import type { Construct } from "constructs";
import { applyOverrides } from "../shared/common-props";
import { constructError } from "../shared/errors";
import { checkAddressing } from "./internal/addressing";
import { PAGES } from "../../planner/catalog/pages";
import { EndpointPolicy } from "./internal/endpoint-policy";
import { keyOf } from "../shared/identity";
import { literal } from "../shared/literal";
import { idOf, referencesOf } from "../shared/members";
import { requireVpcDns } from "./internal/private-dns";
import { checkService, nameService } from "./internal/service-region";
import { endpointsOf, routeTableError, type RegisteredEndpoint } from "./internal/vpc-registry";
import type { PrivateLinkService } from "../shared/privatelink-service";
import { DnsRecordIpType, IpAddressType } from "../shared/enums";
import type { IGatewayEndpoint } from "./gateway-endpoint-interface";
import { ImportedGatewayEndpoint, type GatewayEndpointAttributes } from "./imported-gateway-endpoint";
import type { JsonObject } from "../shared/json";
import type { EndpointPolicyProps } from "./props/policy-props";
import type { RouteTableReference } from "../shared/references";
import { VpcEndpointBase, type VpcEndpointBaseProps } from "./vpc-endpoint-base";
import type { PropShapes } from "../shared/prop-shapes";
import { COMMON, POLICY } from "./prop-shapes";

/** Props of GatewayEndpoint. */
export interface GatewayEndpointProps extends VpcEndpointBaseProps, EndpointPolicyProps {
  /**
   * The service: AwsService.S3, AwsService.S3EXPRESS or AwsService.DYNAMODB.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
   */
  readonly service: PrivateLinkService;
  /**
   * Route tables that get a route to the service; one table takes only one route to one service. Creating the endpoint
   * switches the route and drops open connections.
   * @default - none: nothing uses the endpoint until `addRouteTable`
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
   */
  readonly routeTables?: readonly RouteTableReference[];
  /**
   * Which prefix lists the route tables get. DynamoDB takes ipv4 only.
   * @default - AWS's: ipv4
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
   */
  readonly ipAddressType?: IpAddressType;
  /**
   * DNS records that clients get. Anything but service-defined needs DNS support and DNS hostnames on in the VPC; DynamoDB
   * takes service-defined only. AWS provider 6.28.0 fixed the creation of S3 gateway endpoints with IPv6.
   * @default - AWS's: service-defined
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
   */
  readonly dnsRecordIpType?: DnsRecordIpType;
}

const DYNAMODB = "dynamodb";

const GATEWAY_SHAPES: PropShapes<GatewayEndpointProps> = {
  ...COMMON,
  ...POLICY,
  ...{ service: "service!", routeTables: "references", ipAddressType: "text", dnsRecordIpType: "text" },
};

/**
 * A gateway endpoint: a free route to S3, S3 Express One Zone or DynamoDB in the same Region.
 * @example
 * ```ts
 * const s3 = new GatewayEndpoint(stack, "s3", { vpc, service: AwsService.S3, routeTables: [routeTable] });
 * s3.addToPolicy({ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::my-bucket/*" });
 * ```
 */
export class GatewayEndpoint extends VpcEndpointBase implements IGatewayEndpoint {
  /** An existing endpoint. */
  public static fromGatewayEndpointAttributes(
    scope: Construct,
    id: string,
    attributes: GatewayEndpointAttributes,
  ): IGatewayEndpoint {
    return new ImportedGatewayEndpoint(scope, id, attributes);
  }

  public readonly resource: VpcEndpoint;
  /** DNS record type; `undefined` when it is known only at apply. */
  public readonly dnsRecordIpType?: DnsRecordIpType;

  private readonly props: GatewayEndpointProps;
  private readonly policy: EndpointPolicy;
  private readonly routeTables: RouteTableReference[];
  private readonly errors: string[] = [];
  private readonly registered: RegisteredEndpoint;

  protected override propShapes(): typeof GATEWAY_SHAPES {
    return GATEWAY_SHAPES;
  }

  public constructor(scope: Construct, id: string, props: GatewayEndpointProps) {
    super(scope, id, props);
    const { service } = props;
    this.props = props;
    this.routeTables = [...referencesOf(props.routeTables ?? [])];
    this.dnsRecordIpType =
      props.dnsRecordIpType === undefined ? DnsRecordIpType.SERVICE_DEFINED : literal(props.dnsRecordIpType);
    checkService(this, service, "Gateway");
    this.checkDns();
    const { name, key } = nameService(this, service, "Gateway", props);
    this.policy = new EndpointPolicy(this, "Gateway", props);
    this.resource = new VpcEndpoint(this, "Resource", {
      ...this.commonConfig(props),
      vpcEndpointType: "Gateway",
      serviceName: name,
      routeTableIds: Lazy.listValue({ produce: () => this.routeTableIds() }, { omitEmpty: true }),
      ipAddressType: props.ipAddressType,
      dnsOptions: props.dnsRecordIpType === undefined ? undefined : { dnsRecordIpType: props.dnsRecordIpType },
      policy: this.policy.isSet ? this.policy.rendered() : undefined,
    });
    applyOverrides(this.resource, props.overrides);
    this.registered = { construct: this, resource: this.resource, service: key, recordType: this.dnsRecordIpType };
    endpointsOf(this, props.vpc).addGateway(this.registered);
    for (const routeTable of this.routeTables) this.claim(routeTable);
    this.node.addValidation({ validate: () => [...this.errors, ...this.policy.validate()] });
  }

  /** Prefix list of the service, for rules of security groups. */
  public get prefixListId(): string {
    return this.resource.prefixListId;
  }

  /** IPv4 address blocks of the service, for network ACLs, which take no prefix lists. */
  public get cidrBlocks(): string[] {
    return this.resource.cidrBlocks;
  }

  /** Adds a statement to the endpoint policy; without one, AWS gives full access. Its Principal must be "*". */
  public addToPolicy(statement: JsonObject): void {
    this.policy.add(statement);
    this.resource.policy = this.policy.rendered();
  }

  /** Gives a route table a route to the service. */
  public addRouteTable(routeTable: RouteTableReference): void {
    this.routeTables.push(routeTable);
    this.claim(routeTable);
  }

  /** Whether a route table already has its route to the service through this endpoint. */
  public hasRouteTable(routeTable: RouteTableReference): boolean {
    const key = keyOf(this, routeTable);
    return this.routeTables.some((claimed) => keyOf(this, claimed) === key);
  }

  private routeTableIds(): string[] {
    return this.routeTables.map(idOf);
  }

  private claim(routeTable: RouteTableReference): void {
    const owner = endpointsOf(this, this.props.vpc).claimRouteTable(this.registered, routeTable);
    if (owner !== undefined) this.errors.push(routeTableError(this.registered, routeTable, owner));
  }

  private checkDns(): void {
    const { service, ipAddressType, dnsRecordIpType, vpc } = this.props;
    checkAddressing(this, "Gateway", this.props);
    const isDynamoDb = service.shortName === DYNAMODB;
    const address = literal(ipAddressType);
    if (isDynamoDb && address !== undefined && address !== IpAddressType.IPV4) {
      throw this.dynamoDbError("ipAddressType", address, "ipv4");
    }
    const record = literal(dnsRecordIpType);
    if (record === undefined || record === DnsRecordIpType.SERVICE_DEFINED) return;
    if (isDynamoDb) throw this.dynamoDbError("dnsRecordIpType", record, "service-defined");
    requireVpcDns(this, vpc, "dnsRecordIpType", record);
  }

  private dynamoDbError(prop: string, value: string, only: string) {
    return constructError({
      construct: this,
      prop,
      value,
      constraint: `${only}, the only one that gateway endpoints for DynamoDB take`,
      fix: `Leave ${prop} out`,
      see: PAGES.gateway,
    });
  }
}
