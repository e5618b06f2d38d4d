import type { Alternative } from "../model/alternatives";
import { isSurelyPositive } from "../model/arithmetic";
import type { Finding } from "../model/findings";
import { isBounded } from "../model/quantity";
import { nameKey, type ResourceName } from "../model/resource-name";
import { findingOf } from "../model/rule";
import { SAVING_RULES } from "./rules";

/**
 * Findings for alternatives that are sure to save money or cost nothing, in the order of the alternatives. `billed` has the construct paths
 * of the resources.
 */
export function alternativesFindings(alternatives: readonly Alternative[], billed: readonly ResourceName[]): Finding[] {
  const billedByName = new Map(billed.map((resource) => [nameKey(resource), resource]));
  return alternatives.flatMap(({ id, title, scope, saving, input, addresses, isFree = false }) => {
    const [address] = addresses;
    if (address === undefined || !(isFree || isSurelyPositive(saving))) return [];
    const name = { input, address };
    const subject = isFree ? "this resource" : "this endpoint";
    const more = addresses.length === 1 ? "" : ` (${subject} and ${addresses.length - 1} more)`;
    const message = `${title} in ${scope} would cost ${isFree ? "nothing" : "less"}${more}`;
    const amount = isBounded(saving) ? { monthlySaving: saving } : {};
    return [findingOf(SAVING_RULES[id], billedByName.get(nameKey(name)) ?? name, message, amount)];
  });
}
