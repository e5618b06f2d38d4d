import { expectedOf, highOf, isBounded, lowOf, readTerraform, type Endpoint } from "cdktf-privatelink/planner";
import { endpointName, OPEN_EXPRESSIONS, SUBNET_EXPRESSIONS, subnetConfiguration } from "./subnet-expressions";

/** Zones by the name of the endpoint: low, expected, high and why. */
function zonesOf(expressions: readonly string[]): Map<string, readonly [number, number, number, string]> {
  const { root, net } = subnetConfiguration(expressions);
  const module = { document: net as never, calls: new Map() };
  const document = { ...root, variable: { ...(root as { variable: object }).variable, late: {} }, data: DATA };
  const configuration = {
    document: document as never,
    calls: new Map([
      ["net", module],
      ["nets", module],
    ]),
  };
  const { endpoints, gaps } = readTerraform([{ name: "folder", configuration }]);
  expect(gaps).toEqual([]);
  return new Map(endpoints.map((endpoint) => [endpoint.address.replace("aws_vpc_endpoint.", ""), figures(endpoint)]));
}

const DATA = { aws_subnets: { d: {} } };

function figures(endpoint: Endpoint): readonly [number, number, number, string] {
  const { zones } = (endpoint as Exclude<Endpoint, { kind: "Gateway" }>).placement;
  if (!isBounded(zones)) throw new Error(zones.reason);
  const [low, expected, high] = [lowOf(zones), expectedOf(zones), highOf(zones)].map(Number);
  return [low ?? NaN, expected ?? NaN, high ?? NaN, zones.reason ?? ""];
}

describe("subnets that follow from the files", () => {
  const zones = zonesOf(SUBNET_EXPRESSIONS.map(([expression]) => expression));

  it.each(SUBNET_EXPRESSIONS.map(([expression, count], at) => [expression, count, at] as const))(
    "%s: %d",
    (_, count, at) => {
      const [low, expected, high] = zones.get(endpointName(at))!;
      expect([low, expected, high]).toEqual([count, count, count]);
    },
  );
});

describe("subnets that do not", () => {
  const zones = zonesOf(OPEN_EXPRESSIONS.map(([expression]) => expression));

  it.each(OPEN_EXPRESSIONS.map(([expression, least, most], at) => [expression, least, most, at] as const))(
    "%s: %d to %d",
    (_, least, most, at) => {
      const [low, expected, high, why] = zones.get(endpointName(at))!;
      expect([low, high]).toEqual([least, most]);
      expect(expected).toBeGreaterThanOrEqual(low);
      expect(expected).toBeLessThanOrEqual(high);
      expect(why).toMatch(/variable late has no value|data\.aws_subnets\.d\.ids is known after apply/);
    },
  );
});
