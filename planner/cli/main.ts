import { Command, CommanderError, Option } from "commander";
import { PrivateLinkError } from "../shared/errors";
import { printable } from "../reports/text";
import { FORMATS } from "../reports/registry";
import type { VariableArgument } from "../terraform/configuration/folder";
import type { EstimateArguments } from "./estimate";
import { EXIT, type Io } from "./io";

const INPUTS = `An input is a plan or state from terraform show -json, a state file, a cdktf.out folder, its
manifest.json, a cdk.tf.json file, a folder with .tf or .tofu files (needs @cdktf/hcl2json;
modules are read from local folders and from what terraform init downloaded), or - for standard input.`;
const EXIT_CODES = `Exit codes: 0 report written; 1 the tool failed; 2 bad arguments or bad input; 3 report written, but a
gate failed.`;

const FAIL_ON = ["error", "warn", "info", "never"];

/** Runs the command line and returns its exit code. `args` are the arguments after the program's name. */
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
    .description("Report cost, bandwidth, quotas and findings for the VPC endpoints of plans, states and stacks")
    .argument("<inputs...>", "files, cdktf.out folders, or - for standard input")
    .option("--config <file>", "configuration file (default: privatelink.yml, if it exists)")
    .option("--usage <file>", "usage file in Infracost's format: monthly_data_processed_gb by resource")
    .option("--prices <file>", "price file that overrides the catalogue")
    .option("--quotas <file>", "quotas applied to the account; they override AWS's defaults")
    .option(
      "--inventory <file>",
      "existing resources: counts, or output of aws ec2 describe-vpc-endpoints; repeatable",
      (file: string, earlier: string[] | undefined) => [...(earlier ?? []), file],
    )
    .option("--region <code>", "Region of resources whose input does not state one")
    .option("--hours-per-month <hours>", "hours in a month (default: 730)")
    .addOption(new Option("--fail-on <level>", "exit with code 3 on findings at or above this level").choices(FAIL_ON))
    .addOption(new Option("--format <format>", "report format").choices(FORMATS).default("table"))
    .option("--out <file>", "write the report to a file instead of standard output")
    .option("--var <name=value>", "set a variable of an HCL configuration; repeatable", variable("var"))
    .option("--var-file <file>", "variables file for an HCL configuration; repeatable", variable("var-file"))
    .option("--terraform", "read configurations as Terraform does: ignore .tofu files, which OpenTofu prefers")
    .addHelpText("after", `\n${INPUTS}\n\n${EXIT_CODES}`)
    .action((paths: string[], options: EstimateArguments) => estimate(paths, { ...options, variables }));
  return program;
}

function addExplain(program: Command, explain: (id: string | undefined) => Promise<void>): void {
  program
    .command("explain")
    .description("Explain what a rule finds, why it matters and how to fix it; without a rule, list all rules")
    .argument("[rule]", "rule id, such as vpce/single-zone")
    .action(explain);
}

function reportFailure(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badInput;
  if (PrivateLinkError.isPrivateLinkError(error)) {
    io.err(`error: ${printable(error.message)}\n`);
    return EXIT.badInput;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err(`error: privatelink failed; this is a bug, please report it.\n`);
  if (io.env["PRIVATELINK_DEBUG"]) io.err(`${stack}\n`);
  else
    io.err(`${printable(error instanceof Error ? error.message : String(error))} (PRIVATELINK_DEBUG=1 prints more)\n`);
  return EXIT.failed;
}
