import type { Gap } from "../../model/topology";
import { arrayAt, dig, field, isArray, textAt, type Json, type JsonObject } from "../document/json";
import { hiddenBy } from "../instances/gaps";
import { isOfNoUse } from "./state";

/** What a plan reports as missing from it. */
export function planGaps(input: string, document: JsonObject, isRelevant: (type: string) => boolean): Gap[] {
  const deferred = arrayAt(document, "deferred_changes").flatMap((entry) => deferredChange(input, entry, isRelevant));
  return field(document, "errored") === true ? [erroredPlan(input), ...deferred] : deferred;
}

function erroredPlan(input: string): Gap {
  return {
    input,
    address: input,
    reason: "the plan ended with an error and contains only what came before it",
    mayHide: "anything",
    mayHideRemovals: true,
    fix: "Correct the error and plan again",
  };
}

/** @see https://developer.hashicorp.com/terraform/internals/json-format */
function deferredChange(input: string, entry: Json, isRelevant: (type: string) => boolean): Gap[] {
  const change = field(entry, "resource_change") ?? null;
  if (isOfNoUse(change, isRelevant)) return [];
  const reason = textAt(entry, "reason");
  const type = textAt(change, "type");
  return [
    {
      input,
      address: textAt(change, "address") ?? input,
      ...(type === undefined ? {} : { resourceType: type }),
      reason: `the plan defers the change to a later apply${reason === undefined ? "" : ` (${reason.slice(0, MOST_LETTERS)})`}`,
      mayHide: hiddenBy(change),
      mayHideRemovals: !isAddition(change),
      fix: "Apply, then plan again: the next plan contains it",
    },
  ];
}

/** Reasons are short identifiers such as instance_count_unknown. */
const MOST_LETTERS = 60;

function isAddition(change: Json): boolean {
  const actions = dig(change, "change", "actions");
  return isArray(actions) && actions.length === 1 && actions[0] === "create";
}
