import type { Gap } from "../model/topology";
import type { Instance, Reading } from "./instances/instance";
import { textAt } from "./document/json";

/** Ids that AWS assigns only once across all accounts and Regions, such as vpce-0123456789abcdef0. */
const UNIQUE_ID = /^[a-z]+(?:-[a-z]+)*-[0-9a-f]{8}(?:[0-9a-f]{9})?$/;

/**
 * The readings without resources that another reading also contains, for example when a plan and its state are read
 * together: each resource counts once. A plan overrides a state, and an earlier input overrides a later one.
 */
export function withoutRepeats(readings: readonly Reading[]): { readings: readonly Reading[]; gaps: Gap[] } {
  if (readings.length < 2) return { readings, gaps: [] };
  const owners = ownersOf([...readings].sort((a, b) => rank(a) - rank(b)));
  const countsIn = (instance: Instance, name: string): boolean => {
    const owner = owners.get(uniqueKeyOf(instance) ?? "");
    return owner === undefined || owner === name;
  };
  const kept = readings.map((reading) => ({
    ...reading,
    instances: reading.instances.filter((instance) => countsIn(instance, reading.input.name)),
  }));
  return { readings: kept, gaps: readings.flatMap((reading, at) => gapOf(reading, kept[at])) };
}

function gapOf({ input, instances }: Reading, kept: Reading | undefined): Gap[] {
  const count = instances.length - (kept?.instances.length ?? 0);
  if (count === 0) return [];
  const reason = `${count} of its resources are also in another input and are counted there`;
  return [{ input: input.name, address: input.name, reason, mayHide: [] }];
}

function rank({ input }: Reading): number {
  return input.states.changes ? 0 : 1;
}

/** The name of the input that each resource is counted in, by the resource's unique key. */
function ownersOf(readings: readonly Reading[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { input, instances } of readings) {
    for (const instance of instances) {
      const key = uniqueKeyOf(instance);
      if (key !== undefined && !owners.has(key)) owners.set(key, input.name);
    }
  }
  return owners;
}

/** `undefined` for a resource whose id is unknown or may occur in other accounts. */
function uniqueKeyOf({ mode, type, values }: Instance): string | undefined {
  const id = textAt(values, "id");
  return mode === "managed" && id !== undefined && UNIQUE_ID.test(id) ? `${type} ${id}` : undefined;
}
