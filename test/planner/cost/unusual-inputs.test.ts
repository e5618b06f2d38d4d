import { assess, createPriceBook, type Price, type PriceBook, type Topology } from "cdktf-privatelink/planner";
import { defaultPriceBook } from "../../../planner/catalog/prices";
import { expectedOf, isBounded, range } from "../../../planner/model/quantity";
import { decimal } from "../../../planner/shared/money";
import { LATE, resourceEndpoint, serviceNetworkEndpoint, topology as parts } from "../topology-factory";
import {
  costs,
  flatPrice,
  gatewayLoadBalancerEndpoint,
  interfaceEndpoint,
  lines,
  subnet,
  text,
  topology,
  usageOf,
} from "./sketch";

/** Bills of endpoints in zones, Regions and with prices that are rare, but possible. */

const BETWEEN_ZONES = createPriceBook([flatPrice("endpoint-inter-az-gb", "us-east-1", "0.01")], defaultPriceBook);
const billed = (of: Topology, usage: Parameters<typeof usageOf>[0] = {}, prices: PriceBook = defaultPriceBook) =>
  costs(of, usageOf(usage), 730, prices).endpoints;
const GB_1000 = { monthlyDataProcessedGb: 1000 };

describe("data between Availability Zones", () => {
  it("of a Gateway Load Balancer endpoint are billed as of others", () => {
    const usage = { "aws_vpc_endpoint.a": { ...GB_1000, interAzShare: "0.5" } };
    const [cost] = billed(topology([gatewayLoadBalancerEndpoint("a")]), usage, BETWEEN_ZONES);
    expect(lines(cost!).slice(2)).toEqual(["Inter-AZ transfer: 500 = 5"]);
  });

  const SUBNETS = ["c", "a", "b"].map((zone) => subnet(`subnet-${zone}`, `us-east-1${zone}`));
  const inZones = (zones: Parameters<typeof range> | number, zoneNames = ["us-east-1a"]) =>
    billed(
      topology(
        [interfaceEndpoint("a", { zones: typeof zones === "number" ? zones : range(...zones), zoneNames })],
        {},
        [...SUBNETS],
      ),
      { "aws_vpc_endpoint.a": GB_1000 },
      BETWEEN_ZONES,
    )[0]!;

  it("may come from zones of the VPC without a network interface, which are named in order", () => {
    const [transfer] = inZones(1).components.slice(2);
    expect(text(transfer?.monthlyQuantity)).toBe("0..1000");
    expect(transfer?.monthlyQuantity.reason).toContain("the VPC has subnets in us-east-1b, us-east-1c, where");
    const amount = transfer!.monthlyQuantity;
    expect(isBounded(amount) && expectedOf(amount).toFixed(2)).toBe("666.67");
  });

  it.each<[string, Parameters<typeof range>]>([
    ["perhaps one more zone than is named", [1, 1, 2, "unknown"]],
    ["perhaps one zone less than is named", [0, 1, 1, "unknown"]],
  ])("are not guessed for an endpoint in %s", (_, zones) => {
    expect(lines(inZones(zones))).toHaveLength(2);
  });
});

it("a transfer from a Region that is not known lacks the Region, not the price", () => {
  const [cost] = billed(topology([interfaceEndpoint("a", { region: LATE, serviceRegion: "us-west-2" })]), {
    "aws_vpc_endpoint.a": GB_1000,
  });
  const transfer = cost!.components.find(({ dimension }) => dimension === "inter-region-gb");
  expect(transfer?.price).toEqual({ ...LATE, missing: "region" });
});

describe("a price of a user", () => {
  const priced = (tiers: Price["tiers"]) =>
    createPriceBook([{ ...flatPrice("interface-endpoint-hour", "us-east-1", "0"), tiers }], defaultPriceBook);

  it("with tiers of hours counts each endpoint for itself: only data are pooled", () => {
    const tiers = [
      { upTo: decimal(1000), unitPrice: decimal("0.01") },
      { upTo: null, unitPrice: decimal("0.005") },
    ];
    const endpoints = ["a", "b"].map((name) =>
      interfaceEndpoint(name, { zones: 1, service: `com.amazonaws.us-east-1.${name}` }),
    );
    expect(billed(topology(endpoints), {}, priced(tiers)).map((cost) => lines(cost)[0])).toEqual([
      "Endpoint hours: 730 = 7.3",
      "Endpoint hours: 730 = 7.3",
    ]);
  });

  it("without a tier leaves the amount open", () => {
    const [cost] = billed(topology([interfaceEndpoint("a")]), {}, priced([]));
    const [hours] = cost!.components;
    expect([hours?.unitPrice, hours?.monthlyCost]).toEqual([
      undefined,
      { kind: "unknown", reason: "the price has no tier" },
    ]);
  });
});

it("an endpoint that names nothing has no target, and one that will name it has one that is not known", () => {
  const endpoints = [
    resourceEndpoint("nothing", { resourceConfiguration: undefined }),
    resourceEndpoint("later", { resourceConfiguration: LATE }),
    resourceEndpoint("known"),
    serviceNetworkEndpoint("no-network", { serviceNetwork: undefined }),
    serviceNetworkEndpoint("network"),
  ];
  expect(billed(parts({ endpoints })).map(({ target }) => target)).toEqual([
    undefined,
    LATE,
    "rcfg-1",
    undefined,
    "sn-1",
  ]);
});

describe("totals when an input was not read", () => {
  const total = (of: Topology) => assess(of).totals["USD"]!;
  const NAME = { input: "plan", address: "aws_vpc_endpoint.a", resourceType: "aws_vpc_endpoint" };
  const gaps = [{ ...NAME, reason: "not an object", mayHide: ["aws_vpc_endpoint"] }];

  it("are unknown when nothing was", () => {
    const { monthly, hourly, missing } = total(parts({ gaps }));
    const reason = "no billed resource could be read";
    expect([monthly, hourly]).toEqual([
      { kind: "unknown", reason },
      { kind: "unknown", reason },
    ]);
    expect(missing.map(({ address, explanation }) => `${address}: ${explanation}`)).toEqual([
      "aws_vpc_endpoint.a: not an object",
    ]);
  });

  it("add up what was read, and name the rest", () => {
    const { monthly, missing } = total({ ...topology([interfaceEndpoint("b")]), gaps });
    expect([text(monthly), missing.map(({ component }) => component)]).toEqual([
      "14.6",
      ["Data processed", "All charges"],
    ]);
  });

  it("are zero when there is nothing to read", () => {
    expect(text(total(parts({})).monthly)).toBe("0");
  });
});
