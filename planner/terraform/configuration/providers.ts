import type { ProviderScope } from "../instances/instance";
import { dig, field, isArray, isObject, textAt, type Json, type JsonObject } from "../document/json";
import { accountOfProvider } from "../instances/provider-scope";
import { hasUntold, split, UNTOLD, type Value } from "../language/value";

/** A module as far as its providers depend on it. */
interface ProviderSource {
  readonly document: JsonObject;
  readonly caller?: { readonly values: ProviderSource; readonly body: JsonObject } | undefined;
  constant(raw: Json): Value;
  provider(reference: string): ProviderScope;
}

/** `${aws.west}`, as JSON syntax has it, and `aws.west`. */
export function bareExpression(text: string): string {
  return text.replace(/^\$\{|\}$/g, "");
}

/** Region and account of the provider configuration that `name` (`aws`, `aws.west`) means in a module. */
export function readProvider(module: ProviderSource, name: string): ProviderScope {
  const configured = providerBlock(module.document, name);
  return configured === undefined ? inherited(module, name) : configuredScope(module, configured);
}

function providerBlock(document: JsonObject, reference: string): JsonObject | undefined {
  const [name = "aws", alias] = reference.split(".");
  const blocks = dig(document, "provider", name);
  const all = isArray(blocks) ? blocks : blocks === undefined ? [] : [blocks];
  const block = all.find((candidate) => textAt(candidate, "alias") === alias);
  return isObject(block) ? block : undefined;
}

function configuredScope(module: ProviderSource, configured: JsonObject): ProviderScope {
  const evaluated = (raw: Json | undefined): Json | undefined => {
    const value = raw === undefined ? UNTOLD : module.constant(raw);
    return hasUntold(value) ? undefined : split(value).known;
  };
  const region = evaluated(field(configured, "region"));
  return {
    region: typeof region === "string" && region !== "" ? region : undefined,
    ...accountOfProvider(configured, evaluated),
  };
}

/** A module's provider is the one that its call hands in, or the caller's default one. */
function inherited({ caller }: ProviderSource, name: string): ProviderScope {
  if (caller === undefined) return { region: undefined };
  const handedIn = textAt(field(caller.body, "providers"), name);
  if (handedIn !== undefined) return caller.values.provider(handedIn);
  return name.includes(".") ? { region: undefined } : caller.values.provider(name);
}
