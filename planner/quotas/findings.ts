import type { Finding, QuotaLine } from "../model/assessment";
import { expectedOf, isBounded } from "../model/quantity";

/** Quotas that do not hold, or that little is left of, as findings. */
export function quotaFindings(lines: readonly QuotaLine[]): Finding[] {
  return lines.flatMap((line): Finding[] => {
    if (line.status !== "exceeded" && line.status !== "low") return [];
    if (!isBounded(line.used)) return [];
    const used = expectedOf(line.used).toString();
    const compared = `${used} of ${line.limit.value} (${line.limit.basis === "default" ? "AWS's default" : "applied to the account"})`;
    return [
      {
        rule: line.status === "exceeded" ? "vpce/quota-exceeded" : "vpce/quota-low",
        level: line.status === "exceeded" ? "error" : "warn",
        message: `${line.name}: ${compared} in ${line.scope.label}`,
        input: "",
        address: line.scope.label,
        fix: fixOf(line),
        see: line.source,
      },
    ];
  });
}

function fixOf({ adjustable, code }: QuotaLine): string {
  if (!adjustable) return "The quota cannot be raised: use less of it";
  return code === undefined
    ? "Ask AWS to raise the quota"
    : `Ask for an increase of quota ${code} in Service Quotas, or use less of it`;
}
