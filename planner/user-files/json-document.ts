import { parseTree, visit, type Node } from "jsonc-parser";
import { brokenDocument, keyTwice, type DocumentPath, type UserDocument } from "./document";
import { exactNumber } from "./exact-number";
import { positionsIn } from "./positions";

/** Reads JSON, many times faster than as YAML; `undefined` when the text is not valid JSON. Never throws. */
export function readJson(name: string, text: string): UserDocument | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  const parsed = parse(text);
  if (parsed === undefined) return undefined;
  const at = positionsIn(name, text);
  const { content, twice } = parsed;
  if (twice !== undefined) return brokenDocument(keyTwice(at(twice.offset), twice.key));
  let tree: Node | undefined;
  return {
    content,
    placeOf(path, part = "value") {
      tree ??= parseTree(text);
      return at(offsetOf(tree, path, part));
    },
  };
}

interface Parsed {
  readonly content: unknown;
  /** The first key that occurs twice in its object. */
  readonly twice?: { readonly key: string; readonly offset: number };
}

function parse(text: string): Parsed | undefined {
  const builder = new ContentBuilder(text);
  try {
    visit(text, builder, { disallowComments: true });
  } catch {
    return undefined; // nested more deeply than the parser can follow
  }
  return builder.parsed;
}

type Container = Record<string, unknown> | unknown[];

/** Builds plain values from the parser's events, in the order of the text. */
class ContentBuilder {
  private readonly open: Container[] = [];
  private readonly keys: string[] = [];
  private content: unknown;
  private twice: Parsed["twice"];
  private isBroken = false;

  public constructor(private readonly text: string) {}

  public get parsed(): Parsed | undefined {
    if (this.isBroken) return undefined;
    return { content: this.content, ...(this.twice === undefined ? {} : { twice: this.twice }) };
  }

  public readonly onError = (): void => {
    this.isBroken = true;
  };
  public readonly onObjectBegin = (): void => {
    this.begin({});
  };
  public readonly onArrayBegin = (): void => {
    this.begin([]);
  };
  public readonly onObjectEnd = (): void => {
    this.open.pop();
  };
  public readonly onArrayEnd = this.onObjectEnd;

  public readonly onObjectProperty = (key: string, offset: number): void => {
    const object = this.open.at(-1) ?? {};
    if (Object.hasOwn(object, key)) this.twice ??= { key, offset };
    this.keys.push(key);
  };

  public readonly onLiteralValue = (value: unknown, offset: number, length: number): void => {
    this.add(typeof value === "number" ? exactNumber(value, this.text.slice(offset, offset + length)) : value);
  };

  private begin(container: Container): void {
    this.add(container);
    this.open.push(container);
  }

  private add(value: unknown): void {
    const parent = this.open.at(-1);
    if (parent === undefined) this.content = value;
    else if (Array.isArray(parent)) parent.push(value);
    else setOwn(parent, this.keys.pop() ?? "", value);
  }
}

/** An assignment to `__proto__` would change the prototype. */
function setOwn(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== "__proto__") object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

function offsetOf(tree: Node | undefined, path: DocumentPath, part: "key" | "value"): number {
  let node = tree;
  let key: Node | undefined;
  for (const step of path) {
    const child = node?.type === "array" ? { value: node.children?.[Number(step)] } : propertyOf(node, String(step));
    if (child.value === undefined) return node?.offset ?? 0;
    [node, key] = [child.value, child.key];
  }
  return (part === "key" ? key : node)?.offset ?? node?.offset ?? 0;
}

function propertyOf(object: Node | undefined, name: string): { key?: Node | undefined; value?: Node | undefined } {
  const property = object?.children?.find(({ children }) => children?.[0]?.value === name);
  return { key: property?.children?.[0], value: property?.children?.[1] };
}
