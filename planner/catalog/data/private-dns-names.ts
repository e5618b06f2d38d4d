export type PrivateDnsNameRow = readonly [template: string, name: string];

/**
 * The domain in which a partition's services have their names, by the beginning of a Region code.
 * @see https://github.com/boto/botocore/blob/develop/botocore/data/partitions.json (dnsSuffix; read 2026-11-28)
 */
export const SERVICE_DOMAINS: readonly (readonly [region: string, domain: string])[] = [
  ["cn-", "amazonaws.com.cn"],
  ["eusc-", "amazonaws.eu"],
  ["eu-isoe-", "cloud.adc-e.uk"],
  ["us-isof-", "csp.hci.ic.gov"],
  ["us-isob-", "sc2s.sgov.gov"],
  ["us-iso-", "c2s.ic.gov"],
];

/** The domain everywhere else. */
export const SERVICE_DOMAIN = "amazonaws.com";

/**
 * Services whose private DNS name is not the short name with its parts reversed, one row per line, sorted. A wildcard at the
 * beginning of a name is left out: the hosted zone has the name without it.
 * @see https://github.com/aws-samples/aws-tf-nw-shared-svc/blob/main/modules/aws/vpc_endpoints/service_codes.md (read 2026-11-28)
 */
export const PRIVATE_DNS_NAME_ROWS: readonly PrivateDnsNameRow[] = [
  ["aws.sagemaker.{region}.notebook", "notebook.{region}.sagemaker.aws"],
  ["aws.sagemaker.{region}.studio", "studio.{region}.sagemaker.aws"],
  ["com.amazonaws.{region}.appstream.api", "appstream2.{region}.{domain}"],
  ["com.amazonaws.{region}.codeartifact.api", "codeartifact.{region}.{domain}"],
  ["com.amazonaws.{region}.codeartifact.repositories", "d.codeartifact.{region}.{domain}"],
  ["com.amazonaws.{region}.codestar-connections.api", "codestar-connections.{region}.{domain}"],
  ["com.amazonaws.{region}.ecs-agent", "ecs-a.{region}.{domain}"],
  ["com.amazonaws.{region}.ecs-telemetry", "ecs-t.{region}.{domain}"],
  ["com.amazonaws.{region}.evidently-dataplane", "dataplane.evidently.{region}.{domain}"],
  ["com.amazonaws.{region}.kinesis-firehose", "firehose.{region}.{domain}"],
  ["com.amazonaws.{region}.kinesis-streams", "kinesis.{region}.{domain}"],
  ["com.amazonaws.{region}.pinpoint-sms-voice-v2", "sms-voice.{region}.{domain}"],
  ["com.amazonaws.{region}.rum-dataplane", "dataplane.rum.{region}.{domain}"],
];
