import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { DataAwsPartition } from "@cdktf/provider-aws/lib/data-aws-partition";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { VpcEndpointConnectionNotification } from "@cdktf/provider-aws/lib/vpc-endpoint-connection-notification";
import { Construct } from "constructs";
import type { PolicyDocument, PolicyStatement } from "../policies/document";
import { NotificationPolicies, type NotificationSource } from "../policies/notification-policies";
import { Policy } from "../policies/policy";
import { sharedByProvider } from "../shared/stack-shared";
import { applyOverrides } from "../shared/common-props";
import { checkConnectionNotification } from "./connection-notification-checks";
import { ConnectionEvent, type ConnectionNotificationProps } from "./connection-notification-props";

/**
 * Notifies an SNS topic when endpoints connect to a service or leave it, or when the state of one endpoint's connection changes.
 * @example
 * ```ts
 * new ConnectionNotification(stack, "consumers", {
 *   service: endpointService,
 *   events: [ConnectionEvent.CONNECT, ConnectionEvent.DELETE],
 * });
 * ```
 */
export class ConnectionNotification extends Construct {
  /** The provider's resource. */
  public readonly resource: VpcEndpointConnectionNotification;
  /** The topic that was made; `undefined` when one was given. */
  public readonly topic?: SnsTopic;
  /** The policy of the topic that was made. */
  public readonly topicPolicy?: SnsTopicPolicy;
  /** The key that was made. */
  public readonly encryptionKey?: KmsKey;

  private readonly props: ConnectionNotificationProps;
  private readonly source: NotificationSource;

  public constructor(scope: Construct, id: string, props: ConnectionNotificationProps) {
    super(scope, id);
    checkConnectionNotification(this, props);
    this.props = props;
    const arn = props.service?.vpcEndpointServiceArn ?? props.endpoint?.vpcEndpointArn ?? "";
    this.source = { sourceArns: [arn], accountId: props.accountId ?? this.callerAccount() };
    if (props.createEncryptionKey === true) this.encryptionKey = this.makeKey();
    if (props.topicArn === undefined) {
      this.topic = this.makeTopic();
      this.topicPolicy = this.makeTopicPolicy(this.topic);
    }
    this.resource = this.makeNotification();
    applyOverrides(this.resource, props.overrides);
  }

  /** ARN of the topic, made here or given. */
  public get topicArn(): string {
    return this.topic?.arn ?? this.props.topicArn ?? "";
  }

  /** The policy that the topic needs; attach it to a topic that was given. */
  public get topicPolicyDocument(): PolicyDocument {
    const { topicPolicyStatements = [] } = this.props;
    const required = NotificationPolicies.topic({ ...this.source, topicArn: this.topicArn });
    return Policy.merge(required, Policy.of(...topicPolicyStatements));
  }

  /** The statement that the policy of the topic's key needs; add it to a key that was given. */
  public get keyPolicyStatement(): PolicyStatement {
    return NotificationPolicies.keyStatement(this.source);
  }

  private makeKey(): KmsKey {
    const { region, provider, tags } = this.props;
    const readPartition = (scope: Construct, id: string) => new DataAwsPartition(scope, id, { provider });
    const { partition } = sharedByProvider(this, "Partition", provider, readPartition);
    return new KmsKey(this, "Key", {
      description: `Notifications of ${this.node.path}`,
      enableKeyRotation: true,
      policy: Policy.toTerraform(NotificationPolicies.key({ ...this.source, partition })),
      region,
      provider,
      tags,
    });
  }

  private makeTopic(): SnsTopic {
    const { topicName, encryptionKeyArn, region, provider, tags } = this.props;
    const kmsMasterKeyId = this.encryptionKey?.arn ?? encryptionKeyArn;
    return new SnsTopic(this, "Topic", { name: topicName, kmsMasterKeyId, region, provider, tags });
  }

  private makeTopicPolicy({ arn }: SnsTopic): SnsTopicPolicy {
    const { region, provider } = this.props;
    const policy = Policy.toTerraform(this.topicPolicyDocument);
    return new SnsTopicPolicy(this, "TopicPolicy", { arn, policy, region, provider });
  }

  private makeNotification(): VpcEndpointConnectionNotification {
    const { service, endpoint, events = Object.values(ConnectionEvent), region, provider, dependsOn } = this.props;
    return new VpcEndpointConnectionNotification(this, "Resource", {
      vpcEndpointServiceId: service?.vpcEndpointServiceId,
      vpcEndpointId: endpoint?.vpcEndpointId,
      connectionNotificationArn: this.topicArn,
      connectionEvents: [...events],
      region,
      provider,
      dependsOn: this.topicPolicy === undefined ? dependsOn : [this.topicPolicy, ...(dependsOn ?? [])],
    });
  }

  private callerAccount(): string {
    const { provider } = this.props;
    const readCaller = (scope: Construct, id: string) => new DataAwsCallerIdentity(scope, id, { provider });
    return sharedByProvider(this, "CallerIdentity", provider, readCaller).accountId;
  }
}
