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

/** The end of a sentence that begins with `1 endpoint` or `12 endpoints`. */
export interface Brief {
  readonly one: string;
  readonly many: string;
}

/** Something that is wrong, wasteful or worth knowing. */
export interface Finding extends ResourceName {
  /** Stable rule id. */
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  /** The message without what differs from resource to resource; absent where the message has nothing of that. */
  readonly reason?: string;
  /** What several resources share, in a few words; absent where the message is worth reading for each. */
  readonly brief?: Brief;
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
