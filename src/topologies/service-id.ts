import type { PrivateLinkService } from "../shared/privatelink-service";

/** A service's name in a form that may be part of a construct id. */
export function serviceIdOf({ shortName, template }: PrivateLinkService): string {
  return (shortName ?? template).replace(/[^A-Za-z0-9-]+/g, "-");
}
