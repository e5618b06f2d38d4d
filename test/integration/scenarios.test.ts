/** The hand-written modules: what CDKTF would never write. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { atLeast, describeWithStandIn } from "./binary";
import { openWorkspace, type Workspace } from "./harness";
import { bringUp, planActions, planExitCode, stateAddresses, tearDown } from "./lifecycle";
import { prepare, scenarios } from "./scenarios";

const fixtures = join(__dirname, "..", "fixtures", "terraform");

const runnable = scenarios.filter(({ since }) => since === undefined || atLeast(since));

describeWithStandIn()("hand-written modules", () => {
  let workspace: Workspace;

  beforeEach(async () => {
    workspace = await openWorkspace();
  });

  afterEach(() => {
    workspace.close();
  });

  it.each(runnable)("$name", async (scenario) => {
    await prepare(scenario, workspace);
    const { plan } = await bringUp(workspace, ".", scenario.args);
    const recorded: unknown = JSON.parse(readFileSync(join(fixtures, scenario.name, "plan.json"), "utf8"));
    expect(planActions(plan)).toEqual(planActions(recorded));
    expect(await planExitCode(workspace)).toBe(scenario.partial === true ? 2 : 0);
    await tearDown(workspace);
    expect(stateAddresses(await workspace.show())).toEqual([]);
  });
});
