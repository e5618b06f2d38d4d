import { parse } from "yaml";
import { PrivateLinkError } from "../shared/errors";
import type { PriceBook } from "../model/prices";
import { priceFile, type PriceFileProblem } from "./price-file";
import { createPriceBook, defaultPriceBook } from "./prices";

/** A price file that was read. */
export interface ReadPrices {
  /** Its prices, which go before the catalogue's. */
  readonly prices: PriceBook;
  /** Entries that were taken although something about them is odd. */
  readonly warnings: readonly string[];
}

/**
 * Reads prices of your own from YAML or JSON.
 * @throws PrivateLinkError PRICE_FILE with the path of the entry.
 */
export function readPriceFile(name: string, text: string): ReadPrices {
  const { prices, problems, warnings } = priceFile(parsed(name, text), name);
  const [first] = problems;
  if (first !== undefined) throw priceFileError(name, first, problems.length);
  return {
    prices: createPriceBook(prices, defaultPriceBook),
    warnings: warnings.map(({ path, expected, found }) => `${name}, ${path}: expected ${expected}, found ${found}`),
  };
}

function parsed(name: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const found = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
    throw priceFileError(name, { path: "", expected: "YAML or JSON", found }, 1);
  }
}

function priceFileError(name: string, problem: PriceFileProblem, total: number): PrivateLinkError {
  const more = total > 1 ? `; ${total - 1} more like it` : "";
  return new PrivateLinkError({
    code: "PRICE_FILE",
    what: "The price file is not valid",
    where: problem.path === "" ? name : `${name}, ${problem.path}`,
    expected: problem.expected,
    found: `${problem.found}${more}`,
    fix: problem.nearest === undefined ? "Mend the file" : `Did you mean ${problem.nearest}?`.replace(/\?$/, ""),
  });
}
