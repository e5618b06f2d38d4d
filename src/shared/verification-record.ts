import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

/** Seconds for which resolvers may keep the record, as AWS advises. */
const TTL_SECONDS = 1800;

/** A TXT record that proves ownership of a domain. */
export interface VerificationRecordOptions {
  readonly zoneId: string;
  readonly name: string;
  readonly value: string;
  readonly provider?: TerraformProvider;
}

/** Makes the record in a public hosted zone. */
export function verificationRecord(
  scope: Construct,
  id: string,
  { zoneId, name, value, provider }: VerificationRecordOptions,
): Route53Record {
  return new Route53Record(scope, id, { zoneId, name, type: "TXT", ttl: TTL_SECONDS, records: [value], provider });
}
