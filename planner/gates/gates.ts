import type { Assessment } from "../model/assessment";
import type { Gates, GateResult } from "../model/gates";
import { costGate, wholeTotalGate } from "./cost";
import { findingsGate } from "./findings";
import { headroomGate } from "./headroom";

/** Checks an assessment against the limits that are set. A limit that is not set gives no result. */
export function evaluateGates(
  assessment: Pick<Assessment, "findings" | "totals" | "quotas">,
  gates: Gates,
): GateResult[] {
  const { failOn = "never", maxMonthlyCost, currency, quotaHeadroomPercent, allowPartialTotal = true } = gates;
  return [
    ...(failOn === "never" ? [] : [findingsGate(assessment.findings, failOn)]),
    ...(maxMonthlyCost === undefined ? [] : costGate(assessment.totals, maxMonthlyCost, currency)),
    ...(allowPartialTotal ? [] : wholeTotalGate(assessment.totals)),
    ...(quotaHeadroomPercent === undefined ? [] : [headroomGate(assessment.quotas, quotaHeadroomPercent)]),
  ];
}
