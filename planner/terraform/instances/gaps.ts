import type { Gap, Hidden } from "../../model/topology";
import { isObject, textAt, type Json } from "../document/json";

const MALFORMED = "the entry lacks an address, a type or a name";

export function addressOf(resource: Json): string {
  return textAt(resource, "address") ?? "(no address)";
}

/** An entry that lacks the fields of a resource. Its type, if it has one, is the only hint at what it was. */
export function malformedEntry(input: string, resource: Json): Gap {
  return {
    input,
    address: addressOf(resource),
    reason: MALFORMED,
    mayHide: hiddenBy(resource),
    fix: "Write the file again; use terraform show -json for a plan or a state",
  };
}

/** What an unread entry may hide. A data source creates nothing. */
export function hiddenBy(resource: Json): Hidden {
  if (!isObject(resource)) return "anything";
  if (textAt(resource, "mode") === "data") return [];
  const type = textAt(resource, "type");
  return type === undefined ? "anything" : typesHiddenBy(type);
}

/** Types that create VPC endpoints under another name. */
const HIDING_ENDPOINTS: ReadonlySet<string> = new Set([
  "awscc_ec2_vpc_endpoint",
  "awscc_cloudformation_stack",
  "aws_cloudformation_stack",
  "aws_cloudcontrolapi_resource",
]);

/** What a resource of a type that was not read may create. */
export function typesHiddenBy(type: string): readonly string[] {
  return HIDING_ENDPOINTS.has(type) ? ["aws_vpc_endpoint"] : [type];
}
