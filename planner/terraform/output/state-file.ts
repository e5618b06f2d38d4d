import type { Gap } from "../../model/topology";
import type { Instance, ProviderScope, Reading } from "../instances/instance";
import { arrayAt, field, isArray, objectAt, textAt, type Json, type JsonObject } from "../document/json";
import { malformedEntry } from "../instances/gaps";
import { marksAt, SensitiveValues } from "../document/sensitive";
import { isOfNoUse, NOT_STATED, stateInput, stateInstance } from "./state";

/**
 * Reads a state file as Terraform stores it (`terraform.tfstate`, format version 4). `isRelevant` selects the resource
 * types that the planner uses.
 */
export function readRawState(name: string, document: JsonObject, isRelevant: (type: string) => boolean): Reading {
  const instances: Instance[] = [];
  const gaps: Gap[] = [];
  const sensitive = new SensitiveValues();
  const providers = new Map<string, ProviderScope>();
  for (const resource of arrayAt(document, "resources")) {
    if (isOfNoUse(resource, isRelevant)) continue;
    const configuration = textAt(resource, "provider") ?? "";
    const provider = providers.get(configuration) ?? { ...NOT_STATED };
    providers.set(configuration, provider);
    if (!isArray(field(resource, "instances"))) gaps.push(malformedEntry(name, resource));
    for (const stored of arrayAt(resource, "instances")) {
      if (field(stored, "deposed") !== undefined) continue;
      const instance = stateInstance(asShown(resource, stored), textAt(resource, "module") ?? "", sensitive, provider);
      if (instance === undefined) gaps.push(malformedEntry(name, resource));
      else instances.push(instance);
    }
  }
  return { input: stateInput(name, document), instances, gaps };
}

/** The resource in the form that `terraform show -json` prints. */
function asShown(resource: Json, stored: Json): Json {
  const [type, name, mode] = [textAt(resource, "type"), textAt(resource, "name"), textAt(resource, "mode")];
  if (type === undefined || name === undefined) return {};
  const index = field(stored, "index_key");
  const key = index === undefined || index === null ? "" : `[${JSON.stringify(index)}]`;
  const module = textAt(resource, "module");
  const path = [module, mode === "data" ? "data" : undefined, type, name].filter((part) => part !== undefined);
  return {
    address: `${path.join(".")}${key}`,
    type,
    name,
    mode: mode ?? "managed",
    ...(index === undefined ? {} : { index }),
    values: objectAt(stored, "attributes"),
    depends_on: arrayAt(stored, "dependencies"),
    sensitive_values: marksAt(arrayAt(stored, "sensitive_attributes")),
  };
}
