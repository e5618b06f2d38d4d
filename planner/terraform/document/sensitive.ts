import { field, isArray, isObject, objectAt, type Json, type JsonObject } from "./json";

/**
 * Masks the values that Terraform marks as sensitive, before any later step can print them. Equal strings in one input
 * get equal placeholders, so counting and comparing still work. Sensitive numbers and booleans become null.
 */
export class SensitiveValues {
  readonly #placeholders = new Map<string, string>();

  /** The masked values of a resource or a change. Readers get values only through this method. */
  public shown(holder: Json, values = "values", marks = "sensitive_values"): JsonObject {
    const texts = new Set<string>();
    const masked = this.#mask(objectAt(holder, values), field(holder, marks), texts);
    return texts.size === 0 ? masked : (this.#withoutCopies(masked, texts, 0) as JsonObject);
  }

  /** Providers copy values, such as tags into tags_all, but Terraform does not mark the copies. */
  #withoutCopies(value: Json, texts: ReadonlySet<string>, depth: number): Json {
    if (typeof value === "string") return texts.has(value) ? this.#placeholder(value) : value;
    if (depth > DEPTH_LIMIT) return null;
    if (isArray(value)) return value.map((item) => this.#withoutCopies(item, texts, depth + 1));
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([key, item]) => [key, this.#withoutCopies(item, texts, depth + 1)]);
    return Object.fromEntries(entries) as JsonObject;
  }

  /**
   * `marks` has the shape of `values`, with `true` where a value, or everything below it, is sensitive. `texts` collects
   * the hidden strings.
   */
  #mask(values: JsonObject, marks: Json | undefined, texts: Set<string>, depth = 0): JsonObject {
    if (depth > DEPTH_LIMIT) return {};
    if (marks === true) {
      return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, this.#hidden(value, texts, depth)]));
    }
    if (!isObject(marks) || Object.keys(marks).length === 0) return values;
    return Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, this.#masked(value, field(marks, key), texts, depth + 1)]),
    );
  }

  #masked(value: Json, marks: Json | undefined, texts: Set<string>, depth: number): Json {
    if (depth > DEPTH_LIMIT) return null;
    if (marks === true) return this.#hidden(value, texts, depth);
    if (isArray(value) && (isArray(marks) || isObject(marks))) {
      const markOf = (index: number): Json | undefined => (isArray(marks) ? marks[index] : field(marks, String(index)));
      return value.map((item, index) => this.#masked(item, markOf(index), texts, depth + 1));
    }
    if (isObject(value) && isObject(marks)) return this.#mask(value, marks, texts, depth);
    return value;
  }

  #hidden(value: Json, texts: Set<string>, depth: number): Json {
    if (typeof value === "string") {
      if (value !== "") texts.add(value);
      return this.#placeholder(value);
    }
    if (isArray(value) && depth <= DEPTH_LIMIT) return value.map((item) => this.#hidden(item, texts, depth + 1));
    return null;
  }

  #placeholder(text: string): string {
    const known = this.#placeholders.get(text);
    if (known !== undefined) return known;
    const placeholder = `${PLACEHOLDER} ${this.#placeholders.size + 1})`;
    this.#placeholders.set(text, placeholder);
    return placeholder;
  }
}

/** Converts the sensitive paths of a state file, such as `tags["owner"]`, to the marks that `shown` expects. */
export function marksAt(paths: readonly Json[]): Json {
  const root: Marks = newMarks();
  for (const path of paths) if (isArray(path) && !mark(root, path)) return true;
  return root;
}

type Marks = { [key: string]: Marks | true };

function newMarks(): Marks {
  return Object.create(null) as Marks;
}

/**
 * False if the first step is not understood: the path may mean everything. A later step that is not understood marks
 * everything below it.
 */
function mark(root: Marks, path: readonly Json[]): boolean {
  const keys = path.slice(0, DEPTH_LIMIT).map(stepKey);
  const end = keys.includes(undefined) ? keys.indexOf(undefined) : keys.length;
  let at = root;
  for (const [depth, key] of keys.slice(0, end).entries()) {
    const below = at[key ?? ""];
    if (key === undefined || below === true) return true;
    if (depth === end - 1) at[key] = true;
    else at = at[key] = below ?? newMarks();
  }
  return end > 0;
}

/** `{ type: "get_attr", value: "tags" }`, or `{ type: "index", value: { value: "owner" } }` with a text or a number. */
function stepKey(step: Json): string | undefined {
  const key = field(step, "value");
  const value = isObject(key) ? field(key, "value") : key;
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** No provider attribute nests deeper; anything deeper is dropped because it might be sensitive. */
const DEPTH_LIMIT = 200;
const PLACEHOLDER = "(sensitive value";

export function isPlaceholder(text: string): boolean {
  return text.startsWith(PLACEHOLDER);
}
