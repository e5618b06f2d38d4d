import { arrayAt, dig, isArray, isObject, textAt, type Json, type JsonObject } from "../document/json";

/** Of these types the provider states the length of every list, whatever it does for others. */
const ALWAYS = /^aws_(?:vpclattice|route53profiles)_/;

/**
 * True if a plan shows the length of lists whose elements are known after apply (`[true, true]`): a list without a length
 * then has an unknown number of elements, as one with a filter has. The AWS provider marks a list of most types as a whole
 * as soon as one element is unknown, so a plan with such marks only shows nothing.
 */
export function statesLengths(document: JsonObject): boolean {
  return arrayAt(document, "resource_changes").some(
    (resource) => !ALWAYS.test(textAt(resource, "type") ?? "") && hasLength(dig(resource, "change", "after_unknown")),
  );
}

function hasLength(unknown: Json | undefined): boolean {
  return isObject(unknown) && Object.values(unknown).some((marks) => isArray(marks) && marks.includes(true));
}
