/** Who asks, and where. */
import { arn } from "../context";
import { accountId, descriptionOf, dnsSuffixOf, partitionOf, regionNames, zonesOf } from "../regions";
import { text, texts } from "../values";
import type { Answer } from "./index";

const callerIdentity: Answer = (_config, context) => ({
  account_id: accountId,
  arn: arn(context, "iam", "user/terraform", true),
  id: accountId,
  user_id: "AIDACKCEVSQ6C2EXAMPLE",
});

const partition: Answer = (_config, context) => ({
  dns_suffix: dnsSuffixOf(context.region),
  id: partitionOf(context.region),
  partition: partitionOf(context.region),
  reverse_dns_prefix: dnsSuffixOf(context.region).split(".").reverse().join("."),
});

const region: Answer = (config, context) => {
  const name = text(config["region"]) ?? text(config["name"]) ?? context.region;
  return {
    description: descriptionOf(name),
    endpoint: `ec2.${name}.${dnsSuffixOf(name)}`,
    id: name,
    name,
    region: name,
  };
};

const regions: Answer = (_config, context) => ({ id: partitionOf(context.region), names: regionNames() });

const zones: Answer = (config, context) => {
  const left = zonesOf(context.region).filter(
    (zone) =>
      !texts(config["exclude_names"]).includes(zone.name) && !texts(config["exclude_zone_ids"]).includes(zone.id),
  );
  return {
    group_names: [context.region],
    id: context.region,
    names: left.map((zone) => zone.name),
    region: context.region,
    zone_ids: left.map((zone) => zone.id),
  };
};

const zone: Answer = (config, context) => {
  const all = zonesOf(context.region);
  const found = all.find((item) => item.name === config["name"] || item.id === config["zone_id"]) ?? all[0];
  return {
    group_name: context.region,
    id: found?.name ?? "",
    name: found?.name ?? "",
    name_suffix: found?.name.slice(context.region.length) ?? "",
    network_border_group: context.region,
    opt_in_status: "opt-in-not-required",
    region: context.region,
    state: "available",
    zone_id: found?.id ?? "",
    zone_type: "availability-zone",
  };
};

export const account: Record<string, Answer> = {
  aws_caller_identity: callerIdentity,
  aws_partition: partition,
  aws_region: region,
  aws_regions: regions,
  aws_availability_zones: zones,
  aws_availability_zone: zone,
};
