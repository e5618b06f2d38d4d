/** Forms of the report, by the name that --format takes. */
export const FORMATS = ["table", "markdown", "json"] as const;
export type Format = (typeof FORMATS)[number];
