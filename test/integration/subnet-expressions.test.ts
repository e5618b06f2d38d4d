/** The real terraform gives the endpoints of the planner's own test the subnets that the planner counts. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  endpointName,
  SUBNET_EXPRESSIONS,
  subnetConfiguration,
} from "../planner/terraform/configuration/subnet-expressions";
import { describeWithStandIn } from "./binary";
import { openWorkspace } from "./harness";

interface State {
  readonly values: {
    readonly root_module: {
      readonly resources: readonly {
        readonly type: string;
        readonly name: string;
        readonly values: { readonly subnet_ids?: readonly string[] };
      }[];
    };
  };
}

describeWithStandIn()("subnets of endpoints", () => {
  let subnets = new Map<string, number>();

  beforeAll(async () => {
    const workspace = await openWorkspace();
    const { root, net } = subnetConfiguration(SUBNET_EXPRESSIONS.map(([expression]) => expression));
    mkdirSync(join(workspace.directory, "net"));
    writeFileSync(join(workspace.directory, "net", "main.tf.json"), JSON.stringify(net));
    writeFileSync(join(workspace.directory, "main.tf.json"), JSON.stringify(root));
    try {
      await workspace.must(["init", "-input=false"]);
      await workspace.must(["apply", "-auto-approve", "-input=false"]);
      const { resources } = ((await workspace.show()) as State).values.root_module;
      const endpoints = resources.filter(({ type }) => type === "aws_vpc_endpoint");
      subnets = new Map(endpoints.map(({ name, values }) => [name, new Set(values.subnet_ids).size]));
    } finally {
      workspace.close();
    }
  });

  it.each(SUBNET_EXPRESSIONS.map(([expression, count], at) => [expression, count, endpointName(at)] as const))(
    "%s: %d",
    (_, count, name) => {
      expect(subnets.get(name)).toBe(count);
    },
  );
});
