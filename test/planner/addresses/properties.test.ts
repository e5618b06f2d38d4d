import fc from "fast-check";
import { highOf, isBounded, known, lowOf, range, type Endpoint, type Placement } from "cdktf-privatelink/planner";
import { addressLines } from "../../../planner/addresses/address-lines";
import { ZERO, type Decimal } from "../../../planner/shared/money";
import {
  gwlbEndpoint,
  interfaceEndpoint,
  LATE,
  placement,
  resourceEndpoint,
  serviceNetworkEndpoint,
  subnet,
  topology,
} from "../topology-factory";

/** Properties of the addresses of any set of endpoints. */

const SUBNETS = ["subnet-a", "subnet-b", "subnet-c"];
const MAKERS = { Interface: interfaceEndpoint, Resource: resourceEndpoint, ServiceNetwork: serviceNetworkEndpoint };
const sketches = fc.record({
  kind: fc.constantFrom("Interface", "Resource", "ServiceNetwork", "GatewayLoadBalancer"),
  subnets: fc.subarray(SUBNETS, { minLength: 1 }),
  type: fc.constantFrom("ipv4", "ipv6", "dualstack"),
  action: fc.constantFrom("create", "no-op", "delete", "replace", "update"),
});
type Sketch = typeof sketches extends fc.Arbitrary<infer S> ? S : never;
const several = fc.array(sketches, { maxLength: 12 });

function endpointOf({ kind, subnets, type, action }: Sketch, at = 0): Endpoint {
  const words = { placement: placement(subnets), ipAddressType: type, action };
  const name = `e${at}`;
  return kind === "GatewayLoadBalancer" ? gwlbEndpoint(name, words) : MAKERS[kind](name, words);
}

/** Figures of each subnet and family: low and high of what is needed, and of what is left. */
function figures(endpoints: readonly Endpoint[]): Map<string, Decimal[]> {
  const subnets = SUBNETS.map((name) => subnet(name, "a", { ipv6CidrBlock: "2001:db8::/64" }));
  const lines = addressLines(topology({ endpoints, subnets }), new Map([["subnet-a", 60]]));
  return new Map(
    lines.map(({ subnet: { key }, family, needed, left }) => [
      `${key} ${family}`,
      [needed, left].filter(isBounded).flatMap((quantity) => [lowOf(quantity), highOf(quantity)]),
    ]),
  );
}

it("needs in all what each endpoint needs", () => {
  fc.assert(
    fc.property(several, several, (some, others) => {
      const [one, other] = [figures(some.map(endpointOf)), figures(others.map(endpointOf))];
      for (const [key, [low, high]] of figures([...some, ...others].map(endpointOf))) {
        const parts = [one.get(key) ?? [ZERO, ZERO], other.get(key) ?? [ZERO, ZERO]];
        expect(low).toEqual(parts[0]![0]!.add(parts[1]![0]!));
        expect(high).toEqual(parts[0]![1]!.add(parts[1]![1]!));
      }
    }),
  );
});

it("does not depend on the order of the endpoints", () => {
  const shuffled = several.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(figures(other.map(endpointOf))).toEqual(figures(all.map(endpointOf)));
    }),
  );
});

const NAMED: Placement = { ...placement(SUBNETS), zones: range(1, 2, 3, "the subnets are known after apply") };

it("contains the figures that are known later", () => {
  fc.assert(
    fc.property(several, sketches, (others, late) => {
      const beside = others.map(endpointOf);
      const unsure = { ...endpointOf(late, 1), ipAddressType: LATE, placement: NAMED } as Endpoint;
      const sure = { ...endpointOf(late, 1), placement: { ...placement(late.subnets), zones: known(3) } } as Endpoint;
      const before = figures([...beside, unsure]);
      for (const [key, after] of figures([...beside, sure])) {
        const [neededLow, neededHigh, leftLow, leftHigh] = before.get(key)!;
        expect(neededLow!.lte(after[0]!) && neededHigh!.gte(after[1]!)).toBe(true);
        expect(leftLow!.lte(after[2]!) && leftHigh!.gte(after[3]!)).toBe(true);
      }
    }),
  );
});
