import { createHash } from "node:crypto";
import { idOf, text, type Values } from "./values";

/**
 * What exists "in AWS": everything applied through one stand-in, in memory. A resource that an earlier process made is not
 * here; the stand-in then believes the state file.
 */
export class World {
  private readonly resources = new Map<string, Values>();
  private readonly deleted = new Set<string>();
  private readonly counters = new Map<string, number>();

  /** Remembers a resource under its Region and id; one of a type without an id is not remembered. */
  put(typeName: string, values: Values): void {
    const key = keyOf(typeName, values);
    if (key === undefined) return;
    this.deleted.delete(key);
    this.resources.set(key, values);
  }

  /** The resource with the id and Region of these values, which may be older than what is remembered. */
  current(typeName: string, values: Values): Values | undefined {
    const key = keyOf(typeName, values);
    return key === undefined ? undefined : this.resources.get(key);
  }

  /** The resource with this id in this Region, or in none (IAM). */
  get(typeName: string, id: string, region: string): Values | undefined {
    return this.current(typeName, { id, region }) ?? this.current(typeName, { id });
  }

  remove(typeName: string, values: Values): void {
    const key = keyOf(typeName, values);
    if (key === undefined) return;
    this.resources.delete(key);
    this.deleted.add(key);
  }

  /** True when this stand-in deleted the resource; false also when it never saw it. */
  wasDeleted(typeName: string, values: Values): boolean {
    const key = keyOf(typeName, values);
    return key !== undefined && this.deleted.has(key);
  }

  /** Every resource of a type, ordered by Region and id. */
  all(typeName: string): Values[] {
    const found = [...this.resources].filter(([key]) => key.startsWith(`${typeName} `));
    return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, values]) => values);
  }

  /**
   * A seed for a new resource's names: a digest of what its author wrote, so that the order in which Terraform applies
   * does not matter. Equal resources are counted.
   */
  seed(typeName: string, written: string): string {
    const content = digest(`${typeName} ${written}`);
    const count = this.counters.get(content) ?? 0;
    this.counters.set(content, count + 1);
    return count === 0 ? content : digest(`${content} ${String(count)}`);
  }
}

/** Names are unique per Region, ids everywhere; undefined without an id. */
function keyOf(typeName: string, values: Values): string | undefined {
  const id = idOf(values);
  return id === "" ? undefined : `${typeName} ${text(values["region"]) ?? ""} ${id}`;
}

/** SHA-256, 64 hexadecimal digits. */
export function digest(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}
