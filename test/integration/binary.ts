/** Which terraform the tests run, and whether it is there. */
import { spawnSync } from "node:child_process";

/** `terraform`, or what TERRAFORM_BINARY_NAME says (`tofu`, or a path). */
export const binary = process.env["TERRAFORM_BINARY_NAME"] ?? "terraform";

/** `1.11.4`; undefined when the binary is not on the PATH. */
export function binaryVersion(): string | undefined {
  const { stdout, status } = spawnSync(binary, ["version", "-json"], { encoding: "utf8", env: childEnvironment({}) });
  if (status !== 0) return undefined;
  return (JSON.parse(stdout) as { terraform_version: string }).terraform_version;
}

/** `describe`, or `describe.skip` where the binary is not on the PATH; `global-setup.ts` has said so. */
export function describeWithBinary(): jest.Describe {
  return binaryVersion() === undefined ? describe.skip : describe;
}

/** The same, and skipped also with the real provider: for what applies. */
export function describeWithStandIn(): jest.Describe {
  return realProvider ? describe.skip : describeWithBinary();
}

/** Whether the binary is at least this version, for blocks that older ones do not know. `"1.7"` */
export function atLeast(wanted: string): boolean {
  const parts = (version: string): number[] => version.split(".").map((part) => parseInt(part, 10));
  const [major = 0, minor = 0] = parts(binaryVersion() ?? "0.0");
  const [wantedMajor = 0, wantedMinor = 0] = parts(wanted);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * True when TERRAFORM_AWS_PROVIDER=real: `init` downloads the real provider, and nothing is applied. Only the suites that
 * need no apply run then.
 */
export const realProvider = process.env["TERRAFORM_AWS_PROVIDER"] === "real";

/**
 * The environment of a child: ours without any setting of Terraform, so that a user's own setup changes nothing. With the
 * real provider the user's setup stays: credentials, proxies, plugin cache.
 */
export function childEnvironment(extra: Readonly<Record<string, string>>): Record<string, string | undefined> {
  const dropped = realProvider ? /^CDKTF_/ : /^(TF_|AWS_|CDKTF_)/;
  const inherited = Object.entries(process.env).filter(([name]) => !dropped.test(name));
  return { ...Object.fromEntries(inherited), CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1", ...extra };
}
