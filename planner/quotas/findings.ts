import type { Finding } from "../model/findings";
import type { QuotaLine } from "../model/quotas";
import { expectedOf, isBounded } from "../model/quantity";
import { findingOf, type RuleDescription } from "../model/rule";
import { QUOTA_RULES } from "./rules";

/** Quotas that do not hold, that little is left of, or that the stated growth exhausts, as findings. */
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

function ruleFor({ status, exhaustedInMonth }: QuotaLine): [rule: RuleDescription, addition: string] | undefined {
  if (status === "exceeded") return [QUOTA_RULES.exceeded, ""];
  if (status === "low") return [QUOTA_RULES.low, ""];
  if (exhaustedInMonth === undefined) return undefined;
  return [QUOTA_RULES.growth, `; at the stated growth it is exhausted in month ${exhaustedInMonth}`];
}

function fixOf(line: QuotaLine): string {
  if (!line.adjustable) return "The quota cannot be raised: use less of it";
  const { increase } = line;
  return increase === undefined
    ? "Ask AWS to raise the quota, or use less of it"
    : `Use less of it, or ask for ${increase.desiredValue}: ${increase.command}`;
}
