import fc from "fast-check";
import { assess, highOf, isBounded, lowOf, readTerraform, type Source } from "cdktf-privatelink/planner";
import { joinedConfiguration } from "../../../../planner/terraform/configuration/files";
import type { ConfigurationModule } from "../../../../planner/terraform/configuration/module";
import type { JsonObject } from "../../../../planner/terraform/document/json";
import { OPEN_EXPRESSIONS, SUBNET_EXPRESSIONS, subnetConfiguration } from "./subnet-expressions";

/** What must not change a figure of a configuration, whatever its expressions. */

const EXPRESSIONS = [...SUBNET_EXPRESSIONS, ...OPEN_EXPRESSIONS].map(([expression]) => expression);

function moduleOf(
  expressions: readonly string[],
  change: (text: string) => string = (text) => text,
): ConfigurationModule {
  const { root, net } = subnetConfiguration(expressions);
  const [document, called] = [root, net].map((part) => JSON.parse(change(JSON.stringify(part))) as JsonObject);
  const module = { document: called!, calls: new Map<string, never>() };
  const variable = { ...(document!["variable"] as JsonObject), late: {} };
  return {
    document: { ...document, variable, data: { aws_subnets: { d: {} } } },
    calls: new Map([
      ["net", module],
      ["nets", module],
    ]),
  };
}

/** The zones of the endpoints in order, and the total. */
function figures(configuration: ConfigurationModule): unknown {
  const source: Source = { name: "folder", configuration };
  const topology = readTerraform([source]);
  const zones = topology.endpoints.map((endpoint) => {
    const quantity = endpoint.kind === "Gateway" ? undefined : endpoint.placement.zones;
    return quantity !== undefined && isBounded(quantity) ? [Number(lowOf(quantity)), Number(highOf(quantity))] : [];
  });
  const { monthly } = Object.values(assess(topology).totals)[0]!;
  return { zones, monthly: isBounded(monthly) ? [lowOf(monthly).toFixed(2), highOf(monthly).toFixed(2)] : [] };
}

const anyExpressions = fc.subarray(EXPRESSIONS, { minLength: 1, maxLength: 8 });

function holdsFor(law: (expressions: readonly string[]) => ConfigurationModule): void {
  fc.assert(
    fc.property(anyExpressions, (expressions) => {
      expect(figures(law(expressions))).toEqual(figures(moduleOf(expressions)));
    }),
    { numRuns: 40 },
  );
}

it("the names of resources, locals, variables and modules change no figure", () => {
  const names = {
    counted: "z_first",
    keyed: "a-last",
    groups: "g2",
    zones: "az_list",
    net: "n",
    nets: "n_s",
    late: "l",
  };
  const rename = (text: string): string =>
    Object.entries(names).reduce(
      (changed, [name, other]) => changed.replace(new RegExp(`\\b${name}\\b(?!/)`, "g"), other),
      text,
    );
  holdsFor((expressions) => {
    const { document, calls } = moduleOf(expressions.map(rename), rename);
    return {
      document: { ...document, variable: { ...(document["variable"] as object), l: {} } },
      calls: new Map([
        ["n", calls.get("net")!],
        ["n_s", calls.get("nets")!],
      ]),
    };
  });
});

it("a list that is put together from parts has the same elements", () => {
  holdsFor((expressions) =>
    moduleOf(expressions.map((expression) => `concat([], [for id in ${wrapped(expression)} : id], [])`)),
  );
});

it("a local between the expression and the endpoint changes no figure", () => {
  holdsFor((expressions) => {
    const module = moduleOf(expressions.map((_, at) => `local.list${at}`));
    const added = Object.fromEntries(expressions.map((expression, at) => [`list${at}`, `\${${expression}}`]));
    const locals = { ...(module.document["locals"] as JsonObject), ...added };
    return { ...module, document: { ...module.document, locals } };
  });
});

it("a module around all of it changes no figure", () => {
  holdsFor((expressions) => {
    const inner = moduleOf(expressions);
    const { provider, ...rest } = inner.document;
    const document = { provider: provider ?? null, module: { around: { source: "./around" } } };
    return { document, calls: new Map([["around", { ...inner, document: rest }]]) };
  });
});

it("the order of the files changes no figure", () => {
  holdsFor((expressions) => {
    const module = moduleOf(expressions);
    const files = Object.entries(module.document).map(([kind, body]) => ({
      path: `${kind}.tf`,
      document: { [kind]: body },
    }));
    return { ...module, document: joinedConfiguration(files.reverse()) };
  });
});

it("a module that was not read makes the total partial", () => {
  fc.assert(
    fc.property(anyExpressions, (expressions) => {
      const { document, calls } = moduleOf(expressions);
      const module = { ...(document["module"] as JsonObject), far: { source: "far/away" } };
      const configuration = {
        document: { ...document, module },
        calls: new Map([...calls, ["far", { reason: "its module is not installed" }] as const]),
      };
      const { totals } = assess(readTerraform([{ name: "folder", configuration }]));
      expect(Object.values(totals)[0]!.missing.map(({ address }) => address)).toContain("module.far");
    }),
    { numRuns: 20 },
  );
});

function wrapped(expression: string): string {
  return expression.includes("?") ? `(${expression})` : expression;
}
