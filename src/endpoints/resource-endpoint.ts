import type { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { checkLatticeArn } from "./internal/arn";
import { PAGES } from "../../planner/catalog/pages";
import { literal } from "../shared/literal";
import { zoneIdOf, zoneNameOf } from "../shared/members";
import { ImportedEndpoint, type ImportedEndpointAttributes } from "./imported-endpoint";
import { LATTICE, LatticeEndpointBase, type LatticeEndpointProps } from "./lattice-endpoint-base";
import type { IVpcEndpoint } from "./vpc-endpoint-base";
import type { PropShapes } from "../shared/prop-shapes";

/** Props of ResourceEndpoint. After creation AWS changes only security groups and tags. */
export interface ResourceEndpointProps extends LatticeEndpointProps {
  /**
   * ARN of the VPC Lattice resource configuration, your own or one that was shared with your account.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-resources.html
   */
  readonly resourceConfigurationArn: string;
  /**
   * Names or ids of the zones of the resource gateway: at least one of the endpoint's subnets must be in one of them. Ids
   * (use1-az1) are the same in all accounts, names are not.
   * @default - not checked
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-resources.html
   */
  readonly resourceGatewayZones?: readonly string[];
}

const RESOURCE_SHAPES: PropShapes<ResourceEndpointProps> = {
  ...LATTICE,
  ...{ resourceConfigurationArn: "text!", resourceGatewayZones: "texts" },
};

/**
 * A resource endpoint: network interfaces in your subnets through which one resource of another VPC is reached.
 * @example
 * ```ts
 * new ResourceEndpoint(stack, "database", {
 *   vpc,
 *   subnets,
 *   port: 5432,
 *   resourceConfigurationArn:
 *     "arn:aws:vpc-lattice:us-east-1:111122223333:resourceconfiguration/rcfg-0123456789abcdef0",
 * });
 * ```
 */
export class ResourceEndpoint extends LatticeEndpointBase {
  /** An existing endpoint. */
  public static fromResourceEndpointAttributes(
    scope: Construct,
    id: string,
    attributes: ImportedEndpointAttributes,
  ): IVpcEndpoint {
    return new ImportedEndpoint(scope, id, attributes);
  }

  protected override propShapes(): typeof RESOURCE_SHAPES {
    return RESOURCE_SHAPES;
  }

  public constructor(scope: Construct, id: string, props: ResourceEndpointProps) {
    const { resourceConfigurationArn, resourceGatewayZones = [] } = { ...props };
    const target = { vpcEndpointType: "Resource", resourceConfigurationArn };
    super(scope, id, props, target, PAGES.resources);
    const see = PAGES.resources;
    checkLatticeArn(this, "resourceConfigurationArn", resourceConfigurationArn, "resourceconfiguration/rcfg-", see);
    this.checkGatewayZones(resourceGatewayZones);
  }

  private checkGatewayZones(gatewayZones: readonly string[]): void {
    const known = gatewayZones.map(literal);
    if (known.length === 0 || known.includes(undefined)) return;
    const areIds = known.every((zone) => zone !== undefined && /-az\d+$/.test(zone));
    const endpointZones = this.subnets.map(areIds ? zoneIdOf : zoneNameOf);
    if (endpointZones.includes(undefined) || endpointZones.some((zone) => known.includes(zone))) return;
    throw constructError({
      construct: this,
      prop: "subnets",
      value: endpointZones.join(", "),
      constraint: `at least one zone of the resource gateway (${gatewayZones.join(", ")})`,
      fix: "Add a subnet in one of the gateway's zones",
      see: PAGES.resources,
    });
  }
}
