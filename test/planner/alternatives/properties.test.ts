import fc from "fast-check";
import { assess, type UsageProfile } from "cdktf-privatelink/planner";
import { unresolved } from "../../../planner/model/attribute";
import { highOf, isBounded, lowOf, range } from "../../../planner/model/quantity";
import type { Endpoint } from "../../../planner/model/topology";
import { decimal } from "../../../planner/shared/money";
import {
  association,
  interfaceEndpoint,
  natGateway,
  ref,
  resourceEndpoint,
  serviceNetwork,
  serviceNetworkEndpoint,
  topology,
  usageOf,
} from "../cost/sketch";

const sketches = fc.record({
  kind: fc.constantFrom("Interface", "Resource", "ServiceNetwork"),
  region: fc.constantFrom("us-east-1", "eu-west-2", unresolved("not known")),
  vpc: fc.constantFrom("vpc-1", "vpc-2", "__proto__", undefined),
  service: fc.constantFrom(
    "com.amazonaws.us-east-1.s3",
    "com.amazonaws.us-east-1.sqs",
    "__proto__",
    unresolved("later"),
  ),
  low: fc.integer({ min: 0, max: 3 }),
  more: fc.integer({ min: 0, max: 3 }),
  gb: fc.option(fc.integer({ min: 0, max: 2_000_000 }), { nil: undefined }),
});
type Sketch = typeof sketches extends fc.Arbitrary<infer S> ? S : never;

function endpointOf(sketch: Sketch, at: number): Endpoint {
  const { kind, region, vpc, service, low, more } = sketch;
  const zones = range(low, low, low + more, "unknown");
  const name = `e${at}`;
  const made =
    kind === "Interface"
      ? { ...interfaceEndpoint(name, { zones }), serviceName: service }
      : kind === "Resource"
        ? {
            ...resourceEndpoint(name, "rcfg-1", { zones }),
            resourceConfiguration: typeof service === "string" ? ref(service) : service,
          }
        : serviceNetworkEndpoint(name, service, { zones });
  return { ...made, scope: { region, vpc: vpc === undefined ? unresolved("later") : ref(vpc) } };
}

const NETWORK = {
  natGateways: [natGateway("n", { vpc: "vpc-2" })],
  serviceNetworks: [serviceNetwork("sn-1")],
  serviceNetworkAssociations: [association("r", "sn-1")],
};

it("every alternative adds up: the saving lies within today less instead, and is exact where both are", () => {
  const NEAR = decimal("1e-20");
  fc.assert(
    fc.property(fc.array(sketches, { maxLength: 8 }), (list) => {
      const usage: UsageProfile = {
        find: (_, address) => {
          const gb = list[Number(address.split(".e")[1])]?.gb;
          return gb === undefined ? undefined : usageOf({ x: { monthlyDataProcessedGb: gb } }).find("", "x");
        },
      };
      for (const { today, instead, saving, breakEven, addresses } of assess(topology(list.map(endpointOf), NETWORK), {
        usage,
      }).alternatives) {
        expect(new Set(addresses).size).toBe(addresses.length);
        if (breakEven !== undefined && isBounded(breakEven.quantity))
          expect(lowOf(breakEven.quantity).gte(0)).toBe(true);
        if (!isBounded(today) || !isBounded(instead)) continue;
        if (!isBounded(saving)) throw new Error("a saving between two figures is a figure");
        expect(lowOf(saving).gte(lowOf(today).sub(highOf(instead)).sub(NEAR))).toBe(true);
        expect(highOf(saving).lte(highOf(today).sub(lowOf(instead)).add(NEAR))).toBe(true);
      }
    }),
  );
});
