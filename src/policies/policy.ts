import { Fn, Token } from "cdktf";
import { characterCount, minifyPolicy } from "../../planner/policies/size";
import { POLICY_VERSION, escapePolicyVariables } from "../shared/policy-text";
import type { PolicyDocument, PolicyStatement } from "./document";

/** How `Policy.toJson` lays out a document. */
export interface PolicyJsonOptions {
  /**
   * Number of spaces per level. White space counts towards the 20,480 characters of an endpoint policy.
   * @default 0 (one line without white space)
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
   */
  readonly indent?: number;
}

/**
 * Puts policy documents together and renders them.
 * @example
 * ```ts
 * const policy = Policy.merge(
 *   EndpointPolicies.readOnly({ service: "dynamodb" }),
 *   EndpointPolicies.onlyTables({ tableArns: ["arn:aws:dynamodb:us-east-1:111122223333:table/orders"] }),
 * );
 * new InterfaceEndpoint(stack, "dynamodb", { vpc, subnets, service: AwsService.DYNAMODB, policy });
 * ```
 */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- jsii exports classes, not functions
export class Policy {
  /** A document of these statements. */
  public static of(...statements: readonly PolicyStatement[]): PolicyDocument {
    return { Version: POLICY_VERSION, Statement: statements };
  }

  /** One document with the statements of several, in order. */
  public static merge(...documents: readonly PolicyDocument[]): PolicyDocument {
    return Policy.of(...documents.flatMap((document) => document.Statement));
  }

  /** The document as AWS gets it. For an attribute of a Terraform resource take `toTerraform`. */
  public static toJson(document: PolicyDocument, options: PolicyJsonOptions = {}): string {
    return JSON.stringify(document, undefined, options.indent ?? 0);
  }

  /** The document for an attribute of a Terraform resource: policy variables escaped, references filled in at apply. */
  public static toTerraform(document: PolicyDocument): string {
    if (hasListToken(document)) return Fn.jsonencode(document);
    return escapePolicyVariables(Policy.toJson(document));
  }

  /** A policy's JSON text without the white space between its elements; texts in it stay as they are. */
  public static minify(text: string): string {
    return minifyPolicy(text);
  }

  /** Number of characters of a policy's text, as AWS counts them for an endpoint policy: white space included. */
  public static characters(text: string): number {
    return characterCount(text);
  }

  private constructor() {}
}

/** True when a list in the document is a reference as a whole, so that its items are known only at apply. */
function hasListToken(document: PolicyDocument): boolean {
  return document.Statement.some((statement) =>
    [
      statement.Action,
      statement.Resource,
      ...(typeof statement.Principal === "object" ? Object.values(statement.Principal) : []),
      ...Object.values(statement.Condition ?? {}).flatMap((keys) => Object.values(keys)),
    ].some((list) => Token.isUnresolved(list)),
  );
}
