import { PrivateLinkError } from "../../shared/errors";
import { isObject, type Json } from "./json";
import { parseJson } from "./parse";
import { prune } from "./prune";

/** Available in every JavaScript runtime, though not part of the language. */
declare const TextDecoder: new (encoding: "utf-8" | "utf-16le") => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Size in bytes from which finding the relevant resources is cheaper than parsing everything. */
const LARGE = 1_000_000;

/**
 * The JSON document of an input called `name`. In a large one, only the parts that the readers use are parsed.
 * @throws PrivateLinkError if the input is not JSON.
 */
export function parseDocument(name: string, content: string | Uint8Array, isRelevant: (type: string) => boolean): Json {
  const document = content.length < LARGE ? undefined : parsedInPart(content, isRelevant);
  if (document !== undefined) return document;
  return parseJson(name, typeof content === "string" ? content : decode(name, content));
}

/** `undefined` if the input is not a JSON object; a full parse then reports what is wrong, and where. */
function parsedInPart(content: string | Uint8Array, isRelevant: (type: string) => boolean): Json | undefined {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  try {
    const document = JSON.parse(new TextDecoder("utf-8").decode(prune(bytes, isRelevant))) as Json;
    return isObject(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

/** The text of an input called `name`. Output redirected in Windows PowerShell is UTF-16 with a byte order mark. */
export function decode(name: string, bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
  } catch {
    throw new PrivateLinkError({
      code: "INPUT_UNREADABLE",
      what: "The input cannot be read",
      where: name,
      found: "more text than Node.js can hold in one string",
      fix: "Read fewer stacks at a time",
    });
  }
}
