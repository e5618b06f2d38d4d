/**
 * The stand-in for hand use: `npx tsx test/terraform-provider/main.ts <configuration directory>...` prints an `export`
 * line for the shell in which to run terraform, and runs until it is interrupted.
 */
import { startStandIn } from "./server";
import { usedTypes } from "./used-types";

async function main(directories: string[]): Promise<void> {
  const standIn = await startStandIn();
  for (const directory of directories) standIn.serve(usedTypes(directory));
  console.log(`export TF_REATTACH_PROVIDERS='${standIn.reattach}'`);
}

void main(process.argv.slice(2));
