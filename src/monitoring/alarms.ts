import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import type { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { literal } from "../shared/literal";
import { applyOverrides, type TaggedProps } from "../shared/common-props";
import { PAGES } from "../../planner/catalog/pages";
import { checkDistinct } from "../shared/values";
import type { PublishedMetric } from "./metrics";
import { ACTIONS_PER_ALARM } from "../../planner/catalog/limits";

/** When alarms go off, and what they trigger. */
export interface AlarmOptions extends TaggedProps {
  /**
   * ARNs of the actions when an alarm goes off, e.g. of an SNS topic; at most 5.
   * @default - none
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
   */
  readonly alarmActions?: readonly string[];
  /**
   * ARNs of the actions when an alarm is over; at most 5.
   * @default - none
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
   */
  readonly okActions?: readonly string[];
  /**
   * Number of periods that are evaluated. A period is one minute; for the count of endpoints five.
   * @default 5
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
   */
  readonly evaluationPeriods?: number;
  /**
   * Number of these periods that must breach the threshold.
   * @default - all of them
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
   */
  readonly datapointsToAlarm?: number;
  /**
   * What the alarms' names begin with; a name has at most 255 characters and is unique in the account and Region.
   * @default - path of the construct
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
   */
  readonly namePrefix?: string;
}

/** One alarm that a construct may make. */
interface AlarmPlan {
  /** Property with the threshold. */
  readonly prop: string;
  readonly metric: PublishedMetric;
  /** No alarm without. */
  readonly threshold: number | undefined;
  readonly comparison: "above" | "below";
}

const EVALUATION_PERIODS = 5;

/** Props that are thresholds: alarms go off above `max...` and below `min...`. */
type Threshold<P> = Extract<keyof P, `max${string}` | `min${string}`>;

/** The alarms that a construct may make, in the order of `metrics`, which names the metric of each threshold. */
export function plansOf<P extends { readonly [K in Threshold<P>]?: number }>(
  props: P,
  metrics: Readonly<Record<Threshold<P>, PublishedMetric>>,
): AlarmPlan[] {
  return (Object.keys(metrics) as Threshold<P>[]).map((prop) => ({
    prop,
    metric: metrics[prop],
    threshold: props[prop],
    comparison: prop.startsWith("max") ? "above" : "below",
  }));
}

/** Makes an alarm for each plan with a threshold; refuses when none has. */
export function makeAlarms(
  construct: Construct,
  options: AlarmOptions,
  source: { readonly namespace: string; readonly dimensions: Record<string, string> },
  plans: readonly AlarmPlan[],
): CloudwatchMetricAlarm[] {
  checkOptions(construct, options);
  const wanted = plans.filter(({ threshold }) => threshold !== undefined);
  if (wanted.length === 0) {
    throw constructError({
      construct,
      prop: plans[0]?.prop ?? "thresholds",
      value: "no threshold",
      constraint: `at least one of ${plans.map(({ prop }) => prop).join(", ")}`,
      fix: "Give a threshold for each metric to monitor",
      see: PAGES.metrics,
    });
  }
  return wanted.map((plan) => makeAlarm(construct, options, source, plan));
}

function makeAlarm(
  construct: Construct,
  options: AlarmOptions,
  { namespace, dimensions }: { readonly namespace: string; readonly dimensions: Record<string, string> },
  { prop, metric, threshold, comparison }: AlarmPlan,
): CloudwatchMetricAlarm {
  checkThreshold(construct, prop, threshold);
  const { alarmActions, okActions, region, provider, dependsOn, tags } = options;
  const alarm = new CloudwatchMetricAlarm(construct, prop, {
    alarmName: `${options.namePrefix ?? construct.node.path}-${prop}`,
    alarmDescription: `${metric.title} ${comparison} the threshold`,
    namespace,
    metricName: metric.name,
    dimensions,
    statistic: metric.statistic,
    period: metric.period,
    threshold,
    comparisonOperator: comparison === "above" ? "GreaterThanThreshold" : "LessThanThreshold",
    evaluationPeriods: options.evaluationPeriods ?? EVALUATION_PERIODS,
    datapointsToAlarm: options.datapointsToAlarm,
    treatMissingData: comparison === "above" ? "notBreaching" : "breaching",
    alarmActions: alarmActions && [...alarmActions],
    okActions: okActions && [...okActions],
    region,
    provider,
    dependsOn,
    tags,
  });
  applyOverrides(alarm, options.overrides);
  return alarm;
}

function checkOptions(construct: Construct, options: AlarmOptions): void {
  const see = PAGES.alarmApi;
  for (const [prop, actions] of Object.entries({ alarmActions: options.alarmActions, okActions: options.okActions })) {
    checkDistinct(construct, prop, actions, see);
    const known = literal(actions) ?? [];
    if (known.length <= ACTIONS_PER_ALARM) continue;
    const [value, constraint] = [`${String(known.length)} actions`, `at most ${String(ACTIONS_PER_ALARM)} actions`];
    throw constructError({ construct, prop, value, constraint, fix: "Send them to one SNS topic", see });
  }
  const periods = literal(options.evaluationPeriods) ?? EVALUATION_PERIODS;
  checkCount(construct, "evaluationPeriods", options.evaluationPeriods, Infinity);
  const most =
    options.evaluationPeriods === undefined || literal(options.evaluationPeriods) !== undefined ? periods : Infinity;
  checkCount(construct, "datapointsToAlarm", options.datapointsToAlarm, most);
}

function checkCount(construct: Construct, prop: string, value: number | undefined, most: number): void {
  const known = literal(value);
  if (known === undefined || (Number.isInteger(known) && known >= 1 && known <= most)) return;
  const constraint =
    most === Infinity ? "a whole number from 1" : `a whole number from 1 to ${String(most)}, the evaluationPeriods`;
  throw constructError({
    construct,
    prop,
    value: known,
    constraint,
    fix: "Give a number of periods",
    see: PAGES.alarmApi,
  });
}

function checkThreshold(construct: Construct, prop: string, threshold: number | undefined): void {
  const known = literal(threshold);
  if (known === undefined || (Number.isFinite(known) && known >= 0)) return;
  const value = String(known);
  throw constructError({
    construct,
    prop,
    value,
    constraint: "a number from 0",
    fix: "Correct the threshold",
    see: PAGES.metrics,
  });
}
