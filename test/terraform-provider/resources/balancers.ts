/** Load balancers and target groups. */
import { nameOf } from "../identity";
import { dnsSuffixOf } from "../regions";
import { blocks, idOf, text, texts, type Values } from "../values";
import type { Describe } from "./index";

const balancer: Describe = (values, seed, context) => {
  const name = nameOf(values, seed);
  const host = `${name}-${seed.slice(0, 16)}`;
  return {
    arn: values["id"] ?? null,
    arn_suffix: idOf(values).split(":loadbalancer/")[1] ?? "",
    dns_name: `${host}.elb.${context.region}.${dnsSuffixOf(context.region)}`,
    internal: false,
    ip_address_type: "ipv4",
    security_groups: [],
    subnets: subnetsOf(values),
    vpc_id: text(context.world.get("aws_subnet", subnetsOf(values)[0] ?? "", context.region)?.["vpc_id"]) ?? "",
    zone_id: "Z26RNL4JYFTOTI",
  };
};

/** The subnets, whichever of the two ways the author wrote them. */
function subnetsOf(values: Values): string[] {
  const mapped = blocks(values["subnet_mapping"]).flatMap((mapping) => text(mapping["subnet_id"]) ?? []);
  return mapped.length > 0 ? mapped : texts(values["subnets"]);
}

const targetGroup: Describe = (values) => ({
  arn: values["id"] ?? null,
  arn_suffix: idOf(values).split(":").at(-1) ?? "",
  ip_address_type: "ipv4",
  load_balancer_arns: [],
});

export const balancers: Record<string, Describe> = { aws_lb: balancer, aws_lb_target_group: targetGroup };
