import type { Attribute } from "../../model/attribute";
import { isUnresolved } from "../../model/attribute";
import type { ConnectionAccepter, ConnectionNotification } from "../../model/network";
import { attributeOf } from "../resources/attributes";
import { each, type Part, type Resource, type Resources } from "../resources/resources";

/** aws_vpc_endpoint_connection_accepter. */
export const CONNECTION_ACCEPTERS = {
  ...each<ConnectionAccepter>(["aws_vpc_endpoint_connection_accepter"], (instance, scopes) => ({
    ...scopes.located(instance),
    endpoint: scopes.one(instance, "vpc_endpoint_id"),
  })),
  reads: ["aws_vpc_endpoint"],
};

const NOTIFICATIONS = ["aws_vpc_endpoint_connection_notification"];
const TOPICS = ["aws_sns_topic"];
const POLICIES = ["aws_sns_topic_policy"];

/** aws_vpc_endpoint_connection_notification, with the policy of its topic. */
export const CONNECTION_NOTIFICATIONS: Part<ConnectionNotification> = {
  types: NOTIFICATIONS,
  reads: [...TOPICS, ...POLICIES],
  map: (resources) => {
    const policies = topicPolicies(resources);
    return resources.of(NOTIFICATIONS).map(({ instance, scopes }) => {
      const topic = scopes.one(instance, "connection_notification_arn");
      const topicPolicy = isUnresolved(topic) ? undefined : policies.get(topic.key);
      return { ...scopes.located(instance), topic, topicPolicy };
    });
  },
};

/** By topic; an aws_sns_topic_policy overrides the policy in the topic itself. */
function topicPolicies(resources: Resources): Map<string, Attribute<string>> {
  const policyOf = ({ instance }: Resource): Attribute<string> => attributeOf(instance, "policy", "string");
  const policies = new Map<string, Attribute<string>>();
  for (const topic of resources.of(TOPICS)) policies.set(topic.scopes.ref(topic.instance).key, policyOf(topic));
  for (const policy of resources.of(POLICIES)) {
    const topic = policy.scopes.one(policy.instance, "arn");
    if (!isUnresolved(topic)) policies.set(topic.key, policyOf(policy));
  }
  return policies;
}
