import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Scalar,
  type YAMLMap,
  type YAMLParseError,
} from "yaml";
import { brokenDocument, keyTwice, type DocumentPath, type UserDocument } from "./document";
import { exactNumber } from "./exact-number";
import { positionsIn } from "./positions";
import { shortText } from "./shown";

/** Most characters of the parser's message, which may quote the file. */
const MOST_SAID = 200;

/** Reads YAML 1.2. Never throws. */
export function readYaml(name: string, text: string): UserDocument {
  const at = positionsIn(name, text);
  const document = parsed(text);
  if (document === undefined) return tooDeep(at(0));
  const [syntax] = document.errors;
  if (syntax !== undefined) return unreadable(syntax, at);
  const twice = duplicateKey(document);
  if (twice !== undefined) return brokenDocument(keyTwice(at(twice.offset), twice.key));
  keepExactNumbers(document);
  try {
    const content: unknown = document.contents === null ? {} : document.toJS();
    return { content, placeOf: (path, part) => at(offsetOf(document, path, part)) };
  } catch (error) {
    return error instanceof ReferenceError ? badAlias(document, at) : tooDeep(at(0));
  }
}

/** The parser's own check for unique keys takes quadratic time; `duplicateKey` replaces it. */
function parsed(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  } catch {
    return undefined;
  }
}

type SyntaxProblem = Pick<YAMLParseError, "code" | "message" | "pos">;

/** How deep the parser gets depends on the machine, so the message does not say where it stopped. */
function unreadable({ code, message, pos }: SyntaxProblem, at: (offset: number) => string): UserDocument {
  const where = at(pos[0]);
  if (code === "RESOURCE_EXHAUSTION") return tooDeep(at(0));
  if (code === "MULTIPLE_DOCS") return brokenDocument({ where, expected: "one document", found: "a second one" });
  const found = `a syntax error: ${shortText(message, MOST_SAID)}`;
  return brokenDocument({ where, expected: "YAML or JSON", found });
}

function badAlias(document: Document.Parsed, at: (offset: number) => string): UserDocument {
  const nodes = [...nodesOf(document)];
  const anchors = new Set(nodes.map((node) => (isScalar(node) || isCollection(node) ? node.anchor : undefined)));
  const dangling = nodes.filter((node) => isAlias(node)).find(({ source }) => !anchors.has(source));
  const where = at(startOf(dangling) ?? 0);
  if (dangling === undefined) {
    return brokenDocument({ where, expected: "fewer aliases", found: "aliases that repeat too many values" });
  }
  return brokenDocument({
    where,
    expected: `an anchor &${shortText(dangling.source)} before its alias`,
    found: "none",
  });
}

function tooDeep(where: string): UserDocument {
  return brokenDocument({ where, expected: "fewer levels", found: "values that are nested too deeply" });
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

/** All values, in the order of the text. */
function* nodesOf(document: Document.Parsed): Generator<unknown, void> {
  const pending: unknown[] = [document.contents];
  while (pending.length > 0) {
    const node = pending.pop();
    yield node;
    for (const child of childrenOf(node).reverse()) pending.push(child);
  }
}

function childrenOf(node: unknown): unknown[] {
  if (isMap(node)) return node.items.map(({ value }) => value);
  return isSeq(node) ? [...node.items] : [];
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
    offset = (isLast && part === "key" ? startOf(pair?.key) : undefined) ?? start ?? offset;
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
