/** The name of an Availability Zone (us-east-1a), Local Zone (us-east-1-bos-1a) or Wavelength Zone (us-east-1-wl1-bos-wlz-1). */
const ZONE = /^[a-z]{2,5}(?:-[a-z]+)+-\d+(?:[a-z]|-[a-z0-9-]+)$/;

/** True for a zone whose name begins with another Region; false for one in the Region and for what is not a zone's name. */
export function isZoneElsewhere(zone: string, region: string): boolean {
  const rest = zone.startsWith(region) ? zone.slice(region.length) : undefined;
  return ZONE.test(zone) && (rest === undefined || !/^(?:[a-z]$|-)/.test(rest));
}
