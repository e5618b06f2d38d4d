import type { UserDocument } from "./document";
import { readJson } from "./json-document";
import { readYaml } from "./yaml-document";

/** Reads YAML or JSON without checking its content. A key that occurs twice in one mapping is a problem. Never throws. */
export function readDocument(name: string, text: string): UserDocument {
  return readJson(name, text) ?? readYaml(name, text);
}
