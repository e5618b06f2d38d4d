import { compile, type Program } from "./regular-expression-parser";
import type { Value } from "./value";

/** Longer texts are not searched: the names that patterns are applied to are short. */
const LONGEST_TEXT = 2_000;

/** Positions at which groups begin and end; group 0 is the whole match. */
type Slots = readonly (number | undefined)[];

/** All matches as Terraform's `regexall` returns them; `undefined` for a pattern that is not supported. */
export function matchesOf(pattern: string, text: string): Value[] | undefined {
  const letters = Array.from(text);
  const program = compile(pattern);
  if (program === undefined || letters.length > LONGEST_TEXT) return undefined;
  return allMatches(program, letters).map((slots) => matchValue(program, letters, slots));
}

/** Text whose matches are replaced, with `$1` and `${name}` for groups; `undefined` for a pattern that is not supported. */
export function replaced(pattern: string, text: string, by: string): string | undefined {
  const letters = Array.from(text);
  const program = compile(pattern);
  if (program === undefined || letters.length > LONGEST_TEXT) return undefined;
  let result = "";
  let at = 0;
  for (const slots of allMatches(program, letters)) {
    result += letters.slice(at, slots[0]).join("") + expanded(by, program, letters, slots);
    at = slots[1] ?? at;
  }
  return result + letters.slice(at).join("");
}

function expanded(by: string, { names }: Program, letters: readonly string[], slots: Slots): string {
  const textOf = (name: string): string => {
    const group = /^\d+$/.test(name) ? Number(name) : names.indexOf(name) + 1;
    return (group === 0 && name !== "0" ? undefined : groupText(letters, slots, group)) ?? "";
  };
  return by.replace(GROUP, (whole: string, bare: string | undefined, braced: string | undefined): string => {
    const name = bare ?? braced;
    return name === undefined ? whole.slice(1) : textOf(name);
  });
}

/** `$$`, `$name` and `${name}`. */
const GROUP = /\$(?:\$|(\w+)|\{(\w+)\})/g;

function matchValue({ names }: Program, letters: readonly string[], slots: Slots): Value {
  if (names.length === 0) return groupText(letters, slots, 0) ?? "";
  const groups = names.map((name, at): [string | undefined, Value] => [
    name,
    groupText(letters, slots, at + 1) ?? null,
  ]);
  const named = groups.flatMap(([name, group]): [string, Value][] => (name === undefined ? [] : [[name, group]]));
  return named.length === groups.length ? Object.fromEntries(named) : groups.map(([, group]) => group);
}

function groupText(letters: readonly string[], slots: Slots, group: number): string | undefined {
  const [start, end] = [slots[group * 2], slots[group * 2 + 1]];
  return start === undefined || end === undefined ? undefined : letters.slice(start, end).join("");
}

/** The matches from left to right. An empty one right after another does not count. */
function allMatches(program: Program, letters: readonly string[]): Slots[] {
  const matches: Slots[] = [];
  let at = 0;
  let last = -1;
  while (at <= letters.length) {
    const slots = search(program, letters, at);
    const [start, end] = slots ?? [];
    if (slots === undefined || start === undefined || end === undefined) break;
    if (end > start || start !== last) matches.push(slots);
    last = end;
    at = end > start ? end : end + 1;
  }
  return matches;
}

interface Thread {
  readonly at: number;
  readonly slots: Slots;
}

/**
 * The leftmost match from a position on, with the alternatives in the order in which they are written. All are followed at
 * the same time, so that no pattern takes more steps than its length times that of the text.
 */
function search({ instructions }: Program, letters: readonly string[], from: number): Slots | undefined {
  let found: Slots | undefined;
  let threads: Thread[] = [];
  for (let position = from; position <= letters.length; position += 1) {
    const seen = new Set<number>();
    const current: Thread[] = [];
    const waiting = found === undefined ? [...threads, { at: 0, slots: [] }] : threads;
    for (const thread of waiting) addThread(current, seen, { instructions, letters, position }, thread);
    threads = [];
    for (const { at, slots } of current) {
      const instruction = instructions[at];
      if (instruction?.kind === "match") {
        found = slots;
        break;
      }
      const letter = letters[position];
      if (instruction?.kind === "letter" && letter !== undefined && instruction.accepts(letter)) {
        threads.push({ at: at + 1, slots });
      }
    }
    if (found !== undefined && threads.length === 0) return found;
  }
  return found;
}

interface Place {
  readonly instructions: Program["instructions"];
  readonly letters: readonly string[];
  readonly position: number;
}

/** Adds a thread, and those to which it leads without reading a letter, in their order. */
function addThread(
  current: Thread[],
  seen: Set<number>,
  { instructions, letters, position }: Place,
  first: Thread,
): void {
  const pending = [first];
  for (let thread = pending.pop(); thread !== undefined; thread = pending.pop()) {
    const { at, slots } = thread;
    const instruction = instructions[at];
    if (instruction === undefined || seen.has(at)) continue;
    seen.add(at);
    if (instruction.kind === "jump") {
      for (const to of [...instruction.to].reverse()) pending.push({ at: to, slots });
    } else if (instruction.kind === "save") {
      const saved = [...slots];
      saved[instruction.slot] = position;
      pending.push({ at: at + 1, slots: saved });
    } else if (instruction.kind === "assertion") {
      if (instruction.holds(letters, position)) pending.push({ at: at + 1, slots });
    } else current.push(thread);
  }
}
