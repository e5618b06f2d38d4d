import type { JsonObject } from "../document/json";

/** A folder's configuration in Terraform's JSON syntax, with the modules that it calls. */
export interface ConfigurationModule {
  readonly document: JsonObject;
  /** By the name of the call: the module, or the reason why it is not here. */
  readonly calls: ReadonlyMap<string, ConfigurationModule | string>;
}
