import type { Instance } from "../instances/instance";
import { field } from "../document/json";

/** True if the input says nothing about an attribute: not that it is unknown, not that it is not set. */
export function isLeftOut(instance: Instance, name: string): boolean {
  if (!isAbsent(instance, name)) return false;
  return instance.mode === "data" || instance.isConfigured(name) !== false;
}

/** True if the attribute is in neither the values nor the marks, although the input contains whatever is set. */
export function isAbsent({ isWhole, values, unknown }: Instance, name: string): boolean {
  return !isWhole && field(values, name) === undefined && field(unknown, name) === undefined && unknown !== true;
}

/** The reason for an attribute that is left out. */
export function notStated(name: string): string {
  return `the input does not state ${name}`;
}
