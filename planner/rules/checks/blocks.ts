import ipaddr from "ipaddr.js";

/** Whether two IPv4 blocks have an address in common; also true when one of them cannot be read. */
export function overlap(a: string, b: string): boolean {
  if (!isBlock(a) || !isBlock(b)) return true;
  const [first, firstBits] = ipaddr.IPv4.parseCIDR(a);
  const [second, secondBits] = ipaddr.IPv4.parseCIDR(b);
  return first.match(second, Math.min(firstBits, secondBits));
}

/** Whether the outer IPv4 block has every address of the inner one; false when one of them cannot be read. */
export function contains(outer: string, inner: string): boolean {
  if (!isBlock(outer) || !isBlock(inner)) return false;
  return ipaddr.IPv4.parseCIDR(outer)[1] <= ipaddr.IPv4.parseCIDR(inner)[1] && overlap(outer, inner);
}

function isBlock(text: string): boolean {
  return ipaddr.IPv4.isValidCIDR(text);
}
