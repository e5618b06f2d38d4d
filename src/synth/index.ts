/**
 * The planner's report and gates at synth.
 * @module synth
 */
export { PrivateLinkPlan } from "./privatelink-plan";
export { FailOn, type PrivateLinkPlanGates, type PrivateLinkPlanProps } from "./privatelink-plan-props";
