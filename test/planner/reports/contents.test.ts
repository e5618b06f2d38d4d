import { assess, readTerraform, REPORTS, type Assessment, type Finding, type Format } from "cdktf-privatelink/planner";
import { groupedFindings } from "../../../planner/reports/finding-groups";
import { decimal } from "../../../planner/shared/money";
import { configuration } from "../../cli/configurations";

/** What the reports call resources, what a zone costs, and how findings are grouped. */

type Zone = Readonly<Record<string, string | null>>;

interface Row {
  readonly name: string;
  readonly metadata: { readonly constructPath: string | null };
  readonly availabilityZoneCosts: { readonly hourlyPrice: string | null; readonly zones: readonly Zone[] } | null;
}

interface Json {
  readonly projects: readonly { readonly breakdown: { readonly resources: readonly Row[] } }[];
  readonly findings: readonly { readonly rule: string }[];
  readonly findingGroups: readonly { readonly rule: string; readonly count: number; readonly message: string }[];
}

const written = async (format: Format, assessment: Assessment): Promise<string> =>
  (await REPORTS[format]())(assessment, { version: "", color: false });

async function unescaped(assessment: Assessment): Promise<string> {
  return (await written("markdown", assessment))
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/<\/?code>/g, "");
}

const json = async (assessment: Assessment): Promise<Json> => JSON.parse(await written("json", assessment)) as Json;
const rowsOf = async (assessment: Assessment): Promise<Row[]> =>
  (await json(assessment)).projects.flatMap(({ breakdown }) => breakdown.resources);
const read = (...inputs: readonly { readonly name: string; readonly text: string }[]): Assessment =>
  assess(readTerraform(inputs));
const dev = (endpoints: Readonly<Record<string, object>>): Assessment => read({ name: "dev", text: stack(endpoints) });

const endpoint = (service: string, path?: string, more: object = {}): object => ({
  vpc_endpoint_type: "Interface",
  vpc_id: "vpc-1",
  service_name: `com.amazonaws.us-east-1.${service}`,
  subnet_ids: ["${aws_subnet.a.id}", "${aws_subnet.b.id}"],
  ...(path === undefined ? {} : { "//": { metadata: { path, uniqueId: "x" } } }),
  ...more,
});

function stack(endpoints: Readonly<Record<string, object>>): string {
  const subnet = (zone: string): object => ({ vpc_id: "vpc-1", availability_zone: `us-east-1${zone}` });
  return JSON.stringify({
    provider: { aws: [{ region: "us-east-1" }] },
    resource: { aws_vpc_endpoint: endpoints, aws_subnet: { a: subnet("a"), b: subnet("b") } },
  });
}

describe("names", () => {
  const app = dev({
    "networking_ecr-api_1A2B3C4D": endpoint("ecr.api", "dev/networking/ecr-api"),
    plain: endpoint("sqs"),
    many: endpoint("sns", "dev/many", { count: 2 }),
  });

  it("are construct paths where there are any, with the keys of instances, and otherwise addresses", async () => {
    const [table, markdown] = [await written("table", app), await unescaped(app)];
    for (const name of ["dev/many[0]", "dev/many[1]", "dev/networking/ecr-api", "aws_vpc_endpoint.plain"]) {
      expect(table).toContain(`  ${name} `);
      expect(markdown).toContain(`| ${name} |`);
    }
    expect(table + markdown).not.toContain("1A2B3C4D");
  });

  it("stay addresses and construct paths in JSON", async () => {
    const names = (await rowsOf(app)).map(({ name, metadata }) => [name, metadata.constructPath]);
    expect(names).toContainEqual(["aws_vpc_endpoint.networking_ecr-api_1A2B3C4D", "dev/networking/ecr-api"]);
  });

  it("are addresses where two resources have one construct path", async () => {
    const table = await written("table", dev({ one: endpoint("sqs", "dev/x"), two: endpoint("sns", "dev/x") }));
    expect(table).toMatch(/aws_vpc_endpoint\.one +sqs[^]*aws_vpc_endpoint\.two +sns/);
  });

  it("name the input where two inputs have a resource of the same name", async () => {
    const text = stack({ a: endpoint("sqs", undefined, { subnet_ids: [] }) });
    const markdown = await unescaped(read({ name: "dev", text }, { name: "prod", text }));
    expect(markdown).toContain("aws_vpc_endpoint.a (dev)<br>aws_vpc_endpoint.a (prod)");
    expect(markdown).toContain("| aws_vpc_endpoint.a | com.amazonaws.us-east-1.sqs |");
  });

  it("lose what all rows of a table begin and end with, never what distinguishes two", async () => {
    const services = ["ecr.api", "ecr.dkr", "sqs"];
    const inLongStack = (service: string): string =>
      `dev/a-construct-with-a-very-long-name-in-the-networking-stack/${service}/Endpoint/Resource`;
    const endpoints = services.map((service, at) => [`e${at}`, endpoint(service, inLongStack(service))] as const);
    const table = await written("table", dev(Object.fromEntries(endpoints)));
    for (const service of services) expect(table).toMatch(new RegExp(`\n  …/${service}(?:/Endpoint|/…) +${service} `));
  });

  it("of unlike resources in one table stay distinct", async () => {
    const nat = { aws_nat_gateway: { nat: { subnet_id: "${aws_subnet.a.id}" } } };
    const document = JSON.parse(
      stack(
        Object.fromEntries(
          ["a", "b"].map((key) => [`vpc_endpoints_${"x".repeat(40)}_${key}_${"y".repeat(40)}`, endpoint("sqs")]),
        ),
      ),
    ) as { resource: object };
    const text = JSON.stringify({ ...document, resource: { ...document.resource, ...nat } });
    const rows = (await written("table", read({ name: "dev", text }))).match(/^ {2}\S+ +(?=sqs)/gm) ?? [];
    expect([rows.length, new Set(rows).size]).toEqual([2, 2]);
  });
});

