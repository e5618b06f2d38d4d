import { createPriceBook, decimal, PRICE_DIMENSIONS, type Price } from "cdktf-privatelink/planner";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { priceDocs } from "../../scripts/docs/prices";

it("docs/prices.md is what npm run docs writes", () => {
  const page = readFileSync(join(__dirname, "../../docs/prices.md"), "utf8");
  expect(page).toBe(priceDocs());
  for (const dimension of PRICE_DIMENSIONS) expect(page).toContain(`\n## ${dimension}\n`);
});

it("puts Regions with the same price and source into one row, and names those without a price", () => {
  const price = (region: string, unitPrice: string): Price => ({
    region,
    dimension: "nat-gateway-hour",
    currency: "USD",
    tiers: [{ upTo: null, unitPrice: decimal(unitPrice) }],
    source: { status: "verified", reference: "a list", date: "2026-09-01" },
  });
  const page = priceDocs(
    createPriceBook([price("us-east-1", "0.045"), price("us-west-2", "0.045"), price("eu-west-1", "0.048")]),
  );
  const [, section = ""] = /\n## nat-gateway-hour\n([^]*?)\n## /.exec(page) ?? [];
  expect(section).toContain("| USD 0.045 | us-east-1, us-west-2 | a list; 2026-09-01 |\n");
  expect(section).toContain("| USD 0.048 | eu-west-1 | a list; 2026-09-01 |\n");
  expect(section).toMatch(/No price: (?!.*\b(?:us-east-1|us-west-2|eu-west-1)\b).*sa-east-1/);
});
