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

/** A document as the provider before version 6 wrote it: no resource has its own region. */
function withoutRegions(document: unknown): unknown {
  if (Array.isArray(document)) return document.map(withoutRegions);
  if (typeof document !== "object" || document === null) return document;
  const entries = Object.entries(document).filter(
    ([key, value]) => key !== "region" || (typeof value !== "string" && typeof value !== "boolean"),
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutRegions(value)]));
}

describe.each(recordings())("%s", (recording) => {
  const state = assessed(textOf(recording, "state.json"));

  it("says from the plan what the state says after apply, as far as a plan can know it", () => {
    expect(contradictions(assessed(textOf(recording, "plan.json")), state)).toEqual([]);
  });

  it.each(["plan.json", "state.json"])("costs the same where no resource states its Region: %s", (file) => {
    const { configuration, ...document } = JSON.parse(textOf(recording, file)) as Record<string, unknown>;
    const older = {
      ...(withoutRegions(document) as object),
      ...(configuration === undefined ? {} : { configuration }),
    };
    const costs = (text: string): unknown[] => {
      const { endpoints, resources } = assessed(text);
      return [...endpoints, ...resources].map(({ address, monthly, scope }) => [address, monthly, scope.region]);
    };
    expect(costs(JSON.stringify(older))).toEqual(costs(textOf(recording, file)));
  });

  it("says the same from the state file as from terraform show", () => {
    const raw = assessed(textOf(recording, "terraform.tfstate"));
    expect([contradictions(raw, state), contradictions(state, raw)]).toEqual([[], []]);
  });
});
