import Ajv from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { configuration } from "./configurations";
import { invoke, type Outcome } from "./invoke";
import { folderWith, removeFolders } from "./temporary-folder";

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
  removeFolders();
});

const STACK = configuration("us-east-1", {
  sqs: { service: "com.amazonaws.us-east-1.sqs" },
  kms: { service: "com.amazonaws.us-east-1.kms" },
});

/** Runs `estimate` over the stack with a configuration and what it names. */
async function estimated(files: Readonly<Record<string, string>>, ...options: string[]): Promise<Outcome> {
  const folder = folderWith({ "cdk.tf.json": STACK, ...files });
  const config = "privatelink.yml" in files ? ["--config", join(folder, "privatelink.yml")] : [];
  return invoke(["estimate", folder, ...config, ...options]);
}

it.each<[string, string, string[], number, RegExp]>([
  ["no gate", "", [], 0, /^$/],
  ["advice, and a gate for errors", "", ["--fail-on", "error"], 0, /^$/],
  [
    "advice, and a gate for it",
    "",
    ["--fail-on", "info"],
    3,
    /^gate fail_on failed: .*\d info; none are allowed\.\n {2}vpce\//,
  ],
  ["the command line overrides the file", "gates:\n  fail_on: info\n", ["--fail-on", "never"], 0, /^$/],
  [
    "a level that the configuration raises",
    "rules:\n  vpce/no-policy: error\ngates:\n  fail_on: error\n",
    [],
    3,
    /vpce\/no-policy/,
  ],
  [
    "a rule that is off",
    "rules:\n  vpce/no-policy: off\n  vpce/private-dns-off: off\n  vpce/default-security-group: off\ngates:\n  fail_on: info\n",
    [],
    0,
    /^$/,
  ],
  ["a limit that is kept", "gates:\n  max_monthly_cost: 29.20\n", [], 0, /^$/],
  [
    "a limit that is not",
    "gates:\n  max_monthly_cost: 29.19\n",
    [],
    3,
    /^gate max_monthly_cost failed: .*29\.20.*29\.19/,
  ],
  ["hours of the file", "hours_per_month: 720\ngates:\n  max_monthly_cost: 28.80\n", [], 0, /^$/],
  [
    "hours of the command line",
    "hours_per_month: 720\ngates:\n  max_monthly_cost: 28.80\n",
    ["--hours-per-month", "730"],
    3,
    /29\.20/,
  ],
  ["a discount", "discounts:\n  percent: 50\ngates:\n  max_monthly_cost: 14.60\n", [], 0, /^$/],
  ["a quota of which little is left", "gates:\n  quota_headroom_percent: 97\n", [], 3, /^gate quota_headroom_percent/],
])("%s: exit code", async (_, config, options, code, message) => {
  const outcome = await estimated(config === "" ? {} : { "privatelink.yml": config }, ...options);
  expect({ code: outcome.code, stderr: outcome.stderr }).toEqual({
    code,
    stderr: expect.stringMatching(message) as string,
  });
  expect(outcome.stdout).toContain("2 VPC endpoints");
});

it("takes usage and prices from files next to the configuration", async () => {
  const { stdout, code } = await estimated({
    "privatelink.yml": "usage: usage.yml\nprices: more/prices.yml\n",
    "usage.yml": "resource_type_default_usage:\n  aws_vpc_endpoint:\n    monthly_data_processed_gb: 100\n",
    "more/prices.yml":
      "version: 1\nprices:\n  - region: us-east-1\n    dimension: interface-endpoint-hour\n    price: 0.1\n",
  });
  expect(code).toBe(0);
  expect(stdout).toContain("TOTAL $294.00 a month"); // 2 x 2 zones x 730 h x 0.10, and 200 GB x 0.01
});

it("takes defaults of usage where no usage file says more", async () => {
  const config = "usage_defaults:\n  aws_vpc_endpoint:\n    monthly_data_processed_gb: 100\n";
  const usage = { "usage.yml": "resource_usage:\n  aws_vpc_endpoint.sqs:\n    monthly_data_processed_gb: 300\n" };
  const { stdout } = await estimated({ "privatelink.yml": `usage: usage.yml\n${config}`, ...usage });
  expect(stdout).toContain("TOTAL $33.20 a month"); // 29.20 and 400 GB x 0.01
});

it("finds privatelink.yml in the working directory", async () => {
  process.chdir(folderWith({ "cdk.tf.json": STACK, "privatelink.yml": "gates:\n  max_monthly_cost: 1\n" }));
  const { code } = await invoke(["estimate", "."]);
  expect(code).toBe(3);
});

