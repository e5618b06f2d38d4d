import { ofLists, ofMap, type Function } from "./function-arguments";
import { ABSENT, entriesOf, isMap, isUnknown, UNKNOWN, type Value } from "./value";

export const MAP_FUNCTIONS: Readonly<Record<string, Function>> = {
  tomap: (map = UNKNOWN) => (isMap(map) || isFiltered(map) ? map : UNKNOWN),
  keys: ofMap((map) => entriesOf(map).map(([key]) => key)),
  values: (map = UNKNOWN) => {
    if (isFiltered(map)) return map;
    return isMap(map) ? entriesOf(map).map(([, value]) => value) : UNKNOWN;
  },
  lookup: (map = UNKNOWN, key = UNKNOWN, fallback = ABSENT) => lookup(map, key, fallback),
  merge: (...maps) => merge(maps.filter((map) => map !== null)),
  zipmap: (keys = UNKNOWN, values = UNKNOWN) => zipmap(keys, values),
};

/** A map of which only the possible values are known. */
function isFiltered(map: Value): boolean {
  return isUnknown(map) && map.partial !== undefined;
}

function lookup(map: Value, key: Value, fallback: Value): Value {
  if (typeof key !== "string") return UNKNOWN;
  if (isUnknown(map)) return map.part?.(key) ?? UNKNOWN;
  if (!isMap(map)) return UNKNOWN;
  return Object.hasOwn(map, key) ? (map[key] ?? null) : fallback;
}

function merge(maps: readonly Value[]): Value {
  return maps.every(isMap) ? Object.fromEntries(maps.flatMap((map) => Object.entries(map))) : UNKNOWN;
}

function zipmap(keys: Value, values: Value): Value {
  return ofLists([keys, values], ([names = [], items = []]) =>
    names.every((name) => typeof name === "string")
      ? Object.fromEntries(names.map((name, at) => [name, items[at] ?? UNKNOWN]))
      : UNKNOWN,
  );
}
