import type { ProviderScope } from "../instances/instance";
import { dig, field, isArray, isObject, textAt, type Json, type JsonObject } from "../document/json";
import { accountOfProvider } from "../instances/provider-scope";
import { hasUnknown, split, UNKNOWN } from "../language/value";
import type { ModuleInstance } from "./module-instance";

/** `aws.west`, also for `${aws.west}`, which is the form in JSON syntax. */
export function bareExpression(text: string): string {
  return text.replace(/^\$\{|\}$/g, "");
}

/** Region and account of the provider configuration that `name` (`aws`, `aws.west`) means in a module. */
export function readProvider(module: ModuleInstance, name: string): ProviderScope {
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

function configuredScope(module: ModuleInstance, configured: JsonObject): ProviderScope {
  const evaluated = (raw: Json | undefined): Json | undefined => {
    const value = raw === undefined ? UNKNOWN : module.evaluate(raw, {});
    return hasUnknown(value) ? undefined : split(value).known;
  };
  const region = evaluated(field(configured, "region"));
  return {
    region: typeof region === "string" && region !== "" ? region : undefined,
    ...accountOfProvider(configured, evaluated),
  };
}

/** A module uses the provider that its call passes, otherwise the default provider of the caller. */
function inherited({ caller }: ModuleInstance, name: string): ProviderScope {
  if (caller === undefined) return { region: undefined };
  const passed = textAt(field(caller.body, "providers"), name);
  if (passed !== undefined) return caller.values.provider(passed);
  return name.includes(".") ? { region: undefined } : caller.values.provider(name);
}
