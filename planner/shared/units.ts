import { decimal, Decimal } from "./money";

/** Hours in a month by default: 365 days x 24 h / 12, as in AWS's own calculator. */
export const DEFAULT_HOURS_PER_MONTH: Decimal = decimal(730);

const SECONDS_PER_HOUR = 3600;
const BITS_PER_BYTE = 8;
/** AWS bills a gigabyte as 2^30 bytes; a network gigabit is 10^9 bits. */
const BYTES_PER_GB = decimal(2).pow(30);
const BITS_PER_GBIT = decimal(10).pow(9);

/** AWS states the prices of requests and queries for a million. */
export const MILLION = decimal(1_000_000);

/** The average rate, in Gbps, of `gb` gigabytes (2^30 bytes) spread evenly over `hours` hours. */
export function averageGbps(gb: Decimal, hours: Decimal): Decimal {
  return gb.mul(BYTES_PER_GB).mul(BITS_PER_BYTE).div(BITS_PER_GBIT).div(hours.mul(SECONDS_PER_HOUR));
}
