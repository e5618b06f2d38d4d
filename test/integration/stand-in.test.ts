/** The stand-in itself: what the other integration tests rely on. */
import { describeWithStandIn } from "./binary";
import { openWorkspace, type Workspace } from "./harness";
import { bringUp, planExitCode, stateAddresses } from "./lifecycle";
import { moduleDirectory } from "./scenarios";

describeWithStandIn()("stand-in provider", () => {
  let workspace: Workspace;

  beforeEach(async () => {
    workspace = await openWorkspace(moduleDirectory("steady"));
    await bringUp(workspace);
  });

  afterEach(() => {
    workspace.close();
  });

  it("lets terraform see a difference between what is and what should be", async () => {
    const { world } = workspace.standIn.provider;
    for (const subnet of world.all("aws_subnet")) {
      world.put("aws_subnet", { ...subnet, map_public_ip_on_launch: true });
    }
    expect(await planExitCode(workspace)).toBe(2);
  });

  it("lets terraform see that a resource was deleted behind its back", async () => {
    const { world } = workspace.standIn.provider;
    for (const endpoint of world.all("aws_vpc_endpoint")) world.remove("aws_vpc_endpoint", endpoint);
    expect(await planExitCode(workspace)).toBe(2);
  });

  it("believes the state file about what an earlier process made", async () => {
    const later = await openWorkspace(workspace.directory);
    try {
      expect(await planExitCode(later)).toBe(0);
      expect(stateAddresses(await later.show())).toEqual(stateAddresses(await workspace.show()));
    } finally {
      later.close();
    }
  });

  it("serves many types, and has nothing left to do after apply", async () => {
    workspace.replaceConfiguration(moduleDirectory("many-types"));
    await bringUp(workspace);
    expect(await planExitCode(workspace)).toBe(0);
  });

  it("answers with a diagnostic when it fails itself", async () => {
    workspace.standIn.provider.world.current = () => {
      throw new Error("out of order");
    };
    const { code, stderr } = await workspace.run(["plan", "-input=false"]);
    expect(stderr).toContain("The stand-in provider failed");
    expect(stderr).toContain("out of order");
    expect(code).toBe(1);
  });
});
