import type { PeeringConnection } from "../../model/network";
import { each } from "../resources/resources";

/** aws_vpc_peering_connection. */
export const PEERING_CONNECTIONS = {
  ...each<PeeringConnection>(["aws_vpc_peering_connection"], (instance, scopes) => ({
    ...scopes.located(instance),
    peer: scopes.one(instance, "peer_vpc_id"),
  })),
  reads: ["aws_vpc", "aws_default_vpc"],
};
