import { App } from "cdktf";
import { LONGEST_MONTH_HOURS } from "../../planner/catalog/limits";
import { isRegionCode } from "../../planner/catalog/forms";
import { didYouMean, nearestName } from "../../planner/shared/nearest";
import { isObject } from "../../planner/shared/is-object";
import { PrivateLinkError } from "../shared/errors";
import { FailOn, type PrivateLinkPlanGates, type PrivateLinkPlanProps } from "./privatelink-plan-props";

/** What a prop must be, in words and as a check. */
type Constraint = readonly [constraint: string, has: (value: unknown) => boolean];

const PATH: Constraint = ["the path of a file", (value) => typeof value === "string" && value.trim() !== ""];
const AMOUNT: Constraint = ["a number that is not negative", (value) => isBetween(value, 0, Infinity)];
const LEVELS: readonly unknown[] = Object.values(FailOn);

const PROPS: Readonly<Record<keyof PrivateLinkPlanProps, Constraint>> = {
  config: PATH,
  usage: PATH,
  prices: PATH,
  quotas: PATH,
  inventory: ["a list of paths of files", (value) => Array.isArray(value) && value.every(PATH[1])],
  hoursPerMonth: [
    `a number of hours above 0 and at most ${String(LONGEST_MONTH_HOURS)}`,
    (value) => value !== 0 && isBetween(value, 0, LONGEST_MONTH_HOURS),
  ],
  region: ["a Region code, such as us-east-1", (value) => typeof value === "string" && isRegionCode(value)],
  gates: ["an object with limits", isObject],
};

const GATES: Readonly<Record<keyof PrivateLinkPlanGates, Constraint>> = {
  failOn: [`one of ${LEVELS.join(", ")}`, (value) => LEVELS.includes(value)],
  maxMonthlyCost: AMOUNT,
  maxBandwidthUsePercentOneAzLost: AMOUNT,
  minFreeAddresses: AMOUNT,
  quotaHeadroomPercent: ["a percentage from 0 to 100", (value) => isBetween(value, 0, 100)],
  allowPartialTotal: ["true or false", (value) => typeof value === "boolean"],
};

function isBetween(value: unknown, least: number, most: number): boolean {
  return typeof value === "number" && value >= least && value <= most && Number.isFinite(value);
}

const attached = new WeakSet<App>();

/** Refuses what is not an app, a second call for one app, and props that do not exist or have another value. */
export function checkPlan(app: unknown, props: unknown): asserts app is App {
  if (!App.isApp(app)) throw planError("app", "something else", "the app: a construct of class App", "Give the app");
  if (!isObject(props)) throw planError("props", JSON.stringify(props), "an object", "Give an object, or nothing");
  checkEach(props, PROPS, "");
  if (isObject(props["gates"])) checkEach(props["gates"], GATES, "gates.");
  if (attached.has(app)) throw planError("app", "an app with a plan", "an app without a plan", "Call attach once");
  attached.add(app);
}

function checkEach(values: object, constraints: Readonly<Record<string, Constraint>>, path: string): void {
  for (const [name, value] of Object.entries(values)) {
    const prop = `${path}${name}`;
    const names = Object.keys(constraints);
    const constraint = constraints[name];
    if (constraint === undefined || !Object.hasOwn(constraints, name)) {
      const fix = name in GATES ? `Write gates: { ${name}: ... }` : didYouMean(nearestName(name, names));
      throw planError(prop, `the name ${name}`, `one of ${names.join(", ")}`, fix ?? "Leave it out");
    }
    if (value !== undefined && !constraint[1](value))
      throw planError(prop, JSON.stringify(value), constraint[0], "Correct the value, or leave it out");
  }
}

/** The error for a use of PrivateLinkPlan that cannot work. */
export function planError(prop: string, found = "nothing", expected: string, fix: string): PrivateLinkError {
  return new PrivateLinkError({
    code: "PLAN_INVALID_PROP",
    what: `Property "${prop}" of the plan is invalid`,
    where: "PrivateLinkPlan.attach",
    expected,
    found,
    fix,
  });
}