it("sets findings aside, and says so in every format", async () => {
  const files = {
    "privatelink.yml":
      "suppressions:\n  - rule: vpce/no-policy\n    resource: aws_vpc_endpoint.*\n    reason: Key policies decide\n",
  };
  expect((await estimated(files)).stdout).toContain("2 findings suppressed");
  expect((await estimated(files, "--format", "markdown")).stdout).toContain("Key policies decide");
  const { stdout } = await estimated(files, "--format", "json", "--fail-on", "info");
  const report = JSON.parse(stdout) as { suppressed: { reason: string; by: string }[]; gates: { holds: boolean }[] };
  expect(report.suppressed.map(({ reason }) => reason)).toEqual(["Key policies decide", "Key policies decide"]);
  expect(report.suppressed[0]?.by).toMatch(/privatelink\.yml, line 2, column \d+$/);
  expect(report.gates).toHaveLength(1);
  const schema = JSON.parse(readFileSync(join(HOME, "schemas/estimate.schema.json"), "utf8")) as object;
  expect(new Ajv({ strict: false }).validate(schema, report)).toBe(true);
});

it("shows a failed gate in a pull request", async () => {
  const { stdout } = await estimated({ "privatelink.yml": "gates:\n  max_monthly_cost: 1\n" }, "--format", "markdown");
  expect(stdout).toMatch(/^> \*\*Gate max&#95;monthly&#95;cost failed\.\*\*/m);
});

it.each<[string, string, RegExp]>([
  ["an unknown key", "gate:\n  fail_on: error\n", /privatelink\.yml, line 1, column 1, gate\).*Did you mean gates/],
  ["an unknown rule", "rules:\n  vpce/no-polcy: off\n", /line 2, column 3, .*Did you mean vpce\/no-policy/],
  ["a level that is none", "rules:\n  vpce/no-policy: fatal\n", /line 2, column 19, .*off, error, warn, info/],
  ["no YAML", "rules: [\n", /privatelink\.yml, line \d+, column \d+/],
  ["a usage file that is not there", "usage: none.yml\n", /No such file or folder: .*none\.yml/],
])("bad configuration: %s", async (_, config, message) => {
  const { code, stdout, stderr } = await estimated({ "privatelink.yml": config });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(message);
});

it("refuses a configuration that is not there, when it is named", async () => {
  const { code, stderr } = await invoke(["estimate", ".", "--config", "/no/such.yml"]);
  expect(code).toBe(2);
  expect(stderr).toContain("No such file or folder: /no/such.yml");
});

describe("quotas", () => {
  const existing = {
    "existing.yml": "version: 1\ninventory:\n  - region: us-east-1\n    vpc: vpc-1\n    counts: { Interface: 40 }\n",
  };

  async function perVpc(files: Readonly<Record<string, string>>, ...options: string[]): Promise<object> {
    const { stdout } = await estimated(files, "--format", "json", ...options);
    const { quotas } = JSON.parse(stdout) as { quotas: { id: string }[] };
    return quotas.find(({ id }) => id === "interface-and-gwlb-endpoints-per-vpc") ?? {};
  }

  it("count what exists already", async () => {
    const line = await perVpc({ ...existing, "privatelink.yml": "inventory: existing.yml\n" });
    expect(line).toMatchObject({ existing: "40", planned: "2", used: "42", status: "low" });
    expect(line).toMatchObject({ increase: { code: "L-29B6F2EB", desiredValue: 60 } });
  });

  it("have the values that are applied to the account", async () => {
    const config = "quotas: [{ code: L-29B6F2EB, value: 300 }]\ninventory: [existing.yml]\n";
    const line = await perVpc({ ...existing, "privatelink.yml": config });
    expect(line).toMatchObject({ limit: 300, limitBasis: "applied", left: "258", status: "ok", increase: null });
  });

  it("say when growth exhausts them", async () => {
    const config = "growth: { endpoints_per_month: 10 }\n";
    expect(await perVpc({ "privatelink.yml": config })).toMatchObject({ exhaustedInMonth: 5 }); // 2 + 5 x 10 > 50
    expect((await estimated({ "privatelink.yml": config })).stdout).toContain("exhausts it in month 5");
  });

  it("are read from the command line", async () => {
    const folder = folderWith({ "quotas.yml": "version: 1\nquotas: [{ code: L-29B6F2EB, value: 1 }]\n", ...existing });
    const options = ["--quotas", join(folder, "quotas.yml"), "--inventory", join(folder, "existing.yml")];
    expect(await perVpc({}, ...options)).toMatchObject({ existing: "40", limit: 1, status: "exceeded" });
  });

  it("are read from several files", async () => {
    const more =
      "version: 1\ninventory:\n  - region: us-east-1\n    vpc: vpc-1\n    counts: { GatewayLoadBalancer: 5 }\n";
    const folder = folderWith({ "more.yml": more, ...existing });
    const options = ["--inventory", join(folder, "existing.yml"), "--inventory", join(folder, "more.yml")];
    expect(await perVpc({}, ...options)).toMatchObject({ existing: "45", used: "47" });
  });

  it("refuse a file that is wrong", async () => {
    const { code, stderr } = await estimated({ "privatelink.yml": "quotas: q.yml\n", "q.yml": "version: 3\n" });
    expect(code).toBe(2);
    expect(stderr).toMatch(/quotas file is not valid \(.*q\.yml, line 1, column 10, version\): expected 1/);
  });
});
