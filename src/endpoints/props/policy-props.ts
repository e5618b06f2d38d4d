import type { JsonObject } from "../../shared/json";

/** Props of endpoints that can have an endpoint policy. */
export interface EndpointPolicyProps {
  /**
   * Endpoint policy as a document in IAM's spelling: { Version, Statement: [...] }. Each statement needs a Principal; the
   * rendered text has at most 20,480 characters, white space included. IAM's policy variables (${aws:...}) are escaped for
   * Terraform.
   * @default - none: AWS gives full access
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
   */
  readonly policy?: JsonObject;
  /**
   * Endpoint policy as JSON text, e.g. `json` of an aws_iam_policy_document. Not together with `policy`.
   * @default - none: AWS gives full access
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
   */
  readonly policyJson?: string;
}
