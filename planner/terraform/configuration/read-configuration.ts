import type { Gap, Hidden, Input } from "../../model/topology";
import { DependencyIndex } from "../instances/dependencies";
import { typesHiddenBy } from "../instances/gaps";
import { modulePath, namesOf } from "../instances/module-path";
import { isUnread, type ConfigurationModule, type UnreadModule } from "./module";
import { joinedOpenTofu } from "./file-names";
import { ConfigurationOrigins } from "./origins";
import { ConfigurationReferences } from "./references";
import type { EachInstance } from "./copies";
import { addressIn, resourceBlocks, type Block } from "./blocks";
import { ConfigurationValues, providerOf, sharedBy } from "./module-values";
import type { BlockAttribute, Instance, Length, Reading } from "../instances/instance";
import { dig, objectAt, type Json } from "../document/json";
import { isList, isMap, isUnknown, split, type Value } from "../language/value";

/** Nested calls with several instances can multiply without limit. */
const MOST_MODULES = 10_000;
const TOO_MANY = `more than ${MOST_MODULES} modules are called`;
const STATE_VALUES = "Pass the values that it depends on with --var or --var-file, or pass a plan instead";

/** Reads a configuration: a synthesized stack (`cdk.tf.json`), or a folder with the modules that it calls. */
export function readConfiguration(
  name: string,
  root: ConfigurationModule,
  isRelevant: (type: string) => boolean,
  region?: string,
): Reading {
  const reader = new ConfigurationReader(name, root, isRelevant);
  reader.read(new ConfigurationValues(root, [], undefined, sharedBy(region)));
  const { instances, gaps, uncounted } = reader;
  const openTofu = joinedOpenTofu([...modulesOf(root)].map((module) => module.openTofu));
  const states = { existing: false, changes: false };
  const input: Input = { name, format: "configuration", states, ...(openTofu === undefined ? {} : { openTofu }) };
  return { input, instances, gaps, uncounted };
}

/** A module and all that it calls, directly or indirectly, as far as they were read. */
function modulesOf(root: ConfigurationModule): Set<ConfigurationModule> {
  const modules = new Set([root]);
  for (const { calls } of modules) {
    for (const called of calls.values()) if (!isUnread(called)) modules.add(called);
  }
  return modules;
}

class ConfigurationReader {
  public readonly instances: Instance[] = [];
  public readonly gaps: Gap[] = [];
  /** One for each resource whose number of instances is unknown. */
  public readonly uncounted: Instance[] = [];
  readonly #origins = new ConfigurationOrigins();
  readonly #dependencies: DependencyIndex;

  public constructor(
    private readonly input: string,
    root: ConfigurationModule,
    private readonly isRelevant: (type: string) => boolean,
  ) {
    this.#dependencies = new DependencyIndex(new ConfigurationReferences(root));
  }

  public read(root: ConfigurationValues): void {
    const pending = [root];
    for (const module of pending) {
      this.#readResources(module);
      for (const name of module.calls) {
        if (pending.length > MOST_MODULES) this.#leaveOutModule(module, name, TOO_MANY);
        else {
          const called = module.called(name);
          if (typeof called === "string") this.#leaveOutModule(module, name, called);
          else pending.push(...called);
        }
      }
    }
  }

  #readResources(module: ConfigurationValues): void {
    for (const block of resourceBlocks(module.document).filter(({ type }) => this.isRelevant(type))) {
      const copies = module.copies(block.body);
      if (typeof copies === "string") {
        this.#leaveOut(module, block, copies);
        if (block.mode === "managed") this.uncounted.push(this.#instance(module, block, {}));
        continue;
      }
      for (const each of copies) {
        const instance = this.#instance(module, block, each);
        this.#origins.add(instance);
        this.instances.push(instance);
      }
    }
  }

