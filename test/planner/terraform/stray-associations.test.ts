import { assess, readTerraform } from "cdktf-privatelink/planner";

/** Subnets that a configuration adds to endpoints of other configurations. */

const NETWORK = {
  aws_vpc: { v: { cidr_block: "10.0.0.0/16" } },
  aws_subnet: {
    a: { vpc_id: "${aws_vpc.v.id}", cidr_block: "10.0.0.0/24", availability_zone: "us-east-1a" },
  },
};
const ENDPOINT = {
  vpc_id: "${aws_vpc.v.id}",
  service_name: "com.amazonaws.us-east-1.sqs",
  vpc_endpoint_type: "Interface",
};

function assessed(endpoint: string, more: object = {}, data: object = {}): ReturnType<typeof assess> {
  const association = { vpc_endpoint_id: endpoint, subnet_id: "${aws_subnet.a.id}" };
  const document = {
    provider: { aws: [{ region: "us-east-1" }] },
    data,
    resource: { ...NETWORK, ...more, aws_vpc_endpoint_subnet_association: { s: association } },
  };
  return assess(readTerraform([{ name: "stack", text: JSON.stringify(document) }]));
}

it.each([
  ["a literal id", "vpce-0123456789abcdef0", {}],
  ["a data source", "${data.aws_vpc_endpoint.d.id}", { aws_vpc_endpoint: { d: { id: "vpce-1" } } }],
])("the cost of a subnet that is added to an endpoint by %s is missing, not zero", (_, endpoint, data) => {
  const { gaps, totals } = assessed(endpoint, {}, data);
  expect(gaps).toMatchObject([
    {
      address: "aws_vpc_endpoint_subnet_association.s",
      mayHide: ["aws_vpc_endpoint"],
      resourceType: "aws_vpc_endpoint_subnet_association",
    },
  ]);
  expect(totals["USD"]?.missing).toMatchObject([
    { address: "aws_vpc_endpoint_subnet_association.s", reason: "unread" },
  ]);
});

it("an endpoint in the input has the subnet, and nothing is missing", () => {
  const { gaps, totals } = assessed("${aws_vpc_endpoint.e.id}", { aws_vpc_endpoint: { e: ENDPOINT } });
  const monthly = totals["USD"]?.monthly;
  expect([gaps, monthly?.kind === "known" && monthly.value.toFixed(2)]).toEqual([[], "7.30"]);
});
