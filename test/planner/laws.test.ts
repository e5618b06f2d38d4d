import { assess, Decimal, readTerraform, type Quantity } from "cdktf-privatelink/planner";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What must be so for every plan, tried on the plans that Terraform wrote. */

interface Plan {
  readonly configuration: object;
  readonly errored?: boolean;
  readonly resource_changes?: Change[];
  readonly planned_values?: object;
  readonly prior_state?: object;
}

interface Change {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly change: {
    after: Record<string, unknown> | null;
    after_unknown: Record<string, unknown>;
  };
}

const FIXTURES = join(__dirname, "../fixtures/terraform");
const PLANS = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" }).filter((path) => /plan\.json$/.test(path));

function planOf(path: string): Plan {
  return JSON.parse(readFileSync(join(FIXTURES, path), "utf8")) as Plan;
}

interface Outcome {
  /** `undefined`: there is no bound. */
  readonly low: Decimal;
  readonly high: Decimal | undefined;
  readonly isPartial: boolean;
  readonly findings: readonly string[];
}

const ZERO = new Decimal(0);

function boundsOf(quantity: Quantity | undefined): [Decimal, Decimal | undefined] {
  if (quantity === undefined) return [ZERO, ZERO];
  if (quantity.kind === "known") return [quantity.value, quantity.value];
  if (quantity.kind === "range") return [quantity.low, quantity.high];
  return [quantity.least ?? ZERO, quantity.most];
}

function outcomeOf(plan: Plan): Outcome {
  const assessment = assess(readTerraform([{ name: "plan", document: plan as never }]));
  const total = assessment.totals["USD"];
  const [low, high] = boundsOf(total?.monthly);
  return {
    low,
    high,
    isPartial: assessment.gaps.length > 0 || (total?.missing.length ?? 0) > 0,
    findings: assessment.findings.map(({ rule, address }) => `${rule} ${address}`).sort(),
  };
}

/** True when the outcome after something was forgotten still allows the outcome before. */
function allows(after: Outcome, before: Outcome): boolean {
  if (after.low.gt(before.low)) return false;
  if (after.isPartial || after.high === undefined) return true;
  return before.high !== undefined && after.high.gte(before.high);
}

function shownOf({ low, high, isPartial }: Outcome): string {
  return `${low.toFixed(4)} to ${high?.toFixed(4) ?? "no bound"}${isPartial ? ", partial" : ""}`;
}

const PRICED = new Set(["aws_vpc_endpoint", "aws_nat_gateway", "aws_subnet", "aws_lb", "aws_vpc"]);

/** Every way of forgetting one attribute of one resource: its plan, and a name. */
function* forgetful(path: string, isMarked: boolean): Generator<readonly [string, Plan]> {
  const { resource_changes: changes = [] } = planOf(path);
  for (const [at, { address, type, change }] of changes.entries()) {
    if (!PRICED.has(type) || change.after === null || isLaterInstance(changes, at)) continue;
    for (const key of Object.keys(change.after)) {
      const plan = planOf(path);
      const forgotten = plan.resource_changes![at]!.change;
      forgotten.after = without(forgotten.after!, key);
      forgotten.after_unknown = isMarked
        ? { ...forgotten.after_unknown, [key]: true }
        : without(forgotten.after_unknown, key);
      yield [`${address}.${key}`, withoutConfiguration(plan)];
    }
  }
}

function without(values: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
}

/** True for an instance of a resource of which an earlier change is another instance. */
function isLaterInstance(changes: readonly Change[], at: number): boolean {
  const { type, name } = changes[at]!;
  return changes.slice(0, at).some((earlier) => earlier.type === type && earlier.name === name);
}

/** A plan without what says where an attribute comes from. */
function withoutConfiguration(plan: Plan): Plan {
  return { ...plan, configuration: {} };
}

it.each(PLANS)("%s: a value that becomes unknown gives a range that contains the figure", (path) => {
  const before = outcomeOf(withoutConfiguration(planOf(path)));
  const wrong = [...forgetful(path, true)].flatMap(([name, plan]) => {
    const after = outcomeOf(plan);
    return allows(after, before) ? [] : [`${name}: ${shownOf(after)}, was ${shownOf(before)}`];
  });
  expect(wrong).toEqual([]);
});

it.each(PLANS)("%s: a value that is not in the file gives a range that contains the figure", (path) => {
  const before = outcomeOf(withoutConfiguration(planOf(path)));
  const wrong = [...forgetful(path, false)].flatMap(([name, plan]) => {
    const after = outcomeOf(plan);
    return allows(after, before) ? [] : [`${name}: ${shownOf(after)}, was ${shownOf(before)}`];
  });
  expect(wrong).toEqual([]);
});

it.each(PLANS)("%s: what was not read makes the total partial and takes nothing away", (path) => {
  const before = outcomeOf(planOf(path));
  const after = outcomeOf({ ...planOf(path), errored: true });
  expect(after.isPartial).toBe(true);
  expect(after.low).toEqual(before.low);
});

it.each(PLANS)("%s: resources in reverse order give the same outcome", (path) => {
  const plan = planOf(path);
  plan.resource_changes?.reverse();
  expect(outcomeOf(plan)).toEqual(outcomeOf(planOf(path)));
});

it.each(PLANS)("%s: resources with other names give the same outcome", (path) => {
  const plan = planOf(path);
  const names = new Set((plan.resource_changes ?? []).map(({ name }) => name));
  const { findings, ...figures } = outcomeOf(renamed(plan, names) as Plan);
  const before = outcomeOf(plan);
  expect({ ...figures, findings }).toEqual({
    ...before,
    findings: before.findings.map((text) => renamed(text, names)),
  });
});

const ADDRESS = /\b(aws_\w+)\.([\w-]+)/g;

/** A document whose resources of these names have other names, in addresses and in references. */
function renamed(value: unknown, names: ReadonlySet<string>, key = ""): unknown {
  if (typeof value === "string") {
    if (key === "name" && names.has(value)) return `${value}_x`;
    return value.replace(ADDRESS, (address, type: string, name: string) =>
      names.has(name) ? `${type}.${name}_x` : address,
    );
  }
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, renamed(item, names, name)]));
}
