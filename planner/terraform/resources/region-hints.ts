import { parseServiceName } from "../../catalog/services";
import type { Instance, ProviderScope } from "../instances/instance";
import { arrayAt, field, textAt, type Json } from "../document/json";
import { isRegionCode } from "../../catalog/forms";
import { placeOfArn, soleByProvider } from "../instances/provider-scope";
import { isPlaceholder } from "../document/sensitive";

/** The Regions of provider configurations, inferred from their resources: ARNs, Availability Zones, service names. */
export function regionsByProvider(instances: readonly Instance[]): Map<ProviderScope, string> {
  return soleByProvider(instances, hintOf);
}

function hintOf(instance: Instance): string | undefined {
  const { values } = instance;
  const stated = textAt(values, "region");
  const zones: readonly (Json | undefined)[] = [field(values, "availability_zone"), ...arrayAt(values, "names")];
  return (
    (isRegionCode(stated) ? stated : undefined) ??
    placeOfArn(field(values, "arn")).region ??
    zones.map(regionOfZone).find((region) => region !== undefined) ??
    regionOfService(instance)
  );
}

/** `us-east-1a` -> `us-east-1`; nothing for a Local Zone or a Wavelength Zone. */
function regionOfZone(zone: Json | undefined): string | undefined {
  const region = typeof zone === "string" ? /^(.{6,30})[a-z]$/s.exec(zone)?.[1] : undefined;
  return isRegionCode(region) ? region : undefined;
}

/** The Region of an endpoint whose service is in the same Region. */
export function regionOfService(instance: Instance): string | undefined {
  const name = textAt(instance.values, "service_name");
  const acrossRegions = textAt(instance.values, "service_region") !== undefined;
  if (name === undefined || acrossRegions || isPlaceholder(name)) return undefined;
  const region = parseServiceName(name).region;
  return isRegionCode(region) ? region : undefined;
}
