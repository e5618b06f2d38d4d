import type { PortRange } from "../model/services";

/** The port of HTTPS. */
export const HTTPS_PORT = 443;
/** Ports of a service that no row says otherwise of: HTTPS, as AWS's own example of a security group has it (`PAGES.access`). */
export const HTTPS: readonly PortRange[] = [{ from: HTTPS_PORT, to: HTTPS_PORT }];

/** The range that a port, or two of them, stand for. */
export function portRange(port: number | readonly [from: number, to: number]): PortRange {
  return typeof port === "number" ? { from: port, to: port } : { from: port[0], to: port[1] };
}

/** How a range is written: 443, 1400-1499. */
export function portText({ from, to }: PortRange): string {
  return from === to ? String(from) : `${String(from)}-${String(to)}`;
}
