import { isObject, type Json } from "../terraform/document/json";
import { prune } from "../terraform/document/prune";
import type { Source } from "../terraform/read";
import { isRelevant } from "../terraform/topology";
import { decode } from "./files";

/** Bytes from which on it takes less to look for the resources that matter than to parse them all. */
const LARGE = 1_000_000;

/** An input for the readers. Of a large one only what they look at is parsed. */
export function sourceOf(name: string, bytes: Buffer): Source {
  const document = bytes.length < LARGE ? undefined : parsedInPart(bytes);
  return document === undefined ? { name, text: decode(name, bytes) } : { name, document };
}

/** `undefined` for what is no JSON object: the readers tell what is wrong with it, and where. */
function parsedInPart(bytes: Buffer): Json | undefined {
  const { buffer, byteOffset, byteLength } = prune(bytes, isRelevant);
  try {
    const document = JSON.parse(Buffer.from(buffer, byteOffset, byteLength).toString("utf8")) as Json;
    return isObject(document) ? document : undefined;
  } catch {
    return undefined;
  }
}
