import { instanceKey } from "../language/traversal";

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

/** The names of the steps, without instance keys. */
export function namesOf(steps: readonly ModuleStep[]): readonly string[] {
  return steps.map(({ name }) => name);
}

/** The path in the configuration, without instance keys: `a.b`. */
export function configurationPath(steps: readonly ModuleStep[]): string {
  return namesOf(steps).join(".");
}

/** The normalized address of a module instance; "" for the root module. */
export function modulePath(steps: readonly ModuleStep[]): string {
  return steps
    .map(({ name, key }) => (key === undefined ? `module.${name}` : `module.${name}[${JSON.stringify(key)}]`))
    .join(".");
}
