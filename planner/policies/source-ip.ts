import { PAGES } from "../catalog/pages";
import { conditionsOf } from "./conditions";
import type { PolicyProblem } from "./problem";
import type { Statement } from "./statements";

const SOURCE_IP = "aws:sourceip";

/** Keys that a request through an endpoint carries; a Deny that also tests one of them can spare such requests. */
const KEYS_OF_ENDPOINT_TRAFFIC: ReadonlySet<string> = new Set(["aws:sourcevpc", "aws:sourcevpce", "aws:vpcsourceip"]);

/**
 * Warns where a statement tests aws:SourceIp: a request through an endpoint does not carry it. A Deny that also tests the
 * VPC or the endpoint is the usual way to cover both paths, and passes.
 */
export function lintSourceIp(statement: Statement): PolicyProblem[] {
  const keys = conditionsOf(statement).map(({ lowerKey }) => lowerKey);
  if (!keys.includes(SOURCE_IP)) return [];
  const coversEndpoints = keys.some((key) => KEYS_OF_ENDPOINT_TRAFFIC.has(key));
  if (coversEndpoints && statement.members.get("Effect") === "Deny") return [];
  return [
    {
      id: "vpce/policy-source-ip",
      level: "warn",
      message: `Statement ${statement.name} tests aws:SourceIp, which requests through a VPC endpoint do not carry`,
      fix: "Use aws:VpcSourceIp for private addresses, or aws:SourceVpc or aws:SourceVpce",
      see: PAGES.s3Gateway,
    },
  ];
}
