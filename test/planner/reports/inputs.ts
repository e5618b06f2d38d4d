import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { configuration } from "../../cli/configurations";

const FIXTURES = join(__dirname, "../../fixtures/terraform");

export interface ReportInput {
  readonly name: string;
  readonly text: string;
}

/** Every recorded plan and state: real Terraform output. */
export function recordedInputs(): ReportInput[] {
  return readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(FIXTURES, name))
        .filter((file) => /\.(json|tfstate)$/.test(file))
        .map((file) => ({ name: `${name}/${file}`, text: readFileSync(join(FIXTURES, name, file), "utf8") })),
    );
}

export const HOSTILE =
  "</code><script>alert(1)</script>|`x`\u001b[31m\u202e@team \n# title [a](http://b) ${{ secrets.X }}";

/** Hand-written inputs at the edges of what a report must bear. */
export function edgeInputs(): ReportInput[] {
  const long = `${"module.a_very_long_module_name.".repeat(12)}endpoint`;
  return [
    { name: "no endpoint", text: '{"terraform": {}}' },
    { name: "one endpoint", text: configuration("us-east-1", { sqs: { service: "com.amazonaws.us-east-1.sqs" } }) },
    {
      name: "missing price",
      text: configuration("eu-central-2", { sqs: { service: "com.amazonaws.eu-central-2.sqs" } }),
    },
    { name: "no Region", text: configuration(undefined, { own: { service: "${var.service}", subnets: [] } }) },
    {
      name: `hostile ${HOSTILE}`,
      text: configuration("us-east-1", {
        [HOSTILE]: { service: HOSTILE, attributes: { vpc_id: HOSTILE, policy: HOSTILE, tags: { [HOSTILE]: HOSTILE } } },
      }),
    },
    { name: long, text: configuration("us-east-1", { [long]: { service: long, attributes: { vpc_id: long } } }) },
    {
      name: "unknown subnets",
      text: configuration("us-east-1", {
        sqs: { service: "com.amazonaws.us-east-1.sqs", attributes: { subnet_ids: "${var.subnets}" } },
      }),
    },
    {
      name: "sixty endpoints",
      text: configuration(
        "us-east-1",
        Object.fromEntries(
          Array.from({ length: 60 }, (_, index) => [`e${index}`, { service: `com.amazonaws.us-east-1.s${index}` }]),
        ),
      ),
    },
    {
      name: "unicode",
      text: configuration("us-east-1", { "ünïcödé-端点-🚀": { service: "com.amazonaws.us-east-1.sqs" } }),
    },
  ];
}
