import ipaddr from "ipaddr.js";
import { literal } from "./literal";

/** A block of addresses. */
export interface Block {
  readonly family: "ipv4" | "ipv6";
  readonly first: bigint;
  readonly last: bigint;
}

/** The block that a text in CIDR notation stands for; `undefined` when it is none. */
export function parseCidr(text: string): Block | undefined {
  if (!ipaddr.isValidCIDR(text)) return undefined;
  const [address, prefix] = ipaddr.parseCIDR(text);
  const bytes = address.toByteArray();
  const size = 1n << BigInt(bytes.length * 8 - prefix);
  const first = (numberOf(bytes) / size) * size;
  return { family: address.kind(), first, last: first + size - 1n };
}

/** The block of one address; `undefined` when the text is not an address. */
export function parseAddress(text: string): Block | undefined {
  if (!ipaddr.isValid(text) || (!text.includes(":") && !ipaddr.IPv4.isValidFourPartDecimal(text))) return undefined;
  const address = ipaddr.parse(text);
  const value = numberOf(address.toByteArray());
  return { family: address.kind(), first: value, last: value };
}

/** The first literal that is not a block in CIDR notation. */
export function firstNonCidr(blocks: readonly string[]): string | undefined {
  return blocks.map(literal).find((block) => block !== undefined && parseCidr(block) === undefined);
}

/** Whether a block is known to be one of IPv6 addresses; a token is taken as an IPv4 block. */
export function isIpv6Block(block: string): boolean {
  return parseCidr(literal(block) ?? "")?.family === "ipv6";
}

function numberOf(bytes: readonly number[]): bigint {
  return bytes.reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0n);
}
