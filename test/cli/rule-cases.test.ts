import { join } from "node:path";
import { invoke } from "./invoke";

/** Inputs about which earlier versions said too much, too little or the wrong thing. */

const CASES = join(__dirname, "../fixtures/cases");

interface Report {
  readonly findings: readonly {
    readonly rule: string;
    readonly level: string;
    readonly name: string;
    readonly message: string;
  }[];
  readonly alternatives: readonly { readonly id: string }[];
}

async function estimate(path: string): Promise<Report> {
  const { code, stdout, stderr } = await invoke(["estimate", join(CASES, path), "--format", "json"]);
  if (![0, 3].includes(code)) throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

const BESIDE = /^vpce\/(?:no-policy|saving-.*)$/;

/** Input; what it finds beside no-policy and savings: level, rule and resource. */
const FOUND: readonly [path: string, ...findings: string[]][] = [
  ["figures/default-policies.tfstate"],
  ["figures/shared-rg.json"],
  ["figures/topic-policy-deny.json", "error notification-topic-policy aws_vpc_endpoint_connection_notification.n"],
  ["reports/b15-s3-private-dns-no-gateway", "error s3-resolver-dns-without-gateway store"],
  ["reports/b15b-s3-resolver-false-no-gateway"],
  ["reports/b15c-s3-resolver-true-no-gateway", "error s3-resolver-dns-without-gateway store"],
  ["reports/b16-s3-pair-no-depends", "warn s3-endpoints-without-order store"],
  ["reports/b16b-s3-pair-depends"],
  ["reports/b16c-s3-pair-option-left-out"],
  ["reports/b16d-s3-block-without-flag"],
  ["reports/b20-dynamodb-interface-private-dns", "error private-dns-not-offered table"],
  ["reports/b20b-dynamodb-pair", "error private-dns-not-offered table"],
  ["reports/b20c-dynamodb-interface-private-dns-off"],
  ["reports/b20d-dynamodb-streams-private-dns", "error private-dns-not-offered table"],
  ["reports/d27-smtp-group-443-only", "warn security-group-without-https mail"],
  ["reports/d27b-smtp-group-587-only"],
  ["reports/d27c-keyspaces-group-9142-only"],
  ["reports/d27e-sftp-group-22-only", "warn private-dns-off drop"],
  ["reports/f42-type-forgotten", "error wrong-endpoint-type shell"],
  ["reports/f42b-type-forgotten-foreign", "error wrong-endpoint-type vendor"],
  ["reports/m70-gwlb-type-interface", "error wrong-endpoint-type filter"],
  ["reports/g45-china-without-prefix", "warn unknown-service cache", "warn unknown-service images"],
  ["reports/g45b-china-right", "warn workload-lacks-endpoint images"],
];

it.each(FOUND)("%s", async (path, ...findings) => {
  const report = await estimate(path);
  const found = report.findings.filter(({ rule }) => !BESIDE.test(rule));
  const short = found.map(
    ({ level, rule, name }) => `${level} ${rule.replace("vpce/", "")} ${name.replace("aws_vpc_endpoint.", "")}`,
  );
  expect(short.sort()).toEqual(findings);
});

it.each(["reports/f42-type-forgotten", "reports/m70-gwlb-type-interface", "reports/g45-china-without-prefix"])(
  "%s: no alternative assumes the type or the name",
  async (path) => {
    const { alternatives } = await estimate(path);
    expect(alternatives).toEqual([]);
  },
);

it("g45-china-without-prefix: says the right name", async () => {
  const { findings } = await estimate("reports/g45-china-without-prefix");
  expect(findings.map(({ message }) => message)).toEqual([
    "The catalogue has no service com.amazonaws.cn-north-1.elasticache (did you mean cn.com.amazonaws.cn-north-1.elasticache?)",
    "The catalogue has no service com.amazonaws.cn-north-1.ecr.dkr (did you mean cn.com.amazonaws.cn-north-1.ecr.dkr?)",
  ]);
});
