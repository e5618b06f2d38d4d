import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import * as limits from "../../planner/catalog/limits";
import { QUOTAS } from "../../planner/catalog/quotas";
import { REGIONS } from "../../planner/catalog/regions";
import { SERVICES } from "../../planner/catalog/services";
import { RESOURCE_IPV4_RANGES } from "../../planner/catalog/vpc-resources";
import { ZONES_WITHOUT_CROSS_REGION } from "../../planner/catalog/addressing";

/**
 * Facts about AWS are in planner/catalog, with source and day, and nowhere else: rules, the other parts of the planner
 * and constructs import them.
 */
const ROOT = join(__dirname, "..", "..");
const FOLDERS = [
  "src",
  "planner/rules",
  "planner/policies",
  "planner/addresses",
  "planner/quotas",
  "planner/bandwidth",
  "planner/alternatives",
  "planner/config",
  "planner/inventory",
  "planner/prices",
  "planner/usage",
  "planner/user-files",
];
/** Generated from the catalogue. */
const LEFT_OUT = ["src/shared/aws-service.ts"];

/** Literals that look like a fact but are not, by file, each with the reason. */
const ALLOWED: Readonly<Record<string, readonly (readonly [literal: string, reason: string])[]>> = {
  "src/lattice/resource-share.ts": [
    [
      String.raw`/^(?:\d{12}|arn:[^:]+:organizations::\d{12}:(?:organization\/o-[a-z0-9]+|ou\/o-[a-z0-9]+\/ou-[a-z0-9-]+)|arn:[^:]+:iam::\d{12}:(?:role|user)\/.+)$/`,
      "a principal of AWS RAM: an account is one of its forms",
    ],
  ],
  "planner/addresses/subnet-range.ts": [
    ["64", "the longest text that is read as a block: a limit of the planner's"],
    ["32", "the bits of an IPv4 address"],
  ],
  "planner/user-files/shown.ts": [["60", "the longest value that a message shows: a limit of the planner's"]],
  "src/monitoring/metrics.ts": [["60", "seconds in a minute"]],
  "src/synth/plan-props-check.ts": [['"a percentage from 0 to 100"', "percent"]],
  "planner/config/config-shape.ts": [['"a percentage from 0 to 100"', "percent"]],
  "planner/prices/price-shape.ts": [["20", "the most tiers that a price file may state: a limit of the planner's"]],
  "planner/user-files/figure.ts": [["40", "the digits with which the planner computes"]],
  "src/endpoints/internal/dns-names.ts": [
    [
      '"^([*][.])?vpce-[^.]*-[a-z]{2,4}-[a-z]+(-[a-z0-9]+)*-[0-9]+[a-z][.]"',
      "Terraform's regexall evaluates it: names of zones, Local Zones too, in names of endpoints",
    ],
  ],
};

/** Smaller figures are everywhere: 1, 2, 5, 6, 10. A round figure in a text is a fact; as a number it seldom is. */
const SMALLEST_FIGURE = 11;
const isRound = (figure: number): boolean => figure <= 500 && figure % 50 === 0;

function figuresIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(figuresIn) : [];
}

const FIGURES = new Set(
  [
    ...figuresIn(SERVICES.map(({ ports }) => ports)),
    ...figuresIn({ ...limits }),
    ...QUOTAS.map(({ limit }) => limit),
  ].filter((figure) => figure >= SMALLEST_FIGURE),
);

interface Hit {
  readonly literal: string;
  readonly what: string;
}

