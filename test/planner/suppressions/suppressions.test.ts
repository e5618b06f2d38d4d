import fc from "fast-check";
import type { Finding, Level } from "../../../planner/model/findings";
import { applyRuleSettings, type RuleSettings, type Suppression } from "../../../planner/suppressions/suppressions";
import { SUPPRESSION_RULES } from "../../../planner/rules/suppression-rules";

const ZONE = "vpce/single-zone";
const POLICY = "vpce/no-policy";

function finding(rule: string, address: string, words: Partial<Finding> = {}): Finding {
  return { rule, level: "warn", message: "m", input: "plan", address, fix: "f", see: "s", ...words };
}

function suppression(rule: string, resource: string, until?: string): Suppression {
  const base = { rule, resource, reason: "meant", where: "p.yml, line 1, column 1" };
  return until === undefined ? base : { ...base, until };
}

const vpc = { key: "vpc-1", label: "vpc-1" };
const endpoint = (address: string, tag?: string, words: object = {}): RuleSettings["endpoints"][number] => ({
  input: "plan",
  address,
  action: "create",
  scope: { region: "us-east-1", vpc },
  tags: tag === undefined ? { Name: "x" } : { "privatelink:ignore": tag },
  ...words,
});

/** What is left and what is not, in short: rule, level and address; reason and suppression. */
function settle(findings: readonly Finding[], settings: Partial<RuleSettings>) {
  const settled = applyRuleSettings(findings, { levels: new Map(), suppressions: [], endpoints: [], ...settings });
  return {
    findings: settled.findings.map(({ rule, level, address }) => `${rule} ${level} ${address}`),
    suppressed: settled.suppressed.map(
      ({ finding: { rule, address }, reason, by }) => `${rule} ${address}: ${reason}, ${by}`,
    ),
    messages: settled.findings.map(({ message }) => message),
  };
}

describe("levels", () => {
  const findings = [finding(ZONE, "a"), finding(POLICY, "a", { level: "info" })];

  it.each<[string, [string, Level | "off"][], string[]]>([
    ["none", [], [`${ZONE} warn a`, `${POLICY} info a`]],
    ["off", [[ZONE, "off"]], [`${POLICY} info a`]],
    ["raised, and sorted again", [[POLICY, "error"]], [`${POLICY} error a`, `${ZONE} warn a`]],
    ["of another rule", [["vpce/no-subnet", "off"]], [`${ZONE} warn a`, `${POLICY} info a`]],
  ])("%s", (_, levels, expected) => {
    expect(settle(findings, { levels: new Map(levels) })).toMatchObject({ findings: expected, suppressed: [] });
  });
});

