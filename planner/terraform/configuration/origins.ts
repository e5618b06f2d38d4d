import type { Instance, Origin } from "../instances/instance";
import { causesOf, isUnknown, keyOf, split, type Missing, type Reference, type Value } from "../language/value";

/** Finds the instances, constants and unknown values that the attributes of a configuration are made of. */
export class ConfigurationOrigins {
  readonly #byAddress = new Map<string, Instance>();

  public add(instance: Instance): void {
    this.#byAddress.set(instance.address, instance);
  }

  public of(value: Value | undefined): readonly Origin[] {
    if (value === undefined) return [];
    const causes = causesOf([value]);
    if (causes.length === 0) return [{ kind: "constant", value: split(value).known }];
    const references = new Map<string, Reference>();
    const reasons = new Set<string>();
    for (const cause of causes) addCause(cause, references, reasons);
    return [
      ...this.#ofReferences([...references.values()]),
      ...[...reasons].map((reason): Origin => ({ kind: "unknown", reason })),
    ];
  }

  /** One origin for each attribute that is read, in the order of the references. */
  #ofReferences(references: readonly Reference[]): Origin[] {
    const byAttribute = new Map<string, Instance[]>();
    const unread: Origin[] = [];
    for (const { resource, attribute } of references) {
      const instance = this.#byAddress.get(resource);
      const group = byAttribute.get(attribute);
      if (instance === undefined) unread.push({ kind: "unknown", reason: afterApply(resource, attribute) });
      else if (group === undefined) byAttribute.set(attribute, [instance]);
      else group.push(instance);
    }
    const read = [...byAttribute].map(([attribute, instances]): Origin => ({
      kind: "instances",
      instances: [...new Set(instances)],
      attribute,
    }));
    return [...read, ...unread];
  }
}

function addCause(cause: Missing, references: Map<string, Reference>, reasons: Set<string>): void {
  for (const reference of cause.from) references.set(keyOf(reference), reference);
  for (const item of cause.partial?.items ?? []) {
    if (isUnknown(item) && item.is === undefined) for (const reason of item.reasons) reasons.add(reason);
  }
  if (cause.is !== undefined) return;
  for (const reason of cause.reasons) reasons.add(reason);
  if (cause.reasons.length === 0) reasons.add("known after apply");
}

function afterApply(resource: string, attribute: string): string {
  return `${resource}${attribute === "" ? "" : `.${attribute}`} is known after apply`;
}
