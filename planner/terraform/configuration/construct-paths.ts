import type { Files } from "../document/files";
import { decode } from "../document/bytes";
import { dig, field, isArray, isObject, objectAt, type Json, type JsonObject } from "../document/json";
import { parseJson } from "../document/parse";
import { joinPaths } from "../document/paths";
import { attempt, isError } from "./hcl";

/** What cdktf writes beside a stack in HCL: for each block what its JSON form would contain as a comment. */
const METADATA = "metadata.json";

/** The metadata of a stack that cdktf synthesized to HCL into a folder; nothing if there are none or they are not JSON. */
export function metadataIn(files: Files, folder: string): Json | undefined {
  const path = joinPaths(folder, METADATA);
  const bytes = attempt(() => files.readFile(path));
  if (bytes === undefined || isError(bytes)) return undefined;
  const document = attempt(() => parseJson(path, decode(path, bytes)));
  return isError(document) ? undefined : document;
}

/** The configuration with the construct path of each block where the metadata state one, as in `cdk.tf.json`. */
export function withConstructPaths(configuration: JsonObject, metadata: Json | undefined): JsonObject {
  if (metadata === undefined) return configuration;
  const parts = ["resource", "data"].flatMap((part): [string, JsonObject][] => {
    const blocks = field(configuration, part);
    return isObject(blocks) ? [[part, ofTypes(blocks, field(metadata, part))]] : [];
  });
  return { ...configuration, ...Object.fromEntries(parts) };
}

function ofTypes(types: JsonObject, metadata: Json | undefined): JsonObject {
  const described = Object.entries(types).map(([type, named]): [string, Json] => {
    if (!isObject(named)) return [type, named];
    const comments = objectAt(metadata, type);
    const blocks = Object.entries(named).map(([name, block]) => [name, commented(block, dig(comments, name, COMMENT))]);
    return [type, Object.fromEntries(blocks) as JsonObject];
  });
  return Object.fromEntries(described);
}

const COMMENT = "//";

function commented(block: Json, comment: Json | undefined): Json {
  if (comment === undefined) return block;
  if (isArray(block)) return block.map((each) => commented(each, comment));
  return isObject(block) ? { ...block, [COMMENT]: comment } : block;
}
