import type { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { checkOneOf } from "./enum-values";
import { PrivateDnsPreference } from "./enums";
import { constructError } from "./errors";
import { PAGES } from "../../planner/catalog/pages";
import { literal } from "./literal";
import { domainNameProblem } from "./domain-name";

/** DNS props of endpoints to resources and service networks. */
export interface LatticeDnsProps {
  readonly privateDns?: boolean;
  readonly privateDnsPreference?: PrivateDnsPreference;
  readonly privateDnsSpecifiedDomains?: readonly string[];
}

const TAKES_DOMAINS: readonly PrivateDnsPreference[] = [
  PrivateDnsPreference.VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS,
  PrivateDnsPreference.SPECIFIED_DOMAINS_ONLY,
];

/** Sets what the pinned provider's classes have no attributes for. */
export function overrideDnsOptions(resource: TerraformResource, props: LatticeDnsProps): void {
  const { privateDnsPreference, privateDnsSpecifiedDomains } = props;
  if (privateDnsPreference !== undefined) {
    resource.addOverride("dns_options.private_dns_preference", privateDnsPreference);
  }
  if (privateDnsSpecifiedDomains !== undefined) {
    resource.addOverride("dns_options.private_dns_specified_domains", privateDnsSpecifiedDomains);
  }
}

/** Refuses a preference that does not exist, and a preference and specified domains that do not match. */
export function checkLatticeDns(construct: Construct, props: LatticeDnsProps): void {
  const preferences = Object.values(PrivateDnsPreference);
  checkOneOf(construct, "privateDnsPreference", props.privateDnsPreference, preferences, PAGES.resourceConfiguration);
  checkSpecifiedDomains(construct, props);
}

function checkSpecifiedDomains(construct: Construct, props: LatticeDnsProps): void {
  const { privateDns, privateDnsPreference, privateDnsSpecifiedDomains: domains } = props;
  if (privateDnsPreference !== undefined && literal(privateDns ?? false) === false) {
    throw error(construct, "privateDnsPreference", privateDnsPreference, "privateDns on", "Set privateDns to true");
  }
  const preference = privateDnsPreference === undefined ? undefined : literal(privateDnsPreference);
  const takesDomains =
    preference === undefined ? privateDnsPreference !== undefined : TAKES_DOMAINS.includes(preference);
  if (domains !== undefined && !takesDomains) {
    const constraint = `none unless privateDnsPreference is ${TAKES_DOMAINS.join(" or ")}`;
    throw error(
      construct,
      "privateDnsSpecifiedDomains",
      domains,
      constraint,
      "Change the preference, or list no domains",
    );
  }
  if (domains === undefined && preference !== undefined && takesDomains) {
    const constraint = `a list of domains for ${preference}`;
    throw error(construct, "privateDnsSpecifiedDomains", undefined, constraint, "List the domains");
  }
  checkDomains(construct, domains);
}

function checkDomains(construct: Construct, domains: readonly string[] | undefined): void {
  if (domains === undefined || literal(domains) === undefined) return;
  if (domains.length === 0) {
    throw error(construct, "privateDnsSpecifiedDomains", domains, "at least one domain", "List a domain");
  }
  const wrong = domains
    .map(literal)
    .find((domain) => domain !== undefined && domainNameProblem(domain.toLowerCase(), true) !== undefined);
  if (wrong === undefined) return;
  const constraint = "full domain names such as my.example.com or *.example.com";
  throw error(construct, "privateDnsSpecifiedDomains", wrong, constraint, "Correct the name");
}

function error(construct: Construct, prop: string, value: unknown, constraint: string, fix: string) {
  return constructError({ construct, prop, value, constraint, fix, see: PAGES.resourceConfiguration });
}
