import { assess, type Topology } from "cdktf-privatelink/planner";
import { ingress, interfaceEndpoint, refs, securityGroup, topology, vpc } from "../topology-factory";

const FROM_OTHERS = ingress({ cidrBlocks: ["192.168.0.0/16"] });

function rulesOf(parts: Topology): string[] {
  return [...new Set(assess(parts).findings.map(({ rule }) => rule))];
}

/** An endpoint in its VPC, whose group allows only other networks, with or without an alias record. */
function hub(service: string, aliased: boolean, more: object = {}): Topology {
  const endpoint = interfaceEndpoint(service, { privateDns: false, securityGroups: refs("sg-1"), ...more });
  const { input, address, action, scope, ref } = endpoint;
  const alias = { input, address, action, scope, endpoint: ref, zone: undefined, vpcs: [] };
  return topology({
    endpoints: [endpoint],
    vpcs: [vpc("vpc-1")],
    securityGroups: [securityGroup("sg-1", [FROM_OTHERS])],
    endpointAliases: aliased ? [alias] : [],
  });
}

it.each(["vpce/private-dns-off", "vpce/security-group-without-https", "vpce/ecr-without-s3-gateway"])(
  "%s concerns endpoints of the VPC itself, not those that an alias record offers to others",
  (rule) => {
    expect(rulesOf(hub("ecr.dkr", false))).toContain(rule);
    expect(rulesOf(hub("ecr.dkr", true))).not.toContain(rule);
  },
);

it("an endpoint whose names only the inbound Resolver endpoint resolves may allow on-premises clients only", () => {
  const rule = "vpce/security-group-without-https";
  const more = { privateDns: true };
  expect(rulesOf(hub("s3", false, { ...more, privateDnsOnlyForInboundResolver: false }))).toContain(rule);
  expect(rulesOf(hub("s3", false, { ...more, privateDnsOnlyForInboundResolver: true }))).not.toContain(rule);
});

it("an endpoint for others that allows nobody is still found", () => {
  const nobody = hub("sqs", true);
  const closed = {
    ...nobody,
    network: { ...nobody.network, securityGroups: [securityGroup("sg-1", [])] },
  };
  expect(rulesOf(closed)).toContain("vpce/security-group-without-https");
});