  #instance(values: ConfigurationValues, block: Block, each: EachInstance): Instance {
    return configurationInstance(block, each, { values, origins: this.#origins, dependencies: this.#dependencies });
  }

  #leaveOut(module: ConfigurationValues, block: Block, reason: string): void {
    const { mode, type } = block;
    const mayHide = mode === "data" ? [] : typesHiddenBy(type);
    const address = addressIn(module.path, block);
    this.gaps.push({ input: this.input, address, resourceType: type, reason, mayHide, fix: STATE_VALUES });
  }

  #leaveOutModule(caller: ConfigurationValues, name: string, reason: string): void {
    const module = caller.callee(name);
    const fix = isUnread(module) ? module.fix : STATE_VALUES;
    this.gaps.push({
      input: this.input,
      address: modulePath([...caller.path, { name }]),
      reason,
      mayHide: hiddenIn(module, this.isRelevant),
      ...(fix === undefined ? {} : { fix }),
    });
  }
}

/** The types of the resources in a module and in every module that it calls. */
function hiddenIn(root: ConfigurationModule | UnreadModule, isRelevant: (type: string) => boolean): Hidden {
  const types = new Set<string>();
  const pending = new Set([root]);
  for (const module of pending) {
    if (isUnread(module)) return "anything";
    for (const { mode, type } of resourceBlocks(module.document)) {
      if (mode === "managed" && isRelevant(type)) for (const hidden of typesHiddenBy(type)) types.add(hidden);
    }
    const calls = Object.keys(objectAt(module.document, "module"));
    if (calls.some((name) => !module.calls.has(name))) return "anything";
    for (const called of module.calls.values()) pending.add(called);
  }
  return [...types];
}

/** What finds the values and the origins of an instance's attributes. */
interface Evaluation {
  readonly values: ConfigurationValues;
  readonly origins: ConfigurationOrigins;
  readonly dependencies: DependencyIndex;
}

function configurationInstance(
  block: Block,
  each: EachInstance,
  { values, origins, dependencies }: Evaluation,
): Instance {
  const path = dig(block.body, "//", "metadata", "path");
  const attributes = values.evaluateBody(block.body, each);
  return {
    mode: block.mode,
    type: block.type,
    name: block.name,
    address: addressIn(values.path, block, each.key),
    module: modulePath(values.path),
    ...(each.key === undefined ? {} : { index: each.key }),
    action: "create",
    ...knownAndUnknown(attributes),
    // AWS fills in what a data source does not filter by.
    isWhole: block.mode === "managed",
    provider: values.provider(providerOf(block.type, block.body), each),
    ...(typeof path === "string" ? { constructPath: path } : {}),
    origins: (attribute, inside) => origins.of(valueAt(attributes.get(attribute), inside)),
    isConfigured: (attribute) => attributes.has(attribute),
    lengthOf: (attribute) => boundsOf(attributes.get(attribute)),
    dependencies: () => dependencies.of(namesOf(values.path), block),
  };
}

/** Known values, and marks for unknown ones in the shape of a plan's after_unknown. */
function knownAndUnknown(attributes: ReadonlyMap<string, Value>): Pick<Instance, "values" | "unknown"> {
  const values: Record<string, Json> = {};
  const unknown: Record<string, Json> = {};
  for (const [name, value] of attributes) {
    const { known, marks } = split(value);
    if (marks !== true) values[name] = known;
    if (marks !== false) unknown[name] = marks;
  }
  return { values, unknown };
}

/** The value of an attribute, or of one in a nested block; a single block may be outside a list. */
function valueAt(value: Value | undefined, inside?: BlockAttribute): Value | undefined {
  if (inside === undefined || value === undefined) return value;
  const block = isList(value) ? value[inside.block] : value;
  return block !== undefined && isMap(block) && Object.hasOwn(block, inside.name) ? block[inside.name] : undefined;
}

function boundsOf(value: Value | undefined): Length | undefined {
  const partial = value !== undefined && isUnknown(value) ? value.partial : undefined;
  return partial && { least: partial.least, most: partial.most };
}
