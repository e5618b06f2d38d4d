import { Token } from "cdktf";
import { HIGHEST_PORT } from "../../planner/catalog/limits";
import { HTTPS, portRange } from "../../planner/catalog/ports";
import { parseServiceName, serviceName } from "../../planner/catalog/services";
import { PrivateLinkError } from "../../planner/shared/errors";
import type { EndpointKind } from "../../planner/model/topology";
import type { PortRange, Service, ServiceKind } from "../../planner/model/services";

/** What the library cannot know of a service that is not in its catalogue. */
export interface PrivateLinkServiceOptions {
  /**
   * TCP port on which clients reach the service; default security groups admit it.
   * @default - what the catalogue says of services of AWS: 443, or the ports of their protocol; 443 for all others
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html
   */
  readonly port?: number;
  /**
   * Whether endpoints have private DNS on by default.
   * @default - true for services of AWS that have a private DNS name, false for all others
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html
   */
  readonly privateDnsDefault?: boolean;
  /**
   * Whether an endpoint in one Region may reach the service in another.
   * @default - what the catalogue says; not checked for services that it does not know
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-cross-region-privatelink-support.html
   */
  readonly crossRegion?: boolean;
  /**
   * Whether the service supports endpoint policies.
   * @default - what the catalogue says; not checked where it says nothing
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
   */
  readonly policySupported?: boolean;
}

const REGION = "{region}";

/** Which services endpoints of a kind reach: those of AWS whose `kinds` list it so, and endpoint services of others. */
const REACHES: Readonly<Record<EndpointKind, { readonly ofAws?: ServiceKind; readonly ofOthers: boolean }>> = {
  Interface: { ofAws: "Interface", ofOthers: true },
  Gateway: { ofAws: "Gateway", ofOthers: false },
  GatewayLoadBalancer: { ofOthers: true },
  Resource: { ofOthers: false },
  ServiceNetwork: { ofOthers: false },
};

/**
 * A service that an endpoint reaches: one of AWS, of a partner, of the Marketplace or your own.
 * @example
 * ```ts
 * const service = PrivateLinkService.of("com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0", { port: 8443 });
 * new InterfaceEndpoint(stack, "payments", { vpc, subnets, service, privateDns: true });
 * ```
 */
export class PrivateLinkService {
  /** A service by its full name, e.g. com.amazonaws.us-east-1.sqs or com.amazonaws.vpce.us-east-1.vpce-svc-0123. */
  public static of(name: string, options: PrivateLinkServiceOptions = {}): PrivateLinkService {
    checkPort(name, options.port);
    if (typeof (name as unknown) !== "string" || (!name.includes(".") && !Token.isUnresolved(name))) {
      throw new PrivateLinkError({
        code: "CONSTRUCT_EMPTY_SERVICE_NAME",
        what: "A service needs a name",
        expected: "a full service name such as com.amazonaws.us-east-1.sqs",
        found:
          typeof (name as unknown) !== "string"
            ? "no text"
            : name.trim() === ""
              ? "an empty text"
              : JSON.stringify(name),
        fix: "Take the name from the service's provider, or use a constant such as AwsService.SQS",
      });
    }
    return new PrivateLinkService(name, options);
  }

  /** Full service name, with {region} in place of the Region's code; a name made with `of` is kept as given. */
  public readonly template: string;
  /** The part after the Region, e.g. ecr.api; `undefined` for a name known only at apply. */
  public readonly shortName?: string;
  /** TCP ports on which clients reach the service. */
  public readonly ports: readonly PortRange[];
  /** Whether endpoints have private DNS on by default. */
  public readonly privateDnsDefault: boolean;
  /** True for a service of AWS, false for an endpoint service, `undefined` for a name known only at apply. */
  public readonly isAwsService?: boolean;
  /** False when AWS gives the service no private DNS name; `undefined` when that is not known. */
  public readonly hasPrivateDnsName?: boolean;
  /** Whether other Regions can reach it; `undefined` when that is not known. */
  public readonly crossRegion?: boolean;
  /** Whether it supports endpoint policies; `undefined` when that is not known. */
  public readonly policySupported?: boolean;
  /** The Region in a literal name. */
  public readonly regionInName?: string;
  /** False for a literal name that neither is in the catalogue nor has the form of an endpoint service. */
  public readonly isKnown: boolean;

  private readonly service?: Service;

  /** For `of`, and with a row of the catalogue for the constants of AwsService. */
  protected constructor(name: string, options: PrivateLinkServiceOptions = {}, row?: Service) {
    const parsed: NameParts = row === undefined ? partsOf(name) : { service: row, isAws: true };
    this.template = name;
    this.service = parsed.service;
    this.shortName = this.service?.shortName ?? parsed.shortName;
    this.regionInName = parsed.region;
    this.isAwsService = parsed.isAws;
    this.isKnown = this.service !== undefined || this.isAwsService !== true;
    this.ports = portsOf(options, this.service);
    this.crossRegion = options.crossRegion ?? this.service?.crossRegion;
    this.policySupported = options.policySupported ?? policySupport(this.service);
    this.hasPrivateDnsName = options.privateDnsDefault === true ? true : this.service?.privateDns;
    this.privateDnsDefault =
      options.privateDnsDefault ?? (this.isAwsService === true && this.hasPrivateDnsName !== false);
  }

  /** True when the name differs from Region to Region and the Region has to be filled in. */
  public get isRegional(): boolean {
    return this.template.includes(REGION);
  }

  /**
   * Full name of the service in a Region, as endpoints of the kind want it. Partitions such as aws-cn name some services
   * their own way; where the Region is a token, the name is the one of the commercial Regions.
   */
  public serviceName(region: string, kind: ServiceKind = "Interface"): string {
    if (!this.isRegional) return this.template;
    if (this.service === undefined || Token.isUnresolved(region)) return this.template.replace(REGION, () => region);
    return serviceName(this.service, region, { kind });
  }

  /** Whether endpoints of this kind reach it; `undefined` when that is not known. */
  public supports(kind: EndpointKind): boolean | undefined {
    const { ofAws, ofOthers } = REACHES[kind];
    if (this.isAwsService === false) return ofOthers;
    if (ofAws === undefined) return this.isAwsService === undefined ? undefined : false;
    return this.service?.kinds.includes(ofAws);
  }
}

interface NameParts {
  readonly service?: Service;
  readonly shortName?: string;
  readonly region?: string;
  readonly isAws?: boolean;
}

function partsOf(name: string): NameParts {
  if (Token.isUnresolved(name)) return {};
  const { service, shortName, region, kind } = parseServiceName(name);
  return { service, shortName, region, isAws: kind !== "endpoint-service" };
}

function portsOf({ port }: PrivateLinkServiceOptions, service: Service | undefined): readonly PortRange[] {
  return port === undefined ? (service?.ports ?? HTTPS) : [portRange(port)];
}

function policySupport(service: Service | undefined): boolean | undefined {
  if (service === undefined || service.policySupport === "unknown") return undefined;
  return service.policySupport === "supported";
}

function checkPort(name: string, port: number | undefined): void {
  if (port === undefined || Token.isUnresolved(port) || (Number.isInteger(port) && port >= 1 && port <= HIGHEST_PORT))
    return;
  throw new PrivateLinkError({
    code: "CONSTRUCT_INVALID_PORT",
    what: `The port of service ${Token.isUnresolved(name) ? "given by a token" : `"${name}"`} is invalid`,
    expected: `a whole number from 1 to ${String(HIGHEST_PORT)}`,
    found: String(port),
    fix: "Give the TCP port on which clients reach the service",
  });
}
