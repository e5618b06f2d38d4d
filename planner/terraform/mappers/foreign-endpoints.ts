import { isUnresolved, valueOf } from "../../model/attribute";
import type { Gap } from "../../model/topology";
import { attributeOf } from "../resources/attributes";
import type { Resource, Resources } from "../resources/resources";

/** Resources that create what their template names, and the attribute with the template. */
const STACKS: ReadonlyMap<string, string> = new Map([
  ["aws_cloudformation_stack", "template_body"],
  ["awscc_cloudformation_stack", "template_body"],
]);
/** Resources that create one resource of the type that an attribute names. */
const SINGLE: ReadonlyMap<string, string> = new Map([["aws_cloudcontrolapi_resource", "type_name"]]);

export const FOREIGN_TYPES: readonly string[] = [...STACKS.keys(), ...SINGLE.keys()];

const ENDPOINT = /AWS::EC2::VPCEndpoint(?![A-Za-z])/;
/** A template with one of these takes resources from elsewhere. */
const NESTED = /AWS::CloudFormation::Stack(?![A-Za-z])|::MODULE|Transform/;
const HIDDEN = ["aws_vpc_endpoint"];

/** What creates, or may create, VPC endpoints that Terraform does not describe. */
export function foreignEndpoints(resources: Resources): Gap[] {
  return resources.of(FOREIGN_TYPES).flatMap((resource) => {
    const reason = STACKS.has(resource.instance.type) ? stackReason(resource) : singleReason(resource);
    if (reason === undefined) return [];
    const { input, address, action } = resource.scopes.located(resource.instance);
    const { type } = resource.instance;
    return [{ input, address, action, resourceType: type, reason, mayHide: HIDDEN, fix: FIX }];
  });
}

const FIX = "Describe its endpoints as aws_vpc_endpoint to have them read";

function stackReason({ instance }: Resource): string | undefined {
  const template = attributeOf(instance, STACKS.get(instance.type) ?? "", "string");
  const text = valueOf(template);
  if (text === undefined) return "the template of the stack is not in the input";
  if (ENDPOINT.test(text)) return "its template creates VPC endpoints";
  return NESTED.test(text) ? "its template takes resources from elsewhere" : undefined;
}

function singleReason({ instance }: Resource): string | undefined {
  const type = attributeOf(instance, SINGLE.get(instance.type) ?? "", "string");
  if (isUnresolved(type)) return `the type of the resource is unknown: ${type.unresolved}`;
  return ENDPOINT.test(type ?? "") ? "VPC endpoints of the Cloud Control API are not read" : undefined;
}
