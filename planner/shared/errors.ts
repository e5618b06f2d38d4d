/** What a user needs to know about a bad input. Sentences have no final full stop; `message` combines them. */
export interface ErrorDetails {
  /** Stable identifier, e.g. INPUT_NOT_FOUND; listed in the documentation. */
  readonly code: string;
  /** What is wrong. */
  readonly what: string;
  /** File, position, construct path or property. */
  readonly where?: string;
  readonly expected?: string;
  readonly found?: string;
  /** What to do about it. */
  readonly fix?: string | undefined;
}

const BRAND = Symbol.for("cdktf-privatelink/error");

/**
 * Thrown for an invalid input or property. The message is one line and says everything the user needs.
 * @example
 * ```ts
 * try {
 *   new InterfaceEndpoint(stack, "sqs", { vpc, subnets: [], service: AwsService.SQS });
 * } catch (error) {
 *   if (!PrivateLinkError.isPrivateLinkError(error) || error.code !== "CONSTRUCT_INVALID_PROP") throw error;
 *   stack.node.addMetadata("warning", error.message);
 * }
 * ```
 */
export class PrivateLinkError extends Error {
  public readonly code: string;
  public readonly details: ErrorDetails;

  public constructor(details: ErrorDetails) {
    super(describe(details));
    this.name = "PrivateLinkError";
    this.code = details.code;
    this.details = details;
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** True for an error of this class, whichever copy of the package made it. */
  public static isPrivateLinkError(error: unknown): error is PrivateLinkError {
    return typeof error === "object" && error !== null && BRAND in error;
  }
}

function describe({ what, where, expected, found, fix }: ErrorDetails): string {
  const place = where === undefined ? "" : ` (${where})`;
  const comparison = [
    expected === undefined ? "" : `expected ${expected}`,
    found === undefined ? "" : `found ${found}`,
  ].filter((part) => part !== "");
  const contrast = comparison.length === 0 ? "" : `: ${comparison.join(", ")}`;
  return `${what}${place}${contrast}.${fix === undefined ? "" : ` ${closed(fix)}`}`;
}

/** A question needs no full stop. */
function closed(sentence: string): string {
  return sentence.endsWith("?") ? sentence : `${sentence}.`;
}
