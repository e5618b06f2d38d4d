import { QUOTA_ROWS } from "../../../planner/catalog/data/quotas";
import { defaultQuotaBook, findQuota, QUOTAS } from "../../../planner/catalog/quotas";

describe("the table of quotas", () => {
  test.each(QUOTA_ROWS)("%s is a valid row", (id, code, name, scope, limit, adjustable, source) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(code).toMatch(/^(?:L-[0-9A-F]{8})?$/);
    expect(name).toMatch(/^[A-Z].*[a-zA-Z]$/);
    expect([
      "region",
      "vpc",
      "endpoint",
      "resource-gateway",
      "service-network",
      "resource-configuration-group",
      "vpc-association",
    ]).toContain(scope);
    expect(Number.isInteger(limit) && limit > 0).toBe(true);
    expect(typeof adjustable).toBe("boolean");
    expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/[a-z/-]+\.html$/);
  });

  test("is sorted, each id and code once", () => {
    const ids = QUOTAS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    const codes = QUOTAS.flatMap(({ code }) => (code === undefined ? [] : [code]));
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each([
    ["interface-and-gwlb-endpoints-per-vpc", "L-29B6F2EB", "vpc", 50, true],
    ["gateway-endpoints-per-region", "L-1B52E74A", "region", 20, true],
    ["gateway-endpoints-per-vpc", undefined, "vpc", 255, false],
    ["resource-endpoints-per-vpc", "L-CA6CC422", "vpc", 200, true],
    ["service-network-endpoints-per-vpc", "L-3B4E38D2", "vpc", 50, true],
    ["endpoint-policy-characters", "L-3248932A", "endpoint", 20480, false],
    ["resource-gateways-per-vpc", "L-0DCA4434", "vpc", 500, true],
    ["resource-configurations-per-service-network", "L-6095700C", "service-network", 500, true],
    ["resource-configurations-per-region", "L-5FF8F9B9", "region", 2000, true],
    ["child-resource-configurations-per-group", "L-9BC96FEF", "resource-configuration-group", 60, true],
    ["domain-verifications-per-region", "L-73D0F278", "region", 5, true],
    ["service-networks-per-region", "L-9CAD07FB", "region", 50, true],
    ["vpc-associations-per-service-network", "L-EF6E2D62", "service-network", 500, true],
    ["service-network-endpoints-per-service-network", "L-89DEA27F", "service-network", 200, true],
    ["security-groups-per-vpc-association", "L-CA6A1CC5", "vpc-association", 5, false],
    ["security-groups-per-resource-gateway", undefined, "resource-gateway", 5, false],
    ["ipv4-addresses-per-resource-gateway-interface", undefined, "resource-gateway", 62, false],
  ])("%s is AWS's figure", (id, code, scope, limit, adjustable) => {
    const quota = findQuota(id);
    expect(quota).toMatchObject({ scope, limit, adjustable });
    expect(quota?.code).toBe(code);
  });

  test("has only these quotas", () => {
    expect(QUOTAS).toHaveLength(17);
  });
});

test.each(["", "__proto__", "L-29B6F2EB"])("findQuota knows no %p", (id) => {
  expect(findQuota(id)).toBeUndefined();
});

test("the default book gives AWS's default for any scope", () => {
  expect(defaultQuotaBook.quotas).toBe(QUOTAS);
  for (const quota of QUOTAS) {
    expect(defaultQuotaBook.limit(quota, { account: "123456789012", region: "us-east-1" })).toEqual({
      value: quota.limit,
      basis: "default",
    });
  }
});
