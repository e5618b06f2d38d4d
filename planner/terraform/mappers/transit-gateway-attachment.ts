import type { TransitGatewayAttachment } from "../../model/network";
import { each } from "../resources/resources";

/** aws_ec2_transit_gateway_vpc_attachment. */
export const TRANSIT_GATEWAY_ATTACHMENTS = {
  ...each<TransitGatewayAttachment>(["aws_ec2_transit_gateway_vpc_attachment"], (instance, scopes) => ({
    ...scopes.located(instance),
    ref: scopes.ref(instance),
    transitGateway: scopes.one(instance, "transit_gateway_id"),
  })),
  reads: ["aws_ec2_transit_gateway"],
};