describe("suppressions of the configuration", () => {
  const findings = [
    finding(ZONE, "module.a.aws_vpc_endpoint.x", { constructPath: "Staging/Vpc/Sqs" }),
    finding(ZONE, "aws_vpc_endpoint.y", { level: "error" }),
  ];
  const [X, Y] = [`${ZONE} warn module.a.aws_vpc_endpoint.x`, `${ZONE} error aws_vpc_endpoint.y`];
  const unused = (resource: string) => `vpce/suppression-unused info ${resource}`;

  it.each<[string, Suppression, string[]]>([
    ["exact address", suppression(ZONE, "aws_vpc_endpoint.y"), [X]],
    ["construct path", suppression(ZONE, "Staging/Vpc/Sqs"), [Y]],
    ["wildcard in the path", suppression(ZONE, "Staging/*"), [Y]],
    ["wildcard for both", suppression(ZONE, "*aws_vpc_endpoint.*"), []],
    ["another rule", suppression(POLICY, "*"), [Y, X, unused("*")]],
    ["another resource", suppression(ZONE, "aws_vpc_endpoint.z"), [Y, X, unused("aws_vpc_endpoint.z")]],
    ["another case", suppression(ZONE, "staging/*"), [Y, X, unused("staging/*")]],
  ])("%s", (_, entry, expected) => {
    const settled = settle(findings, { suppressions: [entry] });
    expect(settled.findings).toEqual(expected);
    expect(settled.suppressed).toHaveLength(2 - expected.filter((line) => line.startsWith(ZONE)).length);
  });

  it.each<[string, string | undefined, string | undefined, boolean]>([
    ["the last day", "2027-06-30", "2027-06-30", true],
    ["the day after", "2027-06-30", "2027-07-01", false],
    ["no clock", "2027-06-30", undefined, true],
    ["for good", undefined, "9999-12-31", true],
  ])("until %s", (_, until, today, holds) => {
    const entry = suppression(ZONE, "aws_vpc_endpoint.y", until);
    const settled = settle(findings, { suppressions: [entry], ...(today === undefined ? {} : { today }) });
    const expired = "vpce/suppression-expired warn aws_vpc_endpoint.y";
    expect(settled.findings).toEqual(holds ? [X] : [Y, X, expired]);
  });

  it("name their place in the configuration", () => {
    expect(settle([], { suppressions: [suppression(ZONE, "a")] }).messages).toEqual([
      `No finding of ${ZONE} is about a (p.yml, line 1, column 1)`,
    ]);
    expect(settle([], { suppressions: [suppression(ZONE, "a", "2020-01-01")], today: "2021-01-01" }).messages).toEqual([
      `The suppression of ${ZONE} for a expired after 2020-01-01 (p.yml, line 1, column 1)`,
    ]);
  });

  it("count as used when the rule is off or another one came first", () => {
    const both = [suppression(ZONE, "*"), suppression(ZONE, "aws_vpc_endpoint.y")];
    expect(settle(findings, { suppressions: both }).findings).toEqual([]);
    expect(settle(findings, { suppressions: both, levels: new Map([[ZONE, "off"]]) })).toMatchObject({
      findings: [],
      suppressed: [],
    });
  });
});

describe("tags", () => {
  const findings = [finding(ZONE, "e"), finding(POLICY, "e"), finding(ZONE, "e", { input: "other" })];
  const ELSEWHERE = `${ZONE} warn e`;

  it.each<[string, string[], string[]]>([
    [`${ZONE} a test`, [`${POLICY} warn e`, ELSEWHERE], [`${ZONE} e: a test, tag privatelink:ignore of e`]],
    [
      "single-zone+no-policy a test",
      [ELSEWHERE],
      [`${ZONE} e: a test, tag privatelink:ignore of e`, `${POLICY} e: a test, tag privatelink:ignore of e`],
    ],
    ["single-zone", [`${ZONE} warn e`, `${POLICY} warn e`, ELSEWHERE, "vpce/suppression-without-reason warn e"], []],
    ["no-subnet why", [`${ZONE} warn e`, `${POLICY} warn e`, ELSEWHERE, "vpce/suppression-unused info e"], []],
    ["vpce/nonsense why", [`${ZONE} warn e`, `${POLICY} warn e`, ELSEWHERE, "vpce/suppression-unused info e"], []],
    ["because", [`${ZONE} warn e`, `${POLICY} warn e`, ELSEWHERE, "vpce/suppression-unused info e"], []],
    ["", [`${ZONE} warn e`, `${POLICY} warn e`, ELSEWHERE, "vpce/suppression-unused info e"], []],
  ])("%j", (tag, kept, suppressed) => {
    expect(settle(findings, { endpoints: [endpoint("e", tag)] })).toMatchObject({ findings: kept, suppressed });
  });

  it.each([
    ["single-zone", `The tag privatelink:ignore names ${ZONE} without a reason`],
    [
      "vpce/singlezone x",
      `The tag privatelink:ignore names vpce/singlezone, which is not a rule (did you mean ${ZONE}?)`,
    ],
    ["vpce/qqqqqqqq x", "The tag privatelink:ignore names vpce/qqqqqqqq, which is not a rule"],
    ["x", "The tag privatelink:ignore does not begin with a rule"],
    ["no-policy x", `The tag privatelink:ignore names ${POLICY}, but there is no such finding here`],
  ])("%j says what is wrong", (tag, message) => {
    expect(settle([], { endpoints: [endpoint("e", tag)] }).messages).toEqual([message]);
  });

  it("name the construct too", () => {
    const tagged = endpoint("e", "x", { constructPath: "Stack/E" });
    const settings: RuleSettings = { levels: new Map(), suppressions: [], endpoints: [tagged] };
    expect(applyRuleSettings([], settings).findings).toMatchObject([{ input: "plan", constructPath: "Stack/E" }]);
  });

  it("of endpoints that go do not count", () => {
    expect(settle([], { endpoints: [endpoint("e", "single-zone x", { action: "delete" })] }).findings).toEqual([]);
  });

  it("override the configuration", () => {
    const settings = { endpoints: [endpoint("e", "single-zone by tag")], suppressions: [suppression(ZONE, "e")] };
    expect(settle([finding(ZONE, "e")], settings)).toMatchObject({
      findings: [],
      suppressed: [`${ZONE} e: by tag, tag privatelink:ignore of e`],
    });
  });
});

