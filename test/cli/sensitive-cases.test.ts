import { readFileSync } from "node:fs";
import { join } from "node:path";
import { invoke } from "./invoke";

/** What Terraform marks as sensitive is in no report and in no message. */

const CASES = join(__dirname, "../fixtures/cases");

/** Inputs, and what must not come out: the account is that of a sensitive role. */
const SECRETS: readonly [string, readonly string[]][] = [
  ["figures/sensitive-state.json", ["TOPSECRET"]],
  ["figures/sensitive.tfstate", ["TOPSECRET"]],
  ["figures/sensitive-policy-state.json", ["TOPSECRET", ".sqs"]],
  [
    "robustness/S1-sensitive-tags_all-and-provider-role-plan.json",
    ["SECRET", "987654321098", "vpce-svc-0123456789abcdef0"],
  ],
  ["robustness/S2-sensitive-state.json", ["SECRET", "vpce-svc-0123456789abcdef0"]],
  ["robustness/S3-sensitive.tfstate", ["SECRET", "vpce-svc-0123456789abcdef0"]],
];

it("figures/sensitive-service-name.json, figures/sensitive-policy-state.json: no finding on a value that is not shown", async () => {
  for (const path of ["figures/sensitive-service-name.json", "figures/sensitive-policy-state.json"]) {
    const { stdout } = await invoke(["estimate", join(CASES, path), "--format", "table"]);
    expect(stdout).toMatch(/aws_vpc_endpoint\.a +sensitive +2 /);
    expect(stdout).not.toContain("vpce/");
  }
});

const FORMATS = ["table", "markdown", "json"];

it.each(SECRETS.flatMap(([path, secrets]) => FORMATS.map((format) => ({ path, format, secrets }))))(
  "$path as $format",
  async ({ path, format, secrets }) => {
    const input = join(CASES, path);
    expect(secrets.filter((secret) => !readFileSync(input, "utf8").includes(secret))).toEqual([]);
    const { code, stdout, stderr } = await invoke(["estimate", input, "--format", format]);
    expect(code).toBe(0);
    expect(stdout).toContain("aws");
    const read = `${stdout}${stderr}`.replace(/&#(\d+);/g, (_, digits) => String.fromCharCode(Number(digits)));
    expect(secrets.filter((secret) => read.includes(secret))).toEqual([]);
  },
);
