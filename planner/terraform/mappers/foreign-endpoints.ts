import { isUnresolved, valueOf } from "../../model/attribute";
import type { Gap } from "../../model/topology";
import { attributeOf } from "../resources/attributes";
import type { Resource, Resources } from "../resources/resources";
import { ASSOCIATION_TYPES } from "./endpoint-additions";

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

/** Subnets that are added to an endpoint that no input contains: each costs as a zone of that endpoint. */
export function strayAssociations(resources: Resources, endpoints: readonly Resource[]): Gap[] {
  const known = new Set(endpoints.map(({ instance, scopes }) => scopes.ref(instance).key));
  return resources.of([ASSOCIATION_TYPES.subnet]).flatMap(({ instance, scopes }): Gap[] => {
    const endpoint = scopes.one(instance, "vpc_endpoint_id");
    if (isUnresolved(endpoint) || known.has(endpoint.key)) return [];
    const { input, address, action } = scopes.located(instance);
    const reason = `it adds a subnet to ${endpoint.label}, an endpoint that is not in the input`;
    return [{ input, address, action, resourceType: instance.type, reason, mayHide: HIDDEN, fix: ADD_INPUT }];
  });
}

const ADD_INPUT = "Add the plan or state with the endpoint as an input";

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
