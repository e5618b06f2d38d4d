import { PRIVATE_DNS_NAME_ROWS, SERVICE_DOMAIN, SERVICE_DOMAINS } from "./data/private-dns-names";
import { parseServiceName } from "./services";

const ROWS: ReadonlyMap<string, string> = new Map(PRIVATE_DNS_NAME_ROWS);
const USUAL_PREFIX = "com.amazonaws.{region}.";

/**
 * The name of the hosted zone that private DNS makes for an AWS service, without a wildcard at its beginning. `undefined`
 * for a service that has none, and where neither the rule nor a row of the catalogue gives it.
 */
export function privateDnsZoneOf(name: string): string | undefined {
  const { kind, service, region } = parseServiceName(name);
  if (kind !== "aws" || service?.privateDns !== true || region === undefined) return undefined;
  const pattern = ROWS.get(service.template) ?? usualName(service.template);
  return pattern?.replaceAll("{region}", () => region).replace("{domain}", () => domainIn(region));
}

/** `ecr.api` has the name api.ecr.us-east-1.amazonaws.com. */
function usualName(template: string): string | undefined {
  if (!template.startsWith(USUAL_PREFIX) || template.endsWith("{cell}")) return undefined;
  const parts = template.slice(USUAL_PREFIX.length).split(".").reverse();
  return `${parts.join(".")}.{region}.{domain}`;
}

function domainIn(region: string): string {
  return SERVICE_DOMAINS.find(([start]) => region.startsWith(start))?.[1] ?? SERVICE_DOMAIN;
}

/** A domain name as names are compared: without its final full stop, a wildcard at its beginning, and capitals. */
export function comparableDomain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/^(?:\*|\\052)\./, "");
}
