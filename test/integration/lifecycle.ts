/** The whole life of a configuration, as its author runs it. */
import type { Workspace } from "./harness";

/** What `terraform show -json` said on the way. */
export interface Life {
  readonly plan: unknown;
  readonly state: unknown;
}

/** Exit code of `plan -detailed-exitcode`: 0 no changes, 2 changes; throws for 1. */
export async function planExitCode(workspace: Workspace, folder = "."): Promise<0 | 2> {
  const { code, stdout, stderr } = await workspace.run(["plan", "-input=false", "-detailed-exitcode"], folder);
  if (code === 0 || code === 2) return code;
  throw new Error(`terraform plan exits with ${String(code)}\n${stderr}\n${stdout}`);
}

/** init, validate, plan, show, apply, show; throws with terraform's output at the first that fails. */
export async function bringUp(workspace: Workspace, folder = ".", args: readonly string[] = []): Promise<Life> {
  await workspace.must(["init", "-input=false"], folder);
  await workspace.must(["validate"], folder);
  await workspace.must(["plan", "-out=plan", "-input=false", ...args], folder);
  const plan = await workspace.show("plan", folder);
  await workspace.must(["apply", "-input=false", "plan"], folder);
  return { plan, state: await workspace.show(undefined, folder) };
}

/** Destroys everything; throws with terraform's output when it fails. */
export async function tearDown(workspace: Workspace, folder = "."): Promise<void> {
  await workspace.must(["destroy", "-auto-approve", "-input=false"], folder);
}

/** Addresses of the managed resources in a `show -json` of a state, in alphabetical order. */
export function stateAddresses(state: unknown): string[] {
  interface Module {
    resources?: { address: string; mode: string }[];
    child_modules?: Module[];
  }
  const addresses = (module: Module | undefined): string[] => [
    ...(module?.resources ?? []).filter(({ mode }) => mode === "managed").map(({ address }) => address),
    ...(module?.child_modules ?? []).flatMap(addresses),
  ];
  return addresses((state as { values?: { root_module?: Module } }).values?.root_module).sort();
}

/** `aws_vpc.main create` for each managed resource of a plan; `create,delete` for a replacement. */
export function planActions(plan: unknown): string[] {
  interface Change {
    address: string;
    mode: string;
    change: { actions: string[] };
  }
  const { resource_changes: changes = [] } = plan as { resource_changes?: Change[] };
  return changes
    .filter(({ mode }) => mode === "managed")
    .map(({ address, change }) => `${address} ${change.actions.join()}`)
    .sort();
}
