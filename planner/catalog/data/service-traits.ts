import type { PolicySupport, ServiceKind } from "../../model/services";
import { PAGES } from "../pages";

/**
 * Where a service differs from the default: an interface service of the endpoint's Region, reached over HTTPS, with a private
 * DNS name and unknown policy support.
 */
export interface ServiceTraits {
  readonly kinds?: readonly ServiceKind[];
  /** An endpoint in one Region may reach the service in another. */
  readonly crossRegion?: true;
  readonly policySupport?: Exclude<PolicySupport, "unknown">;
  /** It has no private DNS name; AWS rejects private DNS on its endpoints. */
  readonly privateDns?: false;
  /** Regions that do not offer it. Others may not either. */
  readonly notIn?: readonly string[];
  /** TCP ports, or ranges of them, on which clients reach it. */
  readonly ports?: readonly (number | readonly [from: number, to: number])[];
}

/** Where a trait is stated, and the day on which it was read there. */
interface TraitSource {
  readonly reference: string;
  readonly date: string;
}

const DOCUMENTATION = "https://docs.aws.amazon.com";

/**
 * Pages, one per line, sorted by key. Rows of the table name one. A page that denies support for policies and then shows a
 * policy for the very service is not one (Billing Conductor, End User Messaging, Lookout for Vision, Multi-party approval).
 */
export const TRAIT_SOURCES = {
  "appstream-streaming": { reference: `${DOCUMENTATION}/appstream2/latest/developerguide/creating-streaming-from-interface-vpc-endpoints.html`, date: "2026-11-28" },
  "b2bi": { reference: `${DOCUMENTATION}/b2bi/latest/userguide/vpc-interface-endpoints.html`, date: "2026-11-28" },
  "billing": { reference: `${DOCUMENTATION}/awsaccountbilling/latest/aboutv2/vpc-interface-endpoints.html`, date: "2026-11-28" },
  "cleanrooms": { reference: `${DOCUMENTATION}/clean-rooms/latest/userguide/vpc-interface-endpoints.html`, date: "2026-11-28" },
  "cross-region": { reference: PAGES.crossRegionServices, date: "2026-11-20" },
  "cross-region-example": { reference: `${PAGES.crossRegionServices} (answer of describe-vpc-endpoint-services)`, date: "2026-11-20" },
  "datasync": { reference: `${DOCUMENTATION}/datasync/latest/userguide/datasync-network.html`, date: "2026-11-28" },
  "dynamodb": { reference: `${DOCUMENTATION}/amazondynamodb/latest/developerguide/privatelink-interface-endpoints.html`, date: "2026-11-28" },
  "dynamodb-streams": { reference: `${DOCUMENTATION}/amazondynamodb/latest/developerguide/privatelink-streams.html`, date: "2026-11-28" },
  "ec2messages": { reference: `${DOCUMENTATION}/systems-manager/latest/userguide/systems-manager-setting-up-messageAPIs.html (not in Regions launched in 2024 and later), ${DOCUMENTATION}/global-infrastructure/latest/regions/doc-history.html (their launches)`, date: "2026-11-28" },
  "endpoint-policy": { reference: `${PAGES.services} (View endpoint policy support), or a policy for the endpoint in the service's guide`, date: "2026-11-20" },
  "gateway": { reference: PAGES.gateway, date: "2026-11-20" },
  "inspector": { reference: `${DOCUMENTATION}/inspector/latest/user/vpc-interface-endpoints-inspector.html`, date: "2026-11-28" },
  "iot-core": { reference: `${DOCUMENTATION}/iot/latest/developerguide/IoTCore-VPC.html`, date: "2026-11-28" },
  "iot-protocols": { reference: `${DOCUMENTATION}/iot/latest/developerguide/protocols.html`, date: "2026-11-28" },
  "iot-wireless": { reference: `${DOCUMENTATION}/iot-wireless/latest/developerguide/vpc-interface-endpoints.html`, date: "2026-11-28" },
  "keyspaces": { reference: `${DOCUMENTATION}/keyspaces/latest/devguide/vpc-endpoints.html`, date: "2026-11-28" },
  "neptune-analytics": { reference: `${DOCUMENTATION}/neptune-analytics/latest/userguide/gettingStarted-connecting-private-link-create-policy.html`, date: "2026-11-28" },
  "sagemaker": { reference: `${DOCUMENTATION}/sagemaker/latest/dg/interface-vpc-endpoint.html`, date: "2026-11-28" },
  "ses-policy": { reference: "https://github.com/prowler-cloud/prowler/issues/12841 (describe-vpc-endpoint-services of an account)", date: "2026-09-18" },
  "ses-smtp": { reference: `${DOCUMENTATION}/ses/latest/dg/smtp-connect.html`, date: "2026-11-28" },
  "storagegateway": { reference: `${DOCUMENTATION}/storagegateway/latest/userguide/gateway-private-link.html`, date: "2026-11-28" },
  "transfer": { reference: `${DOCUMENTATION}/transfer/latest/userguide/create-server-in-vpc.html`, date: "2026-11-28" },
  "workspaces-streaming": { reference: `${DOCUMENTATION}/workspaces/latest/adminguide/creating-streaming-vpc-endpoints.html`, date: "2026-11-28" },
} as const satisfies Readonly<Record<string, TraitSource>>;

