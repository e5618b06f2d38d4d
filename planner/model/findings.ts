import type { Quantity } from "./quantity";
import type { ResourceName } from "./resource-name";

/** How serious a finding is. */
export type Level = (typeof LEVELS)[number];

/** Most serious first. */
export const LEVELS = ["error", "warn", "info"] as const;

/** Sorts the most serious first. */
export function byLevel(a: Finding, b: Finding): number {
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
}

/** Something that is wrong, wasteful or worth knowing. */
export interface Finding extends ResourceName {
  /** Stable rule id. */
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly fix: string;
  /** Possible saving a month. */
  readonly monthlySaving?: Quantity;
  /** AWS page that states the fact. */
  readonly see: string;
}

/** A finding that the user has accepted. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** The suppression: its place in the configuration, or the tag. */
  readonly by: string;
}
