import { DataAwsVpc } from "@cdktf/provider-aws/lib/data-aws-vpc";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import {
  VpcSecurityGroupIngressRule,
  type VpcSecurityGroupIngressRuleConfig,
} from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import type { SecurityGroupReference, VpcReference } from "./references";
import { isIpv6Block } from "./cidr";
import { constructIdOf, keyOf } from "./identity";
import { idOf } from "./members";
import { childOf, shared } from "./stack-shared";
import { portText } from "../../planner/catalog/ports";
import type { PortRange } from "../../planner/model/services";

/** What a default security group is made for. */
export interface DefaultSecurityGroupProps {
  readonly vpc: VpcReference;
  /** At least one. */
  readonly ports: readonly PortRange[];
  readonly region?: string;
  readonly provider?: TerraformProvider;
}

type IngressSource = Pick<VpcSecurityGroupIngressRuleConfig, "cidrIpv4" | "cidrIpv6" | "referencedSecurityGroupId">;

/** A security group for endpoints: it admits TCP ports from the peers that are added, and has no outbound rules. */
export class DefaultSecurityGroup extends Construct {
  /** The group that endpoints of one VPC and of the same ports share in a stack; it admits the VPC. */
  public static sharedBy(user: Construct, props: DefaultSecurityGroupProps): DefaultSecurityGroup {
    const parts = [
      "SecurityGroup",
      constructIdOf(user, props.vpc),
      props.ports.map(portText).join("_"),
      props.provider?.node.id,
      props.region === undefined ? undefined : keyOf(user, { id: props.region }),
    ];
    const id = parts.filter((part) => part !== undefined).join("-");
    const make = (scope: Construct) => new DefaultSecurityGroup(scope, id, props);
    return shared(user, id, make);
  }

  /** The provider's resource. */
  public readonly resource: SecurityGroup;

  private readonly props: DefaultSecurityGroupProps;

  public constructor(scope: Construct, id: string, props: DefaultSecurityGroupProps) {
    super(scope, id);
    this.props = props;
    this.resource = new SecurityGroup(this, "Resource", {
      description: `TCP ${props.ports.map(portText).join(", ")} to VPC endpoints`,
      vpcId: idOf(props.vpc),
      tags: { Name: this.node.path },
      region: props.region,
      provider: props.provider,
    });
  }

  public allowCidr(cidr: string): void {
    const source = isIpv6Block(cidr) ? { cidrIpv6: cidr } : { cidrIpv4: cidr };
    this.allow(`Cidr-${constructIdOf(this, { id: cidr })}`, () => source);
  }

  public allowSecurityGroup(group: SecurityGroupReference): void {
    this.allow(`Group-${constructIdOf(this, group)}`, () => ({ referencedSecurityGroupId: idOf(group) }));
  }

  /** Admits the VPC's CIDR blocks of the given families. */
  public allowVpc(ipv6: boolean): void {
    const { vpc } = this.props;
    this.allow("Vpc", () => ({ cidrIpv4: vpc.cidrBlock ?? this.lookedUpVpc().cidrBlock }));
    if (ipv6) this.allow("VpcIpv6", () => ({ cidrIpv6: vpc.ipv6CidrBlock ?? this.lookedUpVpc().ipv6CidrBlock }));
  }

  /** A rule takes one range of ports: with several, the port is part of each rule's id. */
  private allow(peer: string, source: () => IngressSource): void {
    const { ports, region, provider } = this.props;
    for (const range of ports) {
      const id = ports.length === 1 ? peer : `${peer}-${portText(range)}`;
      if (this.node.tryFindChild(id) !== undefined) continue;
      new VpcSecurityGroupIngressRule(this, id, {
        securityGroupId: idOf(this.resource),
        ipProtocol: "tcp",
        fromPort: range.from,
        toPort: range.to,
        ...source(),
        region,
        provider,
      });
    }
  }

  private lookedUpVpc(): DataAwsVpc {
    const { vpc, region, provider } = this.props;
    const make = (scope: Construct) => new DataAwsVpc(scope, "LookedUpVpc", { id: idOf(vpc), region, provider });
    return childOf(this, "LookedUpVpc", make);
  }
}
