import type { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { checkOneOf } from "../shared/enum-values";
import { literal } from "../shared/literal";
import { PAGES } from "../../planner/catalog/pages";
import { isGiven } from "../shared/lists";
import { checkDistinct, checkPattern } from "../shared/values";
import { ConnectionEvent, type ConnectionNotificationProps } from "./connection-notification-props";
import { ACCOUNT_ID, TOPIC_NAME } from "../../planner/catalog/forms";
import { NAME_LETTERS } from "../../planner/catalog/limits";

/** Refuses what AWS would refuse of a notification and is known now. */
export function checkConnectionNotification(construct: Construct, props: ConnectionNotificationProps): void {
  const see = PAGES.notifications;
  if ((props.service === undefined) === (props.endpoint === undefined)) {
    const value = props.service === undefined ? "neither service nor endpoint" : "both service and endpoint";
    const fix = "Make a notification for each";
    throw constructError({ construct, prop: "service", value, constraint: "one of service and endpoint", fix, see });
  }
  checkEvents(construct, props);
  checkPattern(construct, "accountId", props.accountId, {
    pattern: ACCOUNT_ID,
    constraint: "an account id of twelve digits",
    fix: "Give the id as a text, leading zeros included",
    see,
  });
  checkPattern(construct, "topicArn", props.topicArn, {
    pattern: /^arn:[^:]+:sns:[^:]+:\d{12}:[^:]+$/,
    constraint: "a topic's ARN such as arn:aws:sns:us-east-1:111122223333:name",
    fix: "Give the topic's ARN",
    see,
  });
  checkTopic(construct, props);
  checkKey(construct, props);
}

function checkEvents(construct: Construct, { events }: ConnectionNotificationProps): void {
  const see = PAGES.notifications;
  for (const event of literal(events) ?? [])
    checkOneOf(construct, "events", event, Object.values(ConnectionEvent), see);
  checkDistinct(construct, "events", events, see);
  if (events === undefined || isGiven(events)) return;
  const constraint = "at least one event";
  throw constructError({ construct, prop: "events", value: events, constraint, fix: "Leave it out for all four", see });
}

/** What belongs to a topic that is made goes with no topic that is given. */
function checkTopic(construct: Construct, props: ConnectionNotificationProps): void {
  const { topicArn, topicName, topicPolicyStatements, encryptionKeyArn, createEncryptionKey } = props;
  checkPattern(construct, "topicName", topicName, {
    pattern: TOPIC_NAME,
    constraint: `1 to ${String(NAME_LETTERS.topic)} letters, digits, hyphens and underscores`,
    fix: "Choose another name",
    see: PAGES.createTopicApi,
  });
  if (topicArn === undefined) return;
  const made = {
    topicName,
    topicPolicyStatements,
    encryptionKeyArn,
    createEncryptionKey: createEncryptionKey || undefined,
  };
  const [prop] = Object.entries(made).find(([, value]) => value !== undefined) ?? [];
  if (prop === undefined) return;
  const constraint = "set only for a topic that this construct creates";
  const fix = `Leave ${prop} or topicArn out`;
  throw constructError({
    construct,
    prop,
    value: "set together with topicArn",
    constraint,
    fix,
    see: PAGES.notifications,
  });
}

function checkKey(construct: Construct, { encryptionKeyArn, createEncryptionKey }: ConnectionNotificationProps): void {
  checkPattern(construct, "encryptionKeyArn", encryptionKeyArn, {
    pattern: /^arn:[^:]+:kms:[^:]+:\d{12}:(?:key\/.+|alias\/(?!aws\/).+)$/,
    constraint: "the ARN of a customer managed KMS key: the policies of AWS managed keys cannot allow AWS PrivateLink",
    fix: "Give a customer managed key, or set createEncryptionKey",
    see: PAGES.topicKeys,
  });
  if (encryptionKeyArn === undefined || createEncryptionKey !== true) return;
  const constraint = "either encryptionKeyArn or createEncryptionKey";
  const value = "both";
  const fix = "Leave one of them out";
  throw constructError({ construct, prop: "createEncryptionKey", value, constraint, fix, see: PAGES.notifications });
}
