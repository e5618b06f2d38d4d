import type { UncountedAddresses } from "../model/addresses";
import type { Assessment } from "../model/assessment";
import type { Gates, GateResult } from "../model/gates";
import { freeAddressesGate } from "./addresses";
import { bandwidthGate } from "./bandwidth";
import { costGate, wholeTotalGate } from "./cost";
import { findingsGate } from "./findings";
import { headroomGate } from "./headroom";

/** What the gates compare with the limits. */
export interface GatedFigures extends Pick<
  Assessment,
  "findings" | "totals" | "quotas" | "bandwidth" | "addresses" | "gaps"
> {
  readonly uncounted: readonly UncountedAddresses[];
}

/** Checks an assessment against the limits that are set. A limit that is not set gives no result. */
export function evaluateGates(figures: GatedFigures, gates: Gates): GateResult[] {
  const { findings, totals, quotas, bandwidth, addresses, gaps, uncounted } = figures;
  const { failOn = "never", maxMonthlyCost, currency, quotaHeadroomPercent, allowPartialTotal = true } = gates;
  const { maxBandwidthUsePercentOneAzLost: maxUse, minFreeAddresses } = gates;
  return [
    ...(failOn === "never" ? [] : [findingsGate(findings, failOn)]),
    ...(maxMonthlyCost === undefined ? [] : costGate(totals, maxMonthlyCost, currency)),
    ...(allowPartialTotal ? [] : wholeTotalGate(totals)),
    ...(quotaHeadroomPercent === undefined ? [] : [headroomGate(quotas, quotaHeadroomPercent)]),
    ...(maxUse === undefined ? [] : [bandwidthGate(bandwidth, gaps, maxUse)]),
    ...(minFreeAddresses === undefined ? [] : [freeAddressesGate(addresses, uncounted, minFreeAddresses)]),
  ];
}
