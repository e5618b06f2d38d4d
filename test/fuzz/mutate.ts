import type { Random } from "./random";

const VALUES: readonly [unknown, ...unknown[]] = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  1e308,
  2 ** 53,
  "",
  "us-east-1",
  "__proto__",
  "10.0.0.0/99",
  "::/0",
  "com.amazonaws..",
  "arn:aws:::",
  "*".repeat(300),
  "\u0000\u202e\ud800",
  "1 up\n| <b> |",
  "${each.key}",
  "${[for s in aws_subnet.private : s.id if s.id != null]}",
  "${aws_vpc_endpoint.sqs[*].id}",
  "${merge({}, null)}",
  "${range(1e9)}",
  "${",
  [],
  [null],
  [[[]]],
  {},
  { id: true },
];
const NAMES: readonly [string, ...string[]] = ["id", "type", "count", "for_each", "region", "__proto__", "", "values"];

interface Place {
  readonly parent: unknown[] | Record<string, unknown>;
  readonly key: string;
}

/** A document with one to four random changes of its text or of its structure. The original is not changed. */
export function mutated(text: string, random: Random): string {
  if (random.below(8) === 0) return brokenText(text, random);
  const document = JSON.parse(text) as unknown;
  const places = placesIn(document);
  const [first, ...others] = places;
  if (first === undefined) return brokenText(text, random);
  const changes = 1 + random.below(4);
  for (let change = 0; change < changes; change += 1) {
    changeAt(random.pick([first, ...others]), random.pick([first, ...others]), random);
  }
  return JSON.stringify(document);
}

function placesIn(document: unknown): Place[] {
  const places: Place[] = [];
  const left = [document];
  while (left.length > 0) {
    const parent = left.pop();
    if (typeof parent !== "object" || parent === null) continue;
    for (const key of Object.keys(parent)) {
      places.push({ parent: parent as Place["parent"], key });
      left.push((parent as Record<string, unknown>)[key]);
    }
  }
  return places;
}

function changeAt({ parent, key }: Place, from: Place, random: Random): void {
  const values = parent as Record<string, unknown>;
  switch (random.below(6)) {
    case 0:
      remove(parent, key);
      break;
    case 1:
      put(values, key, copyOf((from.parent as Record<string, unknown>)[from.key]));
      break;
    case 2:
      if (Array.isArray(parent)) parent.push(copyOf(values[key]));
      else put(values, random.pick(NAMES), copyOf(values[key]));
      break;
    case 3:
      if (typeof values[key] === "string") put(values, key, spliced(values[key], random));
      break;
    default:
      put(values, key, copyOf(random.pick(VALUES)));
  }
}

function remove(parent: Place["parent"], key: string): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}

/** Also for the key `__proto__`, where an assignment would change the prototype. */
function put(values: object, key: string, value: unknown): void {
  Object.defineProperty(values, key, { value, enumerable: true, configurable: true, writable: true });
}

function copyOf(value: unknown): unknown {
  return value === undefined ? null : structuredClone(value);
}

function spliced(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const insert = random.pick(VALUES);
  return text.slice(0, at) + (typeof insert === "string" ? insert : "") + text.slice(at + random.below(3));
}

function brokenText(text: string, random: Random): string {
  const at = random.below(text.length);
  return random.below(2) === 0
    ? text.slice(0, at)
    : text.slice(0, at) + random.pick(['"', "{", "]", "9", "\u0000"]) + text.slice(at + 1);
}
