import type { Region } from "../../model/services";

/** The domain of each partition. Source: `dnsSuffix` in the partition metadata of botocore 1.43.11. */
export const DNS_SUFFIXES: Readonly<Record<Region["partition"], string>> = {
  aws: "amazonaws.com",
  "aws-cn": "amazonaws.com.cn",
  "aws-eusc": "amazonaws.eu",
  "aws-iso": "c2s.ic.gov",
  "aws-iso-b": "sc2s.sgov.gov",
  "aws-iso-e": "cloud.adc-e.uk",
  "aws-iso-f": "csp.hci.ic.gov",
  "aws-us-gov": "amazonaws.com",
};

/**
 * Regions in which many interface services have a prefix specific to the partition, and that prefix. Source: the exceptions
 * in aws-cdk-lib's InterfaceVpcEndpointAwsService, which its authors took from describe-vpc-endpoint-services.
 */
export const OWN_PREFIXES: Readonly<Record<string, string>> = {
  "cn-north-1": "cn.com.amazonaws",
  "cn-northwest-1": "cn.com.amazonaws",
  "eu-isoe-west-1": "uk.adc-e.cloud",
  "eusc-de-east-1": "eu.amazonaws",
  "us-iso-east-1": "gov.ic.c2s",
  "us-iso-west-1": "gov.ic.c2s",
  "us-isob-east-1": "gov.sgov.sc2s",
  "us-isob-west-1": "gov.sgov.sc2s",
  "us-isof-east-1": "gov.ic.hci.csp",
  "us-isof-south-1": "gov.ic.hci.csp",
};

export type OwnPrefixRow = readonly [shortName: string, ...regions: string[]];

/** Interface services that take the prefix, one row per line, sorted by short name: the Regions in which they do. */
export const OWN_PREFIX_ROWS: readonly OwnPrefixRow[] = [
  ["account", "cn-northwest-1"],
  ["application-autoscaling", "cn-north-1", "cn-northwest-1", "us-iso-east-1", "us-isob-east-1"],
  ["appmesh-envoy-management", "cn-north-1", "cn-northwest-1"],
  ["athena", "cn-north-1", "cn-northwest-1", "us-iso-east-1"],
  ["autoscaling", "cn-north-1", "cn-northwest-1", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1"],
  ["awsconnector", "cn-north-1", "cn-northwest-1"],
  ["backup", "cn-north-1", "cn-northwest-1"],
  ["batch", "cn-north-1", "cn-northwest-1"],
  ["cassandra", "cn-north-1", "cn-northwest-1"],
  ["cloudcontrolapi", "cn-north-1", "cn-northwest-1"],
  ["cloudformation", "cn-north-1", "cn-northwest-1"],
  ["codedeploy-commands-secure", "cn-north-1", "cn-northwest-1"],
  ["comprehend", "us-iso-east-1"],
  ["databrew", "cn-north-1", "cn-northwest-1"],
  ["dms", "cn-north-1", "cn-northwest-1"],
  ["ebs", "cn-north-1", "cn-northwest-1", "eu-isoe-west-1", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1", "us-isof-east-1", "us-isof-south-1"],
  ["ec2", "cn-north-1", "cn-northwest-1", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1"],
  ["ecr.api", "cn-north-1", "cn-northwest-1", "eu-isoe-west-1", "eusc-de-east-1", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1", "us-isob-west-1", "us-isof-east-1", "us-isof-south-1"],
  ["ecr.dkr", "cn-north-1", "cn-northwest-1", "eu-isoe-west-1", "eusc-de-east-1", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1", "us-isob-west-1", "us-isof-east-1", "us-isof-south-1"],
  ["eks", "cn-north-1", "cn-northwest-1"],
  ["elasticache", "cn-north-1", "cn-northwest-1"],
  ["elasticbeanstalk", "cn-north-1", "cn-northwest-1"],
  ["elasticfilesystem", "cn-north-1", "cn-northwest-1", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1"],
  ["elasticfilesystem-fips", "cn-north-1", "cn-northwest-1", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1", "us-isob-west-1"],
  ["emr-containers", "cn-north-1", "cn-northwest-1"],
  ["execute-api", "cn-north-1", "cn-northwest-1", "eu-isoe-west-1", "eusc-de-east-1", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1", "us-isob-west-1", "us-isof-east-1", "us-isof-south-1"],
  ["fsx", "cn-north-1", "cn-northwest-1"],
  ["imagebuilder", "cn-north-1", "cn-northwest-1"],
  ["iot.data", "cn-north-1", "cn-northwest-1"],
  ["iotsitewise.api", "cn-north-1"],
  ["iotsitewise.data", "cn-north-1"],
  ["kinesis-streams", "cn-north-1", "cn-northwest-1"],
  ["lambda", "cn-north-1", "cn-northwest-1"],
  ["license-manager", "cn-north-1", "cn-northwest-1"],
  ["monitoring", "cn-north-1", "cn-northwest-1", "us-iso-west-1"],
  ["polly", "cn-northwest-1"],
  ["rds", "cn-north-1", "cn-northwest-1"],
  ["redshift", "cn-north-1", "cn-northwest-1"],
  ["redshift-data", "cn-north-1", "cn-northwest-1"],
  ["s3", "cn-north-1", "cn-northwest-1"],
  ["sagemaker.api", "cn-north-1", "cn-northwest-1", "us-iso-east-1", "us-isob-east-1"],
  ["sagemaker.featurestore-runtime", "cn-north-1", "cn-northwest-1"],
  ["sagemaker.runtime", "cn-north-1", "cn-northwest-1", "us-iso-east-1", "us-isob-east-1"],
  ["securityhub", "cn-north-1", "cn-northwest-1", "eusc-de-east-1"],
  ["servicecatalog", "cn-north-1", "cn-northwest-1"],
  ["sns", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1"],
  ["sqs", "cn-north-1", "cn-northwest-1", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1"],
  ["states", "cn-north-1", "cn-northwest-1"],
  ["sts", "cn-north-1", "cn-northwest-1"],
  ["sync-states", "cn-north-1", "cn-northwest-1"],
  ["synthetics", "cn-north-1", "cn-northwest-1"],
  ["textract", "us-iso-east-1"],
  ["textract-fips", "us-iso-east-1"],
  ["transcribe", "cn-north-1", "cn-northwest-1", "us-iso-east-1"],
  ["transcribestreaming", "cn-north-1", "cn-northwest-1"],
  ["transfer", "cn-north-1", "cn-northwest-1"],
  ["workspaces", "cn-northwest-1", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1"],
  ["xray", "cn-north-1", "cn-northwest-1"],
];

/** In China the name of this service carries a suffix, too. */
export const OWN_SUFFIXES: readonly (readonly [shortName: string, partition: string, suffix: string])[] = [
  ["transcribe", "cn.com.amazonaws", ".cn"],
];
