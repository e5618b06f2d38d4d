import type { Region } from "../../model/services";

/**
 * Regions, one row per line, sorted by code: code, name, partition, opt-in. Codes, names and partitions: partition metadata
 * of botocore 1.43.11. Opt-in: AWS enables by default the Regions launched before 2019-03-20; AWS does not speak of opt-in
 * outside the `aws` partition.
 */
export type RegionRow = readonly [
  code: string,
  name: string,
  partition: Region["partition"],
  optIn: Region["optIn"],
];

export const REGION_ROWS: readonly RegionRow[] = [
  ["af-south-1", "Africa (Cape Town)", "aws", true],
  ["ap-east-1", "Asia Pacific (Hong Kong)", "aws", true],
  ["ap-east-2", "Asia Pacific (Taipei)", "aws", true],
  ["ap-northeast-1", "Asia Pacific (Tokyo)", "aws", false],
  ["ap-northeast-2", "Asia Pacific (Seoul)", "aws", false],
  ["ap-northeast-3", "Asia Pacific (Osaka)", "aws", false],
  ["ap-south-1", "Asia Pacific (Mumbai)", "aws", false],
  ["ap-south-2", "Asia Pacific (Hyderabad)", "aws", true],
  ["ap-southeast-1", "Asia Pacific (Singapore)", "aws", false],
  ["ap-southeast-2", "Asia Pacific (Sydney)", "aws", false],
  ["ap-southeast-3", "Asia Pacific (Jakarta)", "aws", true],
  ["ap-southeast-4", "Asia Pacific (Melbourne)", "aws", true],
  ["ap-southeast-5", "Asia Pacific (Malaysia)", "aws", true],
  ["ap-southeast-6", "Asia Pacific (New Zealand)", "aws", true],
  ["ap-southeast-7", "Asia Pacific (Thailand)", "aws", true],
  ["ca-central-1", "Canada (Central)", "aws", false],
  ["ca-west-1", "Canada West (Calgary)", "aws", true],
  ["cn-north-1", "China (Beijing)", "aws-cn", "unknown"],
  ["cn-northwest-1", "China (Ningxia)", "aws-cn", "unknown"],
  ["eu-central-1", "Europe (Frankfurt)", "aws", false],
  ["eu-central-2", "Europe (Zurich)", "aws", true],
  ["eu-isoe-west-1", "EU ISOE West", "aws-iso-e", "unknown"],
  ["eu-north-1", "Europe (Stockholm)", "aws", false],
  ["eu-south-1", "Europe (Milan)", "aws", true],
  ["eu-south-2", "Europe (Spain)", "aws", true],
  ["eu-west-1", "Europe (Ireland)", "aws", false],
  ["eu-west-2", "Europe (London)", "aws", false],
  ["eu-west-3", "Europe (Paris)", "aws", false],
  ["eusc-de-east-1", "AWS European Sovereign Cloud (Germany)", "aws-eusc", "unknown"],
  ["il-central-1", "Israel (Tel Aviv)", "aws", true],
  ["me-central-1", "Middle East (UAE)", "aws", true],
  ["me-south-1", "Middle East (Bahrain)", "aws", true],
  ["mx-central-1", "Mexico (Central)", "aws", true],
  ["sa-east-1", "South America (Sao Paulo)", "aws", false],
  ["us-east-1", "US East (N. Virginia)", "aws", false],
  ["us-east-2", "US East (Ohio)", "aws", false],
  ["us-gov-east-1", "AWS GovCloud (US-East)", "aws-us-gov", "unknown"],
  ["us-gov-west-1", "AWS GovCloud (US-West)", "aws-us-gov", "unknown"],
  ["us-iso-east-1", "US ISO East", "aws-iso", "unknown"],
  ["us-iso-west-1", "US ISO West", "aws-iso", "unknown"],
  ["us-isob-east-1", "US ISOB East (Ohio)", "aws-iso-b", "unknown"],
  ["us-isob-west-1", "US ISOB West", "aws-iso-b", "unknown"],
  ["us-isof-east-1", "US ISOF East", "aws-iso-f", "unknown"],
  ["us-isof-south-1", "US ISOF South", "aws-iso-f", "unknown"],
  ["us-west-1", "US West (N. California)", "aws", false],
  ["us-west-2", "US West (Oregon)", "aws", false],
];
