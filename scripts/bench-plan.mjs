// Prints wall time and peak memory of `privatelink estimate --format json` on a large plan against JSON.parse of the same
// file in the same run, and how the time grows with the number of resources.
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const isQuick = process.argv.includes("--quick");
const RUNS = isQuick ? 1 : 3;
const SIZES = isQuick ? [10_000, 40_000] : [25_000, 100_000];
const SMALL_SIZES = isQuick ? [10_000, 100_000] : [100_000, 1_000_000];
const CLI = "lib/cli/privatelink.js";
/** One resource in fifty is an endpoint; the others are typical of a large plan. */
const ENDPOINT_SHARE = 50;
const folder = mkdtempSync(join(tmpdir(), "privatelink-bench-"));
const probe = join(folder, "probe.cjs");
writeFileSync(probe, 'process.on("exit", () => process.stderr.write(`RSS ${process.resourceUsage().maxRSS}\\n`));');

function valuesOf(index) {
  if (index % ENDPOINT_SHARE !== 0) {
    return {
      bucket: `bucket-${index}`,
      key: `object/${index}`,
      content: "x".repeat(220),
      tags: { index: String(index) },
    };
  }
  return {
    vpc_id: `vpc-${index % 500}`,
    service_name: `com.amazonaws.us-east-1.${["sqs", "kms", "logs"][index % 3]}`,
    vpc_endpoint_type: "Interface",
    private_dns_enabled: true,
    subnet_ids: [`subnet-${index}-a`, `subnet-${index}-b`],
    region: "us-east-1",
  };
}

function resourceOf(index) {
  const type = index % ENDPOINT_SHARE === 0 ? "aws_vpc_endpoint" : "aws_s3_object";
  const module = `module.part[${Math.floor(index / 100)}]`;
  return { address: `${module}.${type}.this[${index}]`, mode: "managed", type, name: "this", index, module };
}

/** Writes a plan of `count` resources in 1,000 modules, without keeping it in memory. */
function writePlan(path, count) {
  const file = openSync(path, "w");
  const write = (text) => writeSync(file, text);
  write(
    '{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{"root_module":{"resources":[],"child_modules":[',
  );
  for (let start = 0; start < count; start += 100) {
    const indexes = Array.from({ length: Math.min(100, count - start) }, (_, at) => start + at);
    const resources = indexes.map((index) => ({
      ...resourceOf(index),
      provider_name: "registry.terraform.io/hashicorp/aws",
      schema_version: 0,
      values: valuesOf(index),
      sensitive_values: {},
    }));
    write(`${start === 0 ? "" : ","}${JSON.stringify({ address: `module.part[${start / 100}]`, resources })}`);
  }
  write(']}},"resource_changes":[');
  for (let index = 0; index < count; index += 1) {
    const { module, ...identity } = resourceOf(index);
    const change = {
      actions: ["create"],
      before: null,
      after: valuesOf(index),
      after_unknown: { id: true, arn: true },
      before_sensitive: false,
      after_sensitive: {},
    };
    write(
      `${index === 0 ? "" : ","}${JSON.stringify({ ...identity, module_address: module, provider_name: "registry.terraform.io/hashicorp/aws", change })}`,
    );
  }
  write(
    '],"configuration":{"provider_config":{"aws":{"name":"aws","expressions":{"region":{"constant_value":"us-east-1"}}}},"root_module":{}}}',
  );
  closeSync(file);
}

/** Writes a plan of `count` resources, small enough for a million of them to fit into one string for JSON.parse. */
function writeSmallPlan(path, count) {
  const file = openSync(path, "w");
  let text = '{"format_version":"1.2","resource_changes":[';
  for (let index = 0; index < count; index += 1) {
    const { module, ...identity } = resourceOf(index);
    const isEndpoint = identity.type === "aws_vpc_endpoint";
    const after = isEndpoint ? { ...valuesOf(index), vpc_id: `vpc-${index % 50_000}` } : { key: String(index) };
    const change = { actions: ["create"], before: null, after, after_unknown: {} };
    text += `${index === 0 ? "" : ","}${JSON.stringify({ ...identity, module_address: module, change })}`;
    if (text.length < 1e6) continue;
    writeSync(file, text);
    text = "";
  }
  writeSync(file, `${text}]}`);
  closeSync(file);
}

function run(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ["--require", probe, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`node ${args.join(" ")} failed: ${stderr.slice(0, 500)}`);
  return {
    seconds: Number(process.hrtime.bigint() - start) / 1e9,
    megabytes: Number(/RSS (\d+)/.exec(stderr)[1]) / 1024,
  };
}

function best(args) {
  const runs = Array.from({ length: RUNS }, () => run(args));
  return {
    seconds: Math.min(...runs.map((each) => each.seconds)),
    megabytes: Math.min(...runs.map((each) => each.megabytes)),
  };
}

try {
  const plan = join(folder, "plan.json");
  let before;
  for (const count of SIZES) {
    writePlan(plan, count);
    const parse = best(["-e", `JSON.parse(require("node:fs").readFileSync(${JSON.stringify(plan)}, "utf8"))`]);
    const estimate = best([CLI, "estimate", plan, "--format", "json"]);
    const size = (statSync(plan).size / 1e6).toFixed(0);
    console.log(
      `${count} resources, ${size} MB: time ${(estimate.seconds / parse.seconds).toFixed(2)} x, peak memory ${(estimate.megabytes / parse.megabytes).toFixed(2)} x JSON.parse (goal: at most 1.5)`,
    );
    if (before !== undefined)
      console.log(`4 times the resources take ${(estimate.seconds / before).toFixed(1)} times as long`);
    before = estimate.seconds;
  }
  const growth = SMALL_SIZES.map((count) => {
    writeSmallPlan(plan, count);
    return run([CLI, "estimate", plan, "--format", "json"]).seconds;
  });
  console.log(`10 times the small resources take ${(growth[1] / growth[0]).toFixed(1)} times as long`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
