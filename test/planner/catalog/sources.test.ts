import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PRICE_ROWS } from "../../../planner/catalog/data/prices";
import { defaultPriceBook } from "../../../planner/catalog/prices";
import { findRegion } from "../../../planner/catalog/regions";
import type { PriceDimension } from "../../../planner/model/prices";

/** Holds the catalogue to the collected sources, in both directions. Only where they lie beside the repository. */
const reference = join(__dirname, "../../../../shared/reference");
const read = (name: string): unknown => JSON.parse(readFileSync(join(reference, name), "utf8"));
const describeWithSources = existsSync(join(reference, "pricing.json")) ? describe : describe.skip;

interface Stated {
  readonly status?: string;
  readonly [key: string]: unknown;
}
interface StatedRegion {
  readonly prefix: string;
  readonly partition: string;
  readonly interfaceEndpointHourly: Stated;
  readonly skus?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}
interface Pricing {
  readonly common: Readonly<Record<string, Stated & { readonly observedRegions?: readonly string[] }>>;
  readonly regions: Readonly<Record<string, StatedRegion>>;
}
interface Product {
  readonly product: {
    readonly sku: string;
    readonly attributes: { readonly usagetype: string; readonly regionCode: string };
  };
  readonly publicationDate: string;
  readonly terms: {
    readonly OnDemand: Readonly<
      Record<
        string,
        {
          readonly priceDimensions: Readonly<
            Record<string, { beginRange: string; endRange: string; pricePerUnit: { USD: string } }>
          >;
        }
      >
    >;
  };
}

/** Fields of pricing.json's Regions, by dimension: [group, field of the group]. */
const FIELDS: Partial<Record<PriceDimension, readonly [group: string, field: string]>> = {
  "interface-endpoint-hour": ["interfaceEndpointHourly", "usdPerHourPerAz"],
  "gwlb-endpoint-hour": ["gwlbEndpoint", "usdPerHourPerAz"],
  "gwlb-endpoint-gb": ["gwlbEndpoint", "usdPerGB"],
  "resource-endpoint-hour": ["resourceEndpoint", "usdPerHour"],
  "resource-endpoint-gb": ["resourceEndpoint", "firstTierUsdPerGB"],
  "resource-gateway-gb": ["latticeResourceProviderUsdPerGB", "value"],
  "service-network-resource-hour": ["latticeResourceInServiceNetworkUsdPerHour", "value"],
  "lattice-service-hour": ["latticeService", "usdPerHour"],
  "lattice-service-gb": ["latticeService", "usdPerGB"],
  "lattice-service-million-requests": ["latticeService", "usdPer1MRequests"],
  "nat-gateway-hour": ["natGateway", "usdPerHour"],
  "nat-gateway-gb": ["natGateway", "usdPerGB"],
  "inter-region-gb": ["interRegionOutUsdPerGB", "value"],
  "transit-gateway-attachment-hour": ["transitGateway", "usdPerAttachmentHour"],
  "transit-gateway-gb": ["transitGateway", "usdPerGB"],
  "network-load-balancer-hour": ["nlb", "usdPerHour"],
  "network-load-balancer-capacity-unit-hour": ["nlb", "usdPerNLCUHour"],
  "gateway-load-balancer-hour": ["gwlb", "usdPerHour"],
  "gateway-load-balancer-capacity-unit-hour": ["gwlb", "usdPerGLCUHour"],
};

/** Statuses that the catalogue takes; the data-transfer results are dated, and the sources' text counts them as sourced. */
const TRUSTED = ["verified", "derived", "infracost golden 2024-09-25"];

/** Usage types of a price-list answer, without the Region's prefix, by dimension. */
const USAGE_TYPES: Partial<Record<PriceDimension, string>> = {
  "interface-endpoint-hour": "VpcEndpoint-Hours",
  "interface-endpoint-gb": "VpcEndpoint-Bytes",
  "gwlb-endpoint-hour": "VpcEndpoint-GWLBE-Hours",
  "gwlb-endpoint-gb": "VpcEndpoint-GWLBE-Bytes",
  "resource-endpoint-hour": "VpcEndpoint-Resource-Hours",
  "resource-endpoint-gb": "VpcResource-Consumer-Bytes",
  "endpoint-service-remote-region-hour": "VpcEndpoint-Service-Hours",
  "nat-gateway-hour": "NatGateway-Hours",
  "nat-gateway-gb": "NatGateway-Bytes",
};

