/** Which Terraform types a configuration directory uses: those that the stand-in must serve for it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ServedTypes } from "./handlers";

/**
 * Every `aws_...` word of the configuration and state files below the directory, as a resource and as a data source: more
 * than are used, never fewer. Names without an installed class drop out later.
 */
export function usedTypes(directory: string): ServedTypes {
  const found = new Set<string>();
  for (const file of configurationFiles(directory)) {
    for (const [name] of readFileSync(file, "utf8").matchAll(/\baws_[a-z0-9_]+/g)) found.add(name);
  }
  return { resource: found, data: found };
}

function configurationFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tf|tf\.json|tfstate)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("/.terraform/"));
}
