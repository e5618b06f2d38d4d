/** Every synthesized example is validated, planned, applied and destroyed by the real terraform. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessed, contradictions } from "../agreement";
import { describeWithBinary, realProvider } from "./binary";
import { exampleNames, examplesDirectory, synthesize } from "./examples";
import { openWorkspace, type Workspace } from "./harness";
import { bringUp, planActions, planExitCode, stateAddresses, tearDown } from "./lifecycle";

const apps = [
  ...exampleNames().map((name) => ({ name, directory: join(examplesDirectory, name) })),
  ...["two-stacks", "all-constructs"].map((name) => ({ name, directory: join(__dirname, "apps", name) })),
];

describeWithBinary()("examples", () => {
  let workspace: Workspace;

  beforeEach(async () => {
    workspace = await openWorkspace();
  });

  afterEach(() => {
    workspace.close();
  });

  it.each(apps)("$name", async ({ directory }) => {
    const folders = await synthesize(directory, workspace.directory);
    if (realProvider) {
      await validateOnly(workspace, folders);
      return;
    }
    for (const folder of folders) {
      const { plan, state } = await bringUp(workspace, folder);
      expect(stateAddresses(state)).toEqual(created(plan));
      const applied = assessed(JSON.stringify(state));
      const stack = readFileSync(join(workspace.directory, folder, "cdk.tf.json"), "utf8");
      expect(contradictions(assessed(stack), applied)).toEqual([]);
      expect(contradictions(assessed(JSON.stringify(plan)), applied)).toEqual([]);
    }
    for (const folder of folders) expect(await planExitCode(workspace, folder)).toBe(0);
    for (const folder of [...folders].reverse()) {
      await tearDown(workspace, folder);
      expect(stateAddresses(await workspace.show(undefined, folder))).toEqual([]);
    }
  });
});

/** The real provider checks names, types and values without credentials; plan and apply would need an account. */
async function validateOnly(workspace: Workspace, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    await workspace.must(["init", "-input=false"], folder);
    await workspace.must(["validate"], folder);
  }
}

function created(plan: unknown): string[] {
  return planActions(plan).map((line) => line.replace(/ create$/, ""));
}
