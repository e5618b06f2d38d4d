import { itemsOf, partialOf, scalarText, UNKNOWN, unknownFrom, type Value } from "./value";

const VERB = /%(?:\[(\d{1,3})\])?([-+0]*)(\d{1,3})?(?:\.(\d{1,2}))?([a-zA-Z%])/g;

interface Verb {
  readonly letter: string;
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
}

/** Terraform's `format`; UNKNOWN for a verb that is not supported. */
export function format(form: Value, args: readonly Value[]): Value {
  if (typeof form !== "string" || form.replace(VERB, "").includes("%")) return UNKNOWN;
  if (args.some((value) => value !== null && scalarText(value) === undefined)) return UNKNOWN;
  let next = 0;
  const unsupported: Value[] = [];
  const text = form.replace(
    VERB,
    (_, index?: string, flags = "", width?: string, precision?: string, letter: string = "") => {
      if (letter === "%") return "%";
      if (index !== undefined) next = Number(index) - 1;
      const value = args[next++];
      const verb = {
        letter,
        flags: String(flags),
        width: Number(width ?? 0),
        precision: precision === undefined ? undefined : Number(precision),
      };
      const shown = value === undefined ? undefined : formatted(value, verb);
      if (shown === undefined) unsupported.push(value ?? null);
      return shown ?? "";
    },
  );
  return unsupported.length === 0 ? text : UNKNOWN;
}

function formatted(value: Value, verb: Verb): string | undefined {
  const { flags, width } = verb;
  const text = contentOf(value, verb);
  if (text === undefined) return undefined;
  if (flags.includes("-")) return text.padEnd(width);
  if (!flags.includes("0") || !NUMERIC.has(verb.letter)) return text.padStart(width);
  const sign = /^[-+]?/.exec(text)?.[0] ?? "";
  return sign + text.slice(sign.length).padStart(width - sign.length, "0");
}

const NUMERIC = new Set(["d", "f", "x", "X", "b", "o"]);
const BASES: ReadonlyMap<string, number> = new Map([
  ["d", 10],
  ["x", 16],
  ["X", 16],
  ["b", 2],
  ["o", 8],
]);

function contentOf(value: Value, verb: Verb): string | undefined {
  const plain = value === null ? "null" : (scalarText(value) ?? "");
  if (verb.letter === "v") return plain;
  if (value === null) return undefined;
  const number = typeof value === "boolean" || plain.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? (textContent(plain, verb) ?? numberContent(number, verb)) : textContent(plain, verb);
}

function textContent(plain: string, { letter, precision }: Verb): string | undefined {
  if (letter === "s") return precision === undefined ? plain : Array.from(plain).slice(0, precision).join("");
  if (letter === "q") return JSON.stringify(plain);
  return letter === "t" && (plain === "true" || plain === "false") ? plain : undefined;
}

function numberContent(number: number, { letter, flags, precision }: Verb): string | undefined {
  const sign = flags.includes("+") && number >= 0 ? "+" : "";
  if (letter === "f") return fixed(number, precision ?? 6, sign);
  const base = BASES.get(letter);
  if (base === undefined || !Number.isInteger(number)) return undefined;
  const digits = sign + number.toString(base);
  return letter === "X" ? digits.toUpperCase() : digits;
}

/** Terraform rounds a number in the middle of two others in another way than JavaScript. */
function fixed(number: number, precision: number, sign: string): string | undefined {
  return Math.abs((number * 10 ** precision) % 1) === 0.5 ? undefined : sign + number.toFixed(precision);
}

/** Terraform's `formatlist`: one text for each element, although some may be unknown. */
export function formatList(form: Value, args: readonly Value[]): Value {
  const lists = args.map((value) => itemsOf(value));
  const lengths = new Set(lists.filter((list) => list !== undefined).map(({ length }) => length));
  const [length = 1, ...others] = lengths;
  const isOpen = args.some((value, at) => lists[at] === undefined && partialOf(value) !== undefined);
  if (others.length > 0 || isOpen || args.some(isWhollyUnknown)) return UNKNOWN;
  return Array.from({ length }, (_, at) => {
    const values = args.map((value, position) => lists[position]?.[at] ?? (lists[position] ? null : value));
    const text = format(form, values);
    return text === UNKNOWN ? unknownFrom([form, ...values]) : text;
  });
}

/** An unknown argument may be a list of any length. */
function isWhollyUnknown(value: Value): boolean {
  return itemsOf(value) === undefined && value !== null && scalarText(value) === undefined;
}
