import ipaddr from "ipaddr.js";

interface Block {
  readonly base: bigint;
  readonly length: number;
  /** 32 or 128. */
  readonly bits: number;
}

/** Terraform's cidrsubnet: the `number`th block of a prefix that is extended by `newBits` bits. */
export function cidrsubnet(prefix: string, newBits: number, number: number): string | undefined {
  const block = blockOf(prefix);
  if (block === undefined || !isCount(newBits) || !isCount(number)) return undefined;
  const length = block.length + newBits;
  if (length > block.bits || BigInt(number) >= 1n << BigInt(newBits)) return undefined;
  return `${addressOf(block.base + (BigInt(number) << BigInt(block.bits - length)), block.bits)}/${length}`;
}

/** Terraform's cidrsubnets: consecutive blocks, each extending the prefix by its number of bits. */
export function cidrsubnets(prefix: string, newBits: readonly number[]): string[] | undefined {
  const block = blockOf(prefix);
  if (block === undefined || !newBits.every(isCount)) return undefined;
  const end = block.base + (1n << BigInt(block.bits - block.length));
  const subnets: string[] = [];
  let next = block.base;
  for (const more of newBits) {
    const length = block.length + more;
    if (length > block.bits) return undefined;
    const size = 1n << BigInt(block.bits - length);
    const start = ((next + size - 1n) / size) * size;
    next = start + size;
    if (next > end) return undefined;
    subnets.push(`${addressOf(start, block.bits)}/${length}`);
  }
  return subnets;
}

/** Terraform's cidrhost: the `number`th address of a block, from its end when the number is negative. */
export function cidrhost(prefix: string, number: number): string | undefined {
  const block = blockOf(prefix);
  if (block === undefined || !Number.isInteger(number)) return undefined;
  const size = 1n << BigInt(block.bits - block.length);
  const offset = number < 0 ? size + BigInt(number) : BigInt(number);
  return offset < 0n || offset >= size ? undefined : addressOf(block.base + offset, block.bits);
}

function isCount(number: number): boolean {
  return Number.isInteger(number) && number >= 0;
}

function blockOf(prefix: string): Block | undefined {
  if (!ipaddr.isValidCIDR(prefix)) return undefined;
  const [address, length] = ipaddr.parseCIDR(prefix);
  const bytes = address.toByteArray();
  const bits = bytes.length * 8;
  const host = BigInt(bits - length);
  const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return { base: (value >> host) << host, length, bits };
}

function addressOf(value: bigint, bits: number): string {
  const bytes = Array.from({ length: bits / 8 }, (_, at) => Number((value >> BigInt(bits - 8 - at * 8)) & 255n));
  const address = ipaddr.fromByteArray(bytes);
  return address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString();
}
