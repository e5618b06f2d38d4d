/** Other services: queues, keys, hosted zones. */
import { arn } from "../context";
import { nameOf } from "../identity";
import { accountId, dnsSuffixOf } from "../regions";
import { idOf } from "../values";
import type { Describe } from "./index";

const queue: Describe = (values, seed, context) => {
  const name = nameOf(values, seed);
  return {
    arn: arn(context, "sqs", name),
    name,
    url: `https://sqs.${context.region}.${dnsSuffixOf(context.region)}/${accountId}/${name}`,
  };
};

const key: Describe = (values) => ({ key_id: idOf(values), multi_region: false });

const hostedZone: Describe = (values) => ({
  name_servers: [1, 2, 3, 4].map((number) => `ns-${String(number)}.awsdns-0${String(number)}.com`),
  primary_name_server: "ns-1.awsdns-01.com",
  zone_id: idOf(values),
});

export const services: Record<string, Describe> = {
  aws_kms_key: key,
  aws_route53_zone: hostedZone,
  aws_sqs_queue: queue,
};
