import type { VpnGateway } from "../../model/network";
import type { Part } from "../resources/resources";

const TYPES = ["aws_vpn_gateway", "aws_vpn_gateway_attachment"];

/** aws_vpn_gateway and its attachments, if they name a VPC. A gateway may exist without one. */
export const VPN_GATEWAYS: Part<VpnGateway> = {
  types: TYPES,
  reads: [],
  map: (resources) =>
    resources
      .of(TYPES)
      .filter(({ instance, scopes }) => scopes.optional(instance, "vpc_id") !== undefined)
      .map(({ instance, scopes }) => scopes.located(instance)),
};
