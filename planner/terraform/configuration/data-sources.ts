import type { ProviderScope } from "../instances/instance";
import { isMap, itemsOf, UNKNOWN, type Value } from "../language/value";

const REGION_ATTRIBUTES = new Set(["region", "name", "id"]);

/** Regions in partitions where service names have several forms. */
const OTHER_PREFIX = /^(?:cn|us-iso|eu-iso)/;

/** The value that a data source will return, if it follows from its arguments and its provider. */
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
  const isKnown = typeof service === "string" && typeof region === "string" && !OTHER_PREFIX.test(region);
  return isKnown ? `com.amazonaws.${region}.${service}` : UNKNOWN;
}

/** The service type that the data source filters by, as an argument or as a filter. */
function serviceType(argument: (name: string) => Value): Value {
  const type = argument("service_type");
  if (typeof type === "string") return type;
  const filters = itemsOf(argument("filter"))?.filter(isMap) ?? [];
  const values = filters.find((filter) => filter["name"] === "service-type")?.["values"] ?? null;
  const [value = UNKNOWN, ...more] = itemsOf(values) ?? [];
  return more.length === 0 ? value : UNKNOWN;
}
