import { CloudwatchContributorManagedInsightRule } from "@cdktf/provider-aws/lib/cloudwatch-contributor-managed-insight-rule";
import type { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { VpcEndpointService } from "@cdktf/provider-aws/lib/vpc-endpoint-service";
import { VpcEndpointServiceAllowedPrincipal } from "@cdktf/provider-aws/lib/vpc-endpoint-service-allowed-principal";
import { VpcEndpointServicePrivateDnsVerification } from "@cdktf/provider-aws/lib/vpc-endpoint-service-private-dns-verification";
import { Annotations, TerraformIterator, Token } from "cdktf";
import { Construct, type IConstruct } from "constructs";
import { imported } from "../shared/imported";
import { literal } from "../shared/literal";
import { applyOverrides } from "../shared/common-props";
import { SERVICE_PRINCIPAL, checkEndpointService } from "./endpoint-service-checks";
import type { EndpointServiceAttributes, EndpointServiceProps } from "./endpoint-service-props";
import { validateAtSynthesis } from "./endpoint-service-validation";
import { checkPattern } from "../shared/values";
import { verificationRecord } from "../shared/verification-record";
import { checkProps, type PropShapes } from "../shared/prop-shapes";

/** An endpoint service, made here or imported. */
export interface IEndpointService extends IConstruct {
  /** Id, e.g. vpce-svc-0123456789abcdef0. */
  readonly vpcEndpointServiceId: string;
  /** Name that consumers ask for, e.g. com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0. */
  readonly vpcEndpointServiceName: string;
  /** Amazon Resource Name. */
  readonly vpcEndpointServiceArn: string;
}

const EVERYONE = "*";

const SHAPES: PropShapes<EndpointServiceProps> = {
  ...{ networkLoadBalancerArns: "texts", gatewayLoadBalancerArns: "texts", acceptanceRequired: "flag" },
  ...{
    allowedPrincipals: "texts",
    supportedRegions: "texts",
    supportedIpAddressTypes: "texts",
    privateDnsName: "text",
  },
  ...{ hostedZoneId: "text", verificationDomain: "text", verifyPrivateDnsName: "flag", timeouts: "object" },
  ...{ contributorInsightsRules: "texts", tags: "tags", region: "text", provider: "object", dependsOn: "list" },
  ...{ overrides: "object" },
};

/**
 * A service of yours, behind Network or Gateway Load Balancers, that others reach through endpoints in their VPCs.
 * @example
 * ```ts
 * import { Lb } from "@cdktf/provider-aws/lib/lb";
 *
 * const subnetIds = subnets.map(({ id }) => id);
 * const balancer = new Lb(stack, "balancer", { loadBalancerType: "network", internal: true, subnets: subnetIds });
 * new EndpointService(stack, "payments", {
 *   networkLoadBalancerArns: [balancer.arn],
 *   allowedPrincipals: ["arn:aws:iam::111122223333:root"],
 * });
 * ```
 */
export class EndpointService extends Construct implements IEndpointService {
  /** An existing endpoint service. */
  public static fromEndpointServiceAttributes(
    scope: Construct,
    id: string,
    attributes: EndpointServiceAttributes,
  ): IEndpointService {
    const { vpcEndpointServiceId, vpcEndpointServiceName, vpcEndpointServiceArn } = attributes;
    return imported(scope, id, { vpcEndpointServiceId, vpcEndpointServiceName, vpcEndpointServiceArn });
  }

  /** The provider's resource. */
  public readonly resource: VpcEndpointService;
  /** The TXT record that proves ownership of the private DNS name's domain; `undefined` without a hosted zone. */
  public readonly verificationRecord?: Route53Record;
  /** The verification that Terraform waits for; `undefined` when it does not. */
  public readonly verification?: VpcEndpointServicePrivateDnsVerification;
  /** The Contributor Insights rules that are enabled. */
  public readonly contributorInsights: readonly CloudwatchContributorManagedInsightRule[];

  private readonly props: EndpointServiceProps;
  private principals = 0;

  public constructor(scope: Construct, id: string, props: EndpointServiceProps) {
    super(scope, id);
    checkProps(this, props, SHAPES, new.target === EndpointService);
    this.props = props;
    checkEndpointService(this, props);
    this.resource = this.makeService();
    applyOverrides(this.resource, props.overrides);
    this.verificationRecord = this.makeVerificationRecord();
    this.verification = this.makeVerification();
    this.contributorInsights = this.makeContributorInsights();
    this.allowPrincipals(props.allowedPrincipals ?? []);
    validateAtSynthesis(this, props);
  }

  public get vpcEndpointServiceId(): string {
    return this.resource.id;
  }

  public get vpcEndpointServiceName(): string {
    return this.resource.serviceName;
  }

  public get vpcEndpointServiceArn(): string {
    return this.resource.arn;
  }

  /** Terraform's address, so that the service can be listed in a `dependsOn`. */
  public get fqn(): string {
    return this.resource.fqn;
  }

  /** Availability Zones in which consumers can have endpoints: those of the load balancers. */
  public get availabilityZones(): string[] {
    return this.resource.availabilityZones;
  }

  /** DNS names of the service, e.g. vpce-svc-0123456789abcdef0.us-east-1.vpce.amazonaws.com. */
  public get baseEndpointDnsNames(): string[] {
    return this.resource.baseEndpointDnsNames;
  }

  /** First label of the TXT record that proves ownership of the domain, e.g. _6e86v84tqgqubxbwii1m. */
  public get privateDnsVerificationName(): string {
    return this.resource.privateDnsNameConfiguration.get(0).name;
  }

  /** Value of the TXT record that proves ownership of the domain, e.g. vpce:l6p0ERxlTt45jevFwOCp. */
  public get privateDnsVerificationValue(): string {
    return this.resource.privateDnsNameConfiguration.get(0).value;
  }

  /** Lets an account root, role or user connect; "*" lets everyone. */
  public allowPrincipal(principalArn: string): VpcEndpointServiceAllowedPrincipal {
    checkPattern(this, "allowedPrincipals", principalArn, SERVICE_PRINCIPAL);
    if (principalArn === EVERYONE && this.props.acceptanceRequired === false) {
      Annotations.of(this).addWarning(
        'allowedPrincipals has "*" and acceptanceRequired is false: every AWS account can connect, as if the load ' +
          "balancer were public. Name the principals or require acceptance.",
      );
    }
    this.principals += 1;
    const { region, provider } = this.props;
    const vpcEndpointServiceId = this.vpcEndpointServiceId;
    const config = { vpcEndpointServiceId, principalArn, region, provider };
    return new VpcEndpointServiceAllowedPrincipal(this, this.principalId(principalArn), config);
  }

  /** One resource per principal; for a list known only at apply Terraform makes them. */
  private allowPrincipals(principalArns: readonly string[]): void {
    if (Token.isUnresolved(principalArns)) {
      const forEach = TerraformIterator.fromList([...principalArns]);
      const { region, provider } = this.props;
      const vpcEndpointServiceId = this.vpcEndpointServiceId;
      const config = { vpcEndpointServiceId, principalArn: forEach.value as string, forEach, region, provider };
      new VpcEndpointServiceAllowedPrincipal(this, "Principals", config);
      return;
    }
    for (const arn of principalArns) this.allowPrincipal(arn);
  }

  /** Ids follow the principal where it is known, so that adding or removing one leaves the others alone. */
  private principalId(principalArn: string): string {
    const known = literal(principalArn);
    if (known === undefined) return `Principal-${String(this.principals)}`;
    return `Principal-${known === EVERYONE ? "Everyone" : known.replace(/^arn:[^:]+:iam::/, "").replace(/[^A-Za-z0-9]+/g, "-")}`;
  }

  private makeService(): VpcEndpointService {
    const { props } = this;
    return new VpcEndpointService(this, "Resource", {
      acceptanceRequired: props.acceptanceRequired ?? true,
      networkLoadBalancerArns: props.networkLoadBalancerArns && [...props.networkLoadBalancerArns],
      gatewayLoadBalancerArns: props.gatewayLoadBalancerArns && [...props.gatewayLoadBalancerArns],
      supportedRegions: props.supportedRegions && [...props.supportedRegions],
      supportedIpAddressTypes: props.supportedIpAddressTypes && [...props.supportedIpAddressTypes],
      privateDnsName: props.privateDnsName,
      region: props.region,
      provider: props.provider,
      dependsOn: props.dependsOn,
      timeouts: props.timeouts,
      tags: { Name: this.node.path, ...props.tags },
    });
  }

  private makeVerificationRecord(): Route53Record | undefined {
    const { hostedZoneId, privateDnsName, verificationDomain, provider } = this.props;
    if (hostedZoneId === undefined || privateDnsName === undefined) return undefined;
    const domain = verificationDomain ?? privateDnsName.replace(/^\*\./, "");
    const name = `${this.privateDnsVerificationName}.${domain}`;
    const value = this.privateDnsVerificationValue;
    return verificationRecord(this, "VerificationRecord", { zoneId: hostedZoneId, name, value, provider });
  }

  private makeVerification(): VpcEndpointServicePrivateDnsVerification | undefined {
    const { hostedZoneId, privateDnsName, verifyPrivateDnsName, region, provider } = this.props;
    if (privateDnsName === undefined || !(verifyPrivateDnsName ?? hostedZoneId !== undefined)) return undefined;
    return new VpcEndpointServicePrivateDnsVerification(this, "Verification", {
      serviceId: this.vpcEndpointServiceId,
      waitForVerification: true,
      dependsOn: this.verificationRecord === undefined ? undefined : [this.verificationRecord],
      region,
      provider,
    });
  }

  private makeContributorInsights(): CloudwatchContributorManagedInsightRule[] {
    const { contributorInsightsRules = [], region, provider, tags } = this.props;
    return [...new Set(contributorInsightsRules)].map((templateName) => {
      const config = {
        resourceArn: this.vpcEndpointServiceArn,
        templateName,
        state: "ENABLED",
        region,
        provider,
        tags,
      };
      return new CloudwatchContributorManagedInsightRule(this, `Insights-${templateName.split("-")[1] ?? ""}`, config);
    });
  }
}
