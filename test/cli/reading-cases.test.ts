import { join } from "node:path";
import { invoke } from "./invoke";

/** Inputs whose sets, missing attributes, computed blocks and looked-up resources were read wrongly. */

const CASES = join(__dirname, "../fixtures/cases");

interface Zones {
  readonly value: string;
  readonly valueLow?: string;
  readonly valueHigh?: string;
  readonly reason?: string;
}

interface Resource {
  readonly name: string;
  readonly monthlyCost: string;
  readonly metadata: { readonly availabilityZones: Zones };
}

interface Report {
  readonly totalMonthlyCost: string | null;
  readonly totalIsPartial: boolean;
  readonly totalMonthlyCostLow?: string;
  readonly totalMonthlyCostHigh?: string;
  readonly diffTotalMonthlyCost: string | null;
  readonly projects: readonly { readonly breakdown: { readonly resources: readonly Resource[] } }[];
  readonly findings: readonly { readonly rule: string; readonly name: string; readonly message: string }[];
}

async function estimate(path: string): Promise<Report> {
  const { stdout, stderr } = await invoke(["estimate", join(CASES, path), "--format", "json"]);
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

const ends = ({ value, valueLow = value, valueHigh = value }: Zones): string =>
  valueLow === valueHigh ? value : `${valueLow}..${valueHigh}`;

/** The endpoints by their last name: zones and monthly cost. */
function endpoints({ projects }: Report): Record<string, string> {
  const resources = projects.flatMap(({ breakdown }) => breakdown.resources);
  return Object.fromEntries(
    resources.map(({ name, monthlyCost, metadata }): [string, string] => [
      name.split(".")[1] ?? "",
      `${ends(metadata.availabilityZones)} $${monthlyCost}`,
    ]),
  );
}

function rules({ findings }: Report): string[] {
  const noise = new Set(["vpce/no-policy", "vpce/policy-full-access", "vpce/default-security-group"]);
  return findings.filter(({ rule }) => !noise.has(rule)).map(({ rule, name }) => `${rule} ${name.split(".")[1] ?? ""}`);
}

it("cdktf/subnet-named-twice: each subnet counts once", async () => {
  const report = await estimate("cdktf/subnet-named-twice");
  expect(endpoints(report)).toMatchObject({
    twice: "1 $8.03",
    over: "3 $24.09",
    lit: "1 $8.03",
    cond: "3 $24.09",
    lazy: "3 $24.09",
    lookup: "3 $24.09",
    concat: expect.stringMatching(/^(?:2|0\.\.3) \$16\.06$/) as string,
    toset: expect.stringMatching(/^(?:2|0\.\.3) \$16\.06$/) as string,
  });
  expect(rules(report)).toEqual(
    expect.arrayContaining(["vpce/single-zone lit", "vpce/single-zone twice", "vpce/two-subnets-in-one-zone samezone"]),
  );
});

it("cdktf/overrides-add-to-a-list: five references are three subnets", async () => {
  expect(endpoints(await estimate("cdktf/overrides-add-to-a-list"))).toEqual({ ssm_85049941: "3 $24.09" });
});

it.each(["cdktf/same-reference-twice", "cdktf/same-reference-twice/hcl"])("%s: one zone", async (path) => {
  const report = await estimate(path);
  expect(endpoints(report)).toEqual({ twice: "1 $8.03" });
  expect(rules(report)).toContain("vpce/single-zone twice");
});

it("figures/absent-attributes.json: a range with its reason, and no finding", async () => {
  const report = await estimate("figures/absent-attributes.json");
  expect(endpoints(report)).toEqual({ a: "0..6 $14.60" });
  const [resource] = report.projects[0]!.breakdown.resources;
  expect(resource!.metadata.availabilityZones.reason).toContain("the input does not state subnet_ids");
  expect([report.findings, report.totalIsPartial]).toEqual([[], false]);
});

it("figures/W1-filtered-subnets-plan.json: a filter may leave out every subnet", async () => {
  const report = await estimate("figures/W1-filtered-subnets-plan.json");
  expect(endpoints(report)).toEqual({ filtered: "0..3 $21.90", first: "1 $7.30" });
  expect([report.totalMonthlyCostLow, report.totalMonthlyCostHigh]).toEqual(["7.30", "29.20"]);
});

it.each(["figures/W4-data-vpc-by-id.tf", "figures/W4-data-vpc-by-id-cdk.tf.json", "figures/looked-up-vpc"])(
  "%s: nothing is known of the DNS attributes of a looked-up VPC",
  async (path) => {
    const report = await estimate(path);
    expect(rules(report).filter((rule) => !rule.startsWith("vpce/single-zone"))).toEqual([]);
  },
);

it.each(["i58-stale-addresses", "i58-three-to-two-zones", "i58-newer-provider"])(
  "reports/plans/%s.json: two subnets are left",
  async (name) => {
    const report = await estimate(`reports/plans/${name}.json`);
    expect(endpoints(report)).toEqual({ queue: "2 $14.60" });
    expect([report.totalMonthlyCost, report.diffTotalMonthlyCost]).toEqual(["14.60", "-7.30"]);
    expect(rules(report)).toEqual([]);
  },
);

it("reports/plans/c22x.json: AWS's answer names the zones and no private DNS name", async () => {
  const report = await estimate("reports/plans/c22x.json");
  const messages = new Map(report.findings.map(({ rule, message }) => [rule, message]));
  expect(messages.get("vpce/zone-without-service")).toBe(
    "The endpoint is in us-east-1a; com.amazonaws.us-east-1.email-smtp (data.aws_vpc_endpoint_service.mail) is available only in us-east-1b, us-east-1c, us-east-1d",
  );
  expect(messages.get("vpce/private-dns-not-offered")).toContain("has no private DNS name");
});

it("reports/c22-smtp-zones-by-data-source: the folder does not have the answer", async () => {
  const report = await estimate("reports/c22-smtp-zones-by-data-source");
  expect(report.totalMonthlyCost).toBe("14.60");
  // The group allows TCP 443 only, which SMTP does not use.
  expect(rules(report)).toEqual(["vpce/security-group-without-https mail"]);
});
