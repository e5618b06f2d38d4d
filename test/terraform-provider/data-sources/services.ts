/** Endpoint services and prefix lists. */
import { arn, awsId } from "../context";
import { accountId, dnsSuffixOf, zonesOf } from "../regions";
import { prefixListId, shortName } from "../resources/endpoints";
import { text } from "../values";
import { digest } from "../world";
import { filterValues, type Answer } from "./index";

const gatewayServices = new Set(["s3", "dynamodb", "s3express"]);

const endpointService: Answer = (config, context) => {
  const short = text(config["service"]);
  const serviceName = text(config["service_name"]) ?? `com.amazonaws.${context.region}.${short ?? "s3"}`;
  const name = shortName(serviceName);
  const gateway = gatewayServices.has(name) && text(config["service_type"]) !== "Interface";
  const own = serviceName.includes(".vpce.");
  const id = own ? name : awsId("vpce-svc", serviceName);
  return {
    acceptance_required: own,
    arn: arn(context, "ec2", `vpc-endpoint-service/${id}`),
    availability_zones: zonesOf(context.region).map((zone) => zone.name),
    base_endpoint_dns_names: [`${name}.${context.region}.vpce.${dnsSuffixOf(context.region)}`],
    id: String(parseInt(digest(serviceName).slice(0, 8), 16)),
    owner: own ? accountId : "amazon",
    private_dns_name: gateway || own ? "" : `${name}.${context.region}.${dnsSuffixOf(context.region)}`,
    private_dns_names: gateway || own ? [] : [`${name}.${context.region}.${dnsSuffixOf(context.region)}`],
    region: context.region,
    service_id: id,
    service_name: serviceName,
    service_region: context.region,
    service_type: gateway ? "Gateway" : "Interface",
    supported_ip_address_types: ["ipv4", "ipv6"],
    vpc_endpoint_policy_supported: !own,
  };
};

const prefixList: Answer = (config, context) => {
  const name =
    text(config["name"]) ?? filterValues(config, "prefix-list-name")[0] ?? `com.amazonaws.${context.region}.s3`;
  const id = text(config["prefix_list_id"]) ?? text(config["id"]) ?? prefixListId(name, context.region);
  const block = `52.${String(parseInt(digest(context.region).slice(0, 2), 16))}.0.0/17`;
  return {
    address_family: "IPv4",
    arn: `arn:aws:ec2:${context.region}:aws:prefix-list/${id}`,
    cidr_blocks: [block],
    entries: [{ cidr: block, description: "" }],
    id,
    max_entries: 0,
    name,
    owner_id: "AWS",
  };
};

export const services: Record<string, Answer> = {
  aws_vpc_endpoint_service: endpointService,
  aws_prefix_list: prefixList,
  aws_ec2_managed_prefix_list: prefixList,
};
