import { RULE_DESCRIPTIONS } from "../../planner/rules/descriptions";
import { invoke } from "./invoke";

it("lists every rule with its level, one in a line", async () => {
  const { code, stdout, stderr } = await invoke(["explain"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const ids = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split(/\s+/).slice(0, 2).join(" "));
  expect(ids).toEqual(RULE_DESCRIPTIONS.map(({ id, level }) => `${id} ${level}`));
});

it.each(["vpce/single-zone", "single-zone"])("explains %s", async (id) => {
  const { code, stdout } = await invoke(["explain", id]);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^vpce\/single-zone \(warn\)\n\nWhat: {2}\S.*\nWhy: {3}\S.*\nFix: {3}\S.*\nSee: {3}https:\/\/\S+\n/,
  );
  expect(stdout).toContain("vpce/single-zone: off");
});

it("names the rule that was probably meant", async () => {
  const { code, stdout, stderr } = await invoke(["explain", "vpce/singel-zone"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("Did you mean vpce/single-zone?");
});
