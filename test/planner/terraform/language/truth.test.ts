import { isUnresolved, readTerraform } from "cdktf-privatelink/planner";

/** The value of an expression as `private_dns_enabled` of an endpoint in a configuration. */
function valueOf(expression: string): unknown {
  const endpoint = {
    vpc_id: "vpc-1",
    service_name: "com.amazonaws.us-east-1.sqs",
    vpc_endpoint_type: "Interface",
    private_dns_enabled: `\${${expression}}`,
  };
  const text = JSON.stringify({ variable: { late: {} }, resource: { aws_vpc_endpoint: { e: endpoint } } });
  const [read] = readTerraform([{ name: "cdk.tf.json", text }]).endpoints;
  const value = read?.kind === "Interface" ? read.privateDns : undefined;
  return isUnresolved(value) ? "unknown" : value;
}

it.each<[string, unknown]>([
  ["alltrue([true, true])", true],
  ["alltrue([true, false])", false],
  ["alltrue([var.late, false])", false],
  ["alltrue([var.late, true])", "unknown"],
  ["alltrue([])", true],
  ["anytrue([false, false])", false],
  ["anytrue([false, true])", true],
  ["anytrue([var.late, true])", true],
  ["anytrue([var.late, false])", "unknown"],
  ["anytrue([])", false],
])("%s", (expression, expected) => {
  expect(valueOf(expression)).toBe(expected);
});
