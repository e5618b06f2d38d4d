import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RULE_DESCRIPTIONS } from "../../planner/rules/descriptions";
import { ruleDocs } from "../../scripts/docs/rules";

it("docs/rules.md is what npm run docs writes", () => {
  expect(readFileSync(join(__dirname, "../../docs/rules.md"), "utf8")).toBe(ruleDocs(RULE_DESCRIPTIONS));
});
