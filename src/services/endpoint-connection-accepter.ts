import { VpcEndpointConnectionAccepter } from "@cdktf/provider-aws/lib/vpc-endpoint-connection-accepter";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { applyOverrides, type ProviderSideProps } from "../shared/common-props";
import { PAGES } from "../../planner/catalog/pages";
import type { IEndpointService } from "./endpoint-service";
import { checkPattern } from "../shared/values";

/** Props of EndpointConnectionAccepter. */
export interface EndpointConnectionAccepterProps extends ProviderSideProps {
  /**
   * The service whose connection is accepted. It has to require acceptance.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html
   */
  readonly service: IEndpointService;
  /**
   * Id of the endpoint that asks, e.g. vpce-0123456789abcdef0; it may be of another account.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html
   */
  readonly vpcEndpointId: string;
}

/**
 * Accepts the connection of one endpoint to a service, from the side of the service. Removing it rejects the connection.
 * @example
 * ```ts
 * new EndpointConnectionAccepter(stack, "consumer", {
 *   service: endpointService,
 *   vpcEndpointId: "vpce-0123456789abcdef0",
 * });
 * ```
 */
export class EndpointConnectionAccepter extends Construct implements ITerraformDependable {
  /** The provider's resource. */
  public readonly resource: VpcEndpointConnectionAccepter;

  public constructor(scope: Construct, id: string, props: EndpointConnectionAccepterProps) {
    super(scope, id);
    checkPattern(this, "vpcEndpointId", props.vpcEndpointId, {
      pattern: /^vpce-(?!svc-)[0-9a-z]+$/,
      constraint: "an endpoint id such as vpce-0123456789abcdef0",
      fix: "Give the id of the consumer's endpoint, not that of the service",
      see: PAGES.configureService,
    });
    const { service, vpcEndpointId, region, provider, dependsOn, overrides } = props;
    const vpcEndpointServiceId = service.vpcEndpointServiceId;
    const config = { vpcEndpointServiceId, vpcEndpointId, region, provider, dependsOn };
    this.resource = new VpcEndpointConnectionAccepter(this, "Resource", config);
    applyOverrides(this.resource, overrides);
  }

  /** Terraform's address, so that the accepter can be listed in a `dependsOn`. */
  public get fqn(): string {
    return this.resource.fqn;
  }

  /** State of the endpoint, e.g. available. */
  public get vpcEndpointState(): string {
    return this.resource.vpcEndpointState;
  }
}
