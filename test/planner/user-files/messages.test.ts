import { PrivateLinkError, readPriceFile, readUsageFile } from "cdktf-privatelink/planner";
import { readConfig } from "../../../planner/config/config-file";
import { readInventoryFile } from "../../../planner/inventory/inventory-file";
import { readQuotaFile } from "../../../planner/quotas/quota-file";
import { CONFIGURATION, INVENTORY, PRICES, QUOTAS, USAGE } from "./cases";

/** The message of the error that a file gives, else its warnings. */
function saidOf(read: (name: string, text: string) => unknown, text: string): string {
  try {
    const { warnings = [] } = read("FILE", text) as { warnings?: readonly string[] };
    return warnings.join("\n");
  } catch (error) {
    if (PrivateLinkError.isPrivateLinkError(error)) return error.message;
    throw error;
  }
}

describe.each([
  ["the configuration", readConfig, CONFIGURATION],
  ["a price file", readPriceFile, PRICES],
  ["a quotas file", readQuotaFile, QUOTAS],
  ["an inventory file", (name: string, text: string) => readInventoryFile(name, text), INVENTORY],
  ["a usage file", readUsageFile, USAGE],
])("%s says exactly what is wrong:", (_, read, cases) => {
  it.each(cases.map(([fault, text, message]) => ({ fault, text, message })))("$fault", ({ text, message }) => {
    expect(saidOf(read, text)).toBe(message);
  });
});
