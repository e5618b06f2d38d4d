import type { Gap } from "../model/topology";
import type { Instance, Reading } from "./instances/instance";
import { textAt } from "./document/json";

/** Ids that AWS gives once in all accounts and Regions, such as vpce-0123456789abcdef0. */
const UNIQUE_ID = /^[a-z]+(?:-[a-z]+)*-[0-9a-f]{8}(?:[0-9a-f]{9})?$/;

/**
 * The readings without what another one holds as well, as when a plan and the state behind it are given together: each
 * resource counts once. What a plan says of it goes before what a state says, and the first input before the others.
 */
export function withoutRepeats(readings: readonly Reading[]): { readings: readonly Reading[]; gaps: Gap[] } {
  if (readings.length < 2) return { readings, gaps: [] };
  const owners = ownersOf([...readings].sort((a, b) => rank(a) - rank(b)));
  const isOwn = (instance: Instance, name: string): boolean => {
    const owner = owners.get(keyOf(instance) ?? "");
    return owner === undefined || owner === name;
  };
  const kept = readings.map((reading) => ({
    ...reading,
    instances: reading.instances.filter((instance) => isOwn(instance, reading.input.name)),
  }));
  return { readings: kept, gaps: readings.flatMap((reading, at) => gapOf(reading, kept[at])) };
}

function gapOf({ input, instances }: Reading, kept: Reading | undefined): Gap[] {
  const count = instances.length - (kept?.instances.length ?? 0);
  if (count === 0) return [];
  const reason = `${count} of its resources are in another input too, and count there`;
  return [{ input: input.name, address: input.name, reason, mayHide: [] }];
}

function rank({ input }: Reading): number {
  return input.states.changes ? 0 : 1;
}

/** The input that each resource is taken from, by resource. */
function ownersOf(readings: readonly Reading[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { input, instances } of readings) {
    for (const instance of instances) {
      const key = keyOf(instance);
      if (key !== undefined && !owners.has(key)) owners.set(key, input.name);
    }
  }
  return owners;
}

function keyOf({ mode, type, values }: Instance): string | undefined {
  const id = textAt(values, "id");
  return mode === "managed" && id !== undefined && UNIQUE_ID.test(id) ? `${type} ${id}` : undefined;
}
