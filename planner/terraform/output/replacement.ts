import type { Replacement } from "../../model/topology";
import { arrayAt, field, isArray, textAt, type Json, type JsonObject } from "../document/json";

/**
 * How and why a plan replaces a resource, from `actions`, `replace_paths` and `action_reason`.
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
export function replacementOf(resource: Json, change: JsonObject): Replacement {
  const order = orderOf(arrayAt(change, "actions"));
  const paths = arrayAt(change, "replace_paths").flatMap((path) => attributeIn(path) ?? []);
  const attributes = [...new Set(paths)].map((name) => changeOf(name, change));
  const reason = REASONS.get(textAt(resource, "action_reason") ?? "");
  const because = attributes.length > 0 || reason === undefined ? attributes : [reason];
  return { ...(order === undefined ? {} : { order }), because };
}

function orderOf(actions: readonly Json[]): Replacement["order"] {
  if (actions.includes("forget")) return "old-stays";
  const [created, deleted] = [actions.indexOf("create"), actions.indexOf("delete")];
  if (created < 0 || deleted < 0) return undefined;
  return created < deleted ? "create-first" : "delete-first";
}

/** Names of attributes are short; a longer text is not one. */
const MOST_LETTERS = 60;

function attributeIn(path: Json): string | undefined {
  const [name] = isArray(path) ? path : [];
  return typeof name === "string" && /^\w+$/.test(name) && name.length <= MOST_LETTERS ? name : undefined;
}

function changeOf(name: string, change: JsonObject): string {
  return field(field(change, "after_unknown"), name) === true
    ? `${name} is known only after apply`
    : `${name} changes, and cannot be changed in place`;
}

/** Reasons for which no attribute is named. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ["replace_because_tainted", "the resource is tainted"],
  ["replace_by_request", "the plan was made with -replace"],
  ["replace_by_triggers", "replace_triggered_by names something that changes"],
  ["replace_because_cannot_update", "a change cannot be made in place"],
]);
