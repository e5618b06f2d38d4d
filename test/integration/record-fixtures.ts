/**
 * Records plans and states of every example and every hand-written module into test/fixtures/terraform/.
 *
 *     npm run fixtures
 *
 * An argument records only the folders whose name contains it.
 */
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { exampleNames, examplesDirectory, synthesize } from "./examples";
import { openWorkspace, type Workspace } from "./harness";
import { writeRecording, type Recording } from "./record";
import { prepare, scenarios } from "./scenarios";

const fixtures = join(__dirname, "..", "fixtures", "terraform");

async function main(filter = ""): Promise<void> {
  for (const scenario of scenarios.filter(({ name }) => name.includes(filter))) {
    await recorded(scenario.name, async (workspace) => {
      await prepare(scenario, workspace);
      const recording = await planAndApply(workspace, ".", scenario.args ?? []);
      const rawState = readFileSync(join(workspace.directory, "terraform.tfstate"), "utf8");
      writeRecording(join(fixtures, scenario.name), { ...recording, rawState }, workspace.directory);
    });
  }
  for (const name of exampleNames().filter((example) => `example-${example}`.includes(filter))) {
    await recorded(`example-${name}`, (workspace) => recordExample(name, workspace));
  }
  if (filter === "") removeStale();
}

/** Removes the folders of modules and examples that are no longer there. */
function removeStale(): void {
  const current = new Set([...scenarios.map(({ name }) => name), ...exampleNames().map((name) => `example-${name}`)]);
  for (const entry of readdirSync(fixtures, { withFileTypes: true })) {
    if (entry.isDirectory() && !current.has(entry.name)) rmSync(join(fixtures, entry.name), { recursive: true });
  }
}

async function recorded(name: string, record: (workspace: Workspace) => Promise<void>): Promise<void> {
  const workspace = await openWorkspace();
  try {
    await record(workspace);
    console.log(name);
  } finally {
    workspace.close();
  }
}

/** One folder per stack: `example-<name>` for a single stack, `example-<name>/<stack>` for several. */
async function recordExample(name: string, workspace: Workspace): Promise<void> {
  const folders = await synthesize(join(examplesDirectory, name), workspace.directory);
  for (const folder of folders) {
    const stack = folder.split("/").at(-1) ?? "";
    await workspace.must(["init", "-input=false"], folder);
    const recording = await planAndApply(workspace, folder, []);
    const rawState = (await workspace.must(["state", "pull"], folder)).stdout;
    const target = folders.length === 1 ? `example-${name}` : join(`example-${name}`, stack);
    writeRecording(join(fixtures, target), { ...recording, rawState }, workspace.directory);
  }
}

async function planAndApply(
  workspace: Workspace,
  folder: string,
  args: readonly string[],
): Promise<Omit<Recording, "rawState">> {
  await workspace.must(["plan", "-out=plan", "-input=false", ...args], folder);
  const plan = await workspace.show("plan", folder);
  await workspace.must(["apply", "-input=false", "plan"], folder);
  return { plan, state: await workspace.show(undefined, folder) };
}

void main(process.argv[2]);
