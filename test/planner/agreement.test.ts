import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assessed, contradictions } from "../agreement";

const FIXTURES = join(__dirname, "../fixtures/terraform");

/** Folders with a plan: the scenarios, and the stacks of the examples. */
function recordings(folder = ""): string[] {
  if (existsSync(join(FIXTURES, folder, "plan.json"))) return [folder];
  return readdirSync(join(FIXTURES, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => recordings(join(folder, entry.name)));
}

function textOf(recording: string, file: string): string {
  return readFileSync(join(FIXTURES, recording, file), "utf8");
}

describe.each(recordings())("%s", (recording) => {
  const state = assessed(textOf(recording, "state.json"));

  it("says from the plan what the state says after apply, as far as a plan can know it", () => {
    expect(contradictions(assessed(textOf(recording, "plan.json")), state)).toEqual([]);
  });

  it("says the same from the state file as from terraform show", () => {
    const raw = assessed(textOf(recording, "terraform.tfstate"));
    expect([contradictions(raw, state), contradictions(state, raw)]).toEqual([[], []]);
  });
});
