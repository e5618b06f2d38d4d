import type { Quantity } from "./quantity";

/** How serious a finding is. */
export type Level = "error" | "warn" | "info";

/** Something that is wrong, wasteful or worth knowing. */
export interface Finding {
  /** Stable rule id. */
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly input: string;
  readonly address: string;
  readonly constructPath?: string;
  readonly fix: string;
  /** What could be saved a month. */
  readonly monthlySaving?: Quantity;
  /** Page of AWS that states the fact. */
  readonly see: string;
}

/** A finding that is meant to be. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** The suppression: where it stands in the configuration, or the tag. */
  readonly by: string;
}
