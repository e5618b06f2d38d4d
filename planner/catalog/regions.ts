import type { Region } from "../model/services";
import { REGION_ROWS } from "./data/regions";
import { nearest } from "../shared/nearest";

/** All Regions of all partitions, sorted by code. */
export const REGIONS: readonly Region[] = REGION_ROWS.map(([code, name, partition, optIn]) => ({
  code,
  name,
  partition,
  optIn,
}));

let byCode: ReadonlyMap<string, Region> | undefined;

export function findRegion(code: string): Region | undefined {
  byCode ??= new Map(REGIONS.map((region) => [region.code, region]));
  return byCode.get(code);
}

/** The Region whose code or name is nearest to the text, if one is near. */
export function nearestRegion(text: string): Region | undefined {
  return nearest(text, REGIONS, (region) => [region.code, region.name]);
}
