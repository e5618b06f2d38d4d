import { findQuota, PrivateLinkError } from "cdktf-privatelink/planner";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readQuotaFile } from "../../../planner/quotas/quota-file";

const PER_VPC = findQuota("interface-and-gwlb-endpoints-per-vpc")!;
const PER_REGION = findQuota("gateway-endpoints-per-region")!;

const FILE = `version: 1
quotas:
  - { code: L-29B6F2EB, value: 60 }
  - { code: L-29B6F2EB, value: 70, account: "111122223333" }
  - { code: L-29B6F2EB, value: 80, region: eu-west-1 }
  - { id: interface-and-gwlb-endpoints-per-vpc, value: 90, region: eu-west-1, account: "111122223333" }
`;

it.each([
  [{}, 60],
  [{ region: "us-east-1" }, 60],
  [{ account: "111122223333" }, 70],
  [{ account: "111122223333", region: "us-east-1" }, 70],
  [{ region: "eu-west-1" }, 80],
  [{ account: "444455556666", region: "eu-west-1" }, 80],
  [{ account: "111122223333", region: "eu-west-1" }, 90],
])("the most particular entry counts: %j", (place, value) => {
  expect(readQuotaFile("quotas.yml", FILE).limit(PER_VPC, place)).toEqual({ value, basis: "applied" });
});

it("leaves AWS's default where the file says nothing", () => {
  expect(readQuotaFile("quotas.yml", FILE).limit(PER_REGION, {})).toEqual({ value: 20, basis: "default" });
});

it("reads the documented example", () => {
  const page = readFileSync(join(__dirname, "../../../docs/configuration.md"), "utf8");
  const [, example = ""] = /```yaml quotas\n(.*?)```/s.exec(page) ?? [];
  const book = readQuotaFile("example.yml", example);
  expect(book.limit(PER_VPC, { region: "us-east-1", account: "111122223333" }).value).toBe(200);
  expect(book.limit(findQuota("resource-gateways-per-vpc")!, {}).value).toBe(600);
});

it.each([
  ["", "expected the key quotas, found nothing"],
  ["version: 2\nquotas: []", "line 1, column 10, version): expected 1"],
  ["version: 1", "expected the key quotas"],
  ["version: 1\nquotas: [{code: L-29B6F2EC, value: 1}]", "Did you mean L-29B6F2EB?"],
  ["version: 1\nquotas: [{id: gateway-endpoint-per-region, value: 1}]", "Did you mean gateway-endpoints-per-region?"],
  [
    "version: 1\nquotas: [{code: L-29B6F2EB, id: gateway-endpoints-per-region, value: 1}]",
    "expected either code or id",
  ],
  [
    "version: 1\nquotas: [{code: L-29B6F2EB, value: -1}]",
    "value): expected a whole number from 0 to 1000000000, found -1",
  ],
  ["version: 1\nquotas: [{code: L-29B6F2EB, value: 1, regoin: eu-west-1}]", "Did you mean region?"],
  ["version: 1\nquotas: [{code: L-29B6F2EB, value: 1, account: 111122223333}]", "twelve digits, in quotes"],
  ["quotas: [", "line 1, column"],
])("refuses %j", (text, message) => {
  expect(() => readQuotaFile("quotas.yml", text)).toThrow(PrivateLinkError);
  expect(() => readQuotaFile("quotas.yml", text)).toThrow(message);
});
