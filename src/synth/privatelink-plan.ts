import { App, TerraformStack } from "cdktf";
import { join } from "node:path";
import { assess } from "../../planner/assess";
import { findingsFrom } from "../../planner/gates/findings";
import type { Assessment } from "../../planner/model/assessment";
import type { Finding, Level } from "../../planner/model/findings";
import { jsonReport } from "../../planner/reports/json";
import { markdownReport } from "../../planner/reports/markdown";
import type { Settings } from "../../planner/settings";
import { readTerraform, type Source } from "../../planner/terraform/read";
import { PrivateLinkError } from "../shared/errors";
import { VERSION } from "./version";
import type { PrivateLinkPlanProps } from "./privatelink-plan-props";
import { readSettings } from "./settings";
import { writeWhole } from "./write-whole";

/**
 * Runs the planner whenever an app is synthesized. It writes `privatelink.json` and `privatelink.md` for each stack beside
 * its `cdk.tf.json`, and for all stacks together beside `manifest.json`. What does not hold for all stacks together keeps
 * the app from being synthesized, with all messages at once. Nothing of this happens when the app skips validation.
 */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- jsii exports classes, not functions
export class PrivateLinkPlan {
  /**
   * Adds the planner to an app. Call it once, anywhere before `app.synth()`: stacks that are made later are seen too.
   * A file that cannot be used is a message at synth.
   */
  public static attach(app: App, props: PrivateLinkPlanProps = {}): void {
    app.node.addValidation({ validate: () => complaints(app, props) });
  }
}

/** Writes the reports and returns what keeps the app from being synthesized. */
function complaints(app: App, props: PrivateLinkPlanProps): string[] {
  try {
    return plan(app, readSettings(props));
  } catch (error) {
    if (PrivateLinkError.isPrivateLinkError(error)) return [error.message];
    throw error;
  }
}

function plan(app: App, settings: Settings): string[] {
  const stacks = app.node.findAll().filter((node): node is TerraformStack => TerraformStack.isStack(node));
  const sources = stacks.map((stack) => {
    const { name, workingDirectory } = app.manifest.forStack(stack);
    const source = { name, text: JSON.stringify(stack.toTerraform()) };
    writeReports(join(app.outdir, workingDirectory), assessed([source], settings));
    return source;
  });
  const whole = assessed(sources, settings);
  writeReports(app.outdir, whole);
  return complaintsAbout(whole, settings.options.gates?.failOn ?? "never");
}

function assessed(sources: readonly Source[], { options, region }: Settings): Assessment {
  return assess(readTerraform(sources, { region }), options);
}

function writeReports(folder: string, assessment: Assessment): void {
  writeWhole(join(folder, "privatelink.json"), jsonReport(assessment, { version: VERSION, color: false }));
  writeWhole(join(folder, "privatelink.md"), markdownReport(assessment));
}

function complaintsAbout({ gates, findings }: Assessment, failOn: Level | "never"): string[] {
  const limits = gates.filter(({ id, holds }) => !holds && id !== "fail_on");
  return [
    ...findingsFrom(findings, failOn).map(findingText),
    ...limits.map(({ message, details }) => [`${message}.`, ...details.map((detail) => `- ${detail}`)].join("\n    ")),
  ];
}

function findingText({ rule, level, message, fix, see, constructPath, address }: Finding): string {
  return `[${constructPath ?? address}] ${level} ${rule}: ${message}. ${fix}. (${see})`;
}
