import { DataAwsVpcEndpointService } from "@cdktf/provider-aws/lib/data-aws-vpc-endpoint-service";
import { VpcEndpoint, type VpcEndpointConfig, type VpcEndpointDnsOptions } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { VpcEndpointPrivateDns } from "@cdktf/provider-aws/lib/vpc-endpoint-private-dns";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { addressTypeOf } from "../shared/address-types";
import { applyOverrides } from "../shared/common-props";
import { constructError } from "../shared/errors";
import { checkAddressing, checkSubnetRanges } from "./internal/addressing";
import { subnetConfiguration } from "./internal/designated-addresses";
import { privateDnsNames, regionalDnsName, zonalDnsNames } from "./internal/dns-names";
import { PAGES } from "../../planner/catalog/pages";
import { EndpointPolicy } from "./internal/endpoint-policy";
import { EndpointSecurity } from "./internal/endpoint-security";
import { literal } from "../shared/literal";
import { idOf } from "../shared/members";
import { requireVpcDns } from "./internal/private-dns";
import { checkCrossRegionZones, checkService, nameService, type NamedService } from "./internal/service-region";
import { interfaceErrors, endpointsOf, recordErrors, type RegisteredInterface } from "./internal/vpc-registry";
import { DnsRecordIpType, IpAddressType } from "../shared/enums";
import { ImportedInterfaceEndpoint, type InterfaceEndpointAttributes } from "./imported-interface-endpoint";
import type { IInterfaceEndpoint } from "./interface-endpoint-interface";
import type { InterfaceEndpointProps } from "./interface-endpoint-props";
import type { JsonObject } from "../shared/json";
import { PlacedEndpointBase } from "./placed-endpoint-base";
import type { SubnetReference } from "../shared/references";
import { chooseSubnets, onlyInServiceZones, type ChosenSubnets } from "./internal/subnet-selection";
import type { PortRange } from "../../planner/model/services";
import type { PropShapes } from "../shared/prop-shapes";
import { PLACED, POLICY } from "./prop-shapes";

const S3 = "s3";

const INTERFACE_SHAPES: PropShapes<InterfaceEndpointProps> = {
  ...PLACED,
  ...POLICY,
  ...{ service: "service!", serviceRegion: "text", privateDns: "flag", gatewayEndpoint: "object" },
  ...{ privateDnsOnlyForInboundResolverEndpoint: "flag", dnsRecordIpType: "text", filterToServiceZones: "flag" },
  ...{ designatedAddresses: "list", autoAccept: "flag" },
};

/**
 * An interface endpoint: network interfaces in your subnets through which a service of AWS, a partner or yours is reached.
 * @example
 * ```ts
 * const sqs = new InterfaceEndpoint(stack, "sqs", {
 *   vpc,
 *   subnets,
 *   service: AwsService.SQS,
 *   policy: EndpointPolicies.onlyAccounts("111122223333"),
 * });
 * sqs.allowFromCidr("192.168.0.0/16");
 * ```
 */
export class InterfaceEndpoint extends PlacedEndpointBase implements IInterfaceEndpoint {
  /** An existing endpoint. */
  public static fromInterfaceEndpointAttributes(
    scope: Construct,
    id: string,
    attributes: InterfaceEndpointAttributes,
  ): IInterfaceEndpoint {
    return new ImportedInterfaceEndpoint(scope, id, attributes);
  }

  public readonly resource: VpcEndpoint;
  /** TCP ports on which clients reach the service. */
  public readonly ports: readonly PortRange[];
  /** The subnets that were chosen. */
  public readonly subnets: readonly SubnetReference[];

  private readonly props: InterfaceEndpointProps;
  private readonly policy: EndpointPolicy;
  protected readonly security: EndpointSecurity;
  private readonly named: NamedService;
  private separatePrivateDns?: VpcEndpointPrivateDns;

  protected override propShapes(): typeof INTERFACE_SHAPES {
    return INTERFACE_SHAPES;
  }

