import { decode, encode, ExtensionCodec } from "@msgpack/msgpack";

/** The one value that stands for "known after apply". */
export class Unknown {
  static readonly value = new Unknown();
  private readonly kind = "unknown";
  private constructor() {}
  toString(): string {
    return this.kind;
  }
}

/** Any value of a Terraform configuration, plan or state. Sets are arrays; a number that no float can hold is a string. */
export type Value = string | number | boolean | null | Unknown | Value[] | { [name: string]: Value };

/** The value of a resource, data source or block: one entry per attribute and per block type. */
export type Values = Record<string, Value>;

/** A value as the protocol carries it: MessagePack, or JSON when only that is filled. */
export interface WireValue {
  msgpack?: Uint8Array | null;
  json?: Uint8Array | null;
}

/** Unknown values are extension 0; 12 is an unknown value with hints, which a provider may ignore. */
const extensions = new ExtensionCodec();
extensions.register({
  type: 0,
  encode: (input: unknown) => (input instanceof Unknown ? new Uint8Array(1) : null),
  decode: () => Unknown.value,
});
extensions.register({ type: 12, encode: () => null, decode: () => Unknown.value });

export function isUnknown(value: Value | undefined): value is Unknown {
  return value instanceof Unknown;
}

export function isObject(value: Value | undefined): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isUnknown(value);
}

/** True for what an author leaves out: null, and no block at all. */
export function isAbsent(value: Value | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** True when some part of the value is only known after apply. */
export function holdsUnknown(value: Value | undefined): boolean {
  if (isUnknown(value)) return true;
  if (Array.isArray(value)) return value.some(holdsUnknown);
  return isObject(value) && Object.values(value).some(holdsUnknown);
}

/** The text of a string attribute, or undefined when it is null or not known yet. */
export function text(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** The `id` of a resource; empty when it has none that is known. */
export function idOf(values: Values): string {
  return text(values["id"]) ?? "";
}

/** The texts of a list or set attribute; empty when it is null or not known yet. */
export function texts(value: Value | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The blocks of a nested block type; empty when there is none or the number is not known yet. */
export function blocks(value: Value | undefined): Values[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

/** Equal as Terraform compares: an object's key order does not matter, an unknown value equals nothing but itself. */
export function same(left: Value | undefined, right: Value | undefined): boolean {
  return canonical(left ?? null) === canonical(right ?? null);
}

/** One text per value, whatever the order of an object's keys. */
export function canonical(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (isUnknown(value)) return "?";
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`);
  return `{${entries.join(",")}}`;
}

/** Like {@link canonical}, but for sets: the order of the elements does not matter either. */
export function sameElements(left: Value | undefined, right: Value | undefined): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return same(left, right);
  const sorted = (list: Value[]): string => list.map(canonical).sort().join();
  return sorted(left) === sorted(right);
}

function decodeValue(wire: WireValue | null | undefined): Value {
  if (wire?.msgpack?.length) return decode(wire.msgpack, { extensionCodec: extensions }) as Value;
  if (wire?.json?.length) return JSON.parse(Buffer.from(wire.json).toString("utf8")) as Value;
  return null;
}

/** Decodes what must be an object or null (a resource that does not exist). */
export function decodeObject(wire: WireValue | null | undefined): Values | null {
  const value = decodeValue(wire);
  return isObject(value) ? value : null;
}

export function encodeValue(value: Value): WireValue {
  return { msgpack: encode(value, { extensionCodec: extensions }) };
}
