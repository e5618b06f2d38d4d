import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { App, TerraformStack } from "cdktf";
import { FailOn, PrivateLinkPlan, type PrivateLinkPlanProps } from "cdktf-privatelink";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { invoke } from "../../cli/invoke";
import { folderWith, removeFolders } from "../../cli/temporary-folder";

afterEach(removeFolders);

interface Services {
  readonly interface?: readonly string[];
  readonly gateway?: readonly string[];
}

function addStack(app: App, id: string, services: Services): void {
  const stack = new TerraformStack(app, id);
  new AwsProvider(stack, "aws", { region: "us-east-1" });
  const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16", enableDnsSupport: true, enableDnsHostnames: true });
  const make = (kind: string, service: string): void => {
    new VpcEndpoint(stack, `${kind}-${service}`, {
      vpcId: vpc.id,
      vpcEndpointType: kind,
      serviceName: `com.amazonaws.us-east-1.${service}`,
      ...(kind === "Interface" ? { subnetIds: ["subnet-a", "subnet-b"], privateDnsEnabled: true } : {}),
    });
  };
  services.interface?.forEach((service) => {
    make("Interface", service);
  });
  services.gateway?.forEach((service) => {
    make("Gateway", service);
  });
}

/** Synthesizes an app of two stacks and returns what synthesis prints and where it wrote. */
function synthesized(
  props: PrivateLinkPlanProps,
  first: Services = { interface: ["sqs"] },
  config: { skipValidation?: boolean } = {},
): { said: string; folder: string } {
  const folder = folderWith({});
  const app = new App({ outdir: join(folder, "out"), ...config });
  addStack(app, "first", first);
  PrivateLinkPlan.attach(app, props);
  addStack(app, "second", { interface: ["kms"] });
  try {
    app.synth();
    return { said: "", folder: join(folder, "out") };
  } catch (error) {
    return { said: (error as Error).message, folder: join(folder, "out") };
  }
}

const REPORTS = ["stacks/first", "stacks/second", "."].flatMap((folder) => [
  join(folder, "privatelink.json"),
  join(folder, "privatelink.md"),
]);

it("writes a report of each stack next to it, and of all of them next to the manifest", () => {
  const { said, folder } = synthesized({});
  expect(said).toBe("");
  const totals = REPORTS.filter((file) => file.endsWith(".json")).map((file) => {
    const report = JSON.parse(readFileSync(join(folder, file), "utf8")) as { totalMonthlyCost: string };
    return report.totalMonthlyCost;
  });
  expect(totals).toEqual(["14.60", "14.60", "29.20"]);
  expect(REPORTS.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  expect(readFileSync(join(folder, "privatelink.md"), "utf8")).toContain("$29.20 a month");
});

it("says what the command line says of the same folder", async () => {
  const { folder } = synthesized({});
  const { stdout } = await invoke(["estimate", folder, "--format", "markdown"]);
  expect(readFileSync(join(folder, "privatelink.md"), "utf8")).toBe(stdout);
});

it("refuses with all messages at once, each with the path of its construct", () => {
  const { said, folder } = synthesized({}, { gateway: ["sqs", "kms"] });
  expect(said).toMatch(/\[first\/Gateway-sqs\] error vpce\/[a-z-]+: .*\. .*\. \(https:/);
  expect(said).toContain("[first/Gateway-kms] error ");
  expect(existsSync(join(folder, "privatelink.md"))).toBe(true);
});

it("names the construct of a saving too", () => {
  const { said } = synthesized({ gates: { failOn: FailOn.INFO } }, { interface: ["sqs", "dynamodb"] });
  expect(said).toContain("[first/Interface-dynamodb] warn vpce/saving-gateway-endpoint");
  expect(said).not.toMatch(/\[aws_/);
});

it.each<[string, PrivateLinkPlanProps, Services, RegExp]>([
  ["nothing is wrong enough", {}, { interface: ["sqs"] }, /^$/],
  ["no finding stops", { gates: { failOn: FailOn.NEVER } }, { gateway: ["sqs"] }, /^$/],
  [
    "advice stops",
    { gates: { failOn: FailOn.INFO } },
    { interface: ["sqs"] },
    /\[first\/Interface-sqs\] info vpce\/no-policy/,
  ],
  ["it may cost that much", { gates: { maxMonthlyCost: 29.2 } }, { interface: ["sqs"] }, /^$/],
  ["it may cost less", { gates: { maxMonthlyCost: 29.19 } }, { interface: ["sqs"] }, /29\.20.*29\.19/],
  [
    "more must be left of a quota",
    { gates: { quotaHeadroomPercent: 99 } },
    { interface: ["sqs"] },
    /Less than 99% is left/,
  ],
  ["hours are shorter", { hoursPerMonth: 720, gates: { maxMonthlyCost: 28.8 } }, { interface: ["sqs"] }, /^$/],
  ["a file is not there", { usage: "/no/such/usage.yml" }, {}, /No such file or folder: \/no\/such\/usage\.yml/],
])("%s", (_, props, services, message) => {
  expect(synthesized(props, services).said).toMatch(message);
});

it("takes usage, prices, levels and gates from the files that it is given", () => {
  const files = folderWith({
    "privatelink.yml": [
      "usage: usage.yml",
      "prices: prices.yml",
      "rules:",
      "  vpce/no-policy: error",
      "suppressions:",
      "  - rule: vpce/no-policy",
      "    resource: second/*",
      "    reason: The key policies decide",
      "gates:",
      "  max_monthly_cost: 100",
      "",
    ].join("\n"),
    "usage.yml": "resource_type_default_usage:\n  aws_vpc_endpoint:\n    monthly_data_processed_gb: 100\n",
    "prices.yml": [
      "version: 1",
      "prices:",
      "  - region: us-east-1",
      "    dimension: interface-endpoint-hour",
      "    price: 0.1",
      "",
    ].join("\n"),
  });
  const { said } = synthesized({ config: join(files, "privatelink.yml") });
  expect(said).toContain("[first/Interface-sqs] error vpce/no-policy");
  expect(said).not.toContain("second/Interface-kms");
  expect(said).toMatch(/294\.00.*100\.00/); // 2 x 2 zones x 730 h x 0.10, and 200 GB x 0.01
});

it("puts warnings about its files where cdktf synth prints them from, once", () => {
  const files = folderWith({
    "usage.yml": "resource_usage:\n  aws_vpc_endpoint.gone:\n    monthly_data_processed_gb: 1\n",
  });
  const { folder } = synthesized({ usage: join(files, "usage.yml") });
  const { stacks } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as {
    stacks: Record<string, { annotations: { level: string; message: string }[] }>;
  };
  const annotations = Object.values(stacks).flatMap((stack) => stack.annotations);
  expect(annotations).toEqual([
    {
      constructPath: "first",
      level: "@cdktf/warn",
      message: expect.stringContaining("aws_vpc_endpoint.gone") as unknown,
    },
  ]);
});

it("is only attached, never made", () => {
  expect(() => {
    // @ts-expect-error -- the constructor is private
    new PrivateLinkPlan();
  }).toThrow("PrivateLinkPlan.attach(app)");
});

it("neither checks nor writes when the app skips validation", () => {
  const { said, folder } = synthesized({}, { gateway: ["sqs"] }, { skipValidation: true });
  expect(said).toBe("");
  expect(REPORTS.filter((file) => existsSync(join(folder, file)))).toEqual([]);
});
