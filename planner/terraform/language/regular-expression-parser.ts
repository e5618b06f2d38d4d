/** One step of a program that searches for a pattern. `jump` continues at several places, the preferred one first. */
type Instruction =
  | { readonly kind: "letter"; readonly accepts: (letter: string) => boolean }
  | { readonly kind: "jump"; readonly to: readonly number[] }
  | { readonly kind: "save"; readonly slot: number }
  | { readonly kind: "assertion"; readonly holds: (letters: readonly string[], position: number) => boolean }
  | { readonly kind: "match" };

export interface Program {
  readonly instructions: readonly Instruction[];
  /** The groups in order, with their names if they have any. */
  readonly names: readonly (string | undefined)[];
}

const LONGEST_PATTERN = 300;
const MOST_INSTRUCTIONS = 500;
const MOST_NESTED = 20;

/** The program for a pattern in RE2's syntax, which Terraform uses; `undefined` for what is not supported. */
export function compile(pattern: string): Program | undefined {
  if (pattern.length > LONGEST_PATTERN) return undefined;
  try {
    return new PatternParser(Array.from(pattern)).program();
  } catch (error) {
    if (error === UNSUPPORTED) return undefined;
    throw error;
  }
}

const UNSUPPORTED = new Error("the pattern is not supported");

type Accepts = (letter: string) => boolean;
/** Writes the instructions of a part of a pattern; a repeated part is written several times. */
type Part = (instructions: Instruction[]) => void;

class PatternParser {
  #at = 0;
  #depth = 0;
  #ignoresCase = false;
  #dotIsAny = false;
  readonly #names: (string | undefined)[] = [];

  public constructor(private readonly letters: readonly string[]) {}

