/** VPC endpoints and endpoint services: the AWS side of PrivateLink. */
import { awsId, type Context } from "../context";
import { accountId, dnsSuffixOf, regionNames, zonesOf } from "../regions";
import { idOf, text, texts, type Value, type Values } from "../values";
import { digest } from "../world";
import type { Describe } from "./index";

/** Kinds that have network interfaces in subnets. */
const inSubnets = new Set(["Interface", "GatewayLoadBalancer", "Resource", "ServiceNetwork"]);

const fullAccess = JSON.stringify({
  Statement: [{ Action: "*", Effect: "Allow", Principal: "*", Resource: "*" }],
  Version: "2008-10-17",
});

const endpoint: Describe = (values, seed, context) => {
  const kind = text(values["vpc_endpoint_type"]) ?? "Gateway";
  const subnets = texts(values["subnet_ids"]);
  const gateway = kind === "Gateway";
  return {
    cidr_blocks: gateway ? [`52.${String(parseInt(digest(context.region).slice(0, 2), 16))}.0.0/17`] : [],
    dns_entry: kind === "Interface" ? dnsEntries(values, context) : [],
    dns_options: dnsOptions(values, gateway),
    ip_address_type: kind === "GatewayLoadBalancer" ? "" : "ipv4",
    network_interface_ids: inSubnets.has(kind) ? subnets.map((id) => awsId("eni", `${idOf(values)} ${id}`)) : [],
    owner_id: accountId,
    policy: kind === "Interface" || gateway ? fullAccess : "",
    prefix_list_id: gateway ? prefixListId(text(values["service_name"]) ?? "", context.region) : null,
    private_dns_enabled: false,
    requester_managed: false,
    route_table_ids: [],
    security_group_ids: kind === "Interface" ? [defaultGroup(values, seed, context)] : [],
    service_region: context.region,
    state: "available",
    subnet_ids: [],
    subnet_configuration: subnets.map((id, index): Values => ({
      ipv4: privateAddress(values, index),
      ipv6: "",
      subnet_id: id,
    })),
  };
};

/** The group that AWS takes when none is given: the VPC's default one. */
function defaultGroup(values: Values, seed: string, context: Context): Value {
  const vpc = context.world.get("aws_vpc", text(values["vpc_id"]) ?? "", context.region);
  return vpc?.["default_security_group_id"] ?? awsId("sg", seed);
}

function dnsOptions(values: Values, gateway: boolean): Value {
  const recordType = gateway ? "service-defined" : (text(values["ip_address_type"]) ?? "ipv4");
  return [{ dns_record_ip_type: recordType, private_dns_only_for_inbound_resolver_endpoint: false }];
}

function privateAddress(values: Values, index: number): string {
  return `10.0.${String(index)}.${String(16 + (parseInt(digest(idOf(values)).slice(0, 2), 16) % 200))}`;
}

/** Regional name, one name per zone (not across Regions), and the private name when private DNS is on. */
function dnsEntries(values: Values, context: Context): Values[] {
  const service = text(values["service_name"]) ?? "";
  const serviceRegion = text(values["service_region"]) ?? context.region;
  const short = shortName(service);
  const stem = `${idOf(values)}-${digest(idOf(values)).slice(0, 8)}`;
  const suffix = `${short}.${serviceRegion}.vpce.${dnsSuffixOf(serviceRegion)}`;
  const zone = zoneIdFor(suffix);
  const zonal = serviceRegion === context.region ? zonesUsed(values, context) : [];
  const entries = [stem, ...zonal.map((name) => `${stem}-${name}`)].map((name) => ({
    dns_name: `${name}.${suffix}`,
    hosted_zone_id: zone,
  }));
  if (values["private_dns_enabled"] !== true) return entries;
  const privateName = `${short}.${serviceRegion}.${dnsSuffixOf(serviceRegion)}`;
  return [
    ...entries,
    { dns_name: privateName, hosted_zone_id: zoneIdFor(`${privateName} ${text(values["vpc_id"]) ?? ""}`) },
  ];
}

/** `sqs` for com.amazonaws.us-east-1.sqs, `vpce-svc-0...` for an endpoint service. */
export function shortName(service: string): string {
  const withoutPrefix = service.replace(/^(cn\.)?(com\.amazonaws|aws\.api|aws\.sagemaker|api\.aws)\./, "");
  return withoutPrefix.replace(/^(vpce\.)?[a-z]{2}(-[a-z]+)+-\d\./, "");
}

function zoneIdFor(name: string): string {
  return `Z${digest(name).slice(0, 13).toUpperCase()}`;
}

/** Zones of the endpoint's subnets, each once, in the order of their names. */
function zonesUsed(values: Values, context: Context): string[] {
  const fallback = zonesOf(context.region);
  const names = texts(values["subnet_ids"]).map((id, index) => {
    const known = text(context.world.get("aws_subnet", id, context.region)?.["availability_zone"]);
    return known ?? fallback[index % fallback.length]?.name ?? "";
  });
  return [...new Set(names)].sort();
}

/** Prefix lists of AWS services are the same in every account of a Region. */
export function prefixListId(service: string, region: string): string {
  return `pl-${digest(`${shortName(service)} ${region}`).slice(0, 8)}`;
}

const endpointService: Describe = (values, _seed, context) => {
  const id = idOf(values);
  const host = `${id}.${context.region}.vpce.${dnsSuffixOf(context.region)}`;
  const gatewayLoadBalancer = texts(values["gateway_load_balancer_arns"]).length > 0;
  const privateName = text(values["private_dns_name"]);
  return {
    availability_zones: zonesOf(context.region)
      .slice(0, 3)
      .map((zone) => zone.name),
    base_endpoint_dns_names: [host],
    manages_vpc_endpoints: false,
    private_dns_name: "",
    private_dns_name_configuration: privateName === undefined || privateName === "" ? [] : [verification(id)],
    service_name: `com.amazonaws.vpce.${context.region}.${id}`,
    service_type: gatewayLoadBalancer ? "GatewayLoadBalancer" : "Interface",
    state: "Available",
    supported_ip_address_types: ["ipv4"],
    supported_regions: regionNames().filter((name) => name === context.region),
  };
};

/** The TXT record that proves who owns a private DNS name. */
function verification(id: string): Values {
  return {
    name: `_${digest(id).slice(0, 20)}`,
    state: "pendingVerification",
    type: "TXT",
    value: `vpce:${digest(`${id} value`).slice(0, 20)}`,
  };
}

const notification: Describe = () => ({ notification_type: "Topic", state: "Enabled" });

export const endpoints: Record<string, Describe> = {
  aws_vpc_endpoint: endpoint,
  aws_vpc_endpoint_policy: () => ({ policy: fullAccess }),
  aws_vpc_endpoint_service: endpointService,
  aws_vpc_endpoint_connection_notification: notification,
};
