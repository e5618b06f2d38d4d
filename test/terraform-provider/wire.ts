/** Schemas and diagnostics as the messages of `plugin.proto`. */
import type { BlockSchema, Nesting } from "./schema-types";

export interface WireBlock {
  attributes: object[];
  block_types: object[];
}

export interface WireDiagnostic {
  /** 1 error, 2 warning. */
  severity: 1 | 2;
  summary: string;
  detail: string;
}

const nestingNumbers: Record<Nesting, number> = { single: 1, list: 2, set: 3, map: 4 };

export function wireSchema(schema: BlockSchema): { version: number; block: WireBlock } {
  return { version: 0, block: wireBlock(schema) };
}

function wireBlock(schema: BlockSchema): WireBlock {
  return {
    attributes: [...schema.attributes].map(([name, { type, ...flags }]) => ({
      name,
      type: Buffer.from(JSON.stringify(type)),
      ...flags,
    })),
    block_types: [...schema.blocks].map(([name, nested]) => ({
      type_name: name,
      block: wireBlock(nested.block),
      nesting: nestingNumbers[nested.nesting],
      min_items: nested.minItems,
      max_items: nested.maxItems,
    })),
  };
}

export function failure(summary: string, detail: string): WireDiagnostic {
  return { severity: 1, summary, detail };
}
