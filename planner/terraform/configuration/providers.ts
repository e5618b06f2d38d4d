import type { ProviderScope } from "../instances/instance";
import { dig, field, isArray, isObject, textAt, type Json, type JsonObject } from "../document/json";
import { accountOfProvider } from "../instances/provider-scope";
import { hasUnknown, split, UNKNOWN } from "../language/value";
import type { EachInstance } from "./copies";
import type { ModuleInstance } from "./module-instance";

/** `aws.west`, also for `${aws.west}`, which is the form in JSON syntax. */
export function bareExpression(text: string): string {
  return text.replace(/^\$\{|\}$/g, "");
}

/** The provider configuration that a reference means: `aws`, `aws.west`, or in OpenTofu `aws.west["key"]`. */
export interface NamedProvider {
  readonly name: string;
  /** The instance of a configuration with `for_each`; `null` if its key is not known. */
  readonly key?: string | number | null;
}

const KEYED = /^([^[]+)\[(.*)\]$/s;

/** What `reference` means in the instance `each` of a resource or a call. */
export function namedProvider(module: ModuleInstance, reference = "aws", each: EachInstance): NamedProvider {
  const [, name, key] = KEYED.exec(bareExpression(reference)) ?? [];
  if (name === undefined || key === undefined) return { name: bareExpression(reference) };
  const value = module.evaluate(`\${${key}}`, each);
  return { name, key: typeof value === "string" || typeof value === "number" ? value : null };
}

/** Equal for two references to one provider configuration. */
export function providerKey({ name, key }: NamedProvider): string {
  return key === undefined ? name : `${name}[${JSON.stringify(key)}]`;
}

/** Region and account of a provider configuration, as a module sees it. */
export function readProvider(module: ModuleInstance, named: NamedProvider): ProviderScope {
  const configured = providerBlock(module.document, named.name);
  return configured === undefined ? inherited(module, named.name) : configuredScope(module, configured, named);
}

function providerBlock(document: JsonObject, reference: string): JsonObject | undefined {
  const [name = "aws", alias] = reference.split(".");
  const blocks = dig(document, "provider", name);
  const all = isArray(blocks) ? blocks : blocks === undefined ? [] : [blocks];
  const block = all.find((candidate) => textAt(candidate, "alias") === alias);
  return isObject(block) ? block : undefined;
}

function configuredScope(module: ModuleInstance, configured: JsonObject, { key }: NamedProvider): ProviderScope {
  const each = instanceOf(module, configured, key);
  const evaluated = (raw: Json | undefined): Json | undefined => {
    const value = raw === undefined ? UNKNOWN : module.evaluate(raw, each);
    return hasUnknown(value) ? undefined : split(value).known;
  };
  const region = evaluated(field(configured, "region"));
  return {
    region: typeof region === "string" && region !== "" ? region : undefined,
    ...accountOfProvider(configured, evaluated),
  };
}

/** The instance of a provider configuration with `for_each`, in which its arguments are evaluated. */
function instanceOf(module: ModuleInstance, configured: JsonObject, key: NamedProvider["key"]): EachInstance {
  if (key === undefined || key === null) return {};
  const copies = module.copies(configured);
  return (typeof copies === "string" ? undefined : copies.find((copy) => copy.key === key)) ?? { key };
}

/** A module uses the provider that its call passes, otherwise the default provider of the caller. */
function inherited({ caller }: ModuleInstance, name: string): ProviderScope {
  if (caller === undefined) return { region: undefined };
  const passed = textAt(field(caller.body, "providers"), name);
  if (passed !== undefined) return caller.values.provider(passed, caller.each);
  return name.includes(".") ? { region: undefined } : caller.values.provider(name, {});
}