  public constructor(scope: Construct, id: string, props: InterfaceEndpointProps) {
    super(scope, id, props);
    const { service, vpc } = props;
    this.props = props;
    this.ports = service.ports;
    checkService(this, service, "Interface");
    this.named = nameService(this, service, "Interface", props);
    this.checkDns();
    const chosen = this.choose();
    this.subnets = chosen.subnets;
    this.policy = new EndpointPolicy(this, "Interface", props);
    const addresses = subnetConfiguration(this, props.designatedAddresses ?? [], this.subnets, props.ipAddressType);
    this.security = new EndpointSecurity(this, { ...props, vpc, ports: this.ports });
    this.resource = new VpcEndpoint(this, "Resource", {
      ...this.config(chosen),
      subnetConfiguration: addresses.length === 0 ? undefined : addresses,
    });
    applyOverrides(this.resource, props.overrides);
    this.register();
  }

  /** Regional DNS name, which resolves to healthy network interfaces in all zones. */
  public get regionalDnsName(): string {
    return regionalDnsName(this.resource);
  }

  /** DNS names of single zones. AWS gives none to endpoints whose service is in another Region. */
  public get zonalDnsNames(): string[] {
    return zonalDnsNames(this.resource);
  }

  /** Names by which clients know the service, when private DNS is on. */
  public get privateDnsNames(): string[] {
    return privateDnsNames(this.resource);
  }

  /**
   * Private address in each subnet, in the order of `subnets`; IPv6 for endpoints with ipAddressType ipv6, else IPv4. The
   * first call adds an `aws_network_interface` data source for each subnet. Not with `filterToServiceZones`.
   */
  public override get privateIpAddresses(): string[] {
    if (this.props.filterToServiceZones !== true) return super.privateIpAddresses;
    throw constructError({
      construct: this,
      prop: "privateIpAddresses",
      value: "filterToServiceZones",
      constraint: "subnets that are known before Terraform plans",
      fix: "Name the service's zones in availabilityZones instead of filterToServiceZones",
      see: PAGES.access,
    });
  }

  /** Adds a statement to the endpoint policy; without one, AWS gives full access. */
  public addToPolicy(statement: JsonObject): void {
    this.policy.add(statement);
    this.resource.policy = this.policy.rendered();
  }

  /**
   * Turns private DNS on in the same apply, but only after the given resources exist: for a service that must accept the
   * connection first, the EndpointConnectionAccepter; for a private DNS name that must be verified first, the verification.
   * The endpoint's own `privateDns` has to be off.
   */
  public enablePrivateDnsAfter(...dependencies: ITerraformDependable[]): VpcEndpointPrivateDns {
    this.checkSeparatePrivateDns(dependencies);
    const { region, provider, vpc } = this.props;
    requireVpcDns(this, vpc, "enablePrivateDnsAfter", true);
    this.resource.resetPrivateDnsEnabled();
    this.separatePrivateDns = new VpcEndpointPrivateDns(this, "PrivateDns", {
      vpcEndpointId: this.vpcEndpointId,
      privateDnsEnabled: true,
      dependsOn: dependencies,
      region,
      provider,
    });
    return this.separatePrivateDns;
  }

  private checkSeparatePrivateDns(dependencies: readonly ITerraformDependable[]): void {
    this.checkPrivateDnsName(true, "enablePrivateDnsAfter");
    const problem =
      literal(this.privateDns) === false
        ? dependencies.length === 0
          ? "nothing to wait for"
          : this.separatePrivateDns === undefined
            ? undefined
            : "called twice"
        : "privateDns that is not off";
    if (problem === undefined) return;
    throw constructError({
      construct: this,
      prop: "enablePrivateDnsAfter",
      value: problem,
      constraint: "one call with at least one resource, on an endpoint whose privateDns is off",
      fix: "Set privateDns to false and name the accepter in one call, or set privateDns to true and leave the call out",
      see: PAGES.configureService,
    });
  }

  private get privateDns(): boolean {
    return this.props.privateDns ?? this.props.service.privateDnsDefault;
  }

  private get inboundResolverOnly(): boolean {
    return this.props.privateDnsOnlyForInboundResolverEndpoint ?? false;
  }

  private choose(): ChosenSubnets {
    const { props } = this;
    const chosen = chooseSubnets(this, props);
    checkSubnetRanges(this, props.ipAddressType, chosen.subnets);
    if (this.named.crossRegion === true) checkCrossRegionZones(this, chosen.subnets);
    if (props.filterToServiceZones !== true) return chosen;
    const target = props.serviceRegion ?? props.region;
    const service = new DataAwsVpcEndpointService(this, "Service", {
      serviceName: this.named.name,
      serviceRegions: target === undefined ? undefined : [target],
      provider: props.provider,
    });
    return onlyInServiceZones(this, chosen, service.availabilityZones);
  }

