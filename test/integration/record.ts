/** Writes what terraform says into a folder of fixtures, without anything that differs from run to run. */
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What one configuration leaves behind. */
export interface Recording {
  /** `terraform show -json <plan>` */
  readonly plan: unknown;
  /** `terraform show -json` after apply. */
  readonly state: unknown;
  /** Text of the state file after apply. */
  readonly rawState: string;
}

/** Stands for the time of a plan. */
const fixedTime = "2026-01-01T00:00:00Z";

/** Stands for the identity of a state (its serial number, which counts the writes on the way, becomes 1), drawn at random. */
const fixedLineage = "00000000-0000-0000-0000-000000000000";

/** Writes plan.json, state.json and terraform.tfstate; `directory` is where terraform ran, and must not appear. */
export function writeRecording(folder: string, recording: Recording, directory: string): void {
  mkdirSync(folder, { recursive: true });
  const files = {
    "plan.json": recording.plan,
    "state.json": recording.state,
    "terraform.tfstate": JSON.parse(recording.rawState) as unknown,
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), recordingText(content, directory));
  }
}

/** Pretty-printed JSON; the keys keep Terraform's order. */
export function recordingText(content: unknown, directory: string): string {
  const json = JSON.stringify(content, steady, 2);
  const text = json.replaceAll(JSON.stringify(directory).slice(1, -1), ".");
  if (text.includes(tmpdir() + "/")) throw new Error(`A recording from ${directory} contains a temporary path`);
  return `${text}\n`;
}

function steady(key: string, value: unknown): unknown {
  if (key === "timestamp") return fixedTime;
  if (key === "serial") return 1;
  if (unordered.has(key) && Array.isArray(value)) return inOrder(value);
  return key === "lineage" ? fixedLineage : value;
}

/** Lists that Terraform writes in no particular order. */
const unordered = new Set(["child_modules", "relevant_attributes"]);

/** Modules by address, anything else by its text. */
function inOrder(items: readonly unknown[]): unknown[] {
  const keyed = items.map((item) => [(item as { address?: string }).address ?? JSON.stringify(item), item] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
