import { isMap, isScalar, isSeq, parseDocument, type Document, type Scalar, type YAMLMap } from "yaml";
import { brokenDocument, keyTwice, type DocumentPath, type UserDocument } from "./document";
import { exactNumber } from "./exact-number";
import { positionsIn } from "./positions";
import { shortText } from "./shown";

/** Letters of what the parser says, which may quote the file. */
const MOST_SAID = 200;

/** Reads YAML 1.2. Never throws. */
export function readYaml(name: string, text: string): UserDocument {
  const at = positionsIn(name, text);
  const document = parsed(text);
  if (document === undefined) return tooDeep(at(0));
  const [syntax] = document.errors;
  if (syntax !== undefined) {
    const where = at(syntax.pos[0]);
    return syntax.code === "RESOURCE_EXHAUSTION" ? tooDeep(where) : notYaml(where, syntax.message);
  }
  const twice = duplicateKey(document);
  if (twice !== undefined) return brokenDocument(keyTwice(at(twice.offset), twice.key));
  keepExactNumbers(document);
  try {
    const content: unknown = document.contents === null ? {} : document.toJS();
    return { content, placeOf: (path, part) => at(offsetOf(document, path, part)) };
  } catch (error) {
    return error instanceof ReferenceError ? notYaml(at(0), error.message) : tooDeep(at(0));
  }
}

/** The parser compares each key with each other one: it is asked not to, and `duplicateKey` looks for equal ones. */
function parsed(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  } catch {
    return undefined;
  }
}

function tooDeep(where: string): UserDocument {
  return brokenDocument({ where, expected: "fewer levels", found: "values that are nested too deeply" });
}

function notYaml(where: string, message: string): UserDocument {
  return brokenDocument({ where, expected: "YAML or JSON", found: `a syntax error: ${shortText(message, MOST_SAID)}` });
}

interface PlacedKey {
  readonly key: string;
  readonly offset: number;
}

function duplicateKey(document: Document.Parsed): PlacedKey | undefined {
  for (const node of nodesOf(document)) {
    if (!isMap(node)) continue;
    const seen = new Set<string>();
    for (const { key } of node.items) {
      const text = textOf(key);
      if (text !== undefined && seen.has(text)) return { key: text, offset: startOf(key) ?? 0 };
      if (text !== undefined) seen.add(text);
    }
  }
  return undefined;
}

function keepExactNumbers(document: Document.Parsed): void {
  for (const node of nodesOf(document)) {
    if (!isScalar(node) || typeof node.value !== "number") continue;
    const scalar: Scalar = node;
    scalar.value = exactNumber(node.value, node.source ?? "");
  }
}

function* nodesOf(document: Document.Parsed): Generator {
  const left: unknown[] = [document.contents];
  while (left.length > 0) {
    const node = left.pop();
    yield node;
    if (isSeq(node)) for (const item of node.items) left.push(item);
    if (isMap(node)) for (const { value } of node.items) left.push(value);
  }
}

function offsetOf(document: Document.Parsed, path: DocumentPath, part: "key" | "value" = "value"): number {
  let offset = startOf(document.contents) ?? 0;
  let node: unknown = document.contents;
  for (const [depth, step] of path.entries()) {
    const isLast = depth === path.length - 1;
    const pair = isMap(node) ? pairOf(node, String(step)) : undefined;
    const next = pair === undefined ? itemOf(node, step) : pair.value;
    if (next === undefined) return offset;
    const start = startOf(next) ?? startOf(pair?.key);
    offset = (isLast && part === "key" ? startOf(pair?.key) : start) ?? offset;
    node = next;
  }
  return offset;
}

function pairOf(map: YAMLMap, key: string): YAMLMap["items"][number] | undefined {
  return map.items.find((pair) => textOf(pair.key) === key);
}

function itemOf(node: unknown, step: string | number): unknown {
  return isSeq(node) && typeof step === "number" ? node.items[step] : undefined;
}

function textOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function startOf(node: unknown): number | undefined {
  return (node as { readonly range?: readonly [number, number, number] } | null | undefined)?.range?.[0];
}
