const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE] = [0x09, 0x0a, 0x0d, 0x20] as const;
const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c] as const;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d] as const;
const [T, Y, P, E] = [0x74, 0x79, 0x70, 0x65] as const;

/** Keys on the path from the document to its lists of resources. */
const WAY = new Set(["planned_values", "prior_state", "values", "root_module", "child_modules"]);
/** Keys of the lists of resources. */
const LISTS = new Set(["resources", "resource_changes"]);
const LONGEST_KEY = 20;
const LONGEST_TYPE = 100;

/**
 * The JSON text (UTF-8) of a plan or state without resources of irrelevant types, which make up most of a large one:
 * only the rest needs parsing. The first resource of a list always stays, because a list with resources must not look
 * empty. Kept text is unchanged byte for byte, and the parser reports its errors; in cut text only quotes and brackets
 * are checked. Text of another kind is returned unchanged.
 */
export function prune(bytes: Uint8Array, isRelevant: (type: string) => boolean): Uint8Array {
  return new Pruner(bytes, isRelevant).prune();
}

class Pruner {
  readonly #kept: Uint8Array;
  #length = 0;
  /** Start of the bytes that are neither kept nor cut yet. */
  #pending = 0;
  /** Start and end of the type of the last value passed, without its quotes; both 0 if it has none. */
  #typeStart = 0;
  #typeEnd = 0;

  public constructor(
    private readonly bytes: Uint8Array,
    private readonly isRelevant: (type: string) => boolean,
  ) {
    this.#kept = new Uint8Array(bytes.length);
  }

  public prune(): Uint8Array {
    const { bytes } = this;
    let at = 0;
    while (at < bytes.length) {
      if (bytes[at] === QUOTE) {
        const end = endOfString(bytes, at);
        at = this.#afterString(at, end, valueAfter(bytes, end));
      } else at += 1;
    }
    this.#keep(bytes.length);
    return this.#kept.subarray(0, this.#length);
  }

  /** Where to continue after a string. `value` is the start of the value whose key it is, or NO_KEY. */
  #afterString(start: number, end: number, value: number): number {
    if (value === NO_KEY) return end;
    const key = textOf(this.bytes, start + 1, Math.min(end - 1, start + LONGEST_KEY));
    if (WAY.has(key)) return value;
    if (LISTS.has(key) && this.bytes[value] === OPEN_LIST) return this.#pruneList(value + 1);
    return this.#pass(value);
  }

  /** Cuts irrelevant resources from a list and returns the end of the list. */
  #pruneList(start: number): number {
    const { bytes } = this;
    let last = this.#pass(start);
    while (bytes[afterSpace(bytes, last)] === COMMA) {
      const end = this.#pass(afterSpace(bytes, last) + 1);
      if (this.#isOfNoUse()) {
        this.#keep(last);
        this.#pending = end;
      }
      last = end;
    }
    return last;
  }

  #isOfNoUse(): boolean {
    const length = this.#typeEnd - this.#typeStart;
    if (length < 1 || length > LONGEST_TYPE) return false;
    const type = textOf(this.bytes, this.#typeStart, this.#typeEnd);
    return !type.includes("\\") && !this.isRelevant(type);
  }

  #keep(end: number): void {
    this.#kept.set(this.bytes.subarray(this.#pending, end), this.#length);
    this.#length += end - this.#pending;
    this.#pending = end;
  }

  /** End of the value that begins at `start` or after the whitespace there. */
  #pass(start: number): number {
    const { bytes } = this;
    this.#typeStart = this.#typeEnd = 0;
    let depth = 0;
    let at = start;
    while (at < bytes.length) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        const end = endOfString(bytes, at);
        if (depth === 1 && isType(bytes, at, end)) this.#noteType(end);
        at = end;
        if (depth === 0) return at;
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        depth += 1;
        at += 1;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        if (depth === 0) return at;
        depth -= 1;
        at += 1;
        if (depth === 0) return at;
      } else if (byte === COMMA && depth === 0) return at;
      else at += 1;
    }
    return bytes.length;
  }

  #noteType(end: number): void {
    const value = valueAfter(this.bytes, end);
    if (value === NO_KEY) return;
    const isText = this.bytes[value] === QUOTE;
    this.#typeStart = isText ? value + 1 : 0;
    this.#typeEnd = isText ? endOfString(this.bytes, value) - 1 : 0;
  }
}

/** Position after the string whose opening quote is at `start`; at most the length of the input. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    at += byte === BACKSLASH ? 2 : 1;
  }
  return bytes.length;
}

const NO_KEY = -1;

/** Start of the value whose key ends at `end`; NO_KEY if no colon follows. */
function valueAfter(bytes: Uint8Array, end: number): number {
  const colon = afterSpace(bytes, end);
  return bytes[colon] === COLON ? afterSpace(bytes, colon + 1) : NO_KEY;
}

function afterSpace(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isSpace(bytes[at])) at += 1;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === TAB || byte === CARRIAGE_RETURN;
}

/** True for `"type"`, quotes included. */
function isType(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 6) return false;
  return bytes[start + 1] === T && bytes[start + 2] === Y && bytes[start + 3] === P && bytes[start + 4] === E;
}

/** Character by character: three times as fast as spreading. */
function textOf(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
