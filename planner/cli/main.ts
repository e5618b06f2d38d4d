import { Command, CommanderError, Option } from "commander";
import { PrivateLinkError } from "../shared/errors";
import { printable } from "../reports/text";
import { FORMATS } from "../reports/registry";
import type { VariableArgument } from "../terraform/configuration/folder";
import type { EstimateArguments } from "./estimate";
import { EXIT, type Io } from "./io";

const INPUTS = `Inputs may be a plan or state from terraform show -json, a state file, a cdktf.out folder, its
manifest.json, one cdk.tf.json, a folder with .tf files (needs @cdktf/hcl2json; modules are read
from local folders and from what terraform init loaded), or - for standard input.`;
const EXIT_CODES = `Exit codes: 0 report written; 1 the tool failed; 2 bad arguments or bad input; 3 report written, and a
gate does not hold.`;

const FAIL_ON = ["error", "warn", "info", "never"];

/** Runs the command line and returns its exit code. `args` are the words after the command's name. */
export async function run(args: readonly string[], version: string, io: Io): Promise<number> {
  let exitCode: number = EXIT.ok;
  const program = newProgram(version, io, async (paths, options) => {
    const { estimate } = await import("./estimate.js");
    exitCode = await estimate(paths, options, version, io);
  });
  addExplain(program, async (id) => {
    const { explain } = await import("./explain.js");
    exitCode = explain(id, io);
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    return reportFailure(error, io);
  }
}

function newProgram(
  version: string,
  io: Io,
  estimate: (paths: string[], options: EstimateArguments) => Promise<void>,
): Command {
  const variables: VariableArgument[] = [];
  const variable = (kind: VariableArgument["kind"]) => (value: string) => void variables.push({ kind, value });
  const program = new Command("privatelink")
    .description("Cost, bandwidth, quota headroom and findings of AWS VPC endpoints, before apply")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showSuggestionAfterError()
    .exitOverride();
  program
    .command("estimate")
    .description("Report what the VPC endpoints of plans, states and synthesized stacks cost and carry")
    .argument("<inputs...>", "files, cdktf.out folders, or - for standard input")
    .option("--config <file>", "configuration (default: privatelink.yml, when it is there)")
    .option("--usage <file>", "usage file in Infracost's format: monthly_data_processed_gb by resource")
    .option("--prices <file>", "prices of your own, which go before the catalogue's")
    .option("--quotas <file>", "quotas that are applied to the account, which go before AWS's defaults")
    .option(
      "--inventory <file>",
      "what exists already: numbers, or what aws ec2 describe-vpc-endpoints prints; may be repeated",
      (file: string, earlier: string[] | undefined) => [...(earlier ?? []), file],
    )
    .option("--region <code>", "Region of resources whose input does not tell it")
    .option("--hours-per-month <hours>", "hours that a month counts (default: 730)")
    .addOption(new Option("--fail-on <level>", "lowest level of a finding that gives exit code 3").choices(FAIL_ON))
    .addOption(new Option("--format <format>", "form of the report").choices(FORMATS).default("table"))
    .option("--out <file>", "write the report to a file instead of standard output")
    .option("--var <name=value>", "value of a variable of a configuration in HCL; may be repeated", variable("var"))
    .option("--var-file <file>", "file with values of variables; may be repeated", variable("var-file"))
    .addHelpText("after", `\n${INPUTS}\n\n${EXIT_CODES}`)
    .action((paths: string[], options: EstimateArguments) => estimate(paths, { ...options, variables }));
  return program;
}

function addExplain(program: Command, explain: (id: string | undefined) => Promise<void>): void {
  program
    .command("explain")
    .description("Say what a rule finds, why it matters and what to do; without a rule list all of them")
    .argument("[rule]", "id of a rule, such as vpce/single-zone")
    .action(explain);
}

function reportFailure(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badInput;
  if (PrivateLinkError.isPrivateLinkError(error)) {
    io.err(`error: ${printable(error.message)}\n`);
    return EXIT.badInput;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err(`error: privatelink failed; this is a fault of the tool, please report it.\n`);
  if (io.env["PRIVATELINK_DEBUG"]) io.err(`${stack}\n`);
  else
    io.err(`${printable(error instanceof Error ? error.message : String(error))} (PRIVATELINK_DEBUG=1 prints more)\n`);
  return EXIT.failed;
}
