import type { PortRange } from "../model/services";
import { HIGHEST_PORT } from "./limits";

/** The port of HTTPS. */
export const HTTPS_PORT = 443;
/** Default ports of a service: HTTPS, as in AWS's example of a security group (`PAGES.access`). */
export const HTTPS: readonly PortRange[] = [{ from: HTTPS_PORT, to: HTTPS_PORT }];

/**
 * The ports from which clients connect, so that answers go to them. Clients use a part of the range, which depends on their
 * operating system.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports (read 2026-11-28)
 */
export const EPHEMERAL_PORTS: PortRange = { from: 1_024, to: HIGHEST_PORT };

/** The range of one port, or of a first and a last port. */
export function portRange(port: number | readonly [from: number, to: number]): PortRange {
  return typeof port === "number" ? { from: port, to: port } : { from: port[0], to: port[1] };
}

/** A range as text: 443, 1400-1499. */
export function portText({ from, to }: PortRange): string {
  return from === to ? String(from) : `${String(from)}-${String(to)}`;
}