describe("costs by Availability Zone", () => {
  const zonesOf = async (attributes: object): Promise<NonNullable<Row["availabilityZoneCosts"]>> => {
    const [row] = await rowsOf(dev({ e: endpoint("sqs", undefined, attributes) }));
    return row!.availabilityZoneCosts!;
  };
  const sum = (zones: readonly Zone[], key: string): string =>
    zones.reduce((all, zone) => all.add(zone[key] ?? zone["monthlyCost"] ?? "0"), decimal(0)).toFixed(2);

  it("are rows with the zone, the price of an hour, the hours and the monthly cost", async () => {
    expect(await zonesOf({})).toEqual({
      hourlyPrice: "0.01",
      hours: "730",
      zones: ["us-east-1a", "us-east-1b"].map((zone) => ({
        ...{ zone, label: zone, hourlyPrice: "0.01", hours: "730" },
        ...{ hourlyCost: "0.01", monthlyCost: "7.30", basis: "known" },
      })),
    });
  });

  it("are numbered where the zones are not known", async () => {
    const { zones } = await zonesOf({ subnet_ids: ["subnet-1", "subnet-2", "subnet-3"] });
    expect(zones.map(({ zone, label }) => [zone, label])).toEqual([1, 2, 3].map((at) => [null, `zone ${at} of 3`]));
  });

  it("are ranges where it is not certain how many zones there are, and add up to the range", async () => {
    const { zones } = await zonesOf({ subnet_ids: "${var.subnets}", vpc_id: "vpc-2" });
    expect(zones.map(({ label }) => label)).toEqual([1, 2, 3, 4, 5, 6].map((at) => `zone ${at} of 0 to 6`));
    expect(zones.map((zone) => zone["monthlyCost"])).toEqual(["7.30", "7.30", "0.00", "0.00", "0.00", "0.00"]);
    expect(["monthlyCostLow", "monthlyCost", "monthlyCostHigh"].map((key) => sum(zones, key))).toEqual([
      ...["0.00", "14.60", "43.80"],
    ]);
  });

  it("have no rows for no zone, and a price all the same", async () => {
    expect(await zonesOf({ subnet_ids: [] })).toEqual({ hourlyPrice: "0.01", hours: "730", zones: [] });
  });

  it("are unknown, not free, where no source states the price", async () => {
    const text = configuration("us-iso-east-1", { sqs: { service: "com.amazonaws.us-iso-east-1.sqs" } });
    const [row] = await rowsOf(read({ name: "dev", text }));
    expect(row?.availabilityZoneCosts?.zones).toMatchObject([{ monthlyCost: null }, { monthlyCost: null }]);
  });

  it("are null where AWS does not bill by zone", async () => {
    const [row] = await rowsOf(dev({ g: { vpc_id: "vpc-1", service_name: "com.amazonaws.us-east-1.s3" } }));
    expect(row?.availabilityZoneCosts).toBeNull();
  });

  it("are a column of the table and of the Markdown report", async () => {
    const one = dev({ e: endpoint("sqs") });
    expect(await written("table", one)).toMatch(/AZs +PER AZ +HOURLY +MONTHLY\n.* 2 +\$0\.0100 +\$0\.0200 +\$14\.60/);
    expect(await written("markdown", one)).toMatch(
      /AZs \| Hourly per AZ \| Hourly \|[^]*\| 2 \| \$0\.0100 \| \$0\.0200 \|/,
    );
  });
});

