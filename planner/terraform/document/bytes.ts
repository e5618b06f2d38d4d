import { PrivateLinkError } from "../../shared/errors";
import { isObject, type Json } from "./json";
import { parseJson } from "./parse";
import { prune } from "./prune";

/** What every JavaScript engine has beside the language itself. */
declare const TextDecoder: new (encoding: "utf-8" | "utf-16le") => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Bytes from which on it takes less to look for the resources that matter than to parse them all. */
const LARGE = 1_000_000;

/**
 * The JSON document of an input called `name`. Of a large one only what the readers look at is parsed.
 * @throws PrivateLinkError for what is not JSON.
 */
export function parseDocument(name: string, content: string | Uint8Array, isRelevant: (type: string) => boolean): Json {
  const document = content.length < LARGE ? undefined : parsedInPart(content, isRelevant);
  if (document !== undefined) return document;
  return parseJson(name, typeof content === "string" ? content : decode(name, content));
}

/** `undefined` for what is not a JSON object: parsing all of it says what is wrong with it, and where. */
function parsedInPart(content: string | Uint8Array, isRelevant: (type: string) => boolean): Json | undefined {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  try {
    const document = JSON.parse(new TextDecoder("utf-8").decode(prune(bytes, isRelevant))) as Json;
    return isObject(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

/** The text of an input called `name`. A redirection in Windows PowerShell writes UTF-16 with a byte order mark. */
export function decode(name: string, bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
  } catch {
    throw new PrivateLinkError({
      code: "INPUT_UNREADABLE",
      what: "The input cannot be read",
      where: name,
      expected: "a file or a folder that can be read",
      found: "more text than Node.js can hold in one piece",
      fix: "Read fewer stacks at a time",
    });
  }
}
