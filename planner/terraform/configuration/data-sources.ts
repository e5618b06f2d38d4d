import type { ProviderScope } from "../instances/instance";
import { isMap, itemsOf, UNKNOWN, type Value } from "../language/value";

const REGION_ATTRIBUTES = new Set(["region", "name", "id"]);

/** Regions of the partitions where services have names of several forms. */
const OTHER_PREFIX = /^(?:cn|us-iso|eu-iso)/;

/** What a data source will find, where that follows from its arguments and its provider. */
export function dataSourceValue(
  type: string,
  attribute: string,
  { region, account }: ProviderScope,
  argument: (name: string) => Value,
): Value {
  if (type === "aws_region" && REGION_ATTRIBUTES.has(attribute)) return typeof region === "string" ? region : UNKNOWN;
  if (type === "aws_caller_identity" && attribute === "account_id") return account ?? UNKNOWN;
  if (type !== "aws_vpc_endpoint_service") return UNKNOWN;
  if (attribute === "service_type") return serviceType(argument);
  if (attribute !== "service_name") return UNKNOWN;
  const service = argument("service");
  const isTold = typeof service === "string" && typeof region === "string" && !OTHER_PREFIX.test(region);
  return isTold ? `com.amazonaws.${region}.${service}` : UNKNOWN;
}

/** As the data source is asked for: by an argument, or by a filter. */
function serviceType(argument: (name: string) => Value): Value {
  const asked = argument("service_type");
  if (typeof asked === "string") return asked;
  const filters = itemsOf(argument("filter"))?.filter(isMap) ?? [];
  const values = filters.find((filter) => filter["name"] === "service-type")?.["values"] ?? null;
  const [value = UNKNOWN, ...more] = itemsOf(values) ?? [];
  return more.length === 0 ? value : UNKNOWN;
}
