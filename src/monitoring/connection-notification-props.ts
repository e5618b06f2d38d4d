import type { IVpcEndpoint } from "../endpoints/vpc-endpoint-base";
import type { PolicyStatement } from "../policies/document";
import type { TaggedProps } from "../shared/common-props";
import type { IEndpointService } from "../services/endpoint-service";

/** What can happen to a connection between an endpoint and a service. */
export enum ConnectionEvent {
  /** A consumer created an endpoint, which requests the connection. */
  CONNECT = "Connect",
  /** The provider accepted it. */
  ACCEPT = "Accept",
  /** The provider rejected it. */
  REJECT = "Reject",
  /** The consumer deleted the endpoint. */
  DELETE = "Delete",
}

/** Props of ConnectionNotification; either a service or an endpoint. */
export interface ConnectionNotificationProps extends TaggedProps {
  /**
   * The endpoint service whose connections are reported.
   * @default - none: give endpoint
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-notification-endpoint-service.html
   */
  readonly service?: IEndpointService;
  /**
   * The endpoint whose connection is reported.
   * @default - none: give service
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/manage-notifications-endpoint.html
   */
  readonly endpoint?: IVpcEndpoint;
  /**
   * Events that are reported, at least one.
   * @default - all four
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-notification-endpoint-service.html
   */
  readonly events?: readonly ConnectionEvent[];
  /**
   * ARN of an SNS topic that exists already. Its policy is not changed: it needs `topicPolicyDocument`, and that of its
   * key `keyPolicyStatement`.
   * @default - a topic is made, with its policy
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-notification-endpoint-service.html
   */
  readonly topicArn?: string;
  /**
   * Name of the topic that is made: at most 256 letters, digits, hyphens and underscores.
   * @default - Terraform makes one up
   * @see https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html
   */
  readonly topicName?: string;
  /**
   * Further statements for the policy of the topic that is made, e.g. to let alarms publish to it.
   * @default - none
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
   */
  readonly topicPolicyStatements?: readonly PolicyStatement[];
  /**
   * ARN of a KMS key that encrypts the topic that is made. Its policy is not changed: it needs `keyPolicyStatement`.
   * The AWS managed key for SNS does not work, since its policy cannot be changed.
   * @default - not encrypted by a key of yours
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-notification-endpoint-service.html
   */
  readonly encryptionKeyArn?: string;
  /**
   * Whether a KMS key is made, with its policy and yearly rotation, to encrypt the topic that is made. KMS charges for it.
   * @default false
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-notification-endpoint-service.html
   */
  readonly createEncryptionKey?: boolean;
  /**
   * Id of the account of the service or endpoint, twelve digits; policies trust notifications only from it.
   * @default - account of the provider (`aws_caller_identity`)
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-notification-endpoint-service.html
   */
  readonly accountId?: string;
}
