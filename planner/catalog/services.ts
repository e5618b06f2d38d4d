import type { Service, ServiceKind } from "../model/services";
import { OWN_PREFIXES, OWN_PREFIX_ROWS, OWN_SUFFIXES } from "./data/partition-names";
import { TRAIT_ROWS, type ServiceTraits } from "./data/service-traits";
import { OTHER_NAMES, SERVICE_ROWS } from "./data/services";
import { HTTPS, portRange } from "./ports";
import { REGION_CODE } from "./forms";
import { nearest } from "../shared/nearest";

/** All AWS services with VPC endpoints in the catalogue, sorted by short name. */
export const SERVICES: readonly Service[] = allServices();

function allServices(): Service[] {
  const traits = new Map<string, ServiceTraits>();
  for (const [shortName, more] of TRAIT_ROWS) traits.set(shortName, { ...traits.get(shortName), ...more });
  return SERVICE_ROWS.map(([shortName, template]) => toService(shortName, template, traits.get(shortName)));
}

function toService(shortName: string, template: string, traits: ServiceTraits = {}): Service {
  const {
    kinds = ["Interface"],
    crossRegion = false,
    policySupport = "unknown",
    privateDns = true,
    notIn = [],
    ports,
  } = traits;
  return {
    shortName,
    template,
    kinds,
    crossRegion,
    policySupport,
    privateDns,
    notIn,
    ports: ports?.map(portRange) ?? HTTPS,
  };
}

export interface ServiceNameOptions {
  /** Kind of the endpoint: some partitions have their own names for interface services. Default: the service's first kind. */
  readonly kind?: ServiceKind;
  /** The cell that AWS assigned to the account, for a template with `{cell}`. Without it, `{cell}` remains in the name. */
  readonly cell?: string;
}

/** The service's name in a Region, for the endpoint's `service_name`. */
export function serviceName(service: Service, region: string, options: ServiceNameOptions = {}): string {
  const kind = options.kind ?? service.kinds[0];
  const hasOwnName = kind === "Interface" && tables().ownRegions.get(service.shortName)?.includes(region) === true;
  const ownPrefix = hasOwnName ? OWN_PREFIXES[region] : undefined;
  const named =
    ownPrefix === undefined
      ? service.template
      : service.template.replace("com.amazonaws", ownPrefix) + suffixOf(service.shortName, ownPrefix);
  const placed = named.replace("{region}", () => region);
  const { cell } = options;
  return cell === undefined ? placed : placed.replace("{cell}", () => cell);
}

/**
 * The name that endpoints of a kind must give in the Region of `name`, where the partition has its own names for the service
 * and `name` is another; `undefined` for every other name.
 */
export function rightName(name: string, kind: ServiceKind): string | undefined {
  const { service, region } = parseServiceName(name);
  if (service === undefined || region === undefined) return undefined;
  if (tables().ownRegions.get(service.shortName)?.includes(region) !== true) return undefined;
  const right = serviceName(service, region, { kind });
  return right === name ? undefined : right;
}

export interface ParsedServiceName {
  /** The catalogue's service with exactly this name; absent when there is none. */
  readonly service?: Service;
  readonly region?: string;
  /** The part after the prefix and the Region: `ecr.api`, `vpce-svc-0123...`. The whole text when `kind` is `unknown`. */
  readonly shortName: string;
  /** The part before the Region or the short name, e.g. `com.amazonaws`; "" when `kind` is `unknown`. */
  readonly prefix: string;
  /**
   * `aws`: in the form of an AWS service's name, in the catalogue or not. `endpoint-service`: an endpoint service that is not
   * AWS's. `unknown`: anything else.
   */
  readonly kind: "aws" | "endpoint-service" | "unknown";
}

/** Longer names are not parsed; AWS's longest has 75 characters. */
const MAX_NAME_LENGTH = 256;
const PREFIXES = [...new Set(Object.values(OWN_PREFIXES)), "com.amazonaws", "aws.api", "aws.sagemaker", "api.aws"];
const NAME = /^[a-z0-9.-]+$/;
const ENDPOINT_SERVICE = /^((?:cn\.)?com\.amazonaws\.vpce)\.([a-z0-9-]+)\.(vpce-svc-[0-9a-z]+)$/;

