import { dirname, isAbsolute, join } from "node:path";
import { readConfig } from "../config/config-file";
import { settingsOf, type GivenSettings, type Settings } from "../settings";
import { readText } from "../terraform/document/files";
import { configPath } from "./config-path";
import { NODE_FILES } from "./node-files";

/** Reads the files that the user or the configuration names. Given settings override the configuration. */
export function readSettings(given: GivenSettings & { readonly config?: string | undefined }): Settings {
  const path = configPath(given.config);
  const read = (file: string): string => readText(NODE_FILES, file);
  return settingsOf(given, path === undefined ? undefined : readConfig(path, read(path)), {
    read,
    fromConfig: (file) => (isAbsolute(file) ? file : join(dirname(path ?? ""), file)),
    today: new Date().toISOString().slice(0, "2026-01-01".length),
  });
}
