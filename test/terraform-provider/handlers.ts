/** One function per call of `plugin.proto`: decodes the request, asks the provider, encodes the answer. */
import { readConfiguration, Refusal, type Configuration, type StandInProvider } from "./provider";
import { UnderivableSchema, type Mode } from "./schema-types";
import { decodeObject, encodeValue, isAbsent, type Value, type WireValue } from "./values";
import { failure, wireSchema, type WireDiagnostic } from "./wire";

/** Terraform types by namespace. */
export type ServedTypes = Readonly<Record<Mode, ReadonlySet<string>>>;

/** A decoded request; which fields are there depends on the call. */
export interface WireRequest {
  type_name?: string;
  config?: WireValue;
  current_state?: WireValue;
  prior_state?: WireValue;
  planned_state?: WireValue;
  proposed_new_state?: WireValue;
  raw_state?: { json?: Uint8Array };
  private?: Uint8Array;
  id?: string;
}

export interface Session {
  readonly provider: StandInProvider;
  readonly served: ServedTypes;
  /** Provider configuration of each connection, by the peer's address. */
  readonly configurations: Map<string, Configuration>;
}

export type Handler = (request: WireRequest, peer: string, session: Session) => object;

/** Marks the first read after an import, in the resource's private data. */
const importMark = Buffer.from("imported");

export const handlers: Readonly<Record<string, Handler>> = {
  GetSchema: (_request, _peer, session) => getSchema(session),
  PrepareProviderConfig: (request) => ({ prepared_config: request.config }),
  ValidateResourceTypeConfig: (request, _peer, session) => validate("resource", request, session),
  ValidateDataSourceConfig: (request, _peer, session) => validate("data", request, session),
  Configure: (request, peer, session) => {
    session.configurations.set(peer, readConfiguration(decodeObject(request.config)));
    return {};
  },
  UpgradeResourceState: (request, _peer, { provider }) => {
    const stored = JSON.parse(Buffer.from(request.raw_state?.json ?? []).toString("utf8")) as Value;
    return { upgraded_state: encodeValue(provider.upgrade(typeOf(request), stored)) };
  },
  ReadResource: (request, peer, session) => {
    const state = decodeObject(request.current_state);
    if (state === null) return { new_state: encodeValue(null) };
    const imported = Buffer.from(request.private ?? []).equals(importMark);
    const found = session.provider.read(typeOf(request), state, imported, configurationOf(session, peer));
    return { new_state: encodeValue(found), private: Buffer.alloc(0) };
  },
  PlanResourceChange: (request, peer, session) => plan(request, configurationOf(session, peer), session),
  ApplyResourceChange: (request, peer, session) => {
    const prior = decodeObject(request.prior_state);
    const planned = decodeObject(request.planned_state);
    const result = session.provider.apply(typeOf(request), prior, planned, configurationOf(session, peer));
    return { new_state: encodeValue(result), legacy_type_system: true };
  },
  ImportResourceState: (request, peer, session) => {
    const typeName = typeOf(request);
    const state = session.provider.importState(typeName, request.id ?? "", configurationOf(session, peer));
    return { imported_resources: [{ type_name: typeName, state: encodeValue(state), private: importMark }] };
  },
  ReadDataSource: (request, peer, session) => {
    const config = decodeObject(request.config) ?? {};
    const state = session.provider.dataSource(typeOf(request), config, configurationOf(session, peer));
    return { state: encodeValue(state) };
  },
  Stop: () => ({}),
};

/** Terraform itself checks names and types; that nobody writes what only AWS decides is the provider's part. */
function validate(mode: Mode, request: WireRequest, { provider }: Session): object {
  const config = decodeObject(request.config) ?? {};
  const written = [...provider.schema(mode, typeOf(request)).attributes]
    .filter(([name, { optional, required }]) => !optional && !required && !isAbsent(config[name]))
    .map(([name]) => name);
  const detail = (name: string): string =>
    `Can't configure a value for "${name}": its value will be decided automatically based on the result of applying this configuration.`;
  return {
    diagnostics: written.map((name) => ({
      ...failure("Value for unconfigurable attribute", detail(name)),
      attribute: { steps: [{ attribute_name: name }] },
    })),
  };
}

function plan(request: WireRequest, configuration: Configuration, { provider }: Session): object {
  const values = {
    prior: decodeObject(request.prior_state),
    proposed: decodeObject(request.proposed_new_state),
    config: decodeObject(request.config),
  };
  const { planned, replace } = provider.plan(typeOf(request), values, configuration);
  return {
    planned_state: encodeValue(planned),
    requires_replace: replace.map((name) => ({ steps: [{ attribute_name: name }] })),
    legacy_type_system: true,
  };
}

/** Schemas of every served type; a type that cannot be derived is an error that names it. */
function getSchema({ provider, served }: Session): object {
  const diagnostics: WireDiagnostic[] = [];
  const schemasOf = (mode: Mode): Record<string, object> => {
    const found: Record<string, object> = {};
    for (const typeName of served[mode]) {
      try {
        found[typeName] = wireSchema(provider.schema(mode, typeName));
      } catch (error) {
        diagnostics.push(diagnose(error));
      }
    }
    return found;
  };
  return {
    provider: wireSchema(provider.providerSchema()),
    resource_schemas: schemasOf("resource"),
    data_source_schemas: schemasOf("data"),
    diagnostics,
  };
}

function typeOf(request: WireRequest): string {
  return request.type_name ?? "";
}

function configurationOf(session: Session, peer: string): Configuration {
  const found = session.configurations.get(peer);
  if (!found) throw new Refusal("Provider not configured", `No Configure call came over the connection of ${peer}.`);
  return found;
}

/** What Terraform shows for an error inside the stand-in: never a time-out. */
export function diagnose(error: unknown): WireDiagnostic {
  if (error instanceof UnderivableSchema) {
    const detail = `The stand-in provider cannot derive the schema of ${error.typeName}: ${error.reason}.`;
    return failure("Schema cannot be derived", detail);
  }
  if (error instanceof Refusal) return failure(error.summary, error.message);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return failure("The stand-in provider failed", detail);
}
