import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { CONFIG_KEYS } from "../../planner/config/config-shape";
import { readUsageFile } from "../../planner/usage/usage-file";
import { USAGE_PROPERTIES } from "../../planner/usage/usage-keys";

const ROOT = join(__dirname, "../..");
const page = (name: string): string => readFileSync(join(ROOT, "docs", name), "utf8");

/** The first cells of all tables, without their code marks. */
function keysIn(text: string): string[] {
  return [...text.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, key = ""]) => key);
}

interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly pipe?: readonly Shape[];
}

/** Keys of an object with a fixed set of keys, also when it is optional or checked further; [] for any other shape. */
function keysOf({ entries, wrapped, pipe }: Shape): string[] {
  if (entries !== undefined) return Object.keys(entries);
  if (wrapped !== undefined) return keysOf(wrapped);
  return (pipe ?? []).filter((part) => part.pipe !== pipe).flatMap(keysOf);
}

it("docs/usage-file.md lists every key of a usage file, and no other", () => {
  expect(keysIn(page("usage-file.md")).sort()).toEqual(Object.keys(USAGE_PROPERTIES).sort());
});

it("the example in docs/usage-file.md is read without a warning", () => {
  const [, example = ""] = /```yaml usage\n([^]*?)```/.exec(page("usage-file.md")) ?? [];
  const file = readUsageFile("usage.yml", example);
  expect(file.warnings).toEqual([]);
  expect(file.profile.find("aws_vpc_endpoint", "aws_vpc_endpoint.sqs")?.peakToAverage?.toString()).toBe("5");
});

it("docs/configuration.md describes every key at the top, and every key within discounts, growth and gates", () => {
  const text = page("configuration.md");
  const listed = keysIn(text);
  for (const key of Object.keys(CONFIG_KEYS)) {
    const within = listed.filter((name) => name.startsWith(`${key}.`));
    expect([key, listed.includes(key) || within.length > 0]).toEqual([key, true]);
  }
  const nested = (["discounts", "growth", "gates"] as const).flatMap((key) => keysOf(CONFIG_KEYS[key] as Shape));
  expect(nested).toContain("max_monthly_cost");
  expect(
    nested.filter((key) => !new RegExp(`^(?:\\| \`\\w+\\.${key}\`|- \`${key}\`:)|With \`${key}\``, "m").test(text)),
  ).toEqual([]);
});

it("the example of a price file in docs/configuration.md has every key", () => {
  const [, example = ""] = /```yaml prices\n([^]*?)```/.exec(page("configuration.md")) ?? [];
  const { prices } = parse(example) as { prices: object[] };
  expect(new Set(prices.flatMap((price) => Object.keys(price)))).toEqual(
    new Set(["region", "dimension", "price", "tiers", "source", "date"]),
  );
});
