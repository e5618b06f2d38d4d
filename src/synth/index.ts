export { PrivateLinkPlan } from "./privatelink-plan";
export { FailOn, type PrivateLinkPlanGates, type PrivateLinkPlanProps } from "./privatelink-plan-props";
