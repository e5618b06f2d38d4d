import { field, isArray, isObject, type Json, type JsonObject } from "./json";

/**
 * Replaces what Terraform marks as sensitive, so that no later step can print it. Equal texts of one input get equal
 * placeholders: counting and comparing still work. Sensitive numbers and booleans become null.
 */
export class SensitiveValues {
  readonly #placeholders = new Map<string, string>();

  /** `marks` has the shape of `values`, with `true` where a value, or all that is below it, is sensitive. */
  public mask(values: JsonObject, marks: Json | undefined, depth = 0): JsonObject {
    if (marks === true || depth > DEPTH_LIMIT) return {};
    if (!isObject(marks) || Object.keys(marks).length === 0) return values;
    return Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, this.#masked(value, field(marks, key), depth + 1)]),
    );
  }

  #masked(value: Json, marks: Json | undefined, depth: number): Json {
    if (depth > DEPTH_LIMIT) return null;
    if (marks === true) return this.#hidden(value, depth);
    if (isArray(value) && isArray(marks))
      return value.map((item, index) => this.#masked(item, marks[index], depth + 1));
    if (isObject(value) && isObject(marks)) return this.mask(value, marks, depth);
    return value;
  }

  #hidden(value: Json, depth: number): Json {
    if (typeof value === "string") return this.#placeholder(value);
    if (isArray(value) && depth <= DEPTH_LIMIT) return value.map((item) => this.#hidden(item, depth + 1));
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

/** No attribute of a provider nests deeper; what does is dropped, since it might be sensitive. */
const DEPTH_LIMIT = 200;
const PLACEHOLDER = "(sensitive value";

export function isPlaceholder(text: string): boolean {
  return text.startsWith(PLACEHOLDER);
}
