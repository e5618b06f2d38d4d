import type { PrivateHostedZone } from "../../model/network";
import { known, range } from "../../model/quantity";
import type { BilledItem } from "./billed";

/** A private hosted zone: every month, not prorated. */
export function hostedZoneItems({ isSurelyPrivate }: PrivateHostedZone): BilledItem[] {
  return [
    {
      name: "Hosted zone",
      dimension: "hosted-zone-month",
      unit: "zone-months",
      monthlyQuantity: isSurelyPrivate
        ? known(1)
        : range(0, 1, 1, "whether the hosted zone is private is known after apply; a public one is not counted"),
      usageBased: false,
      isGlobal: true,
    },
  ];
}
