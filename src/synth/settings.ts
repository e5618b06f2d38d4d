import { existsSync, readFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { readConfig } from "../../planner/config/config-file";
import type { Gates } from "../../planner/model/gates";
import { decimal } from "../../planner/shared/money";
import { settingsOf, type Settings } from "../../planner/settings";
import { PrivateLinkError } from "../shared/errors";
import { FailOn, type PrivateLinkPlanGates, type PrivateLinkPlanProps } from "./privatelink-plan-props";

const CONFIG = "privatelink.yml";

/** Reads the files that the props name, and puts the props before what they say. */
export function readSettings(props: PrivateLinkPlanProps): Settings {
  const path = props.config ?? (existsSync(CONFIG) ? CONFIG : undefined);
  const config = path === undefined ? undefined : readConfig(path, textOf(path));
  const settings = settingsOf(props, config, {
    read: textOf,
    beside: (file) => (isAbsolute(file) ? file : join(dirname(path ?? ""), file)),
    today: today(),
  });
  const { options } = settings;
  return {
    ...settings,
    options: {
      ...options,
      hoursPerMonth: props.hoursPerMonth === undefined ? options.hoursPerMonth : decimal(props.hoursPerMonth),
      gates: { failOn: FailOn.ERROR, ...config?.gates, ...gatesOf(props.gates ?? {}) },
    },
  };
}

function today(): string {
  return new Date().toISOString().slice(0, "2026-01-01".length);
}

function gatesOf(gates: PrivateLinkPlanGates): Gates {
  const { failOn, maxMonthlyCost, quotaHeadroomPercent, allowPartialTotal } = gates;
  return {
    ...(failOn === undefined ? {} : { failOn }),
    ...(maxMonthlyCost === undefined ? {} : { maxMonthlyCost: decimal(maxMonthlyCost) }),
    ...(quotaHeadroomPercent === undefined ? {} : { quotaHeadroomPercent: decimal(quotaHeadroomPercent) }),
    ...(allowPartialTotal === undefined ? {} : { allowPartialTotal }),
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new PrivateLinkError({
      code: "INPUT_UNREADABLE",
      what: "A file that PrivateLinkPlan is to use cannot be read",
      where: path,
      expected: "a file that can be read",
      found: error instanceof Error ? error.message : String(error),
      fix: "Check the path; it is relative to the working directory",
    });
  }
}
