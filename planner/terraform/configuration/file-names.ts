import type { OpenTofuFiles } from "../../model/topology";
import { joinPaths } from "../document/paths";

/** The program whose choice of files is followed. */
export type Program = "opentofu" | "terraform";

/** Hidden files are ignored, as are those of editors, which end in `~` or `#`. */
const CONFIGURATION = /^(?![.#]).*\.(?:tf|tofu)(?:\.json)?$/s;
const TOFU = /\.tofu(?:\.json)?$/;

/** The files of a folder that are its configuration. */
export interface ConfigurationFiles {
  /** In the order in which they are read. */
  readonly paths: readonly string[];
  /** Those that only OpenTofu reads, if there are any. */
  readonly openTofu?: OpenTofuFiles;
}

/**
 * OpenTofu reads `.tofu` files and prefers them to `.tf` files of the same name; Terraform ignores them.
 * @see https://opentofu.org/docs/language/files/ (2026-11-28)
 */
export function configurationFiles(folder: string, names: readonly string[], program: Program): ConfigurationFiles {
  const all = names.filter((name) => CONFIGURATION.test(name)).sort();
  const tofu = all.filter((name) => TOFU.test(name));
  const areRead = program === "opentofu";
  const hidden = new Set(areRead ? tofu.map((name) => name.replace(/\.tofu(?=\.json$|$)/, ".tf")) : tofu);
  const paths = all.filter((name) => !hidden.has(name)).map((name) => joinPaths(folder, name));
  if (tofu.length === 0) return { paths };
  return { paths, openTofu: { files: tofu.map((name) => joinPaths(folder, name)), areRead } };
}

/** True for a file in HCL or in its JSON syntax that the program reads. */
export function isConfigurationFile(name: string, program: Program): boolean {
  return CONFIGURATION.test(name) && (program === "opentofu" || !TOFU.test(name));
}

/** The same of several folders. */
export function joinedOpenTofu(all: readonly (OpenTofuFiles | undefined)[]): OpenTofuFiles | undefined {
  const found = all.filter((files) => files !== undefined);
  const [first] = found;
  return first === undefined ? undefined : { ...first, files: [...new Set(found.flatMap(({ files }) => files))] };
}
