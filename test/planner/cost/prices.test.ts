import { assess, createPriceBook, type Price } from "cdktf-privatelink/planner";
import { defaultPriceBook } from "../../../planner/catalog/prices";
import { createDiscountedPriceBook } from "../../../planner/cost/discounted-price-book";
import { unresolved } from "../../../planner/model/attribute";
import { decimal } from "../../../planner/shared/money";
import { costs, flatPrice, interfaceEndpoint, lines, text, topology, usageOf } from "./sketch";

const amounts = (price: Price | undefined) => price?.tiers.map(({ unitPrice }) => unitPrice.toFixed());

describe("discounts", () => {
  const HOUR = ["interface-endpoint-hour", "us-east-1"] as const;
  const GB = ["interface-endpoint-gb", "us-east-1"] as const;

  it.each([
    ["8 % off all", { overall: decimal(8) }, ["0.0092"], ["0.0092", "0.00552", "0.00368"]],
    [
      "one dimension only",
      { byDimension: { "interface-endpoint-gb": decimal(50) } },
      ["0.01"],
      ["0.005", "0.003", "0.002"],
    ],
    [
      "a dimension's own percentage takes the place of the overall one",
      { overall: decimal(10), byDimension: { "interface-endpoint-gb": decimal("0") } },
      ["0.009"],
      ["0.01", "0.006", "0.004"],
    ],
    ["nothing", {}, ["0.01"], ["0.01", "0.006", "0.004"]],
    ["everything", { overall: decimal(100) }, ["0"], ["0", "0", "0"]],
  ])("%s", (_, discounts, hour, gb) => {
    const book = createDiscountedPriceBook(defaultPriceBook, discounts);
    expect([amounts(book.find(...HOUR)), amounts(book.find(...GB))]).toEqual([hour, gb]);
  });

  it("are stated in the price's source, which keeps its date and SKU", () => {
    const book = createDiscountedPriceBook(defaultPriceBook, { overall: decimal("7.5") });
    const listed = defaultPriceBook.find(...HOUR)!.source;
    expect(book.find(...HOUR)?.source).toEqual({
      ...listed,
      reference: `${listed.reference}; less a discount of 7.5 %`,
    });
    expect(book.find(...HOUR)).toBe(book.find(...HOUR));
  });

  it("leave the user's own prices and missing prices alone, and reach prices of a pair of Regions", () => {
    const own = flatPrice("interface-endpoint-hour", "us-east-1", "0.008");
    const book = createDiscountedPriceBook(createPriceBook([own], defaultPriceBook), { overall: decimal(50) });
    expect(book.find(...HOUR)).toBe(own);
    expect(book.find("interface-endpoint-hour", "eusc-de-east-1")).toBeUndefined();
    expect(amounts(book.find("inter-region-gb", "us-east-1", "us-east-2"))).toEqual(["0.005"]);
  });

  it("lower a bill: 8 % off an eu-west-1 hour of 0.011", () => {
    const book = createDiscountedPriceBook(defaultPriceBook, { overall: decimal(8) });
    const { endpoints } = costs(
      topology([interfaceEndpoint("a", { region: "eu-west-1", zones: 1 })]),
      undefined,
      730,
      book,
    );
    expect(text(endpoints[0]?.monthly)).toBe("7.3876"); // 730 x 0.01012
  });

  it.each([-1, 100.5, Infinity, NaN])("refuse %d percent", (percent) => {
    const book = () =>
      createDiscountedPriceBook(defaultPriceBook, { byDimension: { "nat-gateway-hour": decimal(percent) } });
    expect(book).toThrow(/Invalid discount \(nat-gateway-hour\): expected a percentage from 0 to 100/);
  });
});

describe("currencies", () => {
  const CHINA = createPriceBook(
    [
      flatPrice("interface-endpoint-hour", "cn-north-1", "0.09", "CNY"),
      flatPrice("interface-endpoint-gb", "cn-north-1", "0.07", "CNY"),
    ],
    defaultPriceBook,
  );
  const both = topology([interfaceEndpoint("us"), interfaceEndpoint("cn", { region: "cn-north-1" })]);

  it("are never added", () => {
    const { totals } = assess(both, { prices: CHINA });
    expect(Object.entries(totals).map(([currency, { monthly }]) => [currency, text(monthly)])).toEqual([
      ["CNY", "131.4"], // 2 x 730 x 0.09
      ["USD", "14.6"],
    ]);
  });

  it.each([
    ["cn-north-1", "CNY"],
    ["cn-northwest-1", "CNY"],
    ["eusc-de-east-1", "EUR"],
    ["us-gov-west-1", "USD"],
    ["moon-north-1", "USD"],
    [unresolved("not known"), "USD"],
  ])("without a price in %s it is that of the partition", (region, currency) => {
    expect(costs(topology([interfaceEndpoint("a", { region })])).endpoints[0]?.currency).toBe(currency);
  });

  it("of one resource are one: a price in another counts as missing and says why", () => {
    const mixed = createPriceBook([flatPrice("interface-endpoint-gb", "us-east-1", "0.07", "CNY")], defaultPriceBook);
    const usage = usageOf({ "aws_vpc_endpoint.a": { monthlyDataProcessedGb: 100 } });
    const [cost] = costs(topology([interfaceEndpoint("a")]), usage, 730, mixed).endpoints;
    expect(cost?.currency).toBe("USD");
    expect(lines(cost!)).toEqual(["Endpoint hours: 1460 = 14.6", "Data processed: 100 = unknown"]);
    expect(cost?.missing).toMatchObject([
      { reason: "price", explanation: expect.stringContaining("cannot be added") as string },
    ]);
  });
});
