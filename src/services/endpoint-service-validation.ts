import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { IpAddressType } from "../shared/enums";
import { constructError, type ConstructProblem } from "../shared/errors";
import { literal } from "../shared/literal";
import { PAGES } from "../../planner/catalog/pages";
import type { EndpointServiceProps } from "./endpoint-service-props";
import { regionOf } from "../shared/region";
import { knownText } from "../shared/known-text";
import { referenceTo, resolvedText, resourcesOf } from "../shared/resolved-references";
import { isGiven } from "../shared/lists";
import { TCP_IDLE_TIMEOUT_SECONDS } from "../../planner/catalog/limits";

/** One endpoint service of a stack, and what its load balancers are called in it. */
interface Publication {
  readonly service: Construct;
  readonly props: EndpointServiceProps;
  readonly prop: "networkLoadBalancerArns" | "gatewayLoadBalancerArns";
}

/** What the checks need of `aws_lb` and `aws_alb`. */
interface LoadBalancerInputs {
  readonly loadBalancerTypeInput?: string;
  readonly ipAddressTypeInput?: string;
}

/** What the checks need of `aws_lb_listener` and `aws_alb_listener`. */
interface ListenerInputs {
  readonly loadBalancerArnInput?: string;
  readonly tcpIdleTimeoutSecondsInput?: number;
}

const publications = new WeakMap<TerraformStack, Publication[]>();

/** Checks a service against the other resources of its stack at synthesis. */
export function validateAtSynthesis(service: Construct, props: EndpointServiceProps): void {
  const stack = TerraformStack.of(service);
  const all = publications.get(stack) ?? [];
  publications.set(stack, all);
  const prop = isGiven(props.networkLoadBalancerArns) ? "networkLoadBalancerArns" : "gatewayLoadBalancerArns";
  const publication: Publication = { service, props, prop };
  const wrongRegions = [...missingHostRegion(publication), ...remoteRegions(publication)];
  const region = props.region === undefined ? undefined : wrongRegions[0];
  if (region !== undefined) throw constructError(region);
  const earlier = [...all];
  all.push(publication);
  service.node.addValidation({
    validate: () => problemsOf(publication, earlier).map((problem) => constructError(problem).message),
  });
}

function problemsOf(publication: Publication, earlier: readonly Publication[]): ConstructProblem[] {
  const arns = arnsOf(publication);
  const problems = [
    ...missingHostRegion(publication),
    ...remoteRegions(publication),
    ...sharedLoadBalancers(publication, arns, earlier),
  ];
  if (!arns.some((arn) => arn.includes("${"))) return problems;
  return [...problems, ...wrongLoadBalancers(publication, arns), ...wrongListeners(publication, arns)];
}

function missingHostRegion({ service, props }: Publication): ConstructProblem[] {
  const host = regionOf(service, props, false).literal;
  const regions = literal(props.supportedRegions);
  if (host === undefined || regions === undefined || regions.some((region) => knownText(region) === undefined))
    return [];
  if (regions.includes(host)) return [];
  return [
    {
      construct: service,
      prop: "supportedRegions",
      value: regions,
      constraint: `a list with ${host}, the Region that hosts the service`,
      fix: `Add ${host}: the host Region cannot be removed`,
      see: PAGES.shareService,
    },
  ];
}

/** Services on Gateway Load Balancers are offered in their own Region only. */
function remoteRegions({ service, props, prop }: Publication): ConstructProblem[] {
  const host = regionOf(service, props, false).literal;
  const remote = (literal(props.supportedRegions) ?? []).filter(
    (region) => knownText(region) !== undefined && region !== host,
  );
  if (prop !== "gatewayLoadBalancerArns" || host === undefined || remote.length === 0) return [];
  return [
    {
      construct: service,
      prop: "supportedRegions",
      value: remote,
      constraint: `only ${host}: AWS offers cross-Region access only to services on Network Load Balancers`,
      fix: "Leave supportedRegions out, and create an endpoint service in each Region",
      see: PAGES.shareService,
    },
  ];
}

