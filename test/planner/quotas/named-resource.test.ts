import { assess, type Located } from "cdktf-privatelink/planner";
import { interfaceEndpoint, topology } from "../topology-factory";

/** The resource that a quota's line names, of one endpoint for each action. */
function named(actions: readonly Located["action"][]): string | undefined {
  const endpoints = actions.map((action) => interfaceEndpoint(action, { action }));
  const line = assess(topology({ endpoints })).quotas.find(({ id }) => id === "interface-and-gwlb-endpoints-per-vpc");
  return line?.resource?.address;
}

it.each<[string, Located["action"][], string | undefined]>([
  ["what is created", ["no-op", "create"], "aws_vpc_endpoint.create"],
  ["what is replaced", ["no-op", "replace"], "aws_vpc_endpoint.replace"],
  ["what is updated", ["existing", "update"], "aws_vpc_endpoint.update"],
  ["the first that changes", ["no-op", "update", "create"], "aws_vpc_endpoint.update"],
  ["nothing that stays or goes", ["no-op", "existing", "import", "delete", "forget"], undefined],
])("names %s", (_, actions, expected) => {
  expect(named(actions)).toBe(expected);
});
