import type { Region } from "../model/services";
import { DNS_SUFFIXES } from "./data/partition-names";

/** The domain in which the services of a partition have their names. */
export function dnsSuffixOf(partition: Region["partition"]): string {
  return DNS_SUFFIXES[partition];
}
