import { willExist, type Action } from "./located";

/** What a gap may hide: resources of any type, or of these Terraform types only. An empty list hides nothing. */
export type Hidden = "anything" | readonly string[];

/** A part of an input that was not read. Resources that it hides are in no figure, and no rule has checked them. */
export interface Gap {
  /** Name of the `Input`. */
  readonly input: string;
  /** Terraform's address of the resource or module; the name of the input where no address is known. */
  readonly address: string;
  /** Terraform's type, where the gap is one resource. */
  readonly resourceType?: string;
  /** What Terraform is going to do with it, where that is known. */
  readonly action?: Action;
  /** Why it was not read, as a clause without a full stop. */
  readonly reason: string;
  readonly mayHide: Hidden;
  /** True when it may hide that something is removed: a count can then be too high as well. */
  readonly mayHideRemovals?: boolean;
  /** How to make it readable, without a full stop; absent where nothing helps. */
  readonly fix?: string;
}

/** The gaps that may hide a resource of one of these types that exists after apply. */
export function gapsHiding(gaps: readonly Gap[], types: readonly string[]): Gap[] {
  return gaps.filter(({ action, mayHide }) => {
    const mayExist = action === undefined || willExist({ action });
    return mayExist && (mayHide === "anything" || mayHide.some((type) => types.includes(type)));
  });
}
