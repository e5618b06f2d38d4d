import { replacedBlock } from "./blocks";
import type { CommandLine } from "./guide";

/** What `--help` prints, by command: `privatelink` first, then its subcommands in the order of the help text. */
export function helpTexts(commandLine: CommandLine): ReadonlyMap<string, string> {
  const helpOf = (command: string): string => commandLine.run(`${command} --help`, process.cwd()).printed;
  const all = helpOf("privatelink");
  const [, list = ""] = /\nCommands:\n([^]*)$/.exec(all) ?? [];
  const names = [...list.matchAll(/^ {2}([a-z][\w-]*)/gm)].map(([, name = ""]) => `privatelink ${name}`);
  return new Map([["privatelink", all], ...names.map((name): [string, string] => [name, helpOf(name)])]);
}

/** The page of the command with what each `--help` prints today. */
export function withHelp(page: string, commandLine: CommandLine): string {
  const sections = [...helpTexts(commandLine)].map(
    ([command, text]) => `### ${command} --help\n\n\`\`\`text\n${text.trimEnd()}\n\`\`\``,
  );
  return replacedBlock(page, "help", sections.join("\n\n"));
}
