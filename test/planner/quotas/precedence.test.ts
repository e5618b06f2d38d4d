import { assess, decimal, findQuota, type Growth } from "cdktf-privatelink/planner";
import { readConfig } from "../../../planner/config/config-file";
import { settingsOf } from "../../../planner/settings";
import { interfaceEndpoint, topology } from "../topology-factory";

const ID = "interface-and-gwlb-endpoints-per-vpc";
const HERE = { account: "111122223333", region: "eu-west-1" };

function file(entries: readonly string[]): string {
  return `version: 1\nquotas: [${entries.map((entry) => `{ id: ${ID}, ${entry} }`).join(", ")}]`;
}

/** The limit that counts in HERE, with the text of each file by its path. */
function limit(
  config: string | undefined,
  files: Readonly<Record<string, string>> = {},
  quotas?: string,
): string | undefined {
  const { options } = settingsOf({ quotas }, config === undefined ? undefined : readConfig("privatelink.yml", config), {
    read: (path) => files[path] ?? "",
    fromConfig: (path) => `beside/${path}`,
    today: "2026-01-01",
  });
  const endpoint = interfaceEndpoint("sqs", HERE);
  const line = assess(topology({ endpoints: [endpoint] }), options).quotas.find(({ id }) => id === ID);
  return line && `${line.limit.value} ${line.limit.basis}`;
}

const LIST = file(["value: 60"]);
const FILES = { "applied.yml": file(["value: 70"]), "beside/quotas.yml": file(["value: 80"]) };

it.each<[string, string | undefined, string | undefined, string]>([
  ["AWS's default", undefined, undefined, `${findQuota(ID)!.limit} default`],
  ["a configuration without quotas", "version: 1", undefined, `${findQuota(ID)!.limit} default`],
  ["the configuration's list overrides the default", LIST, undefined, "60 applied"],
  ["the file that the configuration names", "quotas: quotas.yml", undefined, "80 applied"],
  ["a given file alone", undefined, "applied.yml", "70 applied"],
  ["a given file overrides the configuration's list", LIST, "applied.yml", "70 applied"],
  ["a given file overrides the configuration's file", "quotas: quotas.yml", "applied.yml", "70 applied"],
])("%s", (_, config, given, expected) => {
  expect(limit(config, FILES, given)).toBe(expected);
});

it("a given file replaces the whole list: what it does not name has AWS's default", () => {
  const other = "version: 1\nquotas: [{ id: gateway-endpoints-per-region, value: 5 }]";
  expect(limit(LIST, { "applied.yml": other }, "applied.yml")).toBe(`${findQuota(ID)!.limit} default`);
});

const ANY = "value: 61";
const ACCOUNT = 'value: 62, account: "111122223333"';
const REGION = "value: 63, region: eu-west-1";
const BOTH = 'value: 64, region: eu-west-1, account: "111122223333"';
const ELSEWHERE = ['value: 65, account: "444455556666"', "value: 66, region: us-east-1"];

it.each<[string, string[], string]>([
  ["for all", [ANY], "61"],
  ["an account overrides all", [ACCOUNT, ANY], "62"],
  ["a Region overrides an account", [REGION, ACCOUNT], "63"],
  ["a Region overrides an account that comes later", [ACCOUNT, REGION], "63"],
  ["both override a Region", [BOTH, REGION], "64"],
  ["both override all others that come later", [BOTH, REGION, ACCOUNT, ANY], "64"],
  ["others do not count", [...ELSEWHERE, ANY], "61"],
])("within a list: %s", (_, entries, expected) => {
  expect(limit(file(entries))).toBe(`${expected} applied`);
});

/** The month in which 50 endpoints of a VPC are exceeded, of 40. */
function month(growth: Growth): number | undefined {
  const endpoints = Array.from({ length: 40 }, (_, at) => interfaceEndpoint(`s${at}`));
  return assess(topology({ endpoints }), { growth }).quotas.find(({ id }) => id === ID)?.exhaustedInMonth;
}

it.each<[string, Growth, number | undefined]>([
  // The number first would be (40 + 2) x 1.2 = 50.4, more than 50 in the first month.
  ["the percentage first: 40 x 1.2 + 2 = 50", { percentPerMonth: decimal(20), endpointsPerMonth: decimal(2) }, 2],
  ["a number alone: 41 ... 50, 51", { endpointsPerMonth: decimal(1) }, 11],
  ["compound: 44, 48.4, 53.24", { percentPerMonth: decimal(10) }, 3],
  ["none", {}, undefined],
  ["month 120 is within ten years: 120 x 0.084 = 10.08", { endpointsPerMonth: decimal("0.084") }, 120],
  ["month 121 is not: 120 x 0.0833 = 9.996", { endpointsPerMonth: decimal("0.0833") }, undefined],
])("growth: %s", (_, growth, expected) => {
  expect(month(growth)).toBe(expected);
});
