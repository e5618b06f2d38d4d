import type { EndpointKind } from "../model/topology";

const WITH_INTERFACES: readonly EndpointKind[] = ["Interface", "Resource", "ServiceNetwork"];
const WITH_SUBNETS: readonly EndpointKind[] = [...WITH_INTERFACES, "GatewayLoadBalancer"];

/**
 * The kinds of endpoint that take an attribute of aws_vpc_endpoint which not all kinds take.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html (read 2026-11-28)
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html (read 2026-11-28)
 */
const KINDS_BY_ATTRIBUTE: Readonly<Record<string, readonly EndpointKind[]>> = {
  route_table_ids: ["Gateway"],
  subnet_ids: WITH_SUBNETS,
  subnet_configuration: WITH_SUBNETS,
  security_group_ids: WITH_INTERFACES,
  /** Gateway Load Balancer endpoints have a rule for it, which is why they count here. */
  private_dns_enabled: WITH_SUBNETS,
  resource_configuration_arn: ["Resource"],
  service_network_arn: ["ServiceNetwork"],
};

/** The attributes that not all kinds take. */
export const ENDPOINT_ATTRIBUTES: readonly string[] = Object.keys(KINDS_BY_ATTRIBUTE);

/** True when endpoints of the kind take the attribute. */
export function isAttributeOf(kind: EndpointKind, attribute: string): boolean {
  return KINDS_BY_ATTRIBUTE[attribute]?.includes(kind) ?? true;
}

/** The kinds that take all of these attributes. */
export function kindsTaking(attributes: readonly string[]): readonly EndpointKind[] {
  const [first = [], ...others] = attributes.map((name) => KINDS_BY_ATTRIBUTE[name] ?? []);
  return first.filter((kind) => others.every((kinds) => kinds.includes(kind)));
}
