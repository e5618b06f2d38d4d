import { ENDPOINT_ATTRIBUTES, isAttributeOf } from "../../catalog/endpoint-attributes";
import type { Endpoint, EndpointKind, InlineParts, ResourceRef } from "../../model/topology";
import { arrayAt, field, isArray, textAt } from "../document/json";
import type { Instance } from "../instances/instance";
import { attributeOf } from "../resources/attributes";
import type { Scopes } from "../resources/located";

/** What the author of the configuration wrote in the endpoint, as opposed to what AWS or the provider fills in. */
export function authored(
  instance: Instance,
  kind: EndpointKind,
  scopes: Scopes,
): Pick<Endpoint, "foreignAttributes" | "inline"> {
  return { ...foreignAttributes(instance, kind), ...inlineParts(instance, scopes) };
}

function inlineParts(instance: Instance, scopes: Scopes): { readonly inline?: InlineParts } {
  if (instance.isConfigured("vpc_id") !== true) return {};
  const members = (name: string): readonly ResourceRef[] =>
    isWritten(instance, name) ? surely(instance, name, scopes) : [];
  return {
    inline: {
      subnets: members("subnet_ids"),
      routeTables: members("route_table_ids"),
      securityGroups: members("security_group_ids"),
      policy: isWritten(instance, "policy") ? attributeOf(instance, "policy", "string") : undefined,
      privateDns: isWritten(instance, "private_dns_enabled")
        ? attributeOf(instance, "private_dns_enabled", "boolean")
        : undefined,
    },
  };
}

/** The members of a list that are known for sure: references that are only followed may name more than the list has. */
function surely(instance: Instance, name: string, scopes: Scopes): readonly ResourceRef[] {
  const { refs, complete, length } = scopes.many(instance, name);
  return complete || refs.length === length ? refs : [];
}

/**
 * Attributes that are set although endpoints of the kind do not take them. Only what somebody wrote counts: AWS returns
 * empty lists, and a provider fills in what is left out.
 */
function foreignAttributes(instance: Instance, kind: EndpointKind): { readonly foreignAttributes?: readonly string[] } {
  const foreign = ENDPOINT_ATTRIBUTES.filter((name) => !isAttributeOf(kind, name) && isSet(instance, name));
  return foreign.length === 0 ? {} : { foreignAttributes: foreign };
}

/** True for a value that is known not to be empty, or a list that is known to have a member. */
function isSet(instance: Instance, name: string): boolean {
  if (!isWritten(instance, name)) return false;
  const value = field(instance.values, name);
  const marks = field(instance.unknown, name);
  if (value === true || (textAt(instance.values, name) ?? "false") !== "false") return true;
  if (arrayAt(instance.values, name).length > 0) return true;
  return isArray(marks) && marks.length > 0;
}

/** Without a configuration, only what a plan sends to a new endpoint was written by somebody. */
function isWritten(instance: Instance, name: string): boolean {
  return instance.isConfigured(name) ?? (instance.action === "create" || instance.action === "replace");
}
