import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import { PrivateLinkError } from "../../../src";
import { constructError } from "../../../src/shared/errors";

function errorFor(value: unknown): PrivateLinkError {
  const construct = new TerraformStack(Testing.app(), "app");
  return constructError({
    construct,
    prop: "subnets",
    value,
    constraint: "at least one subnet",
    fix: "Give a subnet",
    see: "https://docs.aws.amazon.com/x",
  });
}

test("says the property, the construct, the constraint, the value, what to do and where AWS states it, in one line", () => {
  const error = errorFor([]);
  expect(error.message).toBe(
    'Property "subnets" is invalid (construct app): expected at least one subnet, found []. ' +
      "Give a subnet (https://docs.aws.amazon.com/x).",
  );
  expect(error.code).toBe("CONSTRUCT_INVALID_PROP");
  expect(PrivateLinkError.isPrivateLinkError(error)).toBe(true);
});

test.each<[string, unknown, string]>([
  ["a text", "us-east-1a", "found us-east-1a."],
  ["a number", 0, "found 0."],
  ["an object", { ipv4: "10.0.0.1" }, 'found {"ipv4":"10.0.0.1"}.'],
  ["nothing", undefined, "found nothing."],
  ["a long text", "x".repeat(1000), `found ${"x".repeat(200)}....`],
])("shows %s", (_, value, expected) => {
  expect(errorFor(value).message).toContain(expected);
});

test("does not show a token", () => {
  const stack = new TerraformStack(Testing.app(), "app");
  const variable = new TerraformVariable(stack, "x", { type: "string" });
  expect(errorFor(variable.stringValue).message).toContain("found a value known only at apply.");
});
