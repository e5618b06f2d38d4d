/** What AWS answers about a resource, per type; types that are not here get plausible values by attribute name. */
import type { Context } from "../context";
import type { Values } from "../values";
import { balancers } from "./balancers";
import { endpoints } from "./endpoints";
import { lattice } from "./lattice";
import { network } from "./network";
import { services } from "./services";

/** Computed attributes of a resource; `values` still holds unknown values, `id` excepted. */
export type Describe = (values: Values, seed: string, context: Context) => Values;

const descriptions: Readonly<Record<string, Describe>> = {
  ...network,
  ...endpoints,
  ...balancers,
  ...lattice,
  ...services,
};

export function describeResource(typeName: string, values: Values, seed: string, context: Context): Values {
  return descriptions[typeName]?.(values, seed, context) ?? {};
}
