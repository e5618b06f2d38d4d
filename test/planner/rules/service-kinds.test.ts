import { findingsOf } from "../../../planner/rules";
import {
  endpointService,
  gatewayEndpoint,
  gwlbEndpoint,
  interfaceEndpoint,
  LATE,
  ref,
  refs,
  routeTable,
  topology,
  vpc,
  type Parts,
} from "../topology-factory";

const FOREIGN = "com.amazonaws.vpce.us-east-1.vpce-svc-9";
const OWN = { serviceName: LATE, ownService: ref("vpce-svc-1") };
const OWN_INTERFACE = { ...OWN, privateDns: false };
const GWLB = { networkLoadBalancers: undefined, gatewayLoadBalancers: refs("gwlb-1") };

/** Notices about any new endpoint. */
const ASIDE = ["connection-not-accepted", "gateway-drops-connections", "no-policy"];

function rulesOf(parts: Parts): string[] {
  return findingsOf(topology(parts))
    .map(({ rule }) => rule.replace("vpce/", ""))
    .filter((rule) => !ASIDE.includes(rule));
}

const own = (endpoint: NonNullable<Parts["endpoints"]>[number], service: object): Parts => ({
  endpoints: [endpoint],
  endpointServices: [endpointService("vpce-svc-1", service)],
});

const WRONG = ["wrong-endpoint-type"];

it.each<[what: string, parts: Parts, rules: string[]]>([
  ["Gateway for a foreign service", { endpoints: [gatewayEndpoint(FOREIGN, { routeTables: undefined })] }, WRONG],
  ["Interface for a foreign service", { endpoints: [interfaceEndpoint(FOREIGN)] }, []],
  ["GatewayLoadBalancer for a foreign service", { endpoints: [gwlbEndpoint("fw", { serviceName: FOREIGN })] }, []],
  ["Gateway for an own service", own(gatewayEndpoint("own", { ...OWN, routeTables: undefined }), {}), WRONG],
  ["Gateway for an own service that is not in the input", { endpoints: [gatewayEndpoint("own", OWN)] }, WRONG],
  ["Interface for Gateway Load Balancers", own(interfaceEndpoint("own", OWN_INTERFACE), GWLB), WRONG],
  ["the same, by the service's name", own(interfaceEndpoint("com.amazonaws.vpce.us-east-1.vpce-svc-1"), GWLB), WRONG],
  ["GatewayLoadBalancer for Network Load Balancers", own(gwlbEndpoint("own", OWN), {}), WRONG],
  ["GatewayLoadBalancer for Gateway Load Balancers", own(gwlbEndpoint("own", OWN), GWLB), []],
  ["Interface for Network Load Balancers", own(interfaceEndpoint("own", OWN_INTERFACE), {}), []],
  [
    "load balancers known after apply",
    own(interfaceEndpoint("own", OWN_INTERFACE), { ...GWLB, networkLoadBalancers: LATE }),
    [],
  ],
  ["Gateway for sqs", { endpoints: [gatewayEndpoint("sqs", { routeTables: [] })] }, WRONG],
  [
    "GatewayLoadBalancer for sqs",
    { endpoints: [gwlbEndpoint("fw", { serviceName: "com.amazonaws.us-east-1.sqs" })] },
    WRONG,
  ],
  [
    "Gateway for s3 without tables",
    { endpoints: [gatewayEndpoint("s3", { routeTables: [] })] },
    ["gateway-without-route-table"],
  ],
  ["a service that is not known", { endpoints: [gatewayEndpoint("s3", { serviceName: LATE })] }, []],
])("%s", (_, parts, rules) => {
  expect(rulesOf(parts)).toEqual(rules);
});

const CHINA = { region: "cn-north-1" };
const cn = (name: string) => interfaceEndpoint(name, CHINA);

it.each<[what: string, parts: Parts, says: string[]]>([
  [
    "a name without the prefix of China",
    { endpoints: [cn("com.amazonaws.cn-north-1.ecr.dkr")] },
    ["(did you mean cn.com.amazonaws.cn-north-1.ecr.dkr?)"],
  ],
  [
    "a name without its ending in China",
    { endpoints: [cn("cn.com.amazonaws.cn-north-1.transcribe")] },
    ["(did you mean cn.com.amazonaws.cn-north-1.transcribe.cn?)"],
  ],
  [
    "an interface endpoint for s3 in China",
    { endpoints: [cn("com.amazonaws.cn-north-1.s3")] },
    ["(did you mean cn.com.amazonaws.cn-north-1.s3?)"],
  ],
  ["a gateway endpoint for s3 in China", { endpoints: [gatewayEndpoint("com.amazonaws.cn-north-1.s3", CHINA)] }, []],
  [
    "a gateway endpoint with the interface name",
    { endpoints: [gatewayEndpoint("cn.com.amazonaws.cn-north-1.s3", CHINA)] },
    ["(did you mean com.amazonaws.cn-north-1.s3?)"],
  ],
  ["the right name", { endpoints: [cn("cn.com.amazonaws.cn-north-1.ecr.dkr")] }, []],
  ["a service without its own name in China", { endpoints: [cn("com.amazonaws.cn-north-1.ssm")] }, []],
  ["the same service in another Region", { endpoints: [interfaceEndpoint("ecr.dkr")] }, []],
  [
    "the European Sovereign Cloud",
    { endpoints: [interfaceEndpoint("com.amazonaws.eusc-de-east-1.ecr.api", { region: "eusc-de-east-1" })] },
    ["(did you mean eu.amazonaws.eusc-de-east-1.ecr.api?)"],
  ],
  [
    "a name without a Region",
    { endpoints: [interfaceEndpoint("com.amazonaws.sqs")] },
    ["(did you mean com.amazonaws.us-east-1.sqs?)"],
  ],
  [
    "a name without a Region in a Region that is not known",
    { endpoints: [interfaceEndpoint("com.amazonaws.sqs", { region: LATE })] },
    ["vpce/unknown-service: The catalogue has no service com.amazonaws.sqs"],
  ],
])("%s: the name", (_, parts, says) => {
  const found = findingsOf(topology(parts)).filter(({ rule }) => !ASIDE.includes(rule.replace("vpce/", "")));
  expect(found).toHaveLength(says.length);
  for (const [at, text] of says.entries()) expect(`${found[at]!.rule}: ${found[at]!.message}`).toContain(text);
});

it("says nothing of a workload in a VPC with a misnamed endpoint, which may be the one that lacks", () => {
  const within = (name: string): Parts => ({
    endpoints: [cn("cn.com.amazonaws.cn-north-1.ecr.api"), cn(name)],
    vpcs: [vpc("vpc-1", CHINA)],
    routeTables: [routeTable("rtb-1", [], CHINA)],
  });
  expect(rulesOf(within("com.amazonaws.cn-north-1.ecr.dkr"))).not.toContain("workload-lacks-endpoint");
  expect(rulesOf(within("com.amazonaws.cn-north-1.ssm"))).toContain("workload-lacks-endpoint");
});
