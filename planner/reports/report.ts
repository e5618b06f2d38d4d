import type { Assessment } from "../model/assessment";
import type { Format } from "./formats";

export interface ReportOptions {
  /** Version of the tool, for formats that name what wrote them. */
  readonly version: string;
  /** Terminal colours. */
  readonly color: boolean;
}

/** Turns an assessment into text. It computes no figure and writes nothing. */
export type Report = (assessment: Assessment, options: ReportOptions) => string;

/** Formats and the modules that write them; only the module of the format asked for is loaded. */
export const REPORTS: Readonly<Record<Format, () => Promise<Report>>> = {
  table: async () => (await import("./table.js")).tableReport,
  markdown: async () => (await import("./markdown.js")).markdownReport,
  json: async () => (await import("./json.js")).jsonReport,
};
