import type { Skipped } from "../model/topology";
import { ConfigurationValues, type EachInstance } from "./configuration-values";
import type { BlockAttribute, Instance, Reading } from "./instance";
import { dig, field, isArray, isObject, objectAt, textAt, type Json, type JsonObject } from "./json";
import { InstanceIndex } from "./resolve";

const PLAN_ONLY = "modules are not part of a synthesized stack: their resources are in the plan only";

/** Reads a synthesized stack (`cdk.tf.json`), or any Terraform configuration in JSON syntax. */
export function readConfiguration(name: string, document: JsonObject, isRelevant: (type: string) => boolean): Reading {
  const index = new InstanceIndex();
  const values = new ConfigurationValues(document, index);
  const instances: Instance[] = [];
  const skipped: Skipped[] = Object.keys(objectAt(document, "module")).map((module) => ({
    input: name,
    address: `module.${module}`,
    reason: PLAN_ONLY,
  }));
  for (const block of resourceBlocks(document).filter(({ type }) => isRelevant(type))) {
    const copies = values.copies(block.body);
    if (typeof copies === "string") {
      skipped.push({ input: name, address: addressOf(block), resourceType: block.type, reason: copies });
      continue;
    }
    for (const each of copies) {
      const instance = configurationInstance(block, each, values);
      index.add(instance);
      instances.push(instance);
    }
  }
  return { input: { name, format: "configuration" }, instances, skipped };
}

interface Block {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly body: JsonObject;
}

function resourceBlocks(document: JsonObject): Block[] {
  return (["data", "managed"] as const).flatMap((mode) =>
    Object.entries(objectAt(document, mode === "data" ? "data" : "resource")).flatMap(([type, named]) =>
      Object.entries(isObject(named) ? named : {}).map(([name, body]) => ({ mode, type, name, body: bodyOf(body) })),
    ),
  );
}

/** Terraform's JSON syntax allows a block as an object or as a list that holds it. */
function bodyOf(body: Json | undefined): JsonObject {
  const block = isArray(body) ? body[0] : body;
  return isObject(block) ? block : {};
}

function addressOf({ mode, type, name }: Block): string {
  return `${mode === "data" ? "data." : ""}${type}.${name}`;
}

function configurationInstance(block: Block, each: EachInstance, values: ConfigurationValues): Instance {
  const key = each.key === undefined ? "" : `[${JSON.stringify(each.key)}]`;
  const path = dig(block.body, "//", "metadata", "path");
  const provider = values.provider(textAt(block.body, "provider"));
  const evaluated = values.evaluateBody(block.body, { each, provider });
  return {
    mode: block.mode,
    type: block.type,
    name: block.name,
    address: `${addressOf(block)}${key}`,
    module: "",
    ...(each.key === undefined ? {} : { index: each.key }),
    action: "create",
    values: evaluated.values,
    unknown: evaluated.unknown,
    provider,
    ...(typeof path === "string" ? { constructPath: path } : {}),
    origins: (attribute, inside) => values.origins(expressionAt(block.body, attribute, inside), each),
    isConfigured: (attribute) => field(block.body, attribute) !== undefined,
  };
}

/** The text of an attribute, or of one inside a nested block: a list of blocks, or the only block itself. */
function expressionAt(body: JsonObject, attribute: string, inside?: BlockAttribute): Json | undefined {
  const found = field(body, attribute);
  if (inside === undefined) return found;
  return field(isArray(found) ? found[inside.block] : found, inside.name);
}
