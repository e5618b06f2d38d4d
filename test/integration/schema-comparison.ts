/** Compares the stand-in's schemas with what `terraform providers schema -json` says of the attached provider. */
import { deriveSchema, isKnownType } from "../terraform-provider/schema";
import type { AttributeSchema, BlockSchema, Mode, NestedBlockSchema } from "../terraform-provider/schema-types";

interface RealAttribute {
  readonly type?: unknown;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
}

interface RealBlock {
  readonly attributes?: Readonly<Record<string, RealAttribute>>;
  readonly block_types?: Readonly<Record<string, RealNested>>;
}

interface RealNested {
  readonly nesting_mode: string;
  readonly block: RealBlock;
  readonly max_items?: number;
}

type RealSchemas = Readonly<Record<string, { readonly block: RealBlock }>>;

/** The part of the JSON that is compared. */
export interface ProviderSchemas {
  readonly provider_schemas: Readonly<
    Record<string, { readonly resource_schemas?: RealSchemas; readonly data_source_schemas?: RealSchemas }>
  >;
}

/** One line per difference, for every type that is both in the JSON and in `types`. */
export function differences(schemas: ProviderSchemas, types: ReadonlySet<string>): string[] {
  const provider = Object.entries(schemas.provider_schemas).find(([address]) =>
    address.endsWith("/hashicorp/aws"),
  )?.[1];
  return [
    ...compareTypes("resource", provider?.resource_schemas ?? {}, types),
    ...compareTypes("data", provider?.data_source_schemas ?? {}, types),
  ];
}

function compareTypes(mode: Mode, real: RealSchemas, types: ReadonlySet<string>): string[] {
  return Object.entries(real)
    .filter(([name]) => types.has(name) && isKnownType(mode, name))
    .flatMap(([name, { block }]) => compareBlock(`${mode} ${name}`, deriveSchema(mode, name), block));
}

function compareBlock(path: string, ours: BlockSchema, real: RealBlock): string[] {
  const attributes = real.attributes ?? {};
  const nested = real.block_types ?? {};
  return [
    ...names(ours.attributes, attributes).flatMap((name) =>
      compareAttribute(`${path}.${name}`, ours.attributes.get(name), attributes[name]),
    ),
    ...names(ours.blocks, nested).flatMap((name) =>
      compareNested(`${path}.${name}`, ours.blocks.get(name), nested[name]),
    ),
  ];
}

function names(ours: ReadonlyMap<string, unknown>, real: object): string[] {
  return [...new Set([...ours.keys(), ...Object.keys(real)])].sort();
}

function compareAttribute(path: string, ours?: AttributeSchema, real?: RealAttribute): string[] {
  if (!ours || !real) return [`${path}: ${ours ? "not in the provider" : "not in the bindings"}`];
  const text = ({ type, required, optional, computed }: RealAttribute): string => {
    const flags = { required, optional, computed };
    const set = Object.entries(flags).flatMap(([flag, value]) => (value === true ? [flag] : []));
    return `${JSON.stringify(sorted(type))} ${set.join("+")}`;
  };
  return text(ours) === text(real) ? [] : [`${path}: ours ${text(ours)}, the provider's ${text(real)}`];
}

function compareNested(path: string, ours?: NestedBlockSchema, real?: RealNested): string[] {
  if (!ours || !real) return [`${path}: ${ours ? "not in the provider" : "not in the bindings"}`];
  const mine = `${ours.nesting} ${ours.maxItems}`;
  const theirs = `${real.nesting_mode} ${real.max_items ?? 0}`;
  const different = mine === theirs ? [] : [`${path}: ours ${mine}, the provider's ${theirs}`];
  return [...different, ...compareBlock(path, ours.block, real.block)];
}

/** A type constraint with the attributes of its objects in alphabetical order. */
function sorted(type: unknown): unknown {
  if (Array.isArray(type)) return type.map(sorted);
  if (typeof type !== "object" || type === null) return type;
  const entries = Object.entries(type).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
