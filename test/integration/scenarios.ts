/**
 * The hand-written modules below `modules/`, and what happens before the plan that is checked. A scenario is
 * one folder of `test/fixtures/terraform/`.
 */
import { join } from "node:path";
import type { Workspace } from "./harness";

export interface Scenario {
  /** Folder of the fixture. */
  readonly name: string;
  /** Configuration that is planned, below `modules/`. */
  readonly module: string;
  /** Configuration that is applied first; undefined: nothing exists. */
  readonly before?: string;
  /** What happens outside Terraform between the two. */
  readonly outside?: (workspace: Workspace) => void;
  /** More arguments of `terraform plan`. */
  readonly args?: readonly string[];
  /** Oldest version of terraform that knows the configuration's blocks. */
  readonly since?: string;
  /** `plan` after the apply finds something to do: the plan was only a part of the configuration. */
  readonly partial?: boolean;
}

const modules = join(__dirname, "modules");

export const scenarios: readonly Scenario[] = [
  { name: "kinds", module: "kinds" },
  { name: "nested-modules", module: "nested-modules" },
  { name: "known-after-apply", module: "known-after-apply" },
  { name: "shared-list", module: "shared-list" },
  { name: "network-module", module: "network-module" },
  { name: "three-regions", module: "three-regions" },
  { name: "data-sources", module: "data-sources" },
  { name: "sensitive", module: "sensitive" },
  { name: "moved", before: "moved/before", module: "moved/after" },
  { name: "import", before: "import/before", module: "import/after" },
  { name: "removed", before: "removed/before", module: "removed/after", since: "1.7" },
  { name: "replace", before: "replace/before", module: "replace/after" },
  { name: "update", before: "update/before", module: "update/after" },
  { name: "destroy", before: "steady", module: "steady", args: ["-destroy"], partial: true },
  { name: "refresh-only", before: "steady", module: "steady", args: ["-refresh-only"], outside: drift, partial: true },
  { name: "empty-plan", before: "steady", module: "steady" },
  { name: "target", module: "target", args: ["-target=aws_vpc_endpoint.sqs"], partial: true },
];

/** Absolute path of a module. */
export function moduleDirectory(name: string): string {
  return join(modules, name);
}

/** A tag is added to the endpoint in the AWS console. */
function drift({ standIn }: Workspace): void {
  const { world } = standIn.provider;
  for (const endpoint of world.all("aws_vpc_endpoint")) {
    world.put("aws_vpc_endpoint", { ...endpoint, tags_all: { Audited: "yes" }, tags: { Audited: "yes" } });
  }
}

/** Brings a workspace to the point where the scenario's plan is made: configuration in place, `init` done. */
export async function prepare(scenario: Scenario, workspace: Workspace): Promise<void> {
  if (scenario.before !== undefined) {
    workspace.replaceConfiguration(moduleDirectory(scenario.before));
    await workspace.must(["init", "-input=false"]);
    await workspace.must(["apply", "-auto-approve", "-input=false"]);
    scenario.outside?.(workspace);
  }
  workspace.replaceConfiguration(moduleDirectory(scenario.module));
  await workspace.must(["init", "-input=false"]);
}
