import { willExist, type Action, type Gap } from "../../model/topology";
import { DependencyIndex } from "../instances/dependencies";
import { moduleSteps, namesOf } from "../instances/module-path";
import type { Instance, Reading } from "../instances/instance";
import { arrayAt, dig, field, isArray, objectAt, textAt, type Json, type JsonObject } from "../document/json";
import { PlanConfiguration } from "./plan-configuration";
import { InstanceIndex } from "../instances/instance-index";
import { SensitiveValues } from "../document/sensitive";
import { addressOf, malformedEntry } from "../instances/gaps";
import { planGaps, unreadChange } from "./plan-gaps";
import { replacementOf } from "./replacement";
import { PlanReferences } from "./plan-references";
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
  readonly #dependencies: DependencyIndex;
  readonly #statesLengths: boolean;

  public constructor(
    private readonly name: string,
    private readonly document: JsonObject,
    private readonly isRelevant: (type: string) => boolean,
  ) {
    this.#configuration = new PlanConfiguration(document, this.#index);
    this.#dependencies = new DependencyIndex(new PlanReferences(document));
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
    if (textAt(resource, "deposed") !== undefined) return;
    const change = objectAt(resource, "change");
    const action = actionOf(change);
    if (action === undefined || identityOf(resource) === undefined) {
      this.gaps.push(unreadChange(this.name, resource));
      return;
    }
    const before = this.#sensitive.shown(change, "before", "before_sensitive");
    const module = textAt(resource, "module_address") ?? "";
    const instance = this.#add(resource, module, {
      ...this.#contentOf(change, action, before),
      ...(action === "update" ? { before } : {}),
      ...(action === "replace" ? { replacement: replacementOf(resource, change) } : {}),
    });
    if (instance === undefined || action === "create" || action === "forget") return;
    const isLeft = action === "no-op" || Object.keys(before).length === 0;
    this.before.push(isLeft ? instance : asItWas(instance, before));
  }

  #contentOf(change: JsonObject, action: Action, before: JsonObject): Pick<Instance, "action" | "values" | "unknown"> {
    if (!willExist({ action })) return { action, values: before, unknown: {} };
    const values = this.#sensitive.shown(change, "after", "after_sensitive");
    return { action, values, unknown: field(change, "after_unknown") ?? {} };
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
    content: Pick<Instance, "action" | "values" | "unknown" | "before" | "replacement">,
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
      provider: configuration.provider(identity, steps, !willExist(content)),
      origins: (attribute, inside) => configuration.origins(identity, steps, attribute, inside),
      isConfigured: (attribute) => configuration.sets(identity, steps, attribute),
      dependencies: () => this.#dependencies.of(namesOf(steps), identity),
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
  const verbs = isArray(actions) ? actions : [];
  const [verb, second] = verbs;
  if (verbs.length === 2) return isReplacement(verb, second) || isReplacement(second, verb) ? "replace" : undefined;
  if (verbs.length !== 1) return undefined;
  if (verb === "read") return "no-op";
  const action = ACTIONS.find((candidate) => candidate === verb);
  const importing = field(change, "importing");
  return action !== undefined && importing !== undefined && importing !== null ? "import" : action;
}

function isReplacement(verb: Json | undefined, second: Json | undefined): boolean {
  return verb === "create" && (second === "delete" || second === "forget");
}

const ACTIONS: readonly Action[] = ["create", "update", "delete", "no-op", "forget"];
