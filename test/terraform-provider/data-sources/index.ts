/** ReadDataSource: answers from the fixture and from what was applied; other data sources get plausible values. */
import type { Context } from "../context";
import { plausible } from "../plausible";
import type { BlockSchema } from "../schema-types";
import { canonical, isAbsent, type Value, type Values } from "../values";
import { digest } from "../world";
import { account } from "./account";
import { networks } from "./networks";
import { policyDocument } from "./policy-document";
import { services } from "./services";

/** The attributes that AWS answers for what an author asked; everything in `config` is known. */
export type Answer = (config: Values, context: Context) => Values;

const answers: Readonly<Record<string, Answer>> = {
  ...account,
  ...networks,
  ...services,
  aws_iam_policy_document: policyDocument,
};

export function readDataSource(typeName: string, schema: BlockSchema, config: Values, context: Context): Values {
  const answered = answers[typeName]?.(config, context) ?? {};
  const seed = digest(`${typeName} ${context.region} ${canonical(config)}`);
  const result: Values = { ...config };
  for (const [name, attribute] of schema.attributes) {
    const written: Value = config[name] ?? null;
    const made = !attribute.optional || name === "id";
    const wanted = { typeName, name, type: attribute.type, planned: config, seed, context };
    result[name] = isAbsent(written) ? (answered[name] ?? (made ? plausible(wanted) : null)) : written;
  }
  return result;
}

/** The values of the `filter` blocks of this name. */
export function filterValues(config: Values, name: string): string[] {
  const filters = Array.isArray(config["filter"]) ? config["filter"] : [];
  return filters.flatMap((filter) => {
    const { name: filterName, values } = filter as { name?: Value; values?: Value };
    return filterName === name && Array.isArray(values) ? values.filter((value) => typeof value === "string") : [];
  });
}
