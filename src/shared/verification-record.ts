import { VERIFICATION_TTL_SECONDS } from "../../planner/catalog/limits";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

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
  return new Route53Record(scope, id, {
    zoneId,
    name,
    type: "TXT",
    ttl: VERIFICATION_TTL_SECONDS,
    records: [value],
    provider,
  });
}
