import { IpAddressType } from "./enums";
import { literal } from "./literal";

/** The address type that an endpoint gets: AWS's default, ipv4, where none is given; `undefined` for a token. */
export function addressTypeOf(given: IpAddressType | undefined): IpAddressType | undefined {
  return given === undefined ? IpAddressType.IPV4 : literal(given);
}

/** Whether an address type is known to include IPv6. */
export function includesIpv6(type: IpAddressType | undefined): boolean {
  const known = literal(type);
  return known === IpAddressType.IPV6 || known === IpAddressType.DUALSTACK;
}
