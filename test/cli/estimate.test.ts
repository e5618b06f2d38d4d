import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { REPORTS } from "../../planner/reports/registry";
import { configuration, howTo } from "./configurations";
import { invoke } from "./invoke";
import { folderWith, removeFolders } from "./temporary-folder";

afterEach(removeFolders);

interface Report {
  readonly totalMonthlyCost: string | null;
  readonly totalHourlyCost: string | null;
  readonly totalIsPartial: boolean;
  readonly missing: readonly { readonly reason: string; readonly explanation: string }[];
  readonly projects: readonly {
    readonly name: string;
    readonly breakdown: {
      readonly resources: readonly {
        readonly name: string;
        readonly monthlyCost: string | null;
        readonly costComponents: readonly { readonly monthlyCost: string | null; readonly priceNotFound: boolean }[];
      }[];
    };
  }[];
}

async function reportOf(input: string, ...options: string[]): Promise<Report> {
  const folder = folderWith({ "cdk.tf.json": input });
  const { code, stdout, stderr } = await invoke(["estimate", folder, "--format", "json", ...options]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as Report;
}

const SQS = { service: "com.amazonaws.us-east-1.sqs" };

describe("figures of the how-to", () => {
  it.each([
    ["seven services in two zones, 720 hours", howTo(), "720", "100.80"],
    ["seven services in two zones, 730 hours", howTo(), "730", "102.20"],
    ["one endpoint in two zones, 720 hours", configuration("us-east-1", { sqs: SQS }), "720", "14.40"],
    ["one endpoint in two zones, 730 hours", configuration("us-east-1", { sqs: SQS }), "730", "14.60"],
    [
      "one endpoint in one zone, 720 hours",
      configuration("us-east-1", { sqs: { ...SQS, subnets: ["subnet-a"] } }),
      "720",
      "7.20",
    ],
  ])("%s", async (_, input, hours, expected) => {
    const report = await reportOf(input, "--hours-per-month", hours);
    expect(report.totalMonthlyCost).toBe(expected);
    expect(report.totalIsPartial).toBe(false);
  });

  it("counts 730 hours when nothing is said", async () => {
    expect((await reportOf(howTo())).totalMonthlyCost).toBe("102.20");
  });
});

it("tiers the data of an account and Region as one total, not each endpoint from the first tier", async () => {
  const folder = folderWith({
    "usage.yml":
      "version: 0.1\nresource_type_default_usage:\n  aws_vpc_endpoint:\n    monthly_data_processed_gb: 750000\n",
  });
  const kms = { service: "com.amazonaws.us-east-1.kms" };
  const report = await reportOf(configuration("us-east-1", { sqs: SQS, kms }), "--usage", join(folder, "usage.yml"));
  const data = report.projects[0]!.breakdown.resources.map(({ costComponents }) => costComponents[1]!.monthlyCost);
  // 1,048,576 GB x 0.01 + 451,424 GB x 0.006 = 13,194.304, half of it each; each from tier one would be 7,500.
  expect(data).toEqual(["6597.152", "6597.152"]);
  expect(report.totalMonthlyCost).toBe("13223.504");
});

describe("a Region without a sourced price", () => {
  const input = configuration("us-iso-east-1", { sqs: { service: "com.amazonaws.us-iso-east-1.sqs" } });

  it("is named as missing and the total is marked partial", async () => {
    const report = await reportOf(input);
    expect(report.totalMonthlyCost).toBeNull();
    expect(report.totalIsPartial).toBe(true);
    expect(report.missing[0]!.explanation).toBe(
      "no source states the price interface-endpoint-hour in us-iso-east-1: supply it with --prices FILE",
    );
    expect(report.projects[0]!.breakdown.resources[0]!.costComponents[0]).toMatchObject({
      monthlyCost: null,
      priceNotFound: true,
    });
  });

  it("says so in the table, and never shows a zero", async () => {
    const { stdout } = await invoke(["estimate", folderWith({ "cdk.tf.json": input })]);
    expect(stdout).toContain("PARTIAL: 1 endpoint has no price from any source");
    expect(stdout).toContain("TOTAL unknown a month");
    expect(stdout).not.toContain("$0.00");
  });

  it("keeps what is known beside it in the total", async () => {
    const two = configuration("us-iso-east-1", { sqs: { service: "com.amazonaws.us-iso-east-1.sqs" } });
    const folder = folderWith({ "a/cdk.tf.json": two, "b/cdk.tf.json": configuration("us-east-1", { sqs: SQS }) });
    const { stdout } = await invoke(["estimate", join(folder, "a"), join(folder, "b"), "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ totalMonthlyCost: "14.60", totalIsPartial: true });
  });

  it("takes the price from --prices", async () => {
    const prices = folderWith({
      "prices.yml":
        "version: 1\nprices:\n  - {region: us-iso-east-1, dimension: interface-endpoint-hour, price: 0.0132, source: our contract}\n",
    });
    const report = await reportOf(input, "--prices", join(prices, "prices.yml"));
    // 2 zones x 730 h x 0.0132
    expect(report).toMatchObject({ totalMonthlyCost: "19.272" });
  });
});

describe("inputs", () => {
  const stack = configuration("us-east-1", { sqs: SQS });
  const manifest = JSON.stringify({
    version: "0.21.0",
    stacks: { net: { name: "net", synthesizedStackPath: "stacks/net/cdk.tf.json" } },
  });

  it.each([
    ["a folder with a manifest", ""],
    ["the manifest itself", "manifest.json"],
    ["a stack's folder", "stacks/net"],
    ["one cdk.tf.json", "stacks/net/cdk.tf.json"],
  ])("reads %s", async (_, path) => {
    const folder = folderWith({ "manifest.json": manifest, "stacks/net/cdk.tf.json": stack });
    const { code, stdout } = await invoke(["estimate", join(folder, path)]);
    expect(code).toBe(0);
    expect(stdout).toContain("TOTAL $14.60 a month");
  });

  it("reads standard input", async () => {
    const { stdout } = await invoke(["estimate", "-"], { stdin: stack });
    expect(stdout).toContain("standard input");
    expect(stdout).toContain("TOTAL $14.60 a month");
  });

  it("reads UTF-16, which a redirection in Windows PowerShell writes", async () => {
    const folder = folderWith({ "plan.json": Buffer.from(`\uFEFF${stack}`, "utf16le") });
    expect((await invoke(["estimate", join(folder, "plan.json")])).stdout).toContain("TOTAL $14.60 a month");
  });

  it("reads what the wrapper of terraform in GitHub Actions prints around the JSON", async () => {
    const wrapped = `[command]/opt/terraform/terraform-bin show -json plan.bin\n${stack}\n::debug::exitcode: 0\n`;
    expect((await invoke(["estimate", "-"], { stdin: wrapped })).stdout).toContain("TOTAL $14.60 a month");
  });

  it.each(["file", "standard input"])(
    "reads the same from a large plan, of which most is of no use: %s",
    async (way) => {
      const plan = readFileSync(join(__dirname, "../fixtures/terraform/kinds/plan.json"), "utf8");
      const document = JSON.parse(plan) as { resource_changes: object[] };
      const other = {
        type: "aws_s3_object",
        address: "aws_s3_object.o",
        change: { after: { content: "x".repeat(1000) } },
      };
      document.resource_changes.push(...Array<object>(2_000).fill(other));
      const large = JSON.stringify(document);
      expect(large.length).toBeGreaterThan(1_000_000);
      const folder = folderWith({ "large.json": large });
      const outcome =
        way === "file"
          ? await invoke(["estimate", join(folder, "large.json"), "--format", "json"])
          : await invoke(["estimate", "-", "--format", "json"], { stdin: large });
      const small = await invoke(["estimate", "-", "--format", "json"], { stdin: plan });
      const report = (stdout: string): unknown =>
        JSON.parse(stdout.replaceAll(JSON.stringify(join(folder, "large.json")), '"standard input"'));
      expect(report(outcome.stdout)).toEqual(report(small.stdout));
    },
  );

  it("says where a large plan is broken", async () => {
    const large = `{\n  "resource_changes": [\n${'    {"type": "aws_s3_object"},\n'.repeat(50_000)}    {"type": }\n  ]\n}\n`;
    const { code, stderr } = await invoke(["estimate", "-"], { stdin: large });
    expect(code).toBe(2);
    expect(stderr).toContain("not valid JSON: value expected (standard input, line 50003, column 14)");
  });

  it("counts a path that is named twice once", async () => {
    const folder = folderWith({ "cdk.tf.json": stack });
    expect((await invoke(["estimate", folder, folder])).stdout).toContain("TOTAL $14.60 a month");
  });

  it("takes --region where the input does not state the Region, and only there", async () => {
    const folder = folderWith({
      "a/cdk.tf.json": configuration(undefined, { own: { service: "com.amazonaws.vpce.us-east-1.vpce-svc-0a1" } }),
      "b/cdk.tf.json": configuration("us-east-1", { sqs: SQS }),
    });
    const { stdout } = await invoke([
      "estimate",
      join(folder, "a"),
      join(folder, "b"),
      "--region",
      "ap-northeast-1",
      "--format",
      "json",
    ]);
    // The name of an endpoint service contains its Region too; neither uses Tokyo.
    expect((JSON.parse(stdout) as Report).totalMonthlyCost).toBe("29.20");
  });
});

describe("output", () => {
  const folderOf = (): string => folderWith({ "cdk.tf.json": howTo() });
  const ESCAPE = "\u001b";

  it("has colours on a terminal, and none elsewhere or with NO_COLOR", async () => {
    const folder = folderOf();
    const colored = async (around: Parameters<typeof invoke>[1]): Promise<boolean> =>
      (await invoke(["estimate", folder], around)).stdout.includes(ESCAPE);
    expect(await colored({ isTerminal: true })).toBe(true);
    expect(await colored({ isTerminal: false })).toBe(false);
    expect(await colored({ isTerminal: true, env: { NO_COLOR: "1" } })).toBe(false);
  });

  it("writes --out completely and leaves nothing else behind", async () => {
    const folder = folderOf();
    const out = join(folder, "report.md");
    const { code, stdout } = await invoke(["estimate", folder, "--format", "markdown", "--out", out], {
      isTerminal: true,
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(readFileSync(out, "utf8")).toMatch(/^## VPC endpoints: \$102\.20 a month\n/);
    expect(readdirSync(folder).sort()).toEqual(["cdk.tf.json", "report.md"]);
  });

  it("says when the report is longer than a string can be", async () => {
    const tooLong = (): string => "x".repeat(2 ** 29).repeat(2);
    const json = jest.spyOn(REPORTS, "json").mockResolvedValue(tooLong);
    const { code, stdout, stderr } = await invoke(["estimate", folderOf(), "--format", "json"]);
    json.mockRestore();
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error: The report is longer than a string in Node\.js can be \(--format json\).*\n$/);
  });

  it("prints the version and the help", async () => {
    expect(await invoke(["--version"])).toEqual({ code: 0, stdout: "1.2.3\n", stderr: "" });
    const help = await invoke(["estimate", "--help"]);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toContain("Exit codes: 0 report written");
  });
});

describe("a usage file that names what is not there", () => {
  it.each([
    [
      "a near name",
      "aws_vpc_endpoint.sqss",
      "no endpoint in the input matches aws_vpc_endpoint.sqss. Did you mean aws_vpc_endpoint.sqs?",
    ],
    ["a wildcard", "module.none.*", "no endpoint in the input matches module.none.*\n"],
  ])("is warned of: %s", async (_, address, warning) => {
    const folder = folderWith({
      "cdk.tf.json": configuration("us-east-1", { sqs: SQS }),
      "usage.yml": `resource_usage:\n  "${address}":\n    monthly_data_processed_gb: 1\n`,
    });
    const { code, stdout, stderr } = await invoke(["estimate", folder, "--usage", join(folder, "usage.yml")]);
    expect(code).toBe(0);
    expect(stdout).toContain("TOTAL $14.60");
    expect(stderr).toContain(warning);
  });

  it("leaves other resources' entries alone", async () => {
    const folder = folderWith({
      "cdk.tf.json": configuration("us-east-1", { sqs: SQS }),
      "usage.yml": "resource_usage:\n  aws_nat_gateway.a:\n    monthly_data_processed_gb: 10\n",
    });
    expect((await invoke(["estimate", folder, "--usage", join(folder, "usage.yml")])).stderr).toBe("");
  });
});

describe("bad input", () => {
  const good = configuration("us-east-1", { sqs: SQS });
  const plan = (version: string): string => JSON.stringify({ format_version: version, planned_values: {} });
  const usage = (figure: string): string =>
    `version: 0.1\nresource_usage:\n  aws_vpc_endpoint.sqs:\n    monthly_data_processed_gb: ${figure}\n`;

  it.each<[string, Record<string, string>, string[], RegExp]>([
    ["a missing file", {}, ["none.json"], /No such file or folder: .*none\.json/],
    [
      "a folder without stacks",
      { "a/readme.txt": "" },
      ["a"],
      /neither synthesized stacks nor a configuration \(.*a\).*manifest\.json, cdk\.tf\.json/,
    ],
    ["a manifest without stacks", { "manifest.json": "{}" }, ["manifest.json"], /manifest lists no stacks/],
    ["an empty file", { "p.json": " \n" }, ["p.json"], /input is empty \(.*p\.json\)/],
    [
      "broken JSON",
      { "p.json": '{\n  "a": 1,\n  "b": }\n' },
      ["p.json"],
      /not valid JSON: value expected \(.*p\.json, line 3, column 8\)/,
    ],
    [
      "JSON that ends early",
      { "p.json": '{"a": [1, 2' },
      ["p.json"],
      /line 1, column 12\): found the end of the input/,
    ],
    ["a list", { "p.json": "[1, 2]" }, ["p.json"], /not from Terraform.*found a list of 2 items/],
    [
      "other JSON",
      { "p.json": '{"name": "x", "dependencies": {}}' },
      ["p.json"],
      /found an object with the keys "name", "dependencies"/,
    ],
    [
      "a format_version of the future",
      { "p.json": plan("2.0") },
      ["p.json"],
      /format_version.*expected 1\.x.*found "2\.0"/,
    ],
    [
      "a state file of an old Terraform",
      { "p.tfstate": '{"version": 3, "terraform_version": "0.11.14", "lineage": "x", "modules": []}' },
      ["p.tfstate"],
      /format of the state file.*p\.tfstate\): expected version 4.*found version 3/,
    ],
    ["a plan without format_version", { "p.json": '{"planned_values": {}}' }, ["p.json"], /format_version.*found none/],
    ["a binary plan", { "p.bin": "PK\u0003\u0004rest" }, ["p.bin"], /binary plan.*terraform show -json .*p\.bin/],
    [
      "the log of plan -json",
      { "p.json": '{"@level":"info"}\n{"@level":"info"}\n' },
      ["p.json"],
      /log of terraform plan -json/,
    ],
    [
      "a negative figure",
      { "p.json": good, "u.yml": usage("-5") },
      ["p.json", "--usage", "u.yml"],
      /usage file is not valid \(.*u\.yml, line 4, column 32.*expected a number that is not negative, found -5/,
    ],
    [
      "a figure that is not a number",
      { "p.json": good, "u.yml": usage("lots") },
      ["p.json", "--usage", "u.yml"],
      /line 4, column 32.*found "lots"/,
    ],
    [
      "a figure without end",
      { "p.json": good, "u.yml": usage(".inf") },
      ["p.json", "--usage", "u.yml"],
      /line 4, column 32.*found ".inf"/,
    ],
    [
      "a usage file that is not YAML",
      { "p.json": good, "u.yml": "a: [1" },
      ["p.json", "--usage", "u.yml"],
      /usage file is not valid \(.*u\.yml, line 1/,
    ],
    [
      "a usage file that is a list",
      { "p.json": good, "u.yml": "- 1\n" },
      ["p.json", "--usage", "u.yml"],
      /usage file is not valid/,
    ],
    [
      "a price file with an unknown dimension",
      {
        "p.json": good,
        "p.yml": "version: 1\nprices: [{region: us-east-1, dimension: interface-endpoint-hours, price: 1}]",
      },
      ["p.json", "--prices", "p.yml"],
      /price file is not valid.*Did you mean interface-endpoint-hour/,
    ],
    ["no hours", { "p.json": good }, ["p.json", "--hours-per-month", "0"], /--hours-per-month.*at most 744, found "0"/],
    ["hours that are not a number", { "p.json": good }, ["p.json", "--hours-per-month", "1e3"], /--hours-per-month/],
    [
      "a Region that is none",
      { "p.json": good },
      ["p.json", "--region", "us_east_1"],
      /--region.*found "us_east_1".*Did you mean us-east-1/,
    ],
    [
      "a format that is none",
      { "p.json": good },
      ["p.json", "--format", "html5"],
      /html5.*Allowed choices are table, markdown, json/,
    ],
    [
      "an unknown option",
      { "p.json": good },
      ["p.json", "--frmat", "json"],
      /unknown option '--frmat'.*Did you mean --format/s,
    ],
    ["no input at all", {}, [], /missing required argument 'inputs'/],
  ])("%s: one message, exit 2, nothing on stdout, no file", async (_, files, args, message) => {
    const folder = folderWith(files);
    const isPath = (arg: string): boolean => arg in files || arg === "none.json" || arg === "a";
    const paths = args.map((arg) => (isPath(arg) ? join(folder, arg) : arg));
    const out = join(folder, "out.txt");
    const { code, stdout, stderr } = await invoke(["estimate", ...paths, "--out", out]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
    expect(existsSync(out)).toBe(false);
  });

  it("says when the report cannot be written, and leaves no temporary file", async () => {
    const folder = folderWith({ "p.json": good });
    const { code, stderr } = await invoke([
      "estimate",
      join(folder, "p.json"),
      "--out",
      join(folder, "no/such/report"),
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/Cannot write the report.*ENOENT/);
    expect(readdirSync(folder)).toEqual(["p.json"]);
  });

  it("shows control characters of a hostile name as text", async () => {
    const { stderr } = await invoke(["estimate", "\u001b[31mred"]);
    expect(stderr).toContain("\\u{1b}[31mred");
  });
});
