import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type YAMLMap } from "yaml";

/** Keys and indices that lead to a value. */
type YamlPath = readonly (string | number)[];

/** A file in YAML 1.2, or in JSON, that was read. */
export interface YamlDocument {
  /** What the file says, as plain values: {} when it is empty, null when it is anything but keys with values. */
  readonly content: unknown;
  /** The first thing that makes it no YAML, or ambiguous. */
  readonly problem?: { readonly where: string; readonly found: string };
  /** File, line and column of a path's value or of its key; of the nearest thing around it when there is no such path. */
  placeOf(path: YamlPath, part?: "key" | "value"): string;
}

const TOO_DEEP = "values that are nested too deeply";

/** Reads YAML without judging what it says. A key that is there twice in one mapping is a problem. Never throws. */
export function parseYaml(name: string, text: string): YamlDocument {
  const lines = new LineCounter();
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${name}, line ${line}, column ${col}`;
  };
  const document = parsed(text, lines);
  if (document === undefined) return unreadable(at(0), TOO_DEEP);
  const [syntax] = document.errors;
  if (syntax !== undefined) {
    const isTooDeep = syntax.code === "RESOURCE_EXHAUSTION";
    return unreadable(at(syntax.pos[0]), isTooDeep ? TOO_DEEP : syntax.message);
  }
  const twice = duplicateKey(document);
  if (twice !== undefined) return unreadable(at(twice.offset), `the key ${twice.key} a second time`);
  return { content: contentOf(document), placeOf: (path, part) => at(offsetOf(document, path, part)) };
}

/** The parser tells equal keys by comparing each with each: it is told not to, and `duplicateKey` looks for them. */
function parsed(text: string, lines: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  } catch {
    return undefined;
  }
}

function unreadable(where: string, found: string): YamlDocument {
  return { content: null, problem: { where, found }, placeOf: () => where };
}

function contentOf(document: Document.Parsed): unknown {
  try {
    return isMap(document.contents) ? (document.toJS() as unknown) : document.contents === null ? {} : null;
  } catch {
    return null;
  }
}

interface PlacedKey {
  readonly key: string;
  readonly offset: number;
}

function duplicateKey(document: Document.Parsed): PlacedKey | undefined {
  const left: unknown[] = [document.contents];
  while (left.length > 0) {
    const node = left.pop();
    if (isSeq(node)) for (const item of node.items) left.push(item);
    if (!isMap(node)) continue;
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      const text = textOf(key);
      if (text !== undefined && seen.has(text)) return { key: text, offset: startOf(key) ?? 0 };
      if (text !== undefined) seen.add(text);
      left.push(value);
    }
  }
  return undefined;
}

function offsetOf(document: Document.Parsed, path: YamlPath, part: "key" | "value" = "value"): number {
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
