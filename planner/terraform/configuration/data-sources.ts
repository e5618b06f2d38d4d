import { dnsSuffixOf } from "../../catalog/partitions";
import { findRegion } from "../../catalog/regions";
import type { ProviderScope } from "../instances/instance";
import { isMap, itemsOf, type Value } from "../language/value";

/** What a data source looks up, and where. */
interface Question {
  readonly region: string | undefined;
  readonly account: string | undefined;
  readonly argument: (name: string) => Value;
}

/** Regions in partitions where service names have several forms. */
const OTHER_PREFIX = /^(?:cn|us-iso|eu-iso)/;

/** The value that a data source will return; `undefined` if it does not follow from its arguments and its provider. */
export function dataSourceValue(
  type: string,
  attribute: string,
  { region, account }: ProviderScope,
  argument: (name: string) => Value,
): Value | undefined {
  const find = DATA_SOURCES.get(type)?.[attribute];
  return find?.({ region: typeof region === "string" ? region : undefined, account, argument });
}

type Attributes = Readonly<Record<string, (question: Question) => Value | undefined>>;

const regionCode = ({ region, argument }: Question): Value | undefined => textOf(argument("name")) ?? region;
const accountId = ({ account }: Question): string | undefined => account;
const partitionName = ({ region = "" }: Question): string | undefined => findRegion(region)?.partition;
const serviceId = ({ argument }: Question): string | undefined => textOf(argument("service_id"));

const DATA_SOURCES: ReadonlyMap<string, Attributes> = new Map<string, Attributes>([
  ["aws_region", { region: regionCode, name: regionCode, id: regionCode }],
  ["aws_caller_identity", { account_id: accountId, id: accountId }],
  [
    "aws_partition",
    { partition: partitionName, id: partitionName, dns_suffix: dnsSuffix, reverse_dns_prefix: reverseDnsPrefix },
  ],
  [
    "aws_service",
    {
      region: ({ region }) => region,
      partition: partitionName,
      service_id: serviceId,
      reverse_dns_prefix: reverseDnsPrefix,
      reverse_dns_name: reverseDnsName,
    },
  ],
  ["aws_vpc_endpoint_service", { service_type: serviceType, service_name: serviceName }],
]);

function dnsSuffix({ region = "" }: Question): string | undefined {
  const partition = findRegion(region)?.partition;
  return partition === undefined ? undefined : dnsSuffixOf(partition);
}

function reverseDnsPrefix(question: Question): string | undefined {
  return dnsSuffix(question)?.split(".").reverse().join(".");
}

function reverseDnsName(question: Question): string | undefined {
  const parts = [reverseDnsPrefix(question), question.region, serviceId(question)];
  return parts.includes(undefined) ? undefined : parts.join(".");
}

function serviceName({ region, argument }: Question): string | undefined {
  const service = textOf(argument("service"));
  const isKnown = service !== undefined && region !== undefined && !OTHER_PREFIX.test(region);
  return isKnown ? `com.amazonaws.${region}.${service}` : undefined;
}

/** The service type that the data source filters by, as an argument or as a filter. */
function serviceType({ argument }: Question): Value | undefined {
  const type = textOf(argument("service_type"));
  if (type !== undefined) return type;
  const filters = itemsOf(argument("filter"))?.filter(isMap) ?? [];
  const values = filters.find((filter) => filter["name"] === "service-type")?.["values"] ?? null;
  const [value, ...more] = itemsOf(values) ?? [];
  return more.length === 0 ? value : undefined;
}

function textOf(value: Value): string | undefined {
  return typeof value === "string" ? value : undefined;
}
