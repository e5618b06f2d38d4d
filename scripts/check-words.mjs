// Part of npm run lint: texts, comments and names follow the word list of scripts/words.mjs.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { HABITS } from "./words.mjs";

const LOOKED_AT = ["*.ts", "*.mjs", "*.cjs", "*.js", "*.md", "schemas/*.json", ".ci/run"];
/** The list itself, and recorded output of other programs. */
const LEFT_OUT = /^scripts\/words\.mjs$|^test\/fixtures\/|^LICENSE$/;

const files = execFileSync("git", ["ls-files", "-z", "--", ...LOOKED_AT], { encoding: "utf8" })
  .split("\0")
  .filter((file) => file !== "" && !LEFT_OUT.test(file));

let found = 0;
for (const file of files) {
  const lines = readFileSync(file, "utf8").split("\n");
  for (const [at, line] of lines.entries()) {
    for (const { pattern, instead } of HABITS) {
      const match = pattern.exec(line);
      if (match === null) continue;
      found += 1;
      console.error(`${file}:${at + 1}:${match.index + 1} "${match[0]}": write ${instead}`);
    }
  }
}
if (found > 0) {
  console.error(`${found} habits of wording: see scripts/words.mjs`);
  process.exitCode = 1;
}