function textHits(text: string): string[] {
  const numbers = [
    ...text.matchAll(/(?<![\w.:/-])\d{1,3}(?:,\d{3})+(?![\w.:/-])|(?<![\w.:/,-])\d+(?![\w:/-]|[.,]\d)/g),
  ];
  return [
    ...(/(?:docs\.)?aws\.amazon\.com\//.test(text) ? ["an address of AWS's pages: take it from PAGES"] : []),
    ...(text.includes("[a-z]{2,4}-") ? ["the form of a Region code"] : []),
    ...RESOURCE_IPV4_RANGES.filter((range) => text.includes(range)).map((range) => `the private range ${range}`),
    ...ZONES_WITHOUT_CROSS_REGION.filter((zone) => text.includes(zone)).map((zone) => `the zone ${zone}`),
    ...numbers
      .map(([number]) => Number(number.replaceAll(",", "")))
      .filter((number) => FIGURES.has(number))
      .map((number) => `the figure ${String(number)} in a text`),
  ];
}

/** Compares what a pattern accepts and rejects, not how it is written. */
function patternHits(source: string, flags: string): string[] {
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ""));
  const takes = (text: string): boolean => pattern.test(text);
  const isRegion = REGIONS.every(({ code }) => takes(code)) && !["us-east", "east1", "us_east-1", "x"].some(takes);
  const isAccount = takes("123456789012") && !["12345678901", "1234567890123", "account"].some(takes);
  const lengths = [...source.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].flatMap(([, from, to]) => [Number(from), Number(to)]);
  return [
    ...(isRegion ? ["the form of a Region code"] : []),
    ...(isAccount ? ["the form of an account id"] : []),
    ...lengths.filter((length) => length > 32).map((length) => `a length of ${String(length)}`),
  ];
}

function hitsIn(file: string, content: string): Hit[] {
  const tree = ts.createSourceFile(file, content, ts.ScriptTarget.Latest, true);
  const hits: Hit[] = [];
  const add = (node: ts.Node, found: readonly string[]): void => {
    for (const what of found) hits.push({ literal: node.getText(tree), what });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isNumericLiteral(node)) {
      const figure = Number(node.text.replaceAll("_", ""));
      add(node, FIGURES.has(figure) && !isRound(figure) ? [`the figure ${String(figure)}`] : []);
    } else if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      add(node, patternHits(node.text.slice(1, end), node.text.slice(end + 1)));
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      add(node, textHits(node.text));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return hits;
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => relative(ROOT, join(ROOT, folder, name)).replaceAll("\\", "/")),
).filter((file) => !LEFT_OUT.includes(file));

test.each([
  ["const HTTPS = 443;", "the figure 443"],
  ["const MOST = 20_480;", "the figure 20480"],
  ["const LONGEST = 63;", "the figure 63"],
  ["const MOST_HOURS = 744;", "the figure 744"],
  ['const why = "Let in TCP 9142";', "the figure 9142 in a text"],
  ['const why = "at most 20,480 characters";', "the figure 20480 in a text"],
  ["const why = `${name} takes 8500 bytes`;", "the figure 8500 in a text"],
  ['const see = "https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html";', "an address of AWS's pages"],
  ['const ranges = ["10.0.0.0/8"];', "the private range 10.0.0.0/8"],
  ['const zones = ["use1-az3"];', "the zone use1-az3"],
  [String.raw`const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;`, ""],
  [String.raw`const REGION = /^[a-z]{2,4}(?:-[a-z]+)+-\d+$/;`, "the form of a Region code"],
  [String.raw`const ACCOUNT = /^[0-9]{12}$/;`, "the form of an account id"],
  ["const NAME = /^[a-z]{1,63}$/;", "a length of 63"],
  ["const two = 2 + 100;", ""],
  ["/** TCP 443, see https://docs.aws.amazon.com/x. */\nconst one = 1;", ""],
  ['import { HTTPS } from "443";', ""],
])("%s is %j", (source, what) => {
  const [first = "", ...others] = hitsIn("sample.ts", source).map((hit) => hit.what);
  expect(first.startsWith(what) && (what !== "" || first === "")).toBe(true);
  expect(others).toEqual([]);
});

test.each(files)("%s states no AWS fact itself", (file) => {
  const allowed = (ALLOWED[file] ?? []).map(([literal]) => literal);
  const hits = hitsIn(file, readFileSync(join(ROOT, file), "utf8"));
  expect(hits.filter(({ literal }) => !allowed.includes(literal))).toEqual([]);
  expect(allowed.filter((literal) => !hits.some((hit) => hit.literal === literal))).toEqual([]);
});
