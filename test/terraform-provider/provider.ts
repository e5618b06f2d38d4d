/** The answers to Terraform's calls, apart from how they travel. */
import { createResource, updateResource } from "./apply";
import type { Context } from "./context";
import { readDataSource } from "./data-sources";
import { associated } from "./associations";
import { existing } from "./existing";
import { planChange, type PlanOutput } from "./plan";
import { deriveProviderSchema, deriveSchema } from "./schema";
import type { BlockSchema, Mode } from "./schema-types";
import { idOf, blocks, isObject, text, type Value, type Values } from "./values";
import { World } from "./world";

/** What a `provider "aws"` block says, per connection: Terraform opens one for each provider configuration. */
export interface Configuration {
  readonly region: string;
  readonly defaultTags: Readonly<Record<string, string>>;
}

/** A call that the stand-in refuses; becomes a diagnostic. */
export class Refusal extends Error {
  constructor(
    readonly summary: string,
    detail: string,
  ) {
    super(detail);
    this.name = "Refusal";
  }
}

/** Reads the `provider` block; a missing Region is an error, as in the real provider. */
export function readConfiguration(config: Values | null): Configuration {
  const region = text(config?.["region"]) ?? process.env["AWS_REGION"];
  if (region === undefined || region === "") {
    throw new Refusal("Missing region", 'The provider "aws" block sets no region, and AWS_REGION is not set.');
  }
  const tags = blocks(config?.["default_tags"])[0]?.["tags"];
  return { region, defaultTags: isObject(tags) ? (tags as Record<string, string>) : {} };
}

export class StandInProvider {
  readonly world = new World();

  providerSchema(): BlockSchema {
    return deriveProviderSchema();
  }

  schema(mode: Mode, typeName: string): BlockSchema {
    return deriveSchema(mode, typeName);
  }

  plan(
    typeName: string,
    request: { prior: Values | null; proposed: Values | null; config: Values | null },
    configuration: Configuration,
  ): PlanOutput {
    return planChange({ typeName, schema: this.schema("resource", typeName), ...request, ...configuration });
  }

  apply(typeName: string, prior: Values | null, planned: Values | null, configuration: Configuration): Values | null {
    if (planned === null) return this.destroy(typeName, prior ?? {}, configuration);
    const schema = this.schema("resource", typeName);
    const context = this.context(configuration, planned["region"]);
    const make = prior === null ? createResource : updateResource;
    const result = make(typeName, schema, planned, context);
    this.world.put(typeName, result);
    this.associate(typeName, result, true, configuration);
    return result;
  }

  private destroy(typeName: string, prior: Values, configuration: Configuration): null {
    this.world.remove(typeName, prior);
    this.associate(typeName, prior, false, configuration);
    return null;
  }

  /** An association changes the endpoint that it belongs to; Terraform sees that at its next refresh, as with AWS. */
  private associate(typeName: string, values: Values, present: boolean, configuration: Configuration): void {
    const context = this.context(configuration, values["region"]);
    const endpoint = this.world.get("aws_vpc_endpoint", text(values["vpc_endpoint_id"]) ?? "", context.region);
    const changed = endpoint && associated(typeName, endpoint, values, present);
    if (!changed) return;
    const schema = this.schema("resource", "aws_vpc_endpoint");
    this.world.put("aws_vpc_endpoint", updateResource("aws_vpc_endpoint", schema, changed, context));
  }

  /** The resource as it is now; null when it is gone. */
  read(typeName: string, state: Values, imported: boolean, configuration: Configuration): Values | null {
    if (this.world.wasDeleted(typeName, state)) return null;
    const known = this.world.current(typeName, state);
    if (known) return known;
    return imported ? this.adopt(typeName, idOf(state), this.context(configuration, state["region"])) : state;
  }

  /** State of a resource that Terraform imports, before it is read: its id and its Region. */
  importState(typeName: string, id: string, configuration: Configuration): Values {
    const empty = emptyValues(this.schema("resource", typeName));
    return { ...empty, id, ...("region" in empty ? { region: configuration.region } : {}) };
  }

  /** A stored state in the shape of today's schema. */
  upgrade(typeName: string, stored: Value): Values {
    const schema = this.schema("resource", typeName);
    const values = isObject(stored) ? stored : {};
    const empty = emptyValues(schema);
    return Object.fromEntries(Object.keys(empty).map((name) => [name, values[name] ?? empty[name] ?? null]));
  }

  dataSource(typeName: string, config: Values, configuration: Configuration): Values {
    return readDataSource(
      typeName,
      this.schema("data", typeName),
      config,
      this.context(configuration, config["region"]),
    );
  }

  private adopt(typeName: string, id: string, context: Context): Values | null {
    const written = existing(typeName, id, context);
    if (!written) return null;
    const schema = this.schema("resource", typeName);
    const config = { ...emptyValues(schema), ...written };
    const input = { typeName, schema, prior: null, proposed: { ...config, id }, config, ...context };
    const { planned } = planChange(input);
    const result = createResource(typeName, schema, { ...planned, id }, context);
    this.world.put(typeName, result);
    return result;
  }

  private context(configuration: Configuration, region: Value | undefined): Context {
    const { defaultTags } = configuration;
    return { world: this.world, region: text(region) ?? configuration.region, defaultTags };
  }
}

/** Null for each attribute, no block of each block type. */
function emptyValues(schema: BlockSchema): Values {
  const attributes = [...schema.attributes.keys()].map((name): [string, Value] => [name, null]);
  const nested = [...schema.blocks].map(([name, { nesting }]): [string, Value] => {
    return [name, nesting === "single" ? null : nesting === "map" ? {} : []];
  });
  return Object.fromEntries([...attributes, ...nested]);
}
