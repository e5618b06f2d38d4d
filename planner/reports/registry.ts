import type { Format } from "./formats";
import type { Report } from "./report";

/** Formats and the modules that write them; only the module of the format asked for is loaded. */
export const REPORTS: Readonly<Record<Format, () => Promise<Report>>> = {
  table: async () => (await import("./table.js")).tableReport,
  markdown: async () => (await import("./markdown.js")).markdownReport,
  json: async () => (await import("./json.js")).jsonReport,
};
