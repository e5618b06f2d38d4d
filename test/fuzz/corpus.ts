import { parse } from "@cdktf/hcl2json";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FIXTURES = join(__dirname, "../fixtures/terraform");
const MODULES = join(__dirname, "../integration/modules");

/** Recorded plans, states and state files, and configurations in Terraform's JSON syntax. */
export async function corpus(): Promise<[string, ...string[]]> {
  const recorded = filesBelow(FIXTURES, /\.(?:json|tfstate)$/).map((path) => readFileSync(path, "utf8"));
  const configurations = await Promise.all(
    filesBelow(MODULES, /\.tf$/).map(async (path) =>
      JSON.stringify(await parse("main.tf", readFileSync(path, "utf8"))),
    ),
  );
  const [first, ...others] = [...recorded, ...configurations];
  if (first === undefined) throw new Error("There is nothing to mutate");
  return [first, ...others];
}

function filesBelow(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => name.test(path))
    .sort()
    .map((path) => join(folder, path));
}
