import { readSettings as readFiles } from "../../planner/edge/read-settings";
import type { Gates } from "../../planner/model/gates";
import type { Settings } from "../../planner/settings";
import { decimal } from "../../planner/shared/money";
import { FailOn, type PrivateLinkPlanGates, type PrivateLinkPlanProps } from "./privatelink-plan-props";

/** Reads the files that the props name. Props override the files; by default, findings of level error make synth fail. */
export function readSettings({ hoursPerMonth, gates = {}, ...files }: PrivateLinkPlanProps): Settings {
  const settings = readFiles({
    ...files,
    hoursPerMonth: hoursPerMonth === undefined ? undefined : decimal(hoursPerMonth),
    gates: gatesOf(gates),
  });
  const { options } = settings;
  return { ...settings, options: { ...options, gates: { failOn: FailOn.ERROR, ...options.gates } } };
}

function gatesOf(gates: PrivateLinkPlanGates): Gates {
  const { failOn, maxMonthlyCost, quotaHeadroomPercent, allowPartialTotal } = gates;
  const { maxBandwidthUsePercentOneAzLost: maxUse, minFreeAddresses } = gates;
  return {
    ...(failOn === undefined ? {} : { failOn }),
    ...(maxMonthlyCost === undefined ? {} : { maxMonthlyCost: decimal(maxMonthlyCost) }),
    ...(quotaHeadroomPercent === undefined ? {} : { quotaHeadroomPercent: decimal(quotaHeadroomPercent) }),
    ...(maxUse === undefined ? {} : { maxBandwidthUsePercentOneAzLost: decimal(maxUse) }),
    ...(minFreeAddresses === undefined ? {} : { minFreeAddresses: decimal(minFreeAddresses) }),
    ...(allowPartialTotal === undefined ? {} : { allowPartialTotal }),
  };
}
