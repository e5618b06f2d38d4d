/** Hand-written Terraform configurations in JSON syntax, as small as the tests need them. */

export interface EndpointSketch {
  readonly service: string;
  readonly subnets?: readonly string[];
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** A configuration of interface endpoints in one VPC; the name of an endpoint is its key. */
export function configuration(region: string | undefined, endpoints: Readonly<Record<string, EndpointSketch>>): string {
  const resources = Object.entries(endpoints).map(
    ([name, { service, subnets = ["subnet-a", "subnet-b"], attributes }]) => [
      name,
      {
        vpc_id: "vpc-1",
        service_name: service,
        vpc_endpoint_type: "Interface",
        private_dns_enabled: true,
        subnet_ids: subnets,
        ...attributes,
      },
    ],
  );
  return JSON.stringify({
    provider: { aws: [region === undefined ? {} : { region }] },
    resource: { aws_vpc_endpoint: Object.fromEntries(resources) as unknown },
  });
}

/** The seven services of the how-to's list (seeds: interface-endpoints-howto), each in two Availability Zones. */
export function howTo(): string {
  const services = ["logs", "monitoring", "kms", "secretsmanager", "ecr.api", "ecr.dkr", "sts"];
  return configuration(
    "us-east-1",
    Object.fromEntries(
      services.map((name) => [name.replace(".", "_"), { service: `com.amazonaws.us-east-1.${name}` }]),
    ),
  );
}
