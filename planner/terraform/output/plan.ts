import { willExist, type Action, type Gap } from "../../model/topology";
import { moduleSteps } from "../instances/module-path";
import type { Instance, Reading } from "../instances/instance";
import { arrayAt, dig, field, isArray, objectAt, textAt, type Json, type JsonObject } from "../document/json";
import { PlanConfiguration } from "./plan-configuration";
import { InstanceIndex } from "../instances/instance-index";
import { SensitiveValues } from "../document/sensitive";
import { addressOf, malformedEntry } from "../instances/gaps";
import { planGaps } from "./plan-gaps";
import { statesLengths } from "./list-lengths";
import { identityOf, isOfNoUse, resourcesOf, terraformVersion } from "./state";

/** Reads a plan as `terraform show -json` prints it. `isRelevant` selects the resource types that the planner uses. */
export function readPlan(name: string, document: JsonObject, isRelevant: (type: string) => boolean): Reading {
  const reader = new PlanReader(name, document, isRelevant);
  reader.read();
  return {
    input: { name, format: "plan", states: { existing: true, changes: true }, ...terraformVersion(document) },
    instances: [...reader.instances.values()],
    gaps: reader.gaps,
    before: reader.before,
  };
}

class PlanReader {
  public readonly instances = new Map<string, Instance>();
  public readonly gaps: Gap[];
  /** Changed resources as they were, and unchanged ones. Forgotten resources stay in AWS, but are not included. */
  public readonly before: Instance[] = [];
  readonly #index = new InstanceIndex();
  readonly #configuration: PlanConfiguration;
  readonly #sensitive = new SensitiveValues();
  readonly #statesLengths: boolean;

  public constructor(
    private readonly name: string,
    private readonly document: JsonObject,
    private readonly isRelevant: (type: string) => boolean,
  ) {
    this.#configuration = new PlanConfiguration(document, this.#index);
    this.#statesLengths = statesLengths(document);
    this.gaps = planGaps(name, document, isRelevant);
  }

  public read(): void {
    for (const change of arrayAt(this.document, "resource_changes")) this.#readChange(change);
    this.#readValues(dig(this.document, "planned_values", "root_module"), "managed");
    const before = dig(this.document, "prior_state", "values", "root_module");
    this.#readValues(before, "data");
    if (plansNothing(this.document)) this.#readValues(before, "managed");
  }

  #readChange(resource: Json): void {
    if (isOfNoUse(resource, this.isRelevant)) return;
    const deposed = field(resource, "deposed") !== undefined;
    const change = objectAt(resource, "change");
    const action = actionOf(change);
    if (deposed || action === undefined) return;
    const stays = willExist({ action });
    const before = this.#sensitive.shown(change, "before", "before_sensitive");
    const instance = this.#add(resource, textAt(resource, "module_address") ?? "", {
      action,
      values: stays ? this.#sensitive.shown(change, "after", "after_sensitive") : before,
      unknown: stays ? (field(change, "after_unknown") ?? {}) : {},
      ...(action === "update" ? { before } : {}),
    });
    if (instance === undefined || action === "create" || action === "forget") return;
    const isLeft = action === "no-op" || Object.keys(before).length === 0;
    this.before.push(isLeft ? instance : asItWas(instance, before));
  }

  #readValues(root: Json | undefined, mode: "managed" | "data"): void {
    for (const { values: resource, module } of resourcesOf(root)) {
      if (isOfNoUse(resource, this.isRelevant)) continue;
      const isData = textAt(resource, "mode") === "data";
      if (isData !== (mode === "data") || this.instances.has(addressOf(resource))) continue;
      const values = this.#sensitive.shown(resource);
      const instance = this.#add(resource, module, { action: "no-op", values, unknown: {} });
      if (instance !== undefined) this.before.push(instance);
    }
  }

  #add(
    resource: Json,
    module: string,
    content: Pick<Instance, "action" | "values" | "unknown" | "before">,
  ): Instance | undefined {
    const identity = identityOf(resource);
    if (identity === undefined) {
      this.gaps.push(malformedEntry(this.name, resource));
      return undefined;
    }
    if (this.instances.has(identity.address)) {
      const { address, type } = identity;
      const reason = "the address occurs twice and is counted once";
      this.gaps.push({ input: this.name, address, resourceType: type, reason, mayHide: [] });
      return undefined;
    }
    const steps = moduleSteps(module);
    const configuration = this.#configuration;
    const instance: Instance = {
      ...identity,
      ...content,
      module,
      isWhole: false,
      statesLengths: this.#statesLengths,
      provider: configuration.provider(identity, steps),
      origins: (attribute, inside) => configuration.origins(identity, steps, attribute, inside),
      isConfigured: (attribute) => configuration.sets(identity, steps, attribute),
    };
    this.instances.set(identity.address, instance);
    this.#index.add(instance);
    return instance;
  }
}

/** A resource before the plan changes or removes it: all its values are known. */
function asItWas(instance: Instance, values: JsonObject): Instance {
  return { ...instance, action: "existing", values, unknown: {}, origins: () => [], isConfigured: () => undefined };
}

/** True for a refresh-only plan, which does not repeat unchanged resources. */
function plansNothing(document: JsonObject): boolean {
  const [resource] = resourcesOf(dig(document, "planned_values", "root_module"));
  return resource === undefined && field(document, "resource_changes") === undefined;
}

/** `undefined` without a known action. Reading a data source changes nothing. */
function actionOf(change: JsonObject): Action | undefined {
  const actions = field(change, "actions");
  const verbs = isArray(actions) ? actions.filter((action) => typeof action === "string") : [];
  if (verbs.includes("create") && (verbs.includes("delete") || verbs.includes("forget"))) return "replace";
  if (field(change, "importing") !== undefined && field(change, "importing") !== null) return "import";
  const [verb] = verbs;
  if (verb === "read") return "no-op";
  return ACTIONS.find((action) => action === verb);
}

const ACTIONS: readonly Action[] = ["create", "update", "delete", "no-op", "forget"];
