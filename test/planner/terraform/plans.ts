/** Small hand-written plans for cases that no recording covers, in the format of `terraform show -json`, version 1.2. */

interface Resource {
  readonly address: string;
  readonly type: string;
  readonly actions?: readonly string[];
  readonly values?: object;
  readonly before?: object;
  readonly unknown?: object;
  readonly sensitive?: object;
  readonly index?: string | number;
  readonly module?: string;
  readonly importing?: object;
}

export interface PlanSketch {
  readonly resources: readonly Resource[];
  readonly configuration?: object;
  readonly variables?: object;
  readonly prior?: readonly Resource[];
  readonly rest?: object;
}

export function planText({ resources, configuration = {}, variables = {}, prior = [], rest = {} }: PlanSketch): string {
  return JSON.stringify({
    format_version: "1.2",
    terraform_version: "1.11.4",
    variables,
    planned_values: { root_module: {} },
    resource_changes: resources.map(change),
    prior_state: { values: { root_module: { resources: prior.map(shown) } } },
    configuration: { root_module: configuration, provider_config: { aws: usEast1 } },
    ...rest,
  });
}

const usEast1 = { name: "aws", expressions: { region: { constant_value: "us-east-1" } } };

function identity({ address, type, index, module }: Resource): object {
  const local = module === undefined ? address : address.slice(module.length + 1);
  const name = local
    .replace(/^data\./, "")
    .split(".")[1]!
    .replace(/\[.*$/s, "");
  return {
    address,
    mode: local.startsWith("data.") ? "data" : "managed",
    type,
    name,
    ...(index === undefined ? {} : { index }),
    ...(module === undefined ? {} : { module_address: module }),
  };
}

function change(resource: Resource): object {
  const { actions = ["create"], values = {}, before = null, unknown = {}, sensitive = {}, importing } = resource;
  const after = actions.includes("delete") && !actions.includes("create") ? null : values;
  return {
    ...identity(resource),
    change: {
      actions,
      before,
      after,
      after_unknown: unknown,
      before_sensitive: {},
      after_sensitive: sensitive,
      ...(importing === undefined ? {} : { importing }),
    },
  };
}

function shown(resource: Resource): object {
  return { ...identity(resource), values: resource.values ?? {} };
}

/** An interface endpoint of a plan, with overrides for the test. */
export function sqs(more: Partial<Resource> = {}): Resource {
  return {
    address: "aws_vpc_endpoint.sqs",
    type: "aws_vpc_endpoint",
    ...more,
    values: {
      vpc_id: "vpc-1",
      service_name: "com.amazonaws.us-east-1.sqs",
      vpc_endpoint_type: "Interface",
      ...more.values,
    },
  };
}

/** The configuration of that endpoint, with these expressions. */
export function sqsConfiguration(expressions: object, more: object = {}): object {
  return {
    resources: [
      {
        address: "aws_vpc_endpoint.sqs",
        mode: "managed",
        type: "aws_vpc_endpoint",
        name: "sqs",
        provider_config_key: "aws",
        expressions,
      },
    ],
    ...more,
  };
}