type TraitSourceKey = keyof typeof TRAIT_SOURCES;

export type TraitRow = readonly [shortName: string, traits: ServiceTraits, source: TraitSourceKey];

/** Traits, one row per line, sorted by short name; a service has a row for each source. */
export const TRAIT_ROWS: readonly TraitRow[] = [
  ["appmesh-envoy-management", { policySupport: "unsupported" }, "endpoint-policy"],
  ["apprunner", { policySupport: "supported" }, "endpoint-policy"],
  ["apprunner.requests", { policySupport: "unsupported" }, "endpoint-policy"],
  ["appstream.api", { policySupport: "unsupported" }, "endpoint-policy"],
  ["appstream.streaming", { policySupport: "unsupported" }, "endpoint-policy"],
  ["appstream.streaming", { ports: [443, [1400, 1499]] }, "appstream-streaming"],
  ["awsconnector", { policySupport: "unsupported" }, "endpoint-policy"],
  ["b2bi", { policySupport: "unsupported" }, "b2bi"],
  ["bcm-data-exports", { policySupport: "supported" }, "endpoint-policy"],
  ["billing", { policySupport: "unsupported" }, "billing"],
  ["cassandra", { ports: [9142] }, "keyspaces"],
  ["cassandra-fips", { ports: [9142] }, "keyspaces"],
  ["cassandra-streams", { policySupport: "supported" }, "endpoint-policy"],
  ["cleanrooms", { policySupport: "unsupported" }, "cleanrooms"],
  ["cleanrooms-ml", { policySupport: "unsupported" }, "cleanrooms"],
  ["datasync", { ports: [443, [1024, 1064]] }, "datasync"],
  ["dynamodb", { policySupport: "supported" }, "endpoint-policy"],
  ["dynamodb", { kinds: ["Interface", "Gateway"] }, "gateway"],
  ["dynamodb", { privateDns: false }, "dynamodb"],
  ["dynamodb-streams", { privateDns: false }, "dynamodb-streams"],
  ["ec2messages", { notIn: ["ap-east-2", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7", "mx-central-1"] }, "ec2messages"],
  ["ecr.api", { crossRegion: true }, "cross-region"],
  ["ecr.dkr", { crossRegion: true }, "cross-region"],
  ["ecs", { policySupport: "supported" }, "endpoint-policy"],
  ["ecs", { crossRegion: true }, "cross-region"],
  ["ecs-fips", { crossRegion: true }, "cross-region-example"],
  ["email-smtp", { policySupport: "unsupported" }, "ses-policy"],
  ["email-smtp", { ports: [25, 465, 587, 2465, 2587] }, "ses-smtp"],
  ["emr-service-{cell}", { policySupport: "supported" }, "endpoint-policy"],
  ["freetier", { policySupport: "supported" }, "endpoint-policy"],
  ["highlander", { ports: [443, 4195] }, "workspaces-streaming"],
  ["iam", { crossRegion: true }, "cross-region"],
  ["inspector-scan", { policySupport: "unsupported" }, "inspector"],
  ["inspector2", { policySupport: "unsupported" }, "inspector"],
  ["iot.credentials", { policySupport: "unsupported", privateDns: false }, "iot-core"],
  ["iot.data", { policySupport: "unsupported", privateDns: false }, "iot-core"],
  ["iot.data", { ports: [443, 8443, 8883] }, "iot-protocols"],
  ["iotwireless.api", { policySupport: "unsupported" }, "iot-wireless"],
  ["kendra-ranking", { policySupport: "supported" }, "endpoint-policy"],
  ["kinesis-firehose", { crossRegion: true }, "cross-region"],
  ["kinesisanalytics", { crossRegion: true }, "cross-region"],
  ["kinesisanalytics-fips", { crossRegion: true }, "cross-region"],
  ["kms", { crossRegion: true }, "cross-region"],
  ["kms-fips", { crossRegion: true }, "cross-region"],
  ["lambda", { crossRegion: true }, "cross-region"],
  ["monitoring", { policySupport: "supported" }, "endpoint-policy"],
  ["neptune-graph", { policySupport: "unsupported" }, "neptune-analytics"],
  ["neptune-graph-data", { policySupport: "supported" }, "neptune-analytics"],
  ["route53", { crossRegion: true }, "cross-region"],
  ["s3", { policySupport: "supported" }, "endpoint-policy"],
  ["s3", { kinds: ["Interface", "Gateway"] }, "gateway"],
  ["s3", { crossRegion: true }, "cross-region"],
  ["s3express", { policySupport: "supported" }, "endpoint-policy"],
  ["s3express", { kinds: ["Gateway"] }, "gateway"],
  ["sagemaker.runtime-fips", { policySupport: "unsupported" }, "sagemaker"],
  ["secretsmanager", { policySupport: "supported" }, "endpoint-policy"],
  ["storagegateway", { ports: [443, [1026, 1028], 1031, 2222] }, "storagegateway"],
  ["transfer.server", { policySupport: "unsupported" }, "endpoint-policy"],
  ["transfer.server", { ports: [22] }, "transfer"],
  ["xray", { policySupport: "supported" }, "endpoint-policy"],
];
