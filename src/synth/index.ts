/**
 * The planner's report and gates when an app is synthesized.
 * @module synth
 */
export { PrivateLinkPlan } from "./privatelink-plan";
export { FailOn, type PrivateLinkPlanGates, type PrivateLinkPlanProps } from "./privatelink-plan-props";
