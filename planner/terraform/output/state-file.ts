import type { Skipped } from "../../model/topology";
import type { Instance, Reading } from "../instances/instance";
import { arrayAt, field, objectAt, textAt, type Json, type JsonObject } from "../document/json";
import { isOfNoUse, MALFORMED, stateInput, stateInstance } from "./state";

/**
 * Reads a state file as Terraform stores it (`terraform.tfstate`, format version 4). `isRelevant` keeps the resource
 * types that anyone asks for.
 */
export function readRawState(name: string, document: JsonObject, isRelevant: (type: string) => boolean): Reading {
  const instances: Instance[] = [];
  const skipped: Skipped[] = [];
  for (const resource of arrayAt(document, "resources")) {
    if (isOfNoUse(resource, isRelevant)) continue;
    for (const stored of arrayAt(resource, "instances")) {
      if (field(stored, "deposed") !== undefined) continue;
      const instance = stateInstance(asShown(resource, stored), textAt(resource, "module") ?? "");
      if (instance === undefined) skipped.push({ input: name, address: "(no address)", reason: MALFORMED });
      else instances.push(instance);
    }
  }
  return { input: stateInput(name, document), instances, skipped };
}

/** The resource in the shape in which `terraform show -json` prints it. */
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
  };
}
