import { findRegion, nearestRegion } from "../catalog/regions";
import { withHint } from "../shared/nearest";

/** A warning when the catalogue does not know a Region, which may be newer. `where` says where it is named. */
export function oddRegion(where: string, code: string): string[] {
  if (findRegion(code) !== undefined) return [];
  return [`${where}: ${withHint(`the catalogue has no Region ${code}`, nearestRegion(code)?.code)}`];
}
