import { isArray, isObject, objectAt, type Json, type JsonObject } from "../document/json";
import type { InstanceKey } from "../instances/instance-index";
import { modulePath, type ModuleStep } from "../instances/module-path";
import { firstBlock } from "./copies";

/** What names a block of a resource or a data source. */
export interface BlockName {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
}

export interface Block extends BlockName {
  readonly body: JsonObject;
}

/** The resources and data sources of a module's configuration. */
export function resourceBlocks(document: JsonObject): Block[] {
  return (["data", "managed"] as const).flatMap((mode) =>
    Object.entries(objectAt(document, mode === "data" ? "data" : "resource")).flatMap(([type, named]) =>
      Object.entries(isObject(named) ? named : {}).map(([name, body]) => ({
        ...{ mode, type, name },
        body: firstBlock(body) ?? {},
      })),
    ),
  );
}

/** The address of a resource in a module instance; without a key, of all its instances. */
export function addressIn(path: readonly ModuleStep[], { mode, type, name }: BlockName, key?: InstanceKey): string {
  const module = path.length === 0 ? "" : `${modulePath(path)}.`;
  const index = key === undefined ? "" : `[${JSON.stringify(key)}]`;
  return `${module}${mode === "data" ? "data." : ""}${type}.${name}${index}`;
}

/** A block that is written once for each element of a collection. */
export interface DynamicBlock {
  readonly label: string;
  readonly loop: Json;
  /** The name by which the content refers to the element. */
  readonly iterator: string;
  readonly content: JsonObject;
}

/** The `dynamic` blocks in a body. */
export function dynamicBlocks(body: JsonObject): DynamicBlock[] {
  return Object.entries(objectAt(body, "dynamic")).flatMap(([label, written]) =>
    (isArray(written) ? written : [written]).filter(isObject).map((block) => ({
      label,
      loop: block["for_each"] ?? null,
      iterator: iteratorOf(block["iterator"]) ?? label,
      content: firstBlock(block["content"]) ?? {},
    })),
  );
}

/** hcl2json writes a bare name as `${name}`. */
function iteratorOf(raw: Json | undefined): string | undefined {
  return typeof raw === "string" ? raw.replace(/^\$\{|\}$/g, "") : undefined;
}