describe("findings", () => {
  const services = ["sqs", "sns", "kms", "logs"];
  const endpoints = Array.from({ length: 12 }, (_, at) => [`e${at}`, endpoint(services[at % 4] ?? "")] as const);
  const twelve = dev(Object.fromEntries(endpoints));

  it("of one rule and reason are one row with a count; in JSON they stay one each", async () => {
    const { findings, findingGroups } = await json(twelve);
    expect(findings.filter(({ rule }) => rule === "vpce/private-dns-off")).toHaveLength(12);
    expect(findingGroups.find(({ rule }) => rule === "vpce/private-dns-off")).toMatchObject({
      count: 12,
      message: "Private DNS is off: clients that use the service's usual name bypass the endpoint",
    });
    const table = await written("table", twelve);
    expect(table.match(/vpce\/private-dns-off/g)).toHaveLength(1);
    expect(table).toMatch(/warn {2}12 endpoints {2}vpce\/private-dns-off\n[^]*e5, 6 more/);
    expect((await written("markdown", twelve)).match(/\[vpce\/private-dns-off\]/g)).toHaveLength(1);
  });

  it("about missing policies are one line, and the last", async () => {
    for (const text of [await written("table", twelve), await unescaped(twelve)]) {
      expect(text.match(/no-policy/g)).toHaveLength(1);
      expect(text).not.toContain("No policy is set");
      expect(text.indexOf("12 endpoints have no endpoint policy")).toBeGreaterThan(text.indexOf("private-dns-off"));
    }
  });

  it("about the policy of one endpoint use the singular, and are rows where the level says that they matter", async () => {
    const text = stack({ e: endpoint("sqs") });
    expect(await written("table", read({ name: "dev", text }))).toContain("1 endpoint has no endpoint policy");
    const levels = new Map([["vpce/no-policy", "error"]] as const);
    expect(await written("table", assess(readTerraform([{ name: "dev", text }]), { levels }))).toContain(
      "No policy is set",
    );
  });

  const finding = (level: Finding["level"], rule: string, address = "e", message = `m of ${rule}`): Finding => {
    return { rule, level, message, input: "dev", address: `aws_vpc_endpoint.${address}`, fix: "f", see: "s" };
  };

  it("have the most serious first, then the order in which they were made", () => {
    const groups = groupedFindings([
      ...[finding("info", "a"), finding("warn", "b"), finding("error", "c")],
      ...[finding("warn", "d"), finding("warn", "b", "f")],
    ]);
    expect(groups.map(({ findings }) => findings.map(({ rule, address }) => rule + address.slice(-1)).join())).toEqual([
      ...["ce", "be,bf", "de", "ae"],
    ]);
  });

  it("whose message names the resource itself are one group, and others are not", () => {
    const route = (to: string): string => `A route to aws_vpc_endpoint.${to} is missing`;
    const groups = groupedFindings(
      [
        ["a", "a"],
        ["b", "b"],
        ["c", "cc"],
      ].map(([address = "", to = ""]) => finding("warn", "r", address, route(to))),
    );
    expect(groups.map(({ message }) => message)).toEqual(["A route to the resource is missing", route("cc")]);
  });
});

describe("inputs without endpoints", () => {
  const empty = (name: string): { name: string; text: string } => ({ name, text: '{"terraform": {}}' });

  it("are one line in total", async () => {
    const some = read(empty("one"), { name: "dev", text: stack({ e: endpoint("sqs") }) }, empty("two"), empty("three"));
    expect(await written("table", some)).toContain("\none + 2 more: no VPC endpoints\n");
    expect(await unescaped(some)).toContain("\nNo VPC endpoints: one, two, three.\n");
    expect(await unescaped(some)).not.toContain("### one");
  });

  it("are a section where there is only one input", async () => {
    expect(await written("table", read(empty("one")))).toContain("\none\n  no VPC endpoints\n");
    expect(await unescaped(read(empty("one")))).toContain("### one\n\nNo VPC endpoints.");
  });
});
