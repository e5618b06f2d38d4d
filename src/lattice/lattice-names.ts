import { PAGES } from "../../planner/catalog/pages";
import type { ValueRule } from "../shared/values";
import { LATTICE_NAME_LETTERS } from "../../planner/catalog/limits";

const { least, resourceGateway, resourceConfiguration, serviceNetwork } = LATTICE_NAME_LETTERS;

/** Lowercase letters, digits and single hyphens inside, not beginning with the prefix of AWS's own ids. */
function nameRule(prefix: string, longest: number, see: string): ValueRule {
  return {
    pattern: new RegExp(`^(?!${prefix})(?=.{${String(least)},${String(longest)}}$)[a-z0-9]+(?:-[a-z0-9]+)*$`),
    constraint:
      `${String(least)} to ${String(longest)} lowercase letters, digits and single hyphens, ` +
      `beginning and ending with a letter or digit and not beginning with "${prefix}"`,
    fix: "Choose another name; it is unique in the account",
    see,
  };
}

export const RESOURCE_GATEWAY_NAME = nameRule("rgw-", resourceGateway, PAGES.resourceGatewayApi);
export const RESOURCE_CONFIGURATION_NAME = nameRule("rcfg-", resourceConfiguration, PAGES.resourceConfigurationApi);
export const SERVICE_NETWORK_NAME = nameRule("servicenetwork-", serviceNetwork, PAGES.serviceNetworkApi);
