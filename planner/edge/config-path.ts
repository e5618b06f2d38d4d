import { existsSync } from "node:fs";

const CONFIG = "privatelink.yml";

/** The path of the configuration: the one that is given, else privatelink.yml where there is one. */
export function configPath(given: string | undefined): string | undefined {
  return given ?? (existsSync(CONFIG) ? CONFIG : undefined);
}
