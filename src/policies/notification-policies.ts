import { ACCOUNT_ID, PARTITION, checkValue, checkValues } from "./checks";
import type { ValueRule } from "../shared/values";
import { conditionOf, withCondition } from "./conditions";
import type { PolicyDocument, PolicyStatement } from "./document";
import { Policy } from "./policy";
import { PAGES } from "../../planner/catalog/pages";

const TOPIC_ARN: ValueRule = {
  pattern: /^arn:[^:]+:sns:[^:]+:\d{12}:[^:]+$/,
  constraint: "a topic's ARN such as arn:aws:sns:us-east-1:111122223333:name",
  fix: "Give the topic's ARN",
  see: PAGES.notifications,
};
const SOURCE_ARN: ValueRule = {
  pattern: /^arn:[^:]+:ec2:[^:]+:(?:\d{12}|\*):vpc-endpoint(?:-service)?\/.+$/,
  constraint:
    "the ARN of an endpoint or endpoint service, such as arn:aws:ec2:us-east-1:111122223333:vpc-endpoint/vpce-1a2b3c4d",
  fix: "Give the ARN of what sends the notifications",
  see: PAGES.notifications,
};
const KEY_ARN: ValueRule = {
  pattern: /^(?:\*|arn:[^:]+:kms:[^:]+:\d{12}:key\/.+)$/,
  constraint: 'a key\'s ARN such as arn:aws:kms:us-east-1:111122223333:key/id, or "*"',
  fix: "Give the key's ARN",
  see: PAGES.notifications,
};

/** What sends notifications. */
export interface NotificationSource {
  /**
   * ARNs of the endpoints or endpoint services that send the notifications, at least one (condition key aws:SourceArn).
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-notification-endpoint-service.html
   */
  readonly sourceArns: readonly string[];
  /**
   * Id of the account that owns them, twelve digits (condition key aws:SourceAccount).
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-notification-endpoint-service.html
   */
  readonly accountId: string;
}

/** Who may publish to a topic. */
export interface NotificationTopicPolicyOptions extends NotificationSource {
  /**
   * ARN of the SNS topic.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-notification-endpoint-service.html
   */
  readonly topicArn: string;
}

/** Who may use the key of an encrypted topic. */
export interface NotificationKeyPolicyOptions extends NotificationSource {
  /**
   * ARN of the KMS key.
   * @default "*", which in a key's own policy means that key
   * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
   */
  readonly keyArn?: string;
}

/** A whole key policy. */
export interface NotificationKeyOptions extends NotificationKeyPolicyOptions {
  /**
   * Partition of the account.
   * @default "aws"
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
   */
  readonly partition?: string;
}

/**
 * Policies that let AWS PrivateLink send connection notifications, for one source only.
 * @example
 * ```ts
 * import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
 *
 * const arn = "arn:aws:sns:us-east-1:111122223333:connections";
 * const document = NotificationPolicies.topic({
 *   topicArn: arn,
 *   sourceArns: [endpointService.vpcEndpointServiceArn],
 *   accountId: "111122223333",
 * });
 * new SnsTopicPolicy(stack, "policy", { arn, policy: Policy.toTerraform(document) });
 * ```
 */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- jsii exports classes, not functions
export class NotificationPolicies {
  /** Policy of the SNS topic. */
  public static topic(options: NotificationTopicPolicyOptions): PolicyDocument {
    checkValue("topicArn", options.topicArn, TOPIC_ARN);
    return Policy.of(trust(options, ["SNS:Publish"], options.topicArn));
  }

  /** Statement for the policy of a KMS key that encrypts the topic; the key's policy needs other statements too. */
  public static keyStatement(options: NotificationKeyPolicyOptions): PolicyStatement {
    const { keyArn = "*" } = options;
    checkValue("keyArn", keyArn, KEY_ARN);
    return trust(options, ["kms:GenerateDataKey*", "kms:Decrypt"], keyArn);
  }

  /** Whole policy of a KMS key that encrypts the topic: the account administers the key, PrivateLink may use it. */
  public static key(options: NotificationKeyOptions): PolicyDocument {
    const { partition = "aws", accountId } = options;
    checkValue("partition", partition, PARTITION);
    const administration: PolicyStatement = {
      Sid: "Administration",
      Effect: "Allow",
      Principal: { AWS: [`arn:${partition}:iam::${accountId}:root`] },
      Action: ["kms:*"],
      Resource: ["*"],
    };
    return Policy.of(administration, NotificationPolicies.keyStatement(options));
  }

  private constructor() {}
}

function trust({ sourceArns, accountId }: NotificationSource, actions: string[], resource: string): PolicyStatement {
  checkValues("sourceArns", sourceArns, SOURCE_ARN);
  checkValue("accountId", accountId, ACCOUNT_ID);
  const statement = {
    Effect: "Allow",
    Principal: { Service: ["vpce.amazonaws.com"] },
    Action: actions,
    Resource: [resource],
  } as const;
  return withCondition(
    statement,
    conditionOf(
      { operator: "ArnLike", key: "aws:SourceArn", values: sourceArns },
      { operator: "StringEquals", key: "aws:SourceAccount", values: [accountId] },
    ),
  );
}
