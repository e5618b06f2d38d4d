import { highOf, isBounded } from "../model/quantity";
import type { Endpoint } from "../model/topology";
import { PAGES } from "./pages";
import type { Rule, RuleHit } from "./rule";

type PlacedKind = Exclude<Endpoint, { kind: "Gateway" | "GatewayLoadBalancer" }>;

function placed(endpoints: readonly Endpoint[]): PlacedKind[] {
  return endpoints.filter(
    (endpoint): endpoint is PlacedKind => endpoint.kind !== "Gateway" && endpoint.kind !== "GatewayLoadBalancer",
  );
}

export const noSubnet: Rule = {
  id: "vpce/no-subnet",
  level: "warn",
  explanation: "Without a subnet an endpoint has no network interface: nothing can reach it.",
  see: PAGES.interfaceEndpoint,
  check: ({ endpoints }) =>
    placed(endpoints).flatMap((endpoint): RuleHit[] => {
      const { zones } = endpoint.placement;
      if (!isBounded(zones) || !highOf(zones).isZero()) return [];
      return [
        {
          resource: endpoint,
          message: "The endpoint is in no subnet, so that it gets no network interface",
          fix: "Name one subnet in each Availability Zone that uses it",
        },
      ];
    }),
};

export const singleZone: Rule = {
  id: "vpce/single-zone",
  level: "warn",
  explanation: "When the only Availability Zone of an endpoint is impaired, the VPC loses the service.",
  see: PAGES.interfaceEndpoint,
  check: ({ endpoints }) =>
    placed(endpoints).flatMap((endpoint): RuleHit[] => {
      const { zones } = endpoint.placement;
      if (!isBounded(zones) || !highOf(zones).eq(1)) return [];
      return [
        {
          resource: endpoint,
          message: "The endpoint is in 1 Availability Zone; AWS advises at least 2",
          fix: "Add a subnet in a second Availability Zone",
        },
      ];
    }),
};
