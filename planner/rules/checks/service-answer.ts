import { isUnresolved, valueOf } from "../../model/attribute";
import type { Service } from "../../model/services";
import type { ServiceAnswer } from "../../model/network";
import type { Endpoint, Located, Topology } from "../../model/topology";
import { offeredKinds as cataloguedKinds } from "../../catalog/service-fit";
import { parseServiceName } from "../../catalog/services";
import { groupBy } from "../../shared/group-by";

/** What AWS answered about the service of an endpoint, in the Region of the endpoint. */
export function answersFor(topology: Topology, endpoint: Endpoint): readonly ServiceAnswer[] {
  const name = serviceNameOf(endpoint);
  if (name === undefined) return [];
  const { byService } = answersOf(topology);
  return (byService.get(name) ?? []).filter(({ scope }) => areSame(scope.region, endpoint.scope.region));
}

/** The answer about the service for endpoints of this type. */
function answerFor(topology: Topology, endpoint: Endpoint): ServiceAnswer | undefined {
  return answersFor(topology, endpoint).find(({ type }) => valueOf(type) === endpoint.kind);
}

/** The types of endpoints that reach a service: what AWS answered, otherwise what the catalogue says. */
export function offeredKinds(topology: Topology, endpoint: Endpoint): readonly string[] | undefined {
  const { kind } = parseServiceName(serviceNameOf(endpoint) ?? "");
  const answers = answersFor(topology, endpoint);
  const answered = answers.flatMap(({ type }) => valueOf(type) ?? []);
  // AWS's own services may have several types, of which a data source names the one that it asks for.
  const isWhole = answers.some(({ isOnlyType }) => isOnlyType) || kind === "endpoint-service";
  if (answered.includes(endpoint.kind) || (answered.length > 0 && isWhole)) return [...new Set(answered)];
  return cataloguedKinds(topology, endpoint);
}

/** Whether a service has a private DNS name; `undefined` if neither AWS's answer nor the catalogue says so. */
export function hasPrivateDnsName(topology: Topology, endpoint: Endpoint): boolean | undefined {
  const answer = answerFor(topology, endpoint);
  if (answer !== undefined && !isUnresolved(answer.privateDnsName)) return answer.privateDnsName !== undefined;
  return parseServiceName(serviceNameOf(endpoint) ?? "").service?.privateDns;
}

/** Whether a service supports endpoint policies. */
export function policySupportOf(topology: Topology, endpoint: Endpoint): Service["policySupport"] | undefined {
  const answered = valueOf(answerFor(topology, endpoint)?.policySupported);
  if (answered !== undefined) return answered ? "supported" : "unsupported";
  return parseServiceName(serviceNameOf(endpoint) ?? "").service?.policySupport;
}

/** The zones in which AWS offers the service of an endpoint, where their names mean the same zones. */
export function answeredZones(
  topology: Topology,
  endpoint: Endpoint,
): { readonly answer: ServiceAnswer; readonly zones: readonly string[] } | undefined {
  const answer = answerFor(topology, endpoint);
  const zones = valueOf(answer?.zones);
  if (answer === undefined || zones === undefined || zones.length === 0 || isInOtherRegion(endpoint)) return undefined;
  return areInOneAccount(topology, answer, endpoint) ? { answer, zones } : undefined;
}

/** Where service_region is not known, the Region in the service's name. */
function isInOtherRegion(endpoint: Endpoint): boolean {
  const stated = "serviceRegion" in endpoint ? valueOf(endpoint.serviceRegion) : undefined;
  const region = stated ?? parseServiceName(serviceNameOf(endpoint) ?? "").region;
  return region !== undefined && region !== endpoint.scope.region;
}

/** Without a known account: two resources of an input that names at most one account. */
function areInOneAccount(topology: Topology, a: Located, b: Located): boolean {
  const [one, other] = [a.scope.account, b.scope.account];
  if (one !== undefined && other !== undefined) return one === other;
  return a.input === b.input && (answersOf(topology).accounts.get(a.input)?.size ?? 0) <= 1;
}

function serviceNameOf(endpoint: Endpoint): string | undefined {
  return "serviceName" in endpoint ? valueOf(endpoint.serviceName) : undefined;
}

function areSame(a: Located["scope"]["region"], b: Located["scope"]["region"]): boolean {
  return isUnresolved(a) || isUnresolved(b) || a === b;
}

interface Answers {
  readonly byService: ReadonlyMap<string, readonly ServiceAnswer[]>;
  /** The accounts that each input names. */
  readonly accounts: ReadonlyMap<string, ReadonlySet<string>>;
}

const built = new WeakMap<Topology, Answers>();

function answersOf(topology: Topology): Answers {
  const known = built.get(topology) ?? build(topology);
  built.set(topology, known);
  return known;
}

function build({ endpoints, vpcs, subnets, network: { serviceAnswers } }: Topology): Answers {
  const accounts = new Map<string, Set<string>>();
  for (const { input, scope } of [...endpoints, ...vpcs, ...subnets, ...serviceAnswers]) {
    const inInput = accounts.get(input) ?? new Set();
    accounts.set(input, inInput);
    if (scope.account !== undefined) inInput.add(scope.account);
  }
  return { byService: groupBy(serviceAnswers, ({ serviceName }) => serviceName), accounts };
}
