import { isUnresolved } from "../model/attribute";
import type { Endpoint } from "../model/topology";
import { placedEndpoints } from "./lookup";
import { PAGES } from "./pages";
import type { Rule, RuleHit } from "./rule";

/** Bytes of the largest packet that an endpoint takes. Source: AWS PrivateLink quotas. */
const MOST_BYTES = 8_500;

export const largePackets: Rule = {
  id: "vpce/large-packets",
  level: "info",
  explanation: `Networks beyond a VPC reach its endpoints, which take packets of at most ${MOST_BYTES} bytes.`,
  why: "Larger packets are dropped, and no message says so: AWS does not support path MTU discovery here.",
  fix: `Keep the MTU of clients at ${MOST_BYTES} bytes or below; TCP is kept there by AWS itself`,
  see: PAGES.quotas,
  check(topology) {
    const { transitGatewayAttachments, routeTables } = topology.network;
    const leading = routeTables.filter(({ routes }) =>
      routes.some(({ target }) => target === "virtual-private-gateway"),
    );
    const reached = new Map<string, string>();
    for (const { scope, address } of [...leading, ...transitGatewayAttachments]) {
      if (!isUnresolved(scope.vpc)) reached.set(scope.vpc.key, address);
    }
    const first = new Map<string, Endpoint>();
    for (const endpoint of placedEndpoints(topology)) {
      const { vpc } = endpoint.scope;
      if (!isUnresolved(vpc) && !first.has(vpc.key)) first.set(vpc.key, endpoint);
    }
    return [...first].flatMap(([vpc, endpoint]): RuleHit[] => {
      const way = reached.get(vpc);
      if (way === undefined) return [];
      const message = `${way} leads to the VPC's endpoints, which drop packets of more than ${MOST_BYTES} bytes`;
      return [{ resource: endpoint, message }];
    });
  },
};
