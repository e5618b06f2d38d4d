import type { Gap, Hidden } from "../../model/topology";
import { isObject, textAt, type Json } from "../document/json";

const MALFORMED = "the entry has no address, type and name";

export function addressOf(resource: Json): string {
  return textAt(resource, "address") ?? "(no address)";
}

/** An entry without what makes it a resource. Only its type, where it has one, says what it may have been. */
export function malformedEntry(input: string, resource: Json): Gap {
  return {
    input,
    address: addressOf(resource),
    reason: MALFORMED,
    mayHide: hiddenBy(resource),
    fix: "Write the file again, with terraform show -json for a plan or a state",
  };
}

/** What is hidden by an entry that was not read. A data source makes nothing. */
export function hiddenBy(resource: Json): Hidden {
  if (!isObject(resource)) return "anything";
  if (textAt(resource, "mode") === "data") return [];
  const type = textAt(resource, "type");
  return type === undefined ? "anything" : [type];
}