describe("findings about suppressions", () => {
  it.each<[string, [string, Level | "off"][], string[]]>([
    ["have levels", [["vpce/suppression-unused", "error"]], ["vpce/suppression-unused error a"]],
    ["may be off", [["vpce/suppression-unused", "off"]], []],
  ])("%s", (_, levels, expected) => {
    const settings = { suppressions: [suppression(ZONE, "a")], levels: new Map(levels) };
    expect(settle([], settings).findings).toEqual(expected);
  });

  it("cannot be suppressed", () => {
    const entries = [suppression(ZONE, "a"), suppression("vpce/suppression-unused", "a")];
    expect(settle([], { suppressions: entries }).findings).toHaveLength(2);
  });
});

describe("whatever the settings", () => {
  const rules = [ZONE, POLICY, "vpce/no-subnet"];
  const names = ["a", "b", "c"];
  const someFinding = fc
    .tuple(fc.constantFrom(...rules), fc.constantFrom(...names))
    .map(([rule, address]) => finding(rule, address));
  const someEntry = fc
    .tuple(fc.constantFrom(...rules), fc.constantFrom(...names, "*", "a*"))
    .map(([rule, resource]) => suppression(rule, resource));
  const suppressionRules: readonly string[] = Object.values(SUPPRESSION_RULES).map(({ id }) => id);

  it("every finding is kept or suppressed, once; a suppression is used or found", () => {
    fc.assert(
      fc.property(fc.array(someFinding), fc.array(someEntry), (findings, suppressions) => {
        const settled = applyRuleSettings(findings, { levels: new Map(), suppressions, endpoints: [] });
        const kept = settled.findings.filter(({ rule }) => !suppressionRules.includes(rule));
        const unused = settled.findings.length - kept.length;
        expect(new Set([...kept, ...settled.suppressed.map((each) => each.finding)])).toEqual(new Set(findings));
        expect(kept.length + settled.suppressed.length).toBe(findings.length);
        expect(unused).toBeLessThanOrEqual(suppressions.length);
        expect(settled.suppressed.length === 0).toBe(unused === suppressions.length);
      }),
    );
  });
});

it("settles very many findings in a moment", () => {
  const findings = Array.from({ length: 100_000 }, (_, index) => finding(ZONE, `e${index}`));
  const suppressions = findings.slice(0, 10_000).map(({ address }) => suppression(ZONE, address));
  const endpoints = findings.map(({ address }) => endpoint(address, "single-zone many"));
  const settled = applyRuleSettings(findings, { levels: new Map(), suppressions, endpoints });
  expect(settled.findings).toEqual([]);
  expect(settled.suppressed).toHaveLength(100_000);
}, 20_000);
