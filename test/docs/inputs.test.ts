import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inputDocs } from "../../scripts/docs/inputs";

it("docs/inputs.md is what npm run docs writes", async () => {
  const page = readFileSync(join(__dirname, "../../docs/inputs.md"), "utf8");
  expect(page).toBe(await inputDocs());
});

it("docs/inputs.md says more of a plan than of any other input", async () => {
  const rows = (await inputDocs()).split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| ---"));
  const columns = rows.slice(1).map((row) =>
    row
      .split("|")
      .slice(2, -1)
      .map((cell) => cell.trim()),
  );
  const knownIn = (column: number): number => columns.filter((cells) => cells[column] === "known").length;
  for (const other of [1, 2, 3, 4]) expect([other, knownIn(0) >= knownIn(other)]).toEqual([other, true]);
});
