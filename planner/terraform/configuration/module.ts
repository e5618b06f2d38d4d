import type { OpenTofuFiles } from "../../model/topology";
import type { JsonObject } from "../document/json";

/** A folder's configuration in Terraform's JSON syntax, with the modules that it calls. */
export interface ConfigurationModule {
  readonly document: JsonObject;
  /** By the name of the call: the module, or why it was not read. */
  readonly calls: ReadonlyMap<string, ConfigurationModule | UnreadModule>;
  /** Its own files that only OpenTofu reads. */
  readonly openTofu?: OpenTofuFiles | undefined;
}

/** A module that was not read. */
export interface UnreadModule {
  /** A clause without a full stop. */
  readonly reason: string;
  /** How to get it read, without a full stop; absent if nothing helps. */
  readonly fix?: string;
}

export function isUnread(module: ConfigurationModule | UnreadModule): module is UnreadModule {
  return "reason" in module;
}
