/** Beginnings of the names of actions that read, in nearly all services. */
const READING = ["BatchGet*", "Describe*", "Get*", "List*"];

/**
 * Actions of a service that read but begin otherwise. Services that are not here have none, or none that matter.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const ALSO_READING: Readonly<Record<string, readonly string[]>> = {
  dynamodb: ["ConditionCheckItem", "PartiQLSelect", "Query", "Scan"],
  ecr: ["BatchCheckLayerAvailability"],
  logs: ["FilterLogEvents", "StartQuery", "StopQuery"],
  sqs: ["ReceiveMessage"],
};

/** Action patterns that read a service's configuration, listings and data. */
export function readActions(service: string): readonly string[] {
  const others = Object.hasOwn(ALSO_READING, service) ? (ALSO_READING[service] ?? []) : [];
  return [...READING, ...others].map((name) => `${service}:${name}`);
}
