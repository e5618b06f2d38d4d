/** Writes everything in the documentation that the sources or the command line state: `npm run docs`. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RULE_DESCRIPTIONS } from "../planner/rules/descriptions";
import { withHelp } from "./docs/command-help";
import { CommandLine, ranGuide } from "./docs/guide";
import { inputDocs } from "./docs/inputs";
import { priceDocs } from "./docs/prices";
import { withReport } from "./docs/readme-report";
import { ruleDocs } from "./docs/rules";
import { withPriceDimensions } from "./docs/schema";

const ROOT = join(__dirname, "..");

async function rewritten(path: string, change: (text: string) => string | Promise<string>): Promise<void> {
  const file = join(ROOT, path);
  writeFileSync(file, await change(readFileSync(file, "utf8")));
}

async function generate(commandLine: CommandLine): Promise<void> {
  writeFileSync(join(ROOT, "docs/rules.md"), ruleDocs(RULE_DESCRIPTIONS));
  writeFileSync(join(ROOT, "docs/prices.md"), priceDocs());
  writeFileSync(join(ROOT, "docs/inputs.md"), await inputDocs());
  await rewritten("schemas/privatelink.schema.json", withPriceDimensions);
  await rewritten("README.md", withReport);
  await rewritten("docs/command.md", (page) => withHelp(page, commandLine));
  for (const name of readdirSync(join(ROOT, "docs/guides")))
    await rewritten(`docs/guides/${name}`, (guide) => ranGuide(guide, commandLine));
}

const commandLine = new CommandLine();
void generate(commandLine).finally(() => {
  commandLine.remove();
});
