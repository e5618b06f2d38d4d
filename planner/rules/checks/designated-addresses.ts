import type { DesignatedAddress, Endpoint } from "../../model/topology";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";

export const changedAddress: Rule = {
  id: "vpce/designated-address-changed",
  level: "warn",
  explanation: "A plan changes an address that subnet_configuration designates.",
  why: "AWS replaces the network interface in that subnet: its connections break, and clients must resolve the DNS name again.",
  fix: "Apply when nothing critical is running, one subnet at a time",
  see: PAGES.interfaceEndpoint,
  check: ({ endpoints }) =>
    endpoints.flatMap((endpoint): RuleHit[] => {
      const changed = changesOf(endpoint);
      if (changed.length === 0) return [];
      const words = changed.map(({ subnet, from, to }) => `${subnet}: ${from} becomes ${to}`).join(", ");
      return [{ resource: endpoint, message: `Designated addresses change (${words})` }];
    }),
};

interface Change {
  readonly subnet: string;
  readonly from: string;
  readonly to: string;
}

function changesOf(endpoint: Endpoint): Change[] {
  if (!("placement" in endpoint)) return [];
  const { designated, designatedBefore = [] } = endpoint.placement;
  const after = new Map(designated.map((address) => [address.subnet.key, address]));
  return designatedBefore.flatMap((before) => {
    const [from, to] = [textOf(before), textOf(after.get(before.subnet.key))];
    return to === undefined || from === undefined || from === to ? [] : [{ subnet: before.subnet.label, from, to }];
  });
}

function textOf(address: DesignatedAddress | undefined): string | undefined {
  const texts = [address?.ipv4, address?.ipv6].filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : texts.join(" and ");
}
