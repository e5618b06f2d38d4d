import { Annotations } from "cdktf";
import type { Construct } from "constructs";
import { nearestService, rightName, serviceName } from "../../../planner/catalog/services";
import type { ServiceKind } from "../../../planner/model/services";
import type { EndpointKind } from "../../../planner/model/topology";
import { withHint } from "../../../planner/shared/nearest";
import type { SubnetReference } from "../../shared/references";
import { constructError } from "../../shared/errors";
import type { PrivateLinkService } from "../../shared/privatelink-service";
import { PAGES } from "../../../planner/catalog/pages";
import { keyOf } from "../../shared/identity";
import { literal } from "../../shared/literal";
import { zoneIdOf } from "../../shared/members";
import { regionOf, type RegionOptions } from "../../shared/region";
import { ZONES_WITHOUT_CROSS_REGION } from "../../../planner/catalog/addressing";

/** The service of an endpoint, by the name that AWS knows. */
export interface NamedService {
  readonly name: string;
  /** Whether it is in another Region than the endpoint; `undefined` when that is known only at apply. */
  readonly crossRegion?: boolean;
  /** Equal for two endpoints of one VPC to one service. */
  readonly key: string;
}

/** Kinds of endpoint that reach a service by its name; those of VPC Lattice reach resources by ARN. */
type KindWithService = Exclude<EndpointKind, "Resource" | "ServiceNetwork">;

/** Which of a service's names endpoints of a kind want. */
const NAMED_AS: Readonly<Record<KindWithService, ServiceKind>> = {
  Interface: "Interface",
  Gateway: "Gateway",
  GatewayLoadBalancer: "Interface",
};

/** Refuses a service that endpoints of the kind do not reach, and warns of names that the catalogue does not have. */
export function checkService(construct: Construct, service: PrivateLinkService, kind: KindWithService): void {
  if (service.supports(kind) === false) {
    throw constructError({
      construct,
      prop: "service",
      value: service.template,
      constraint: `a service that ${kind} endpoints reach`,
      fix: "Choose another kind of endpoint or another service",
      see: PAGES.services,
    });
  }
  const warning = unknownName(service, NAMED_AS[kind]);
  if (warning !== undefined) Annotations.of(construct).addWarning(warning);
}

/** A warning for a name that the catalogue does not have, or that the Region's partition does not use. */
function unknownName({ template, regionInName, isKnown }: PrivateLinkService, kind: ServiceKind): string | undefined {
  const right = regionInName === undefined ? undefined : rightName(template, kind);
  if (isKnown && right === undefined) return undefined;
  const near = right === undefined ? nearestService(template) : undefined;
  const named = near === undefined || regionInName === undefined ? near?.shortName : serviceName(near, regionInName);
  return withHint(`Service name "${template}" is not in the catalogue of AWS services`, right ?? named);
}

/** Names the service of an endpoint and refuses Regions from which it cannot be reached. */
export function nameService(
  construct: Construct,
  service: PrivateLinkService,
  kind: KindWithService,
  options: RegionOptions & { readonly serviceRegion?: string },
): NamedService {
  const { serviceRegion } = options;
  const isNamedByEndpoint = serviceRegion === undefined && service.isRegional;
  const endpointRegion = regionOf(construct, options, isNamedByEndpoint);
  const target = serviceRegion === undefined ? endpointRegion.literal : literal(serviceRegion);
  checkRegionInName(construct, service, target, serviceRegion === undefined ? "service" : "serviceRegion");
  const isSame =
    target === undefined || endpointRegion.literal === undefined ? undefined : target === endpointRegion.literal;
  const crossRegion = serviceRegion === undefined ? false : isSame === undefined ? undefined : !isSame;
  if (crossRegion === true) checkCrossRegion(construct, service, serviceRegion);
  const name = service.serviceName(serviceRegion ?? endpointRegion.value ?? "", NAMED_AS[kind]);
  return { name, crossRegion, key: keyFor(construct, service, crossRegion === false ? undefined : serviceRegion) };
}

/** Refuses zones that are known not to reach other Regions. */
export function checkCrossRegionZones(construct: Construct, subnets: readonly SubnetReference[]): void {
  const zone = subnets.map(zoneIdOf).find((id) => id !== undefined && ZONES_WITHOUT_CROSS_REGION.includes(id));
  if (zone === undefined) return;
  throw constructError({
    construct,
    prop: "subnets",
    value: zone,
    constraint: `no subnet in ${ZONES_WITHOUT_CROSS_REGION.join(", ")}, since the service is in another Region`,
    fix: "Take subnets in other Availability Zones",
    see: PAGES.crossRegionServices,
  });
}

/** Equal references are equal services, so that names known only at apply have keys too. */
function keyFor(construct: Construct, service: PrivateLinkService, serviceRegion: string | undefined): string {
  const name = service.shortName ?? keyOf(construct, { id: service.template });
  return serviceRegion === undefined ? name : `${name} in ${keyOf(construct, { id: serviceRegion })}`;
}

function checkRegionInName(
  construct: Construct,
  { regionInName, template }: PrivateLinkService,
  target: string | undefined,
  prop: string,
): void {
  if (regionInName === undefined || target === undefined || regionInName === target) return;
  throw constructError({
    construct,
    prop,
    value: prop === "service" ? template : `${target} with service ${template}`,
    constraint:
      prop === "service"
        ? `a service in ${target}, the endpoint's Region`
        : `${regionInName}, the Region in the service's name`,
    fix:
      prop === "service"
        ? `Take the name of the service in ${target}, or set serviceRegion to ${regionInName} to reach it across Regions`
        : "Make the two agree",
    see: PAGES.crossRegionServices,
  });
}

function checkCrossRegion(construct: Construct, service: PrivateLinkService, serviceRegion: string | undefined): void {
  if (service.crossRegion !== false) return;
  throw constructError({
    construct,
    prop: "serviceRegion",
    value: `${serviceRegion ?? ""} for ${service.shortName ?? service.template}`,
    constraint: "the endpoint's own Region, since AWS does not offer this service across Regions",
    fix: "Leave serviceRegion out; if AWS has enabled the service since, use AwsService.of(name, { crossRegion: true })",
    see: PAGES.crossRegionServices,
  });
}
