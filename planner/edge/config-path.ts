import { existsSync } from "node:fs";

const CONFIG = "privatelink.yml";

/** The path of the configuration: the given one, otherwise privatelink.yml if it exists. */
export function configPath(given: string | undefined): string | undefined {
  return given ?? (existsSync(CONFIG) ? CONFIG : undefined);
}
