import type { Gap } from "../../model/topology";
import { arrayAt, dig, field, isArray, isObject, objectAt, textAt, type Json, type JsonObject } from "../document/json";
import { addressOf, hiddenBy, malformedEntry } from "../instances/gaps";
import { identityOf, isOfNoUse } from "./state";

/** What a plan reports as missing from it. */
export function planGaps(input: string, document: JsonObject, isRelevant: (type: string) => boolean): Gap[] {
  const deferred = arrayAt(document, "deferred_changes");
  return [
    ...partOfConfiguration(input, document, isRelevant),
    ...changesNotListed(input, document),
    ...deferred.flatMap((entry) => deferredChange(input, entry, isRelevant)),
  ];
}

/** Plans that end before their end, or are restricted to some resources. */
function partOfConfiguration(input: string, document: JsonObject, isRelevant: (type: string) => boolean): Gap[] {
  if (field(document, "errored") === true) return [erroredPlan(input)];
  const complete = field(document, "complete");
  if (typeof complete !== "boolean") return leftOut(input, document, isRelevant);
  return complete || arrayAt(document, "deferred_changes").length > 0 ? [] : [incompletePlan(input)];
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

const WHOLE = "Plan again without -target and -exclude";

function incompletePlan(input: string): Gap {
  return {
    input,
    address: input,
    reason: "the plan states that it is not complete, as with -target",
    mayHide: "anything",
    mayHideRemovals: true,
    fix: WHOLE,
  };
}

/**
 * Resources that the configuration always creates and that the plan does not contain: it was restricted to others. For
 * plans that do not state whether they are complete: Terraform's before 1.8, and OpenTofu's. From 1.11, OpenTofu can
 * disable a resource in a way that the plan does not show.
 */
function leftOut(input: string, document: JsonObject, isRelevant: (type: string) => boolean): Gap[] {
  if (!isBefore(textAt(document, "terraform_version"), 1, 11) || plansNoResource(document)) return [];
  const listed = new Set(
    arrayAt(document, "resource_changes").flatMap((change) => {
      const name = textAt(change, "name");
      if (name === undefined || textAt(change, "mode") === "data") return [];
      return [addressIn(textAt(change, "module_address") ?? "", textAt(change, "type") ?? "", name)];
    }),
  );
  return alwaysCreated(dig(document, "configuration", "root_module")).flatMap(({ module, type, name }) => {
    const address = addressIn(module, type, name);
    if (!isRelevant(type) || listed.has(address)) return [];
    const reason = "the plan leaves it out, as with -target";
    return [{ input, address, resourceType: type, reason, mayHide: [type], mayHideRemovals: true, fix: WHOLE }];
  });
}

function isBefore(version: string | undefined, major: number, minor: number): boolean {
  const [, found = "", part = ""] = /^(\d{1,4})\.(\d{1,4})\./.exec(version ?? "") ?? [];
  return found !== "" && (Number(found) < major || (Number(found) === major && Number(part) < minor));
}

/** True for a plan that only destroys or only refreshes. */
function plansNoResource(document: JsonObject): boolean {
  const root = objectAt(objectAt(document, "planned_values"), "root_module");
  return arrayAt(root, "resources").length === 0 && arrayAt(root, "child_modules").length === 0;
}

function addressIn(module: string, type: string, name: string): string {
  return `${module === "" ? "" : `${module}.`}${type}.${name}`;
}

interface ConfiguredResource {
  readonly module: string;
  readonly type: string;
  readonly name: string;
}

/** The managed resources without count or for_each, in modules without them. */
function alwaysCreated(root: Json | undefined): ConfiguredResource[] {
  const found: ConfiguredResource[] = [];
  const pending: { content: Json; path: string }[] = root === undefined ? [] : [{ content: root, path: "" }];
  for (let module = pending.pop(); module !== undefined; module = pending.pop()) {
    const { content, path } = module;
    for (const resource of arrayAt(content, "resources").filter(isSingle)) {
      const [type, name] = [textAt(resource, "type"), textAt(resource, "name")];
      if (type === undefined || name === undefined || textAt(resource, "mode") !== "managed") continue;
      found.push({ module: path, type, name });
    }
    for (const [name, call] of Object.entries(isObject(content) ? objectAt(content, "module_calls") : {})) {
      const called = field(call, "module");
      if (called === undefined || !isSingle(call)) continue;
      pending.push({ content: called, path: `${path === "" ? "" : `${path}.`}module.${name}` });
    }
  }
  return found;
}

function isSingle(block: Json): boolean {
  return field(block, "count_expression") === undefined && field(block, "for_each_expression") === undefined;
}

/** Without the list, what the plan changes is unknown, though it states what exists afterwards. */
function changesNotListed(input: string, document: JsonObject): Gap[] {
  const changes = field(document, "resource_changes");
  if (isArray(changes)) return [];
  const isAbsent = changes === undefined || changes === null;
  if (isAbsent && plansNoResource(document)) return [];
  return [
    {
      input,
      address: input,
      reason: isAbsent ? "the plan does not list its changes" : "resource_changes is not a list",
      mayHide: isAbsent ? [] : "anything",
      mayHideRemovals: true,
      fix: "Write the plan again with terraform show -json",
    },
  ];
}

/** An entry of `resource_changes` that cannot be read, or states no known action. */
export function unreadChange(input: string, resource: Json): Gap {
  if (identityOf(resource) === undefined) return { ...malformedEntry(input, resource), mayHideRemovals: true };
  const actions = dig(resource, "change", "actions");
  const type = textAt(resource, "type");
  return {
    input,
    address: addressOf(resource),
    ...(type === undefined ? {} : { resourceType: type }),
    reason:
      actions === undefined
        ? "the plan does not state what happens to it"
        : `the plan states an unknown action for it: ${JSON.stringify(actions).slice(0, MOST_LETTERS)}`,
    ...hidden(resource, true),
    fix: "Update privatelink, or write the plan again with terraform show -json",
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
      ...hidden(change, !isAddition(change)),
      fix: "Apply, then plan again: the next plan contains it",
    },
  ];
}

/** A data source neither adds nor removes anything. */
function hidden(resource: Json, mayHideRemovals: boolean): Pick<Gap, "mayHide" | "mayHideRemovals"> {
  const mayHide = hiddenBy(resource);
  return { mayHide, mayHideRemovals: mayHideRemovals && mayHide.length > 0 };
}

/** Reasons are short identifiers such as instance_count_unknown. */
const MOST_LETTERS = 60;

function isAddition(change: Json): boolean {
  const actions = dig(change, "change", "actions");
  return isArray(actions) && actions.length === 1 && actions[0] === "create";
}
