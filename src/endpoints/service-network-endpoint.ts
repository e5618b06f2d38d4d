import type { Construct } from "constructs";
import { checkLatticeArn } from "./internal/arn";
import { PAGES } from "../../planner/catalog/pages";
import { ImportedEndpoint, type ImportedEndpointAttributes } from "./imported-endpoint";
import { LATTICE, LatticeEndpointBase, type LatticeEndpointProps } from "./lattice-endpoint-base";
import type { IVpcEndpoint } from "./vpc-endpoint-base";
import type { PropShapes } from "../shared/prop-shapes";

/**
 * Props of ServiceNetworkEndpoint. After creation AWS changes only security groups and tags. Each subnet gives the endpoint
 * IPv4 addresses in contiguous blocks of /28: one at first, one more for each further 16 resource configurations.
 */
export interface ServiceNetworkEndpointProps extends LatticeEndpointProps {
  /**
   * ARN of the VPC Lattice service network, your own or one that was shared with your account.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-service-networks.html
   */
  readonly serviceNetworkArn: string;
}

const SERVICE_NETWORK_SHAPES: PropShapes<ServiceNetworkEndpointProps> = {
  ...LATTICE,
  serviceNetworkArn: "text!",
};

/**
 * A service-network endpoint: network interfaces through which all resources and services of a service network are reached.
 * @example
 * ```ts
 * const { serviceNetworkArn } = new ServiceNetwork(stack, "network", { name: "databases" });
 * new ServiceNetworkEndpoint(stack, "databases", { vpc, subnets, serviceNetworkArn, port: 5432, privateDns: true });
 * ```
 */
export class ServiceNetworkEndpoint extends LatticeEndpointBase {
  /** An existing endpoint. */
  public static fromServiceNetworkEndpointAttributes(
    scope: Construct,
    id: string,
    attributes: ImportedEndpointAttributes,
  ): IVpcEndpoint {
    return new ImportedEndpoint(scope, id, attributes);
  }

  protected override propShapes(): typeof SERVICE_NETWORK_SHAPES {
    return SERVICE_NETWORK_SHAPES;
  }

  public constructor(scope: Construct, id: string, props: ServiceNetworkEndpointProps) {
    const { serviceNetworkArn } = { ...props };
    const see = PAGES.serviceNetworks;
    super(scope, id, props, { vpcEndpointType: "ServiceNetwork", serviceNetworkArn }, see);
    checkLatticeArn(this, "serviceNetworkArn", serviceNetworkArn, "servicenetwork/sn-", see);
  }
}
