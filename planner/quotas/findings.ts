import type { Finding } from "../model/findings";
import type { QuotaLine } from "../model/quotas";
import { expectedOf, isBounded } from "../model/quantity";
import { findingOf, type RuleDescription } from "../model/rule";
import { QUOTA_RULES } from "./rules";

/** Findings for quotas that are exceeded, nearly used up, or exhausted by the stated growth. */
export function quotaFindings(lines: readonly QuotaLine[]): Finding[] {
  return lines.flatMap((line): Finding[] => {
    const broken = ruleFor(line);
    const used = usedText(line);
    if (broken === undefined || used === undefined) return [];
    const [rule, addition] = broken;
    const basis = line.limit.basis === "default" ? "AWS's default" : "applied to the account";
    const resource = line.resource ?? { input: "", address: line.scope.label };
    const message = `${line.name}: ${used} of ${line.limit.value} (${basis}) in ${line.scope.label}${addition}`;
    return [findingOf(rule, resource, message, { fix: fixOf(line), see: line.source })];
  });
}

function usedText({ used }: QuotaLine): string | undefined {
  if (isBounded(used)) return expectedOf(used).toString();
  return used.least === undefined ? undefined : `at least ${used.least.toString()}`;
}

/** Quotas with a rule about their default, which says more. */
const WITH_OWN_RULE: readonly string[] = [
  "endpoint-policy-characters",
  "ipv4-addresses-per-resource-gateway-interface",
];

function ruleFor({
  id,
  status,
  limit,
  exhaustedInMonth,
}: QuotaLine): [rule: RuleDescription, addition: string] | undefined {
  if (WITH_OWN_RULE.includes(id) && limit.basis === "default") return undefined;
  if (status === "exceeded") return [QUOTA_RULES.exceeded, ""];
  if (status === "low") return [QUOTA_RULES.low, ""];
  if (exhaustedInMonth === undefined) return undefined;
  return [QUOTA_RULES.growth, `; the stated growth exhausts it in month ${exhaustedInMonth}`];
}

function fixOf(line: QuotaLine): string {
  if (!line.adjustable) return "AWS does not raise this quota: use less of it";
  const { increase } = line;
  return increase === undefined
    ? "Request a quota increase, or use less of it"
    : `Use less of it, or request ${increase.desiredValue}: ${increase.command}`;
}
