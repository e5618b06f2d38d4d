import type { PropShapes } from "../shared/prop-shapes";
import type { PlacedEndpointProps } from "./placed-props";
import type { EndpointPolicyProps } from "./props/policy-props";
import type { VpcEndpointBaseProps } from "./vpc-endpoint-base";

/** The forms of props that several kinds of endpoint have. */

export const COMMON: PropShapes<VpcEndpointBaseProps> = {
  ...{ vpc: "reference!", name: "text", tags: "tags", region: "text", provider: "object", dependsOn: "list" },
  ...{ timeouts: "object", overrides: "object" },
};
export const POLICY: PropShapes<EndpointPolicyProps> = { policy: "any", policyJson: "any" };
export const PLACED: PropShapes<PlacedEndpointProps> = {
  ...COMMON,
  ...{ subnets: "references!", oneSubnetPerZone: "flag", availabilityZones: "texts", ipAddressType: "text" },
  ...{
    securityGroups: "references",
    allowFromVpc: "flag",
    allowFromCidrs: "texts",
    allowFromSecurityGroups: "references",
  },
};
