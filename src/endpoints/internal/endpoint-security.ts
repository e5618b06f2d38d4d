import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { includesIpv6 } from "../../shared/address-types";
import type { IpAddressType } from "../../shared/enums";
import type { SecurityGroupReference, VpcReference } from "../../shared/references";
import type { EndpointSecurityProps } from "../props/security-props";
import { referencesOf } from "../../shared/members";
import { constructError } from "../../shared/errors";
import { firstNonCidr } from "../../shared/cidr";
import { DefaultSecurityGroup } from "../../shared/default-security-group";
import { PAGES } from "../../../planner/catalog/pages";
import type { PortRange } from "../../../planner/model/services";

/** What the security groups of an endpoint depend on. */
export interface EndpointSecurityOptions extends EndpointSecurityProps {
  readonly vpc: VpcReference;
  readonly ports: readonly PortRange[];
  readonly ipAddressType?: IpAddressType;
  readonly region?: string;
  readonly provider?: TerraformProvider;
}

/** The security groups of one endpoint. */
export class EndpointSecurity {
  public readonly groups: readonly SecurityGroupReference[];
  private readonly defaultGroup?: DefaultSecurityGroup;

  public constructor(
    private readonly construct: Construct,
    options: EndpointSecurityOptions,
  ) {
    if (options.securityGroups !== undefined) {
      this.groups = this.checkGiven(referencesOf(options.securityGroups), options);
      return;
    }
    this.defaultGroup = this.makeGroup(options);
    this.groups = [this.defaultGroup.resource];
  }

  /** The group that the library made, for further rules. */
  public madeGroup(method: string): DefaultSecurityGroup {
    if (this.defaultGroup !== undefined) return this.defaultGroup;
    throw this.error(
      "securityGroups",
      method,
      "no further rules, since the groups were given",
      "Add the rule to one of the groups, or leave securityGroups out",
    );
  }

  public allowCidr(prop: string, cidr: string): void {
    this.checkCidr(prop, cidr);
    this.madeGroup(prop).allowCidr(cidr);
  }

  private makeGroup(options: EndpointSecurityOptions): DefaultSecurityGroup {
    const { allowFromCidrs = [], allowFromSecurityGroups = [], ipAddressType } = options;
    const hasRules = options.allowFromCidrs !== undefined || options.allowFromSecurityGroups !== undefined;
    const { allowFromVpc = !hasRules, vpc, ports, region, provider } = options;
    const isShared = allowFromVpc && !hasRules;
    const props = { vpc, ports, region, provider };
    const group = isShared
      ? DefaultSecurityGroup.sharedBy(this.construct, props)
      : new DefaultSecurityGroup(this.construct, "SecurityGroup", props);
    if (allowFromVpc) group.allowVpc(includesIpv6(ipAddressType));
    for (const cidr of allowFromCidrs) this.checkCidr("allowFromCidrs", cidr);
    for (const cidr of allowFromCidrs) group.allowCidr(cidr);
    for (const peer of allowFromSecurityGroups) group.allowSecurityGroup(peer);
    return group;
  }

  private checkGiven(groups: readonly SecurityGroupReference[], options: EndpointSecurityProps) {
    const { allowFromVpc, allowFromCidrs, allowFromSecurityGroups } = options;
    const rules = { allowFromVpc, allowFromCidrs, allowFromSecurityGroups };
    const given = Object.entries(rules).find(([, value]) => value !== undefined);
    if (given !== undefined) {
      const constraint = "no rules together with securityGroups, which are used unchanged";
      throw this.error(
        given[0],
        given[1],
        constraint,
        "Add the rule to one of the groups, or leave securityGroups out",
      );
    }
    if (groups.length > 0) return groups;
    const constraint = "at least one group; AWS would attach the VPC's default group";
    throw this.error("securityGroups", groups, constraint, "Give a group, or leave the property out");
  }

  private checkCidr(prop: string, cidr: string): void {
    const wrong = firstNonCidr([cidr]);
    if (wrong === undefined) return;
    const constraint = "address blocks in CIDR notation, e.g. 10.0.0.0/16 or 2001:db8::/56";
    throw this.error(prop, wrong, constraint, "Write address and prefix length");
  }

  private error(prop: string, value: unknown, constraint: string, fix: string) {
    return constructError({
      construct: this.construct,
      prop,
      value,
      constraint,
      fix,
      see: PAGES.securityGroupRules,
    });
  }
}
