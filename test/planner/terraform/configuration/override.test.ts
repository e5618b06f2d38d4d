import { joinedConfiguration } from "../../../../planner/terraform/configuration/files";
import type { JsonObject } from "../../../../planner/terraform/document/json";

/** The endpoint `e` of a base file with the blocks of override files, in this order. */
function endpointWith(base: object, ...overrides: object[]): unknown {
  const file = (path: string, body: object) => ({
    path,
    document: { resource: { aws_vpc_endpoint: { e: [body] } } } as unknown as JsonObject,
  });
  const joined = joinedConfiguration([
    ...overrides.map((body, at) => file(`folder/a${at}_override.tf`, body)),
    file("folder/main.tf", base),
  ]);
  return (joined as { resource: { aws_vpc_endpoint: { e: unknown } } }).resource.aws_vpc_endpoint.e;
}

it.each<[string, object, object[], object]>([
  ["arguments", { a: 1, b: 2 }, [{ b: 3, c: 4 }], { a: 1, b: 3, c: 4 }],
  ["the last of several files", { a: 1 }, [{ a: 2 }, { a: 3 }], { a: 3 }],
  ["all blocks of a name", { x: [{ a: 1 }, { a: 2 }] }, [{ x: [{ a: 3 }] }], { x: [{ a: 3 }] }],
  [
    "a dynamic block by one that is written out",
    { dynamic: { x: [{ for_each: [1] }], y: [{ for_each: [2] }] } },
    [{ x: [{ a: 3 }] }],
    { x: [{ a: 3 }], dynamic: { y: [{ for_each: [2] }] } },
  ],
  [
    "a block that is written out by a dynamic one",
    { x: [{ a: 3 }] },
    [{ dynamic: { x: [{ for_each: [1] }] } }],
    { dynamic: { x: [{ for_each: [1] }] } },
  ],
  [
    "the arguments of lifecycle one by one",
    { lifecycle: [{ prevent_destroy: true, create_before_destroy: true }] },
    [{ lifecycle: [{ prevent_destroy: false }] }],
    { lifecycle: { prevent_destroy: false, create_before_destroy: true } },
  ],
  ["for_each by count", { for_each: ["a"] }, [{ count: 2 }], { count: 2 }],
])("an override file replaces %s", (_, base, overrides, expected) => {
  expect(endpointWith(base, ...overrides)).toEqual(expected);
});

it("merges variables, locals, modules and providers by their names", () => {
  const document = {
    variable: { n: [{ type: "number", default: 1 }], m: [{ default: 1 }] },
    locals: [{ a: 1, b: 1 }],
    module: { net: [{ source: "./net", zones: 1 }] },
    provider: { aws: [{ region: "us-east-1" }, { alias: "west", region: "us-west-1" }] },
  };
  const override = {
    variable: { n: [{ default: 2 }] },
    locals: [{ b: 2 }],
    module: { net: [{ zones: 2 }] },
    provider: { aws: [{ alias: "west", region: "us-west-2" }, { alias: "new" }] },
  };
  expect(
    joinedConfiguration([
      { path: "override.tf.json", document: override as unknown as JsonObject },
      { path: "main.tf", document: document as unknown as JsonObject },
    ]),
  ).toEqual({
    variable: { n: { type: "number", default: 2 }, m: [{ default: 1 }] },
    locals: [{ a: 1, b: 1 }, { b: 2 }],
    module: { net: { source: "./net", zones: 2 } },
    provider: { aws: [{ region: "us-east-1" }, { alias: "west", region: "us-west-2" }, { alias: "new" }] },
  });
});

it.each(["override.tf", "x_override.tf", "override.tf.json", "a/x_override.tf.json"])("%s overrides", (path) => {
  const files = [
    { path, document: { locals: { a: 2 } } },
    { path: "z.tf", document: { locals: { a: 1 } } },
  ];
  expect(joinedConfiguration(files)).toEqual({ locals: [{ a: 1 }, { a: 2 }] });
});

it.each(["myoverride.tf", "override_x.tf", "override/main.tf"])("%s is a file like any other", (path) => {
  const files = [
    { path, document: { variable: { a: { default: 2 } } } },
    { path: "z.tf", document: { variable: { a: { default: 1, type: "number" } } } },
  ];
  expect(joinedConfiguration(files as never)).toEqual({ variable: { a: { default: 1, type: "number" } } });
});
