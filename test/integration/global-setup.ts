import { binary, binaryVersion } from "./binary";

/** Says once that terraform is missing; with CI=true that is an error. */
export default function checkBinary(): void {
  if (binaryVersion() !== undefined) return;
  const message = `${binary} is not on the PATH`;
  if (process.env["CI"] === "true") throw new Error(`${message}, and with CI=true the integration tests must run`);
  process.stderr.write(`${message}: the integration tests are skipped\n`);
}
