import { DataAwsVpcEndpointAssociations } from "@cdktf/provider-aws/lib/data-aws-vpc-endpoint-associations";
import { VpcEndpoint, type VpcEndpointConfig } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { FOR_EXPRESSION_VALUE, Fn, Token, forExpression, propertyAccess } from "cdktf";
import type { Construct } from "constructs";
import { applyOverrides } from "../shared/common-props";
import { constructError } from "../shared/errors";
import { checkSubnetRanges } from "./internal/addressing";
import { checkOneOf } from "../shared/enum-values";
import { EndpointSecurity } from "./internal/endpoint-security";
import { checkLatticeDns, overrideDnsOptions } from "../shared/lattice-dns";
import { literal } from "../shared/literal";
import { idOf } from "../shared/members";
import { requireVpcDns } from "./internal/private-dns";
import { childOf } from "../shared/stack-shared";
import { IpAddressType, type PrivateDnsPreference } from "../shared/enums";
import type { PlacedEndpointProps } from "./placed-props";
import { PlacedEndpointBase } from "./placed-endpoint-base";
import type { SubnetReference } from "../shared/references";
import { chooseSubnets } from "./internal/subnet-selection";
import { HIGHEST_PORT } from "../../planner/catalog/limits";
import { HTTPS_PORT, portRange } from "../../planner/catalog/ports";
import type { PropShapes } from "../shared/prop-shapes";
import { PLACED } from "./prop-shapes";

/** Props of endpoints to resources and service networks of VPC Lattice. */
export interface LatticeEndpointProps extends PlacedEndpointProps {
  /**
   * TCP port that the security group made by the library admits, e.g. 5432 for a PostgreSQL database.
   * @default 443
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly port?: number;
  /**
   * Have custom domain names resolve to the endpoint in the VPC. Needs DNS support and DNS hostnames on in the VPC; it cannot
   * be changed later.
   * @default - AWS's: false; true for resource configurations of type ARN
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly privateDns?: boolean;
  /**
   * Custom domain names for which private hosted zones are made. Needs `privateDns`, and AWS provider 6.28.0 or later when
   * Terraform runs (6.25 to 6.27 lack the attribute); it is set as an override.
   * @default - AWS's: VERIFIED_DOMAINS_ONLY
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly privateDnsPreference?: PrivateDnsPreference;
  /**
   * Domain names for the preferences that take specified domains: full names (my.example.com) or with a wildcard first label
   * (*.example.com). Needs AWS provider 6.28.0 or later, as `privateDnsPreference`.
   * @default - none
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly privateDnsSpecifiedDomains?: readonly string[];
}

export const LATTICE: PropShapes<LatticeEndpointProps> = {
  ...PLACED,
  ...{ port: "any", privateDns: "flag", privateDnsPreference: "any", privateDnsSpecifiedDomains: "texts" },
};

/** What endpoints to resources and to service networks have in common. */
export abstract class LatticeEndpointBase extends PlacedEndpointBase {
  public readonly resource: VpcEndpoint;
  /** The subnets that were chosen. */
  public readonly subnets: readonly SubnetReference[];
  public readonly port: number;

  protected readonly security: EndpointSecurity;
  private readonly props: LatticeEndpointProps;
  private readonly see: string;

  protected constructor(
    scope: Construct,
    id: string,
    props: LatticeEndpointProps,
    target: Pick<VpcEndpointConfig, "vpcEndpointType" | "resourceConfigurationArn" | "serviceNetworkArn">,
    see: string,
  ) {
    super(scope, id, props);
    this.props = props;
    this.see = see;
    this.port = props.port ?? HTTPS_PORT;
    this.checkPort();
    this.checkDns();
    const chosen = chooseSubnets(this, props);
    this.subnets = chosen.subnets;
    checkSubnetRanges(this, props.ipAddressType, this.subnets);
    this.security = new EndpointSecurity(this, { ...props, ports: [portRange(this.port)] });
    this.resource = new VpcEndpoint(this, "Resource", {
      ...this.commonConfig(props),
      ...target,
      subnetIds: chosen.ids,
      securityGroupIds: this.securityGroups.map(idOf),
      privateDnsEnabled: props.privateDns,
      ipAddressType: props.ipAddressType,
    });
    overrideDnsOptions(this.resource, props);
    applyOverrides(this.resource, props.overrides);
  }

  /**
   * DNS names of the resources and services that the endpoint reaches. The first call adds an
   * `aws_vpc_endpoint_associations` data source.
   */
  public get dnsNames(): string[] {
    return this.associationNames("dns_entry");
  }

  /**
   * Custom domain names that resolve to the endpoint, when private DNS is on. The first call adds an
   * `aws_vpc_endpoint_associations` data source.
   */
  public get privateDnsNames(): string[] {
    return this.associationNames("private_dns_entry");
  }

  private associationNames(attribute: "dns_entry" | "private_dns_entry"): string[] {
    const { region, provider } = this.props;
    const config = { vpcEndpointId: this.vpcEndpointId, region, provider };
    const make = (scope: Construct) => new DataAwsVpcEndpointAssociations(scope, "Associations", config);
    const data = childOf(this, "Associations", make);
    const entries = propertyAccess(FOR_EXPRESSION_VALUE, [attribute]);
    const names = forExpression(entries, propertyAccess(FOR_EXPRESSION_VALUE, ["dns_name"]));
    return Token.asList(Fn.flatten(forExpression(data.interpolationForAttribute("associations"), names)));
  }

  private checkDns(): void {
    const { props, see } = this;
    checkOneOf(this, "ipAddressType", props.ipAddressType, Object.values(IpAddressType), see);
    checkLatticeDns(this, props);
    if (literal(props.privateDns) === true) requireVpcDns(this, props.vpc, "privateDns", true);
  }

  private checkPort(): void {
    const port = literal(this.port);
    if (port === undefined || (Number.isInteger(port) && port >= 1 && port <= HIGHEST_PORT)) return;
    throw constructError({
      construct: this,
      prop: "port",
      value: port,
      constraint: `a whole number from 1 to ${String(HIGHEST_PORT)}`,
      fix: "Give the TCP port of the resource",
      see: this.see,
    });
  }
}
