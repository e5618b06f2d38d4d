import { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import type { VpcReference } from "../../shared/references";
import { constructError } from "../../shared/errors";
import { PAGES } from "../../../planner/catalog/pages";
import { literal } from "../../shared/literal";

type DnsAttribute = "enableDnsSupport" | "enableDnsHostnames";

/**
 * Refuses a VPC whose DNS attributes are off for a property that needs both: at once where they are off, and at synthesis
 * for a VPC resource that leaves enableDnsHostnames to Terraform's default, which is off.
 */
export function requireVpcDns(construct: Construct, vpc: VpcReference, prop: string, value: unknown): void {
  const off: DnsAttribute[] = [];
  if (literal(vpc.enableDnsSupportInput) === false) off.push("enableDnsSupport");
  if (literal(vpc.enableDnsHostnamesInput) === false) off.push("enableDnsHostnames");
  if (off.length > 0) throw error(construct, prop, value, off);
  const validate = () =>
    leavesHostnamesOff(vpc) ? [error(construct, prop, value, ["enableDnsHostnames"]).message] : [];
  construct.node.addValidation({ validate });
}

function leavesHostnamesOff(vpc: VpcReference): boolean {
  if (!TerraformResource.isTerraformResource(vpc) || vpc.terraformResourceType !== "aws_vpc") return false;
  if (vpc.enableDnsHostnamesInput !== undefined) return false;
  const { resource } = vpc.toTerraform() as {
    readonly resource: Record<string, Record<string, Record<string, unknown>>>;
  };
  return resource["aws_vpc"]?.[vpc.friendlyUniqueId]?.["enable_dns_hostnames"] === undefined;
}

function error(construct: Construct, prop: string, value: unknown, off: readonly DnsAttribute[]) {
  return constructError({
    construct,
    prop,
    value: `${String(value)} in a VPC with ${off.join(" and ")} off`,
    constraint: "a VPC with enableDnsSupport and enableDnsHostnames on",
    fix: `Turn ${off.join(" and ")} on in the VPC, or change ${prop}`,
    see: PAGES.access,
  });
}
