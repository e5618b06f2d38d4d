import type { Report } from "./report";

/** The report formats, by their name for --format. Only the module of the requested format is loaded. */
export const REPORTS = {
  table: async (): Promise<Report> => (await import("./table.js")).tableReport,
  markdown: async (): Promise<Report> => (await import("./markdown.js")).markdownReport,
  json: async (): Promise<Report> => (await import("./json.js")).jsonReport,
} as const;

export type Format = keyof typeof REPORTS;

/** Names of the report formats. */
export const FORMATS: readonly Format[] = Object.keys(REPORTS) as Format[];
