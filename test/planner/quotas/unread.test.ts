import { assess, type Gap, type QuotaLine } from "cdktf-privatelink/planner";
import { interfaceEndpoint, resourceGateway, topology, type Parts } from "../topology-factory";

const PER_VPC = "interface-and-gwlb-endpoints-per-vpc";

function line(parts: Parts, gap: Partial<Gap>, id = PER_VPC): QuotaLine {
  const whole: Gap = { input: INPUT, address: "module.other", reason: "not here", mayHide: "anything", ...gap };
  const [only, ...others] = assess(topology({ ...parts, gaps: [whole] })).quotas.filter((each) => each.id === id);
  expect(others).toEqual([]);
  return only!;
}

const text = (quantity: QuotaLine["used"]): string =>
  quantity.kind === "known"
    ? quantity.value.toString()
    : quantity.kind === "range"
      ? "range"
      : `${quantity.least?.toString() ?? ""}..${quantity.most?.toString() ?? ""}`;

function figures(parts: Parts, gap: Partial<Gap>, id?: string): string[] {
  const { existing, planned, used, left, status } = line(parts, gap, id);
  return [...[existing, planned, used, left].map(text), status];
}

const endpoints = (count: number) =>
  Array.from({ length: count }, (_, at) => interfaceEndpoint(`sqs${at}`, { action: at === 0 ? "create" : "no-op" }));
const INPUT = endpoints(1)[0]!.input;

/** Format of the input; the gap; existing, planned, used, left and status of three endpoints, one of them new. */
it.each<[string, Parts["format"], Partial<Gap>, string[]]>([
  ["anything in a plan", "plan", {}, ["2..", "1..", "3..", "..47", "unknown"]],
  ["an endpoint", "plan", { mayHide: ["aws_vpc_endpoint"] }, ["2..", "1..", "3..", "..47", "unknown"]],
  ["a new endpoint", "plan", { action: "create" }, ["2", "1..", "3..", "..47", "unknown"]],
  ["an endpoint that stays", "plan", { action: "no-op" }, ["2..", "1", "3..", "..47", "unknown"]],
  ["a removal", "plan", { mayHideRemovals: true }, ["..", "..", "..", "..", "unknown"]],
  ["something in a configuration", "configuration", {}, ["2", "1..", "3..", "..47", "unknown"]],
  ["something in a state", "state", {}, ["2..", "1", "3..", "..47", "unknown"]],
  ["another type", "plan", { mayHide: ["aws_nat_gateway"] }, ["2", "1", "3", "47", "ok"]],
  ["an endpoint that goes", "plan", { action: "delete" }, ["2", "1", "3", "47", "ok"]],
])("a count beside a gap that may hide %s", (_, format = "plan", gap, expected) => {
  expect(figures({ format, endpoints: endpoints(3) }, gap)).toEqual(expected);
});

it("counts resource gateways apart from endpoints", () => {
  const parts = { resourceGateways: [resourceGateway("gateway")] };
  const id = "resource-gateways-per-vpc";
  expect(line(parts, { mayHide: ["aws_vpc_endpoint"] }, id).status).toBe("ok");
  expect(line(parts, { mayHide: ["aws_vpclattice_resource_gateway"] }, id).status).toBe("unknown");
});

it.each([
  [39, "unknown", undefined, undefined],
  [40, "low", "vpce/quota-low", "at least 40 of 50"],
  [50, "low", "vpce/quota-low", "at least 50 of 50"],
  [51, "exceeded", "vpce/quota-exceeded", "at least 51 of 50"],
])("%d endpoints and maybe more: %s", (count, status, rule, message) => {
  const gaps: Gap[] = [{ input: INPUT, address: "module.other", reason: "not here", mayHide: "anything" }];
  const { quotas, findings } = assess(topology({ endpoints: endpoints(count), gaps }));
  const found = findings.find((finding) => finding.rule.startsWith("vpce/quota-"));
  expect(quotas.find(({ id }) => id === PER_VPC)).toMatchObject({ status });
  expect(found?.rule).toBe(rule);
  if (message !== undefined) expect(found?.message).toContain(message);
});

it("asks for an increase that at least what was read needs", () => {
  expect(line({ endpoints: endpoints(51) }, {}).increase?.desiredValue).toBe(70);
});
