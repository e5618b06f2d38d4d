/**
 * Fixture of Regions and their Availability Zones, as one account sees them. Source: the AWS documentation of Regions and
 * Availability Zones; which letter goes with which AZ id differs between accounts and is ours here.
 */
export interface Zone {
  /** `us-east-1a` */
  readonly name: string;
  /** `use1-az1` */
  readonly id: string;
}

/** Account of everything that the stand-in makes. */
export const accountId = "123456789012";

/** Region -> [prefix of AZ ids, numbers of the AZ ids in the order of the letters a, b, c, ..., description]. */
const table: Record<string, readonly [string, readonly number[], string]> = {
  "af-south-1": ["afs1", [1, 2, 3], "Africa (Cape Town)"],
  "ap-northeast-1": ["apne1", [4, 1, 2], "Asia Pacific (Tokyo)"],
  "ap-south-1": ["aps1", [1, 3, 2], "Asia Pacific (Mumbai)"],
  "ap-southeast-1": ["apse1", [1, 2, 3], "Asia Pacific (Singapore)"],
  "ap-southeast-2": ["apse2", [1, 3, 2], "Asia Pacific (Sydney)"],
  "ca-central-1": ["cac1", [1, 2, 4], "Canada (Central)"],
  "eu-central-1": ["euc1", [2, 3, 1], "Europe (Frankfurt)"],
  "eu-north-1": ["eun1", [1, 2, 3], "Europe (Stockholm)"],
  "eu-west-1": ["euw1", [1, 2, 3], "Europe (Ireland)"],
  "eu-west-2": ["euw2", [2, 3, 1], "Europe (London)"],
  "eu-west-3": ["euw3", [1, 2, 3], "Europe (Paris)"],
  "sa-east-1": ["sae1", [1, 2, 3], "South America (Sao Paulo)"],
  "us-east-1": ["use1", [4, 6, 1, 2, 3, 5], "US East (N. Virginia)"],
  "us-east-2": ["use2", [1, 2, 3], "US East (Ohio)"],
  "us-gov-west-1": ["usgw1", [1, 2, 3], "AWS GovCloud (US-West)"],
  "us-west-1": ["usw1", [1, 3], "US West (N. California)"],
  "us-west-2": ["usw2", [1, 2, 3, 4], "US West (Oregon)"],
  "cn-north-1": ["cnn1", [1, 2, 4], "China (Beijing)"],
};

export function zonesOf(region: string): Zone[] {
  const [prefix, numbers] = table[region] ?? [region.replaceAll("-", ""), [1, 2, 3]];
  return numbers.map((number, index) => ({
    name: region + "abcdef".charAt(index),
    id: `${prefix}-az${String(number)}`,
  }));
}

export function descriptionOf(region: string): string {
  return table[region]?.[2] ?? region;
}

/** Every Region of the fixture. */
export function regionNames(): string[] {
  return Object.keys(table);
}

/** `aws`, `aws-cn` or `aws-us-gov`. */
export function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}

export function dnsSuffixOf(region: string): string {
  return region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
}
