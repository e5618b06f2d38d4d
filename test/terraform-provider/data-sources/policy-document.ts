/** aws_iam_policy_document: the provider computes this one itself, without a call to AWS. */
import { blocks, text, texts, type Values } from "../values";
import { digest } from "../world";
import type { Answer } from "./index";

type Json = string | string[] | { [name: string]: Json } | Json[];

export const policyDocument: Answer = (config) => {
  const document = {
    Version: text(config["version"]) ?? "2012-10-17",
    ...(text(config["policy_id"]) === undefined ? {} : { Id: text(config["policy_id"]) }),
    Statement: blocks(config["statement"]).map(statement),
  };
  const json = JSON.stringify(document, null, 2);
  return { id: String(parseInt(digest(json).slice(0, 8), 16)), json, minified_json: JSON.stringify(document) };
};

function statement(values: Values): Record<string, Json> {
  const sid = text(values["sid"]);
  return {
    ...(sid === undefined || sid === "" ? {} : { Sid: sid }),
    Effect: text(values["effect"]) ?? "Allow",
    ...lists(values, { actions: "Action", not_actions: "NotAction" }),
    ...lists(values, { resources: "Resource", not_resources: "NotResource" }),
    ...principals(values, "principals", "Principal"),
    ...principals(values, "not_principals", "NotPrincipal"),
    ...conditions(values),
  };
}

/** A list of one is written as a text, as the provider does. */
function oneOrMany(items: string[]): string | string[] {
  const sorted = [...items].sort().reverse();
  return sorted.length === 1 ? (sorted[0] ?? "") : sorted;
}

function lists(values: Values, names: Record<string, string>): Record<string, Json> {
  const entries = Object.entries(names).filter(([attribute]) => texts(values[attribute]).length > 0);
  return Object.fromEntries(entries.map(([attribute, name]) => [name, oneOrMany(texts(values[attribute]))]));
}

function principals(values: Values, block: string, name: string): Record<string, Json> {
  const written = blocks(values[block]);
  if (written.length === 0) return {};
  const everyone = written.length === 1 && written[0]?.["type"] === "*";
  if (everyone) return { [name]: "*" };
  const entries = written.map((item) => [text(item["type"]) ?? "AWS", oneOrMany(texts(item["identifiers"]))]);
  return { [name]: Object.fromEntries(entries) as Record<string, Json> };
}

function conditions(values: Values): Record<string, Json> {
  const result: Record<string, Record<string, Json>> = {};
  for (const item of blocks(values["condition"])) {
    const test = text(item["test"]) ?? "";
    result[test] = { ...result[test], [text(item["variable"]) ?? ""]: oneOrMany(texts(item["values"])) };
  }
  return Object.keys(result).length === 0 ? {} : { Condition: result };
}
