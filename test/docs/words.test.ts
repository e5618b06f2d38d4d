import { spawnSync } from "node:child_process";
import { join } from "node:path";

interface Habit {
  readonly pattern: string;
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

const ROOT = join(__dirname, "../..");
const PRINT = `
  import { HABITS, habitIn } from "./scripts/words.mjs";
  const found = (line) => habitIn(line)?.pattern.source ?? null;
  console.log(JSON.stringify(HABITS.map(({ pattern, bad, good }) => ({
    pattern: pattern.source,
    bad: bad.filter((line) => found(line) !== pattern.source),
    good: good.filter((line) => pattern.test(line)),
  }))));
`;

/** jest does not load ES modules: a separate process says which examples the list gets wrong. */
function misjudged(): Habit[] {
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", PRINT], { cwd: ROOT, encoding: "utf8" });
  return JSON.parse(stdout) as Habit[];
}

it("finds each habit of wording in its bad examples and in none of the good ones", () => {
  const habits = misjudged();
  expect(habits.length).toBeGreaterThan(5);
  expect(habits.filter(({ bad, good }) => bad.length > 0 || good.length > 0)).toEqual([]);
});
