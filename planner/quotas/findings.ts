import type { Finding } from "../model/findings";
import type { QuotaLine } from "../model/quotas";
import { expectedOf, isBounded } from "../model/quantity";
import type { RuleDescription } from "../model/rule";
import { QUOTA_RULE } from "./rules";

/** Quotas that do not hold, that little is left of, or that the stated growth exhausts, as findings. */
export function quotaFindings(lines: readonly QuotaLine[]): Finding[] {
  return lines.flatMap((line): Finding[] => {
    if (!isBounded(line.used)) return [];
    const found = ruleFor(line);
    if (found === undefined) return [];
    const [rule, addition] = found;
    const used = expectedOf(line.used).toString();
    const basis = line.limit.basis === "default" ? "AWS's default" : "applied to the account";
    const { input = "", address = line.scope.label, constructPath } = line.resource ?? {};
    return [
      {
        rule: rule.id,
        level: rule.level,
        message: `${line.name}: ${used} of ${line.limit.value} (${basis}) in ${line.scope.label}${addition}`,
        input,
        address,
        ...(constructPath === undefined ? {} : { constructPath }),
        fix: fixOf(line),
        see: line.source,
      },
    ];
  });
}

function ruleFor({ status, exhaustedInMonth }: QuotaLine): [rule: RuleDescription, addition: string] | undefined {
  if (status === "exceeded") return [QUOTA_RULE.exceeded, ""];
  if (status === "low") return [QUOTA_RULE.low, ""];
  if (exhaustedInMonth === undefined) return undefined;
  return [QUOTA_RULE.growth, `; at the stated growth it is exhausted in month ${exhaustedInMonth}`];
}

function fixOf(line: QuotaLine): string {
  if (!line.adjustable) return "The quota cannot be raised: use less of it";
  const { increase } = line;
  return increase === undefined
    ? "Ask AWS to raise the quota, or use less of it"
    : `Use less of it, or ask for ${increase.desiredValue}: ${increase.command}`;
}
