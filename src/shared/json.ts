/**
 * A JSON object as AWS or Terraform spells it, e.g. an IAM policy document or statement.
 * `any` lets objects of any interface in, so that policy builders of other libraries can be used.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type JsonObject = Record<string, any>;
