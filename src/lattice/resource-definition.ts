import type { VpclatticeResourceConfigurationResourceConfigurationDefinition as Definition } from "@cdktf/provider-aws/lib/vpclattice-resource-configuration";
import type { Construct } from "constructs";
import ipaddr from "ipaddr.js";
import { IpAddressType } from "../shared/enums";
import { constructError } from "../shared/errors";
import { parseAddress, parseCidr } from "../shared/cidr";
import { checkOneOf } from "../shared/enum-values";
import { literal } from "../shared/literal";
import { PAGES } from "../../planner/catalog/pages";
import { checkDomainName } from "../shared/domain-name";
import { knownText } from "../shared/known-text";
import type { IResourceGateway } from "./resource-gateway";
import { checkPattern } from "../shared/values";
import { RESOURCE_ARN, RESOURCE_IPV4_RANGES } from "../../planner/catalog/vpc-resources";

/** Kinds of IPv6 address that a VPC's subnets have. */
const IPV6_RANGES = ["unicast", "uniqueLocal"];

/**
 * The resource that a resource configuration stands for.
 * @example
 * ```ts
 * const resourceGateway = ResourceGateway.fromResourceGatewayAttributes(stack, "gateway", {
 *   resourceGatewayId: "rgw-0123456789abcdef0",
 * });
 * const definition = ResourceDefinition.rdsArn("arn:aws:rds:us-east-1:111122223333:cluster:orders");
 * new ResourceConfiguration(stack, "orders", { name: "orders", resourceGateway, definition });
 * ```
 */
export class ResourceDefinition {
  /** An address: IPv4 in 10/8, 100.64/10, 172.16/12 or 192.168/16, or IPv6 of the VPC. Public addresses are refused. */
  public static ipAddress(ipAddress: string): ResourceDefinition {
    return new ResourceDefinition("ip", ipAddress);
  }

  /** A publicly resolvable domain name. When it leads out of the VPC, the VPC needs a NAT gateway. */
  public static domainName(domainName: string, ipAddressType: IpAddressType = IpAddressType.IPV4): ResourceDefinition {
    return new ResourceDefinition("dns", domainName, ipAddressType);
  }

  /** An Amazon RDS database that is not publicly accessible, by its ARN. AWS manages its child configurations. */
  public static rdsArn(arn: string): ResourceDefinition {
    return new ResourceDefinition("arn", arn);
  }

  private constructor(
    /** How the resource is identified: "ip", "dns" or "arn". */
    public readonly kind: "ip" | "dns" | "arn",
    /** The address, domain name or ARN. */
    public readonly value: string,
    /** Addresses to which a domain name resolves. */
    public readonly ipAddressType?: IpAddressType,
  ) {}

  /** The block of Terraform's resource. */
  public toTerraform(): Definition[] {
    const { kind, value, ipAddressType } = this;
    if (kind === "arn") return [{ arnResource: [{ arn: value }] }];
    if (kind === "ip") return [{ ipResource: [{ ipAddress: value }] }];
    const type = literal<string>(ipAddressType)?.toUpperCase() ?? String(ipAddressType);
    return [{ dnsResource: [{ domainName: value, ipAddressType: type }] }];
  }
}

/** Refuses a definition that AWS would refuse, in general or with this gateway. */
export function checkDefinition(
  construct: Construct,
  definition: ResourceDefinition,
  gateway?: IResourceGateway,
): void {
  const { kind, value } = definition;
  const see = PAGES.resourceConfiguration;
  if (kind === "dns") {
    checkDomainName({ construct, prop: "definition", value, see });
    checkOneOf(construct, "definition", definition.ipAddressType, Object.values(IpAddressType), see);
  }
  if (kind === "arn") {
    const constraint = "the ARN of an Amazon RDS database, such as arn:aws:rds:us-east-1:111122223333:cluster:name";
    const fix = "Give the ARN of an RDS instance or cluster; define other resources by domain name or address";
    checkPattern(construct, "definition", value, { pattern: RESOURCE_ARN, constraint, fix, see });
  }
  if (kind === "ip") checkAddress(construct, value);
  checkGateway(construct, definition, gateway);
}

function checkAddress(construct: Construct, value: string): void {
  const known = knownText(value);
  if (known === undefined || isTarget(known)) return;
  throw constructError({
    construct,
    prop: "definition",
    value: known,
    constraint: `an IPv4 address in ${RESOURCE_IPV4_RANGES.join(", ")}, or an IPv6 address of the VPC`,
    fix: "Give the resource's private address: public addresses are not supported",
    see: PAGES.resourceConfiguration,
  });
}

function isTarget(value: string): boolean {
  const address = parseAddress(value);
  if (address === undefined) return false;
  if (address.family === "ipv6") return IPV6_RANGES.includes(ipaddr.parse(value).range());
  return RESOURCE_IPV4_RANGES.map(parseCidr).some(
    (range) => range !== undefined && range.first <= address.first && address.last <= range.last,
  );
}

function checkGateway(
  construct: Construct,
  definition: ResourceDefinition,
  gateway: IResourceGateway | undefined,
): void {
  const wanted = familyOf(definition);
  const offered = literal(gateway?.ipAddressType);
  if (wanted === undefined || offered === undefined || offered === IpAddressType.DUALSTACK || offered === wanted)
    return;
  throw constructError({
    construct,
    prop: "definition",
    value: `${definition.value}, reached by ${wanted}, behind a resource gateway with ${offered} addresses`,
    constraint: "a resource with addresses of the gateway's type",
    fix: "Use a resource gateway with the resource's address type, or with both",
    see: PAGES.resourceGateway,
  });
}

/** The one family by which a definition is reached; `undefined` when it is not known or there are two. */
function familyOf({ kind, value, ipAddressType }: ResourceDefinition): IpAddressType | undefined {
  if (kind === "arn") return undefined;
  if (kind === "dns") return literal(ipAddressType) === IpAddressType.DUALSTACK ? undefined : literal(ipAddressType);
  const known = knownText(value);
  if (known === undefined) return undefined;
  return known.includes(":") ? IpAddressType.IPV6 : IpAddressType.IPV4;
}