/** Splits any text into its parts; never throws. */
export function parseServiceName(name: string): ParsedServiceName {
  const known = parsed.get(name);
  if (known !== undefined) return known;
  const result = parse(name);
  if (parsed.size >= MOST_REMEMBERED) parsed.clear();
  parsed.set(name, result);
  return result;
}

/** Parsed names: every question about an endpoint starts with its service, and many endpoints share few services. */
const parsed = new Map<string, ParsedServiceName>();
const MOST_REMEMBERED = 1_000;

function parse(name: string): ParsedServiceName {
  const unknown: ParsedServiceName = { shortName: name, prefix: "", kind: "unknown" };
  if (name.length > MAX_NAME_LENGTH || !NAME.test(name)) return unknown;
  const endpointService = ENDPOINT_SERVICE.exec(name);
  if (endpointService !== null) {
    const [, prefix = "", region = "", shortName = ""] = endpointService;
    return REGION_CODE.test(region) ? { region, shortName, prefix, kind: "endpoint-service" } : unknown;
  }
  const prefix = PREFIXES.find((candidate) => name.startsWith(`${candidate}.`));
  if (prefix === undefined) return unknown;
  const rest = name.slice(prefix.length + 1);
  const [first = "", ...others] = rest.split(".");
  const region = REGION_CODE.test(first) ? first : undefined;
  const shortName = region === undefined ? rest : others.join(".");
  if (shortName === "") return unknown;
  const service = findService(prefix, region, shortName);
  return {
    ...(service === undefined ? {} : { service }),
    ...(region === undefined ? {} : { region }),
    shortName,
    prefix,
    kind: "aws",
  };
}

/**
 * The service that an unknown name probably means: one whose short name is near, or whose part before the dot is (`ecr`).
 */
export function nearestService(name: string): Service | undefined {
  if (name.length > MAX_NAME_LENGTH) return undefined;
  const { shortName } = parseServiceName(name.trim().toLowerCase());
  const parts = shortName.split(".");
  for (const [skipped] of parts.slice(0, MAX_SKIPPED_PARTS + 1).entries()) {
    const service = nearest(parts.slice(skipped).join("."), SERVICES, ({ shortName: known }) => {
      const [family = known] = known.split(".");
      return [known, family];
    });
    if (service !== undefined) return service;
  }
  return undefined;
}

/** Parts that may precede the short name in a name with a typo: cn, com, amazonaws, the Region. */
const MAX_SKIPPED_PARTS = 4;

interface Tables {
  readonly byTemplate: ReadonlyMap<string, Service>;
  readonly celled: readonly { readonly start: string; readonly service: Service }[];
  readonly ownRegions: ReadonlyMap<string, readonly string[]>;
}

let built: Tables | undefined;

function tables(): Tables {
  built ??= buildTables();
  return built;
}

function buildTables(): Tables {
  const byTemplate = new Map(SERVICES.map((service) => [service.template, service]));
  for (const [template, shortName] of OTHER_NAMES) {
    const service = SERVICES.find((candidate) => candidate.shortName === shortName);
    if (service !== undefined) byTemplate.set(template, service);
  }
  const celled = SERVICES.filter(({ template }) => template.endsWith("{cell}")).map((service) => ({
    start: service.template.slice(0, -"{cell}".length),
    service,
  }));
  const ownRegions = new Map(OWN_PREFIX_ROWS.map(([shortName, ...regions]) => [shortName, regions]));
  return { byTemplate, celled, ownRegions };
}

function findService(prefix: string, region: string | undefined, shortName: string): Service | undefined {
  const ownPrefix = region !== undefined && OWN_PREFIXES[region] === prefix;
  const suffix = ownPrefix
    ? OWN_SUFFIXES.find(([known, ownedBy, end]) => ownedBy === prefix && shortName === known + end)
    : undefined;
  const generalPrefix = ownPrefix ? "com.amazonaws" : prefix;
  const template = [generalPrefix, ...(region === undefined ? [] : ["{region}"]), suffix?.[0] ?? shortName].join(".");
  const { byTemplate, celled } = tables();
  return (
    byTemplate.get(template) ??
    celled.find(({ start }) => template.startsWith(start) && /^[a-z0-9]+$/.test(template.slice(start.length)))?.service
  );
}

function suffixOf(shortName: string, ownPrefix: string): string {
  return OWN_SUFFIXES.find(([known, prefix]) => known === shortName && prefix === ownPrefix)?.[2] ?? "";
}
