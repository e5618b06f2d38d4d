/** The real terraform gives the expressions of the planner's own test the values that the planner gives them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { EXPRESSIONS, VARIABLES } from "../planner/terraform/language/expression-cases";
import { describeWithStandIn } from "./binary";
import { openWorkspace } from "./harness";

interface Outputs {
  readonly [name: string]: { readonly value: string };
}

describeWithStandIn()("expressions of configurations", () => {
  let outputs: Outputs = {};

  beforeAll(async () => {
    const workspace = await openWorkspace();
    const variable = Object.fromEntries(Object.entries(VARIABLES).map(([name, value]) => [name, { default: value }]));
    const output = Object.fromEntries(
      EXPRESSIONS.map(([expression], at) => [`o${at}`, { value: `\${jsonencode(${expression})}` }]),
    );
    writeFileSync(join(workspace.directory, "main.tf.json"), JSON.stringify({ variable, output }));
    try {
      await workspace.must(["init", "-input=false"]);
      await workspace.must(["apply", "-auto-approve", "-input=false"]);
      outputs = JSON.parse((await workspace.must(["output", "-json"])).stdout) as Outputs;
    } finally {
      workspace.close();
    }
  });

  it.each(EXPRESSIONS.map(([expression, value], at) => [expression, value, `o${at}`] as const))(
    "%s",
    (_, value, name) => {
      expect(JSON.parse(outputs[name]?.value ?? "")).toEqual(value);
    },
  );
});
