import type { Assessment } from "../model/assessment";

export interface ReportOptions {
  /** Version of the tool, for formats that name the tool. */
  readonly version: string;
  /** Terminal colours. */
  readonly color: boolean;
}

/** Turns an assessment into text. It computes no figure and writes nothing. */
export type Report = (assessment: Assessment, options: ReportOptions) => string;
