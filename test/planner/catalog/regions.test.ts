import { REGION_ROWS } from "../../../planner/catalog/data/regions";
import { findRegion, nearestRegion, REGIONS } from "../../../planner/catalog/regions";

const PARTITIONS = ["aws", "aws-cn", "aws-us-gov", "aws-eusc", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f"];
const codes = REGIONS.map(({ code }) => code);

describe("the table of Regions", () => {
  test.each(REGION_ROWS)("%s is a valid row", (code, name, partition, optIn) => {
    expect(code).toMatch(/^[a-z]{2,4}(-[a-z]+){1,2}-\d$/);
    expect(name).toMatch(/^[A-Z][A-Za-z. ()-]+$/);
    expect(PARTITIONS).toContain(partition);
    expect([true, false, "unknown"]).toContain(optIn);
    expect(optIn === "unknown").toBe(partition !== "aws");
  });

  test("is sorted, each Region once", () => {
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  test("has 34 commercial Regions, 17 of them enabled by default, and every partition", () => {
    const commercial = REGIONS.filter(({ partition }) => partition === "aws");
    expect(commercial).toHaveLength(34);
    expect(commercial.filter(({ optIn }) => optIn === false)).toHaveLength(17);
    expect([...new Set(REGIONS.map(({ partition }) => partition))].sort()).toEqual([...PARTITIONS].sort());
  });

  test("a row becomes a Region", () => {
    expect(findRegion("eu-west-1")).toEqual({
      code: "eu-west-1",
      name: "Europe (Ireland)",
      partition: "aws",
      optIn: false,
    });
  });
});

test.each(["", "__proto__", "constructor", "US-EAST-1", "us-east-1 "])("findRegion knows no %p", (code) => {
  expect(findRegion(code)).toBeUndefined();
});

test.each([
  ["us-east1", "us-east-1"],
  ["US-EAST-1", "us-east-1"],
  ["eu-wset-1", "eu-west-1"],
  ["europe (ireland)", "eu-west-1"],
  ["ap-southeast-9", "ap-southeast-1"],
])("nearestRegion of %s is %s", (text, code) => {
  expect(nearestRegion(text)?.code).toBe(code);
});

test.each(["", "mars", "a".repeat(1_000_000)])("nearestRegion of %.20s is none", (text) => {
  expect(nearestRegion(text)).toBeUndefined();
});
