/** One step of a module path: `module.NAME` with its instance key, absent when any instance is meant. */
export interface ModuleStep {
  readonly name: string;
  readonly key?: string | number;
}

const STEP = /module\.([^.[\]]+)(?:\[("(?:[^"\\]|\\.)*"|\d+)\])?\.?/y;

/** `module.a["x"].module.b[0]` as steps; [] for the root module or for what is not a module address. */
export function moduleSteps(address: string): ModuleStep[] {
  const steps: ModuleStep[] = [];
  STEP.lastIndex = 0;
  for (let match = STEP.exec(address); match !== null; match = STEP.exec(address)) {
    const [, name = "", key] = match;
    steps.push(key === undefined ? { name } : { name, key: instanceKey(key) });
  }
  return steps;
}

/** The instance key between the brackets of an address: a quoted text or a number. */
function instanceKey(text: string): string | number {
  if (!text.startsWith('"')) return Number(text);
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

/** The path in the configuration, which knows no instances: `a.b`. */
export function configurationPath(steps: readonly ModuleStep[]): string {
  return steps.map((step) => step.name).join(".");
}

/** The address of a module instance, written alike whoever wrote it; "" for the root module. */
export function modulePath(steps: readonly ModuleStep[]): string {
  return steps
    .map(({ name, key }) => (key === undefined ? `module.${name}` : `module.${name}[${JSON.stringify(key)}]`))
    .join(".");
}

/** One part of a traversal such as `aws_subnet.private[0].id`. */
export type TraversalPart = { readonly name: string } | { readonly key: string | number } | { readonly splat: true };

/** `[each.key]` and `[count.index]` stand like a splat: which instance is meant depends on the one that refers. */
const PART = /\.?([A-Za-z_][\w-]*)|\[("(?:[^"\\]|\\.)*"|\d+)\]|\[(?:\*|each\.key|count\.index)\]|\.\*|\.(\d+)/y;

/** A traversal as parts; `undefined` when the text is anything else, such as a function call. */
export function traversalParts(text: string): TraversalPart[] | undefined {
  const parts: TraversalPart[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const match = PART.exec(text);
    if (match === null) return undefined;
    const [, name, key, position] = match;
    if (name !== undefined) parts.push({ name });
    else if (key !== undefined) parts.push({ key: instanceKey(key) });
    else if (position !== undefined) parts.push({ key: Number(position) });
    else parts.push({ splat: true });
  }
  return parts;
}

export function partName(part: TraversalPart | undefined): string | undefined {
  return part !== undefined && "name" in part ? part.name : undefined;
}

export function partKey(part: TraversalPart | undefined): string | number | undefined {
  return part !== undefined && "key" in part ? part.key : undefined;
}
