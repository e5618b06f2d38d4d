import { assess, decimal, readTerraform, type Assessment, type Quantity } from "cdktf-privatelink/planner";
import fc from "fast-check";
import { usageProfile } from "../../planner/usage/profile";
import { planText, type PlanSketch } from "./terraform/plans";

type Resource = PlanSketch["resources"][number];

const KINDS = ["Interface", "Gateway", "GatewayLoadBalancer"] as const;
const endpoints = fc.record({
  kind: fc.constantFrom(...KINDS),
  vpc: fc.integer({ min: 1, max: 4 }),
  service: fc.constantFrom("sqs", "kms", "s3", "dynamodb"),
  subnets: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 3 }),
  actions: fc.constantFrom(["create"], ["delete"], ["no-op"], ["update"], ["delete", "create"]),
  gb: fc.integer({ min: 0, max: 3_000_000 }),
});
type Sketch = typeof endpoints extends fc.Arbitrary<infer S> ? S : never;

function resourceOf({ kind, vpc, service, subnets, actions }: Sketch, at: number): Resource {
  const values = {
    vpc_id: `vpc-${vpc}`,
    vpc_endpoint_type: kind,
    service_name: `com.amazonaws.us-east-1.${service}`,
    region: "us-east-1",
    subnet_ids: subnets.map((subnet) => `subnet-${vpc}${subnet}`),
  };
  return { address: `aws_vpc_endpoint.e${at}`, type: "aws_vpc_endpoint", actions, values, before: values };
}

function assessedOf(parts: readonly (readonly Resource[])[], sketches: readonly Sketch[]): Assessment {
  const usage = usageProfile(
    sketches.map(({ gb }, at) => ({
      address: `aws_vpc_endpoint.e${at}`,
      usage: { monthlyDataProcessedGb: decimal(gb) },
    })),
    {},
  );
  const sources = parts.map((resources, at) => ({ name: `plan ${at}`, text: planText({ resources }) }));
  return assess(readTerraform(sources), { usage });
}

/** Shares of a pool are quotients: their sum differs in the 35th digit with the order. */
function rounded(quantity: Quantity | undefined): unknown {
  return quantity?.kind === "known" ? quantity.value.toFixed(10) : quantity;
}

/** What an assessment says, without the names of the inputs and without an order. */
function said(assessment: Assessment): unknown {
  const lines = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item)).sort();
  return {
    totals: rounded(assessment.totals["USD"]?.monthly),
    endpoints: lines(assessment.endpoints.map(({ address, monthly }) => [address, rounded(monthly)])),
    quotas: lines(assessment.quotas.map(({ id, scope, used, left, status }) => [id, scope, used, left, status])),
    addresses: lines(assessment.addresses.map(({ address, needed }) => [address, needed])),
    bandwidth: lines(assessment.bandwidth.map(({ address, averageGbps }) => [address, averageGbps])),
    findings: lines(assessment.findings.map(({ rule, level, address }) => [rule, level, address])),
  };
}

const lists = fc.array(endpoints, { maxLength: 12 });

it("says the same about a plan whose resources are in another order", () => {
  const shuffled = lists.chain((list) => {
    const resources = list.map(resourceOf);
    return fc.record({
      list: fc.constant(list),
      order: fc.shuffledSubarray(resources, { minLength: resources.length, maxLength: resources.length }),
    });
  });
  fc.assert(
    fc.property(shuffled, ({ list, order }) => {
      expect(said(assessedOf([order], list))).toEqual(said(assessedOf([list.map(resourceOf)], list)));
    }),
    { numRuns: 60 },
  );
});

it("says the same about two plans as about one with the resources of both", () => {
  fc.assert(
    fc.property(lists, fc.nat(12), (list, at) => {
      const resources = list.map(resourceOf);
      const parts = [resources.slice(0, at), resources.slice(at)];
      expect(said(assessedOf(parts, list))).toEqual(said(assessedOf([resources], list)));
    }),
    { numRuns: 60 },
  );
});
