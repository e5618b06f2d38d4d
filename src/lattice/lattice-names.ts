import { PAGES } from "../shared/pages";
import type { ValueRule } from "../shared/values";

/** Lowercase letters, digits and single hyphens inside, not beginning with the prefix of AWS's own ids. */
function nameRule(prefix: string, longest: number, see: string): ValueRule {
  return {
    pattern: new RegExp(`^(?!${prefix})(?=.{3,${String(longest)}}$)[a-z0-9]+(?:-[a-z0-9]+)*$`),
    constraint:
      `3 to ${String(longest)} lowercase letters, digits and single hyphens, ` +
      `beginning and ending with a letter or digit and not beginning with "${prefix}"`,
    fix: "Choose another name; it is unique in the account",
    see,
  };
}

/** @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_CreateResourceGateway.html (checked 2026-11-20) */
export const RESOURCE_GATEWAY_NAME = nameRule("rgw-", 40, PAGES.gatewayApi);
/** @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_CreateResourceConfiguration.html (checked 2026-11-20) */
export const RESOURCE_CONFIGURATION_NAME = nameRule("rcfg-", 40, PAGES.configurationApi);
/** @see https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_CreateServiceNetwork.html (checked 2026-11-20) */
export const SERVICE_NETWORK_NAME = nameRule("servicenetwork-", 63, PAGES.networkApi);