  private config(chosen: ChosenSubnets): VpcEndpointConfig {
    const { props } = this;
    return {
      ...this.commonConfig(props),
      vpcEndpointType: "Interface",
      serviceName: this.named.name,
      serviceRegion: props.serviceRegion,
      subnetIds: chosen.ids,
      lifecycle: chosen.lifecycle,
      securityGroupIds: this.securityGroups.map(idOf),
      privateDnsEnabled: this.privateDns,
      ipAddressType: props.ipAddressType,
      dnsOptions: this.dnsOptions(),
      policy: this.policy.isSet ? this.policy.rendered() : undefined,
      autoAccept: props.autoAccept,
    };
  }

  /** For S3 with private DNS the flag is always written: AWS's own default differs between its tools. */
  private dnsOptions(): VpcEndpointDnsOptions | undefined {
    const { dnsRecordIpType, service } = this.props;
    const isS3 = service.shortName === S3 && literal(this.privateDns) === true;
    const only = isS3 ? this.inboundResolverOnly : undefined;
    if (dnsRecordIpType === undefined && only === undefined) return undefined;
    return { dnsRecordIpType, privateDnsOnlyForInboundResolverEndpoint: only };
  }

  private checkDns(): void {
    const { props } = this;
    checkAddressing(this, "Interface", props);
    this.checkPrivateDnsName(literal(this.privateDns) === true, "privateDns");
    if (literal(this.privateDns) === true) requireVpcDns(this, props.vpc, "privateDns", true);
    if (!this.inboundResolverOnly) return;
    const { shortName } = props.service;
    const isOther = shortName !== undefined && shortName !== S3;
    if (!isOther && literal(this.privateDns) !== false) return;
    throw constructError({
      construct: this,
      prop: "privateDnsOnlyForInboundResolverEndpoint",
      value: isOther ? `true for ${shortName}` : "true with privateDns off",
      constraint: "an endpoint for S3 with private DNS on",
      fix: "Leave the property out, or turn private DNS of an S3 endpoint on",
      see: PAGES.s3Gateway,
    });
  }

  private checkPrivateDnsName(isOn: boolean, prop: string): void {
    const { service } = this.props;
    if (!isOn || service.hasPrivateDnsName !== false) return;
    throw constructError({
      construct: this,
      prop,
      value: `true for ${service.shortName ?? service.template}`,
      constraint: "false, since AWS gives this service no private DNS name",
      fix:
        "Leave privateDns out and have clients use regionalDnsName; " +
        "if AWS offers the name since, use AwsService.of(name, { privateDnsDefault: true })",
      see: PAGES.access,
    });
  }

  private register(): void {
    const { props, named } = this;
    const endpoint: RegisteredInterface = {
      construct: this,
      resource: this.resource,
      service: named.key,
      recordType: recordTypeOf(props),
      hasPrivateDns: () => literal(this.privateDns) === true || this.separatePrivateDns !== undefined,
      inboundResolverOnly: this.inboundResolverOnly,
      namedGateway: props.gatewayEndpoint,
    };
    endpointsOf(this, props.vpc).addInterface(endpoint);
    const validate = () => [
      ...interfaceErrors(props.vpc, endpoint),
      ...this.gatewayErrors(endpoint),
      ...this.policy.validate(),
    ];
    this.node.addValidation({ validate });
  }

  private gatewayErrors(endpoint: RegisteredInterface): string[] {
    const { gatewayEndpoint } = this.props;
    if (gatewayEndpoint === undefined || !this.inboundResolverOnly) return [];
    return recordErrors(endpoint, gatewayEndpoint.dnsRecordIpType, gatewayEndpoint);
  }
}

/** The DNS record type that the endpoint will have, when it is known now. */
function recordTypeOf({ dnsRecordIpType, ipAddressType }: InterfaceEndpointProps): DnsRecordIpType | undefined {
  if (dnsRecordIpType !== undefined) return literal(dnsRecordIpType);
  const same: Record<IpAddressType, DnsRecordIpType> = {
    ipv4: DnsRecordIpType.IPV4,
    ipv6: DnsRecordIpType.IPV6,
    dualstack: DnsRecordIpType.DUALSTACK,
  };
  const address = addressTypeOf(ipAddressType);
  return address === undefined ? undefined : same[address];
}