/** SKUs of pricing.json that have another key than a usage type. */
const SKU_KEYS: Partial<Record<PriceDimension, string>> = {
  ...USAGE_TYPES,
  "transit-gateway-attachment-hour": "TGW attachment",
  "transit-gateway-gb": "TGW bytes",
  "public-ipv4-hour": "IPv4 in use",
  "lattice-service-hour": "Lattice service hour",
  "lattice-service-gb": "Lattice GB",
};

const firstPrice = (dimension: PriceDimension, region: string) =>
  defaultPriceBook.find(dimension, region)?.tiers[0]?.unitPrice.toNumber();

describeWithSources("the catalogue against the collected figures (needs the shared reference)", () => {
  const pricing = existsSync(reference) ? (read("pricing.json") as Pricing) : { common: {}, regions: {} };
  const regions = Object.entries(pricing.regions);
  const dimensions = Object.keys(FIELDS) as PriceDimension[];

  /** What pricing.json has for a dimension in a Region, when its status is trusted. */
  const stated = (dimension: PriceDimension, region: string): { price: number; status: string } | undefined => {
    const [group, field] = FIELDS[dimension] ?? ["", ""];
    const entry = pricing.regions[region]?.[group] as Stated | undefined;
    const price = entry?.[field];
    return typeof price === "number" && TRUSTED.includes(entry?.status ?? "")
      ? { price, status: entry?.status === "derived" ? "derived" : "verified" }
      : undefined;
  };

  test("names every Region, with its partition and no prefix from memory", () => {
    for (const [code, { partition, prefix }] of regions) {
      const region = findRegion(code);
      expect(region?.partition).toBe(partition);
      if (region?.billingPrefix !== undefined) expect(region.billingPrefix).toBe(prefix);
    }
    expect(
      regions
        .filter(([code]) => findRegion(code)?.billingPrefix === undefined)
        .map(([code]) => code)
        .sort(),
    ).toEqual(["cn-north-1", "cn-northwest-1", "eu-central-2", "eusc-de-east-1", "me-central-1", "us-gov-east-1"]);
  });

  test.each(dimensions)("%s: every trusted figure is there, with its status", (dimension) => {
    for (const [region] of regions) {
      const figure = stated(dimension, region);
      if (figure === undefined) continue;
      expect([region, firstPrice(dimension, region)]).toEqual([region, figure.price]);
      expect(defaultPriceBook.find(dimension, region)?.source.status).toBe(figure.status);
    }
  });

  test("no figure of those dimensions is there without a trusted source", () => {
    const unsourced = PRICE_ROWS.filter(([region, dimension]) => dimension in FIELDS && !stated(dimension, region));
    const answered = unsourced.filter(
      ([region, , , , , source]) => region === "ap-southeast-1" && source === "vpc-answer-singapore",
    );
    expect(unsourced.filter((row) => !answered.includes(row))).toEqual([]);
    expect(answered.map(([, dimension]) => dimension)).toEqual([
      "gwlb-endpoint-gb",
      "resource-endpoint-gb",
      "resource-endpoint-hour",
    ]);
  });

  test("figures that hold for many Regions are where their source covers the Region", () => {
    const at = (dimension: PriceDimension) =>
      PRICE_ROWS.filter((row) => row[1] === dimension)
        .map((row) => row[0])
        .sort();
    const golden = regions.filter(([, region]) => region["interRegionOutUsdPerGB"] !== undefined).map(([code]) => code);
    expect(golden).toHaveLength(27);
    expect(at("inter-az-gb")).toEqual([...golden].sort());
    expect(at("public-ipv4-hour")).toEqual([...(pricing.common["publicIPv4UsdPerHour"]?.observedRegions ?? [])].sort());
    expect(at("endpoint-service-remote-region-hour")).toEqual(["ap-northeast-1", "ap-southeast-1", "us-east-1"]);
    const common: readonly (readonly [PriceDimension, string, string])[] = [
      ["inter-az-gb", "interAzUsdPerGBEachDirection", "value"],
      ["public-ipv4-hour", "publicIPv4UsdPerHour", "value"],
      ["endpoint-service-remote-region-hour", "crossRegionPrivateLink", "providerUsdPerActiveRemoteRegionHour"],
      ["resolver-endpoint-interface-hour", "route53Resolver", "usdPerEniHour"],
      ["resolver-million-queries", "route53Resolver", "usdPer1MQueriesFirst1B"],
      ["hosted-zone-month", "route53HostedZoneUsdPerMonth", "first25"],
      ["gateway-endpoint-hour", "gatewayEndpoint", "usdPerHour"],
      ["service-network-endpoint-hour", "serviceNetworkEndpoint", "usdPerHour"],
    ];
    for (const [dimension, group, field] of common) {
      for (const region of at(dimension)) expect(firstPrice(dimension, region)).toBe(pricing.common[group]?.[field]);
    }
  });

  test("tiers are those of the collected table", () => {
    for (const [group, dimensionOfGroup] of [
      ["interfaceDataProcessingTiers", "interface-endpoint-gb"],
      ["resourceEndpointTiers", "resource-endpoint-gb"],
      ["resourceEndpointTiers", "service-network-resource-gb"],
    ] as const) {
      const tiers = pricing.common[group]?.["tiers"] as readonly { endGB: number | null; usdPerGB: number }[];
      for (const [region] of PRICE_ROWS.filter((row) => row[1] === dimensionOfGroup)) {
        const price = defaultPriceBook.find(dimensionOfGroup, region);
        expect(price?.tiers.map((tier) => [tier.upTo?.toNumber() ?? null, tier.unitPrice.toNumber()])).toEqual(
          tiers.map(({ endGB, usdPerGB }) => [endGB, usdPerGB]),
        );
      }
    }
  });

  test("SKUs are those of the collected figures", () => {
    for (const [region, { skus }] of regions) {
      for (const [key, sku] of Object.entries(skus ?? {})) {
        const dimension = (Object.keys(SKU_KEYS) as PriceDimension[]).find((candidate) => SKU_KEYS[candidate] === key);
        if (key === "IPv4 idle") continue;
        expect([key, dimension && defaultPriceBook.find(dimension, region)?.source.sku]).toEqual([key, sku]);
      }
    }
  });

  describe.each([
    "get-products-AmazonVPC-VpcEndpoint-ap-southeast-1.json",
    "get-products-AmazonEC2-NatGateway-ap-southeast-1.json",
  ])("%s", (name) => {
    const answer = existsSync(reference)
      ? (read(join("price-list", name)) as { PriceList: readonly string[] })
      : { PriceList: [] };
    const products = answer.PriceList.map((text) => JSON.parse(text) as Product);
    const priced = products.flatMap((product) => {
      const { usagetype, regionCode } = product.product.attributes;
      const dimension = (Object.keys(USAGE_TYPES) as PriceDimension[]).find(
        (candidate) => usagetype === `${findRegion(regionCode)?.billingPrefix ?? ""}-${USAGE_TYPES[candidate] ?? ""}`,
      );
      return dimension === undefined ? [] : [{ dimension, product }];
    });

    test("every product that the planner prices is in the catalogue with SKU, tiers and day", () => {
      expect(priced.length).toBe(name.includes("NatGateway") ? 2 : 7);
      for (const { dimension, product } of priced) {
        const price = defaultPriceBook.find(dimension, product.product.attributes.regionCode);
        expect(price?.source).toMatchObject({ sku: product.product.sku, date: product.publicationDate.slice(0, 10) });
        const steps = Object.values(Object.values(product.terms.OnDemand)[0]?.priceDimensions ?? {})
          .sort((a, b) => Number(a.beginRange) - Number(b.beginRange))
          .map(({ endRange, pricePerUnit }) => [
            endRange === "Inf" ? null : Number(endRange),
            Number(pricePerUnit.USD),
          ]);
        expect(price?.tiers.map((tier) => [tier.upTo?.toNumber() ?? null, tier.unitPrice.toNumber()])).toEqual(steps);
      }
    });
  });

  test("NAT gateways of the price list's CSV", () => {
    const rows = readFileSync(join(reference, "price-list/AmazonEC2-nat-slice.csv"), "utf8")
      .split("\n")
      .map((line) => line.split(",").map((cell) => cell.replaceAll('"', "")));
    const nat = rows.filter((row) => /(^|-)NatGateway-(Hours|Bytes)$/.test(row[6] ?? ""));
    expect(nat).toHaveLength(3);
    for (const [sku, , , price, , , usageType = "", region = ""] of nat) {
      const dimension = usageType.endsWith("Hours") ? "nat-gateway-hour" : "nat-gateway-gb";
      expect(firstPrice(dimension, region)).toBe(Number(price));
      expect(defaultPriceBook.find(dimension, region)?.source.sku).toBe(sku);
    }
  });
});
