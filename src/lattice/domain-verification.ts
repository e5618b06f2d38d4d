import type { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { VpclatticeDomainVerification } from "@cdktf/provider-aws/lib/vpclattice-domain-verification";
import { Construct } from "constructs";
import { applyOverrides, type TaggedProps } from "../shared/common-props";
import { PAGES } from "../../planner/catalog/pages";
import { checkDomainName } from "../shared/domain-name";
import { verificationRecord } from "../shared/verification-record";

/** Props of DomainVerification. */
export interface DomainVerificationProps extends TaggedProps {
  /**
   * Domain whose ownership is proved: the custom domain name of a resource configuration, the domain of a group, or a domain
   * above them. 3 to 255 characters. A change replaces the verification.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly domainName: string;
  /**
   * Id of the domain's public Route 53 hosted zone, in which the TXT record is made.
   * @default - no record is made: take its name and value from here and make it where the domain is served
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html
   */
  readonly hostedZoneId?: string;
}

/**
 * Proves to VPC Lattice that a domain is yours, so that consumers who trust only verified domains get private DNS for it.
 * Lattice checks the record itself; Terraform does not wait for it.
 * @example
 * ```ts
 * const resourceGateway = ResourceGateway.fromResourceGatewayAttributes(stack, "gateway", {
 *   resourceGatewayId: "rgw-0123456789abcdef0",
 * });
 * const { domainVerificationId } = new DomainVerification(stack, "domain", {
 *   domainName: "example.com",
 *   hostedZoneId: "Z1D633PJN98FT9",
 * });
 * const definition = ResourceDefinition.ipAddress("10.0.0.10");
 * const options = { name: "orders", definition, portRanges: ["5432"], customDomainName: "orders.example.com" };
 * new ResourceConfiguration(stack, "orders", { ...options, resourceGateway, domainVerificationId });
 * ```
 */
export class DomainVerification extends Construct {
  /** The provider's resource. */
  public readonly resource: VpclatticeDomainVerification;
  /** The TXT record; `undefined` without a hosted zone. */
  public readonly record?: Route53Record;

  public constructor(scope: Construct, id: string, props: DomainVerificationProps) {
    super(scope, id);
    const { domainName, hostedZoneId, region, provider, dependsOn, tags } = props;
    const see = PAGES.resourceConfiguration;
    checkDomainName({ construct: this, prop: "domainName", value: domainName, see });
    this.resource = new VpclatticeDomainVerification(this, "Resource", {
      domainName,
      region,
      provider,
      dependsOn,
      tags,
    });
    applyOverrides(this.resource, props.overrides);
    if (hostedZoneId === undefined) return;
    const { txtRecordName: name, txtRecordValue: value } = this;
    this.record = verificationRecord(this, "Record", { zoneId: hostedZoneId, name, value, provider });
  }

  /** Id, e.g. dv-0123456789abcdef0: the `domainVerificationId` of a resource configuration. */
  public get domainVerificationId(): string {
    return this.resource.id;
  }

  /** Name of the TXT record. */
  public get txtRecordName(): string {
    return this.resource.txtRecordName;
  }

  /** Value of the TXT record. */
  public get txtRecordValue(): string {
    return this.resource.txtRecordValue;
  }

  /** State of the verification, e.g. VERIFIED or PENDING. */
  public get status(): string {
    return this.resource.status;
  }
}
