import { AnnotationMetadataEntryType, App, TerraformStack } from "cdktf";
import { join } from "node:path";
import { NODE_FILES } from "../../planner/edge/node-files";
import { writeWhole } from "../../planner/edge/write-file";
import { estimateSources } from "../../planner/estimate";
import { findingsFrom } from "../../planner/gates/findings";
import type { Assessment } from "../../planner/model/assessment";
import type { Finding, Level } from "../../planner/model/findings";
import { jsonReport } from "../../planner/reports/json";
import { markdownReport } from "../../planner/reports/markdown";
import type { Settings } from "../../planner/settings";
import type { FolderReader } from "../../planner/terraform/configuration/follow-modules";
import { runSteps } from "../../planner/terraform/configuration/hcl";
import type { Source } from "../../planner/terraform/read";
import { stackSource } from "../../planner/terraform/sources";
import { PrivateLinkError } from "../shared/errors";
import { convertHcl } from "./convert-hcl";
import type { PrivateLinkPlanProps } from "./privatelink-plan-props";
import { checkPlan, planError } from "./plan-props-check";
import { readSettings } from "./settings";
import { VERSION } from "./version";

/**
 * Runs the planner at every synth. It writes `privatelink.json` and `privatelink.md` for each stack next to its
 * `cdk.tf.json`, and for all stacks together next to `manifest.json`. When a gate fails for all stacks together, synth fails
 * and prints all messages at once. Local modules are read too, those in HCL if `@cdktf/hcl2json` is installed. Warnings
 * about settings files go to `manifest.json`; `cdktf synth` prints them. None of this happens when the app skips validation.
 * @example
 * ```ts
 * PrivateLinkPlan.attach(app, { gates: { maxMonthlyCost: 500, quotaHeadroomPercent: 10 } });
 * new InterfaceEndpoint(stack, "sqs", { vpc, subnets, service: AwsService.SQS });
 * ```
 */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- jsii exports classes, not functions
export class PrivateLinkPlan {
  private constructor() {
    throw planError("PrivateLinkPlan", "new PrivateLinkPlan(...)", "PrivateLinkPlan.attach(app)", "Call attach");
  }

  /**
   * Adds the planner to an app. Call it once, anywhere before `app.synth()`; stacks created later are included. An invalid
   * settings file makes synth fail.
   */
  public static attach(app: App, props: PrivateLinkPlanProps = {}): void {
    checkPlan(app, props);
    app.node.addValidation({ validate: () => complaints(app, props) });
  }
}

const READER: FolderReader = { files: NODE_FILES, program: "opentofu" };

/** Writes the reports and returns the messages that make synth fail. */
function complaints(app: App, props: PrivateLinkPlanProps): string[] {
  try {
    return plan(app, readSettings(props));
  } catch (error) {
    if (PrivateLinkError.isPrivateLinkError(error)) return [error.message];
    throw error;
  }
}

/** By now cdktf has written the stacks and copied their local modules. */
function plan(app: App, settings: Settings): string[] {
  const stacks = app.node.findAll().filter((node): node is TerraformStack => TerraformStack.isStack(node));
  const sources = stacks.map((stack) => {
    const folder = join(app.outdir, app.manifest.forStack(stack).workingDirectory);
    const source = sourceOf(app, stack, folder);
    writeReports(folder, estimateSources([source], settings).assessment);
    return source;
  });
  const { assessment, warnings } = estimateSources(sources, settings);
  writeReports(app.outdir, assessment);
  const [first] = stacks;
  if (first !== undefined) addWarnings(app, first, warnings);
  return complaintsAbout(assessment, settings.options.gates?.failOn ?? "never");
}

function sourceOf(app: App, stack: TerraformStack, folder: string): Source {
  const { name } = app.manifest.forStack(stack);
  return runSteps(stackSource(name, JSON.stringify(stack.toTerraform()), folder, READER), convertHcl);
}

/** cdktf collects annotations before it validates the app, so later ones are added to its manifest directly. */
function addWarnings(app: App, stack: TerraformStack, warnings: readonly string[]): void {
  const manifest = app.manifest.forStack(stack);
  manifest.annotations.push(
    ...warnings.map((message) => ({
      constructPath: stack.node.path,
      level: AnnotationMetadataEntryType.WARN,
      message,
    })),
  );
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