function sharedLoadBalancers(
  publication: Publication,
  arns: readonly string[],
  earlier: readonly Publication[],
): ConstructProblem[] {
  if (publication.prop === "gatewayLoadBalancerArns") return [];
  return earlier.flatMap((rival) =>
    arnsOf(rival)
      .filter((arn) => arns.includes(arn))
      .map((arn) => ({
        construct: publication.service,
        prop: publication.prop,
        value: `${arn}, which ${rival.service.node.path} has too`,
        constraint: "Network Load Balancers that no other endpoint service uses",
        fix: "Give each endpoint service its own load balancer",
        see: PAGES.createService,
      })),
  );
}

function wrongLoadBalancers(publication: Publication, arns: readonly string[]): ConstructProblem[] {
  return resourcesOf<LoadBalancerInputs>(publication.service, "aws_lb", "aws_alb")
    .filter((balancer) => arns.includes(referenceTo(balancer, "arn")))
    .flatMap((balancer) => [...wrongType(publication, balancer), ...wrongAddressType(publication, balancer)]);
}

function wrongType({ service, prop }: Publication, balancer: Construct & LoadBalancerInputs): ConstructProblem[] {
  const wanted = prop === "networkLoadBalancerArns" ? "network" : "gateway";
  const type = literal(balancer.loadBalancerTypeInput ?? "application");
  if (type === undefined || type === wanted) return [];
  return [
    {
      construct: service,
      prop,
      value: `${balancer.node.path}, whose type is ${type}`,
      constraint: `load balancers of type ${wanted}`,
      fix: `Set loadBalancerType to "${wanted}" or give another load balancer`,
      see: PAGES.createService,
    },
  ];
}

function wrongAddressType(
  { service, props }: Publication,
  balancer: Construct & LoadBalancerInputs,
): ConstructProblem[] {
  const ipv6 = literal(props.supportedIpAddressTypes)?.includes(IpAddressType.IPV6) === true;
  if (!ipv6 || (balancer.ipAddressTypeInput ?? "ipv4") !== "ipv4") return [];
  return [
    {
      construct: service,
      prop: "supportedIpAddressTypes",
      value: `ipv6 with ${balancer.node.path}, whose ipAddressType is ipv4`,
      constraint: "dualstack load balancers where ipv6 is supported",
      fix: "Set the load balancer's ipAddressType to dualstack, or leave ipv6 out",
      see: PAGES.configureService,
    },
  ];
}

function wrongListeners({ service, props }: Publication, arns: readonly string[]): ConstructProblem[] {
  if ((literal(props.supportedRegions) ?? []).length < 2) return [];
  return resourcesOf<ListenerInputs>(service, "aws_lb_listener", "aws_alb_listener")
    .filter(({ loadBalancerArnInput: arn }) => arn !== undefined && arns.includes(resolvedText(service, arn)))
    .filter(({ tcpIdleTimeoutSecondsInput }) => {
      return (literal(tcpIdleTimeoutSecondsInput) ?? TCP_IDLE_TIMEOUT_SECONDS) !== TCP_IDLE_TIMEOUT_SECONDS;
    })
    .map((listener) => ({
      construct: service,
      prop: "supportedRegions",
      value: `several Regions with ${listener.node.path}, whose TCP idle timeout is set`,
      constraint: `listeners with the default TCP idle timeout of ${String(TCP_IDLE_TIMEOUT_SECONDS)} seconds`,
      fix: "Leave the listener's tcpIdleTimeoutSeconds out, or keep the service in its own Region",
      see: PAGES.shareService,
    }));
}

function arnsOf({ service, props, prop }: Publication): string[] {
  return (literal(props[prop]) ?? []).map((arn) => resolvedText(service, arn));
}