  public program(): Program {
    this.#flags();
    const body = this.#alternatives();
    if (this.#at < this.letters.length) throw UNSUPPORTED;
    const instructions: Instruction[] = [];
    group(body, 0)(instructions);
    instructions.push({ kind: "match" });
    return { instructions, names: this.#names };
  }

  /** `(?i)` and `(?s)` at the start. */
  #flags(): void {
    const flags = /^\(\?([is]+)\)/.exec(this.letters.slice(0, "(?is)".length).join(""))?.[1];
    if (flags === undefined) return;
    this.#ignoresCase = flags.includes("i");
    this.#dotIsAny = flags.includes("s");
    this.#at = flags.length + "(?)".length;
  }

  #alternatives(): Part {
    if ((this.#depth += 1) > MOST_NESTED) throw UNSUPPORTED;
    const options = [this.#sequence()];
    while (this.#take("|")) options.push(this.#sequence());
    this.#depth -= 1;
    return options.reduceRight((rest, option) => either(option, rest));
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (this.#at < this.letters.length && !this.#isNext("|") && !this.#isNext(")")) parts.push(this.#repeated());
    return (instructions) => {
      for (const part of parts) part(instructions);
    };
  }

  #repeated(): Part {
    const part = this.#atom();
    const limits = this.#limits();
    if (limits === undefined) return part;
    const isLazy = this.#take("?");
    if (this.#limits() !== undefined) throw UNSUPPORTED;
    return repeat(part, limits, isLazy);
  }

  #limits(): readonly [least: number, most: number] | undefined {
    if (this.#take("*")) return [0, Infinity];
    if (this.#take("+")) return [1, Infinity];
    if (this.#take("?")) return [0, 1];
    const counted = /^\{(\d{1,3})(,?)(\d{0,3})\}/.exec(
      this.letters.slice(this.#at, this.#at + "{999,999}".length).join(""),
    );
    if (counted === null) return undefined;
    const [whole, least = "", comma, most = ""] = counted;
    this.#at += whole.length;
    return [Number(least), comma === "" ? Number(least) : most === "" ? Infinity : Number(most)];
  }

  #atom(): Part {
    const letter = this.#next();
    if (letter === "(") return this.#group();
    if (letter === "[") return this.#letterOf(this.#class());
    if (letter === ".") return this.#letterOf((candidate) => this.#dotIsAny || candidate !== "\n", false);
    if (letter === "^") return assertion((_, position) => position === 0);
    if (letter === "$") return assertion((letters, position) => position === letters.length);
    if (letter === "\\") return this.#escaped();
    if ("*+?)".includes(letter)) throw UNSUPPORTED;
    return this.#letterOf(exactly(letter));
  }

  #letterOf(accepts: Accepts, hasCase = this.#ignoresCase): Part {
    const test: Accepts = hasCase
      ? (letter) => accepts(letter.toLowerCase()) || accepts(letter.toUpperCase())
      : accepts;
    return (instructions) => {
      push(instructions, { kind: "letter", accepts: test });
    };
  }

  #group(): Part {
    if (this.#take("?")) {
      if (this.#take(":")) return this.#closed(this.#alternatives());
      this.#take("P");
      return this.#captured(this.#groupName());
    }
    return this.#captured(undefined);
  }

  #groupName(): string {
    const name = /^<(\w+)>/.exec(this.letters.slice(this.#at).join(""))?.[1];
    if (name === undefined) throw UNSUPPORTED;
    this.#at += name.length + "<>".length;
    return name;
  }

  #captured(name: string | undefined): Part {
    const number = this.#names.push(name);
    return group(this.#closed(this.#alternatives()), number);
  }

  #closed(part: Part): Part {
    if (!this.#take(")")) throw UNSUPPORTED;
    return part;
  }

  #escaped(): Part {
    const letter = this.#next();
    const kind = CLASSES.get(letter);
    if (kind !== undefined) return this.#letterOf(kind, false);
    if (letter === "b") return assertion(isWordBoundary);
    if (letter === "B") return assertion((letters, position) => !isWordBoundary(letters, position));
    if (letter === "A") return assertion((_, position) => position === 0);
    if (letter === "z") return assertion((letters, position) => position === letters.length);
    return this.#letterOf(exactly(literal(letter)));
  }

  #class(): Accepts {
    const isNegated = this.#take("^");
    const tests: Accepts[] = [];
    do tests.push(this.#classPart());
    while (!this.#take("]"));
    return (letter) => tests.some((test) => test(letter)) !== isNegated;
  }

  #classPart(): Accepts {
    const named = /^\[:(\w+):\]/.exec(this.letters.slice(this.#at, this.#at + "[:xdigits:]".length).join(""));
    if (named !== null) return this.#namedClass(named[0], named[1] ?? "");
    const first = this.#next();
    const escaped = first === "\\" ? this.#next() : undefined;
    const kind = escaped === undefined ? undefined : CLASSES.get(escaped);
    if (kind !== undefined) return kind;
    const from = escaped === undefined ? first : literal(escaped);
    if (!this.#isNext("-") || this.letters[this.#at + 1] === "]") return exactly(from);
    this.#at += 1;
    const last = this.#next();
    const to = last === "\\" ? literal(this.#next()) : last;
    return between(from, to);
  }

  #namedClass(whole: string, name: string): Accepts {
    const accepts = NAMED_CLASSES.get(name);
    if (accepts === undefined) throw UNSUPPORTED;
    this.#at += whole.length;
    return accepts;
  }

  #isNext(letter: string): boolean {
    return this.letters[this.#at] === letter;
  }

  #take(letter: string): boolean {
    const isThere = this.#isNext(letter);
    if (isThere) this.#at += 1;
    return isThere;
  }

  #next(): string {
    const letter = this.letters[this.#at];
    if (letter === undefined) throw UNSUPPORTED;
    this.#at += 1;
    return letter;
  }
}

function exactly(wanted: string): Accepts {
  return (letter) => letter === wanted;
}

function between(from: string, to: string): Accepts {
  const [low = 0, high = 0] = [from.codePointAt(0), to.codePointAt(0)];
  if (low > high) throw UNSUPPORTED;
  return (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= low && code <= high;
  };
}

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ["t", "\t"],
  ["n", "\n"],
  ["r", "\r"],
  ["f", "\f"],
  ["v", "\v"],
]);

/** The letter that a backslash and this one mean. */
function literal(letter: string): string {
  const control = CONTROLS.get(letter);
  if (control !== undefined) return control;
  if (/[\w]/.test(letter)) throw UNSUPPORTED;
  return letter;
}

const test =
  (pattern: RegExp): Accepts =>
  (letter) =>
    pattern.test(letter);
const IS_WORD = test(/^[0-9A-Za-z_]$/);

const CLASSES: ReadonlyMap<string, Accepts> = new Map([
  ["d", test(/^[0-9]$/)],
  ["D", test(/^[^0-9]/)],
  ["w", IS_WORD],
  ["W", test(/^[^0-9A-Za-z_]/)],
  ["s", test(/^[\t\n\f\r ]$/)],
  ["S", test(/^[^\t\n\f\r ]/)],
]);

const NAMED_CLASSES: ReadonlyMap<string, Accepts> = new Map([
  ["alnum", test(/^[0-9A-Za-z]$/)],
  ["alpha", test(/^[A-Za-z]$/)],
  ["digit", test(/^[0-9]$/)],
  ["lower", test(/^[a-z]$/)],
  ["space", test(/^[\t\n\v\f\r ]$/)],
  ["upper", test(/^[A-Z]$/)],
]);

function isWordBoundary(letters: readonly string[], position: number): boolean {
  const isWordAt = (at: number): boolean => IS_WORD(letters[at] ?? "");
  return isWordAt(position - 1) !== isWordAt(position);
}

function push(instructions: Instruction[], instruction: Instruction): void {
  if (instructions.length >= MOST_INSTRUCTIONS) throw UNSUPPORTED;
  instructions.push(instruction);
}

function assertion(holds: (letters: readonly string[], position: number) => boolean): Part {
  return (instructions) => {
    push(instructions, { kind: "assertion", holds });
  };
}

function group(body: Part, number: number): Part {
  return (instructions) => {
    push(instructions, { kind: "save", slot: number * 2 });
    body(instructions);
    push(instructions, { kind: "save", slot: number * 2 + 1 });
  };
}

/** Reserves a place for a jump that is written when its targets are known. */
function reserve(instructions: Instruction[]): (...to: readonly number[]) => void {
  const at = instructions.length;
  push(instructions, { kind: "jump", to: [] });
  return (...to) => {
    instructions[at] = { kind: "jump", to };
  };
}

function either(first: Part, second: Part): Part {
  return (instructions) => {
    const choose = reserve(instructions);
    const start = instructions.length;
    first(instructions);
    const skip = reserve(instructions);
    choose(start, instructions.length);
    second(instructions);
    skip(instructions.length);
  };
}

function repeat(part: Part, [least, most]: readonly [number, number], isLazy: boolean): Part {
  if (most < least) throw UNSUPPORTED;
  return (instructions) => {
    const before = instructions.length;
    for (let times = 0; times < least; times += 1) {
      part(instructions);
      if (instructions.length === before) break;
    }
    const ways: ((...to: readonly number[]) => void)[] = [];
    const starts: number[] = [];
    for (let times = least; times < (most === Infinity ? least + 1 : most); times += 1) {
      starts.push(instructions.length + 1);
      ways.push(reserve(instructions));
      part(instructions);
    }
    if (most === Infinity) reserve(instructions)(...starts.map((start) => start - 1));
    const end = instructions.length;
    ways.forEach((way, at) => {
      const start = starts[at] ?? end;
      if (isLazy) way(end, start);
      else way(start, end);
    });
  };
}
