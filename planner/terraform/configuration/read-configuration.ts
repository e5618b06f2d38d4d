import type { Gap, Hidden, Input } from "../../model/topology";
import { DependencyIndex } from "../instances/dependencies";
import { modulePath, namesOf } from "../instances/module-path";
import { isUnread, type ConfigurationModule, type UnreadModule } from "./module";
import { joinedOpenTofu } from "./file-names";
import { ConfigurationOrigins } from "./origins";
import { ConfigurationReferences } from "./references";
import type { EachInstance } from "./copies";
import { ConfigurationValues } from "./module-values";
import type { BlockAttribute, Instance, Reading } from "../instances/instance";
import { dig, field, isArray, isObject, objectAt, textAt, type Json, type JsonObject } from "../document/json";
import { InstanceIndex } from "../instances/instance-index";

/** Nested calls with several instances can multiply without limit. */
const MOST_MODULES = 10_000;
const TOO_MANY = `more than ${MOST_MODULES} modules are called`;
const STATE_VALUES = "Pass the values that it depends on with --var or --var-file, or pass a plan instead";

/** Reads a configuration: a synthesized stack (`cdk.tf.json`), or a folder with the modules that it calls. */
export function readConfiguration(
  name: string,
  root: ConfigurationModule,
  isRelevant: (type: string) => boolean,
): Reading {
  const reader = new ConfigurationReader(name, root, isRelevant);
  reader.read();
  const { instances, gaps } = reader;
  const openTofu = joinedOpenTofu([...modulesOf(root)].map((module) => module.openTofu));
  const states = { existing: false, changes: false };
  const input: Input = { name, format: "configuration", states, ...(openTofu === undefined ? {} : { openTofu }) };
  return { input, instances, gaps };
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
  readonly #index = new InstanceIndex();
  readonly #origins = new ConfigurationOrigins(this.#index);
  readonly #dependencies: DependencyIndex;

  public constructor(
    private readonly input: string,
    private readonly root: ConfigurationModule,
    private readonly isRelevant: (type: string) => boolean,
  ) {
    this.#dependencies = new DependencyIndex(new ConfigurationReferences(root));
  }

  public read(): void {
    const { root } = this;
    const pending = [new ConfigurationValues(root)];
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
        continue;
      }
      for (const each of copies) {
        const resolvers = { values: module, origins: this.#origins, dependencies: this.#dependencies };
        this.#add(configurationInstance(block, each, resolvers));
      }
    }
  }

  #add(instance: Instance): void {
    this.#index.add(instance);
    this.instances.push(instance);
  }

  #leaveOut(module: ConfigurationValues, block: Block, reason: string): void {
    const { mode, type } = block;
    const mayHide = mode === "data" ? [] : [type];
    const address = addressIn(module, block);
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
      if (mode === "managed" && isRelevant(type)) types.add(type);
    }
    const calls = Object.keys(objectAt(module.document, "module"));
    if (calls.some((name) => !module.calls.has(name))) return "anything";
    for (const called of module.calls.values()) pending.add(called);
  }
  return [...types];
}

interface Block {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly body: JsonObject;
}

function resourceBlocks(document: JsonObject): Block[] {
  return (["data", "managed"] as const).flatMap((mode) =>
    Object.entries(objectAt(document, mode === "data" ? "data" : "resource")).flatMap(([type, named]) =>
      Object.entries(isObject(named) ? named : {}).map(([name, body]) => ({ mode, type, name, body: bodyOf(body) })),
    ),
  );
}

/** In Terraform's JSON syntax a block is an object, or a list with that object. */
function bodyOf(body: Json | undefined): JsonObject {
  const block = isArray(body) ? body[0] : body;
  return isObject(block) ? block : {};
}

function addressIn({ path }: ConfigurationValues, { mode, type, name }: Block): string {
  return `${path.length === 0 ? "" : `${modulePath(path)}.`}${mode === "data" ? "data." : ""}${type}.${name}`;
}

/** What resolves the expressions of an instance. */
interface ExpressionResolvers {
  readonly values: ConfigurationValues;
  readonly origins: ConfigurationOrigins;
  readonly dependencies: DependencyIndex;
}

function configurationInstance(block: Block, each: EachInstance, resolvers: ExpressionResolvers): Instance {
  const { values, origins, dependencies } = resolvers;
  const key = each.key === undefined ? "" : `[${JSON.stringify(each.key)}]`;
  const path = dig(block.body, "//", "metadata", "path");
  const provider = values.provider(textAt(block.body, "provider"), each);
  const evaluated = values.evaluateBody(block.body, each);
  return {
    mode: block.mode,
    type: block.type,
    name: block.name,
    address: `${addressIn(values, block)}${key}`,
    module: modulePath(values.path),
    ...(each.key === undefined ? {} : { index: each.key }),
    action: "create",
    values: evaluated.values,
    unknown: evaluated.unknown,
    // AWS fills in what a data source does not filter by.
    isWhole: block.mode === "managed",
    provider,
    ...(typeof path === "string" ? { constructPath: path } : {}),
    origins: (attribute, inside) => origins.of(expressionAt(block.body, attribute, inside), values, each),
    isConfigured: (attribute) => field(block.body, attribute) !== undefined,
    dependencies: () => dependencies.of(namesOf(values.path), block),
  };
}

/** The expression of an attribute, or of an attribute in a nested block; a single block may be outside a list. */
function expressionAt(body: JsonObject, attribute: string, inside?: BlockAttribute): Json | undefined {
  const value = field(body, attribute);
  if (inside === undefined) return value;
  return field(isArray(value) ? value[inside.block] : value, inside.name);
}
