import { findRegion, nearestRegion } from "../catalog/regions";
import { withHint } from "../shared/nearest";

/** A warning about a Region that is not in the catalogue; it may be newer. `where` is its position. */
export function oddRegion(where: string, code: string): string[] {
  if (findRegion(code) !== undefined) return [];
  return [`${where}: ${withHint(`the catalogue has no Region ${code}`, nearestRegion(code)?.code)}`];
}
