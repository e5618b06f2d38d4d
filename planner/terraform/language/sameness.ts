import { entriesOf, isMap, isUnknown, itemsOf, keyOf, uniqueReference, type Missing, type Value } from "./value";

/** Whether two values are equal; `undefined` if that does not follow from the configuration. Known for scalars and references. */
export function isSame(left: Value, right: Value): boolean | undefined {
  if (isScalar(left) && isScalar(right)) return left === right;
  if (isUnknown(left)) return isSameAs(left, right);
  return isUnknown(right) ? isSameAs(right, left) : undefined;
}

function isScalar(value: Value): value is null | boolean | number | string {
  return value === null || typeof value !== "object";
}

function isSameAs(missing: Missing, value: Value): boolean | undefined {
  const { is } = missing;
  if (is === undefined) return undefined;
  if (value === null || value === "") return uniqueReference(missing) === undefined ? undefined : false;
  const other = isUnknown(value) ? value.is : undefined;
  if (other === undefined) return undefined;
  if (keyOf(is) === keyOf(other)) return true;
  const isManaged = [is, other].every(({ resource }) => !/(?:^|\.)data\./.test(resource));
  const areUnique = uniqueReference(missing) !== undefined && uniqueReference(value) !== undefined;
  return isManaged && areUnique && is.attribute === other.attribute ? false : undefined;
}

/**
 * Equal for values that are equal, different for those that differ; `undefined` for a value with unknown parts. Two
 * resources have different ids.
 */
export function identityOf(value: Value): string | undefined {
  const parts: string[] = [];
  return addIdentity(value, parts) ? parts.join("") : undefined;
}

function addIdentity(value: Value, parts: string[]): boolean {
  if (isUnknown(value)) {
    const is = uniqueReference(value);
    if (is !== undefined) parts.push("<", keyOf(is), ">");
    return is !== undefined;
  }
  const items = itemsOf(value);
  if (items !== undefined) {
    parts.push("[");
    const isKnown = items.every((item) => addIdentity(item, parts) && parts.push(",") > 0);
    parts.push("]");
    return isKnown;
  }
  if (!isMap(value)) return parts.push(JSON.stringify(value)) > 0;
  parts.push("{");
  const isKnown = entriesOf(value).every(([key, item]) => {
    parts.push(JSON.stringify(key), ":");
    return addIdentity(item, parts) && parts.push(",") > 0;
  });
  parts.push("}");
  return isKnown;
}
