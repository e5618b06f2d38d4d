/** Faults of the files that users write, by kind: the fault, the text of the file, and all that is said about it. */
type Cases = readonly (readonly [fault: string, text: string, message: string])[];

const DEEP = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
const list = (length: number, entry: string): string => `[${Array.from({ length }, () => entry).join(", ")}]`;

export const CONFIGURATION: Cases = [
  [
    "broken YAML",
    "gates: {fail_on: error\nregion: us-east-1\n",
    "The configuration file is not valid (FILE, line 2, column 1): expected YAML or JSON, found a syntax error: Flow map in block collection must be sufficiently indented and end with a }.",
  ],
  [
    "duplicate key",
    "region: us-east-1\nusage: u.yml\nregion: us-east-2\n",
    "The configuration file is not valid (FILE, line 3, column 1): expected each key once, found the key region a second time.",
  ],
  [
    "unknown key",
    "gates:\n  fail_onn: error\n",
    "The configuration file is not valid (FILE, line 2, column 3, gates > fail_onn): expected one of fail_on, max_monthly_cost, currency, quota_headroom_percent, max_bandwidth_use_percent_one_az_lost, min_free_addresses, allow_partial_total, found the key fail_onn. Did you mean fail_on?",
  ],
  [
    "unknown key that is near nothing",
    "gates:\n  wibble: error\n",
    "The configuration file is not valid (FILE, line 2, column 3, gates > wibble): expected one of fail_on, max_monthly_cost, currency, quota_headroom_percent, max_bandwidth_use_percent_one_az_lost, min_free_addresses, allow_partial_total, found the key wibble.",
  ],
  [
    "missing key",
    "suppressions:\n  - rule: vpce/no-policy\n    resource: a\n",
    "The configuration file is not valid (FILE, line 2, column 5, suppressions > 0): expected the key reason, found nothing.",
  ],
  [
    "wrong type",
    'gates:\n  allow_partial_total: "no"\n',
    'The configuration file is not valid (FILE, line 2, column 24, gates > allow_partial_total): expected true or false, found "no".',
  ],
  [
    "unknown name",
    "rules:\n  vpce/no-policy: eror\n",
    'The configuration file is not valid (FILE, line 2, column 19, rules > vpce/no-policy): expected one of off, error, warn, info, found "eror". Did you mean error?',
  ],
  [
    "impossible day",
    "suppressions:\n  - { rule: vpce/no-policy, resource: a, reason: r, until: 2027-02-29 }\n",
    'The configuration file is not valid (FILE, line 2, column 60, suppressions > 0 > until): expected an existing day as YYYY-MM-DD, found "2027-02-29".',
  ],
  [
    "negative number",
    "gates:\n  max_monthly_cost: -1\n",
    "The configuration file is not valid (FILE, line 2, column 21, gates > max_monthly_cost): expected a number that is not negative, found -1.",
  ],
  [
    "infinity",
    "gates:\n  max_monthly_cost: .inf\n",
    'The configuration file is not valid (FILE, line 2, column 21, gates > max_monthly_cost): expected a number that is not negative, found ".inf".',
  ],
  [
    "not a number",
    "growth:\n  percent_per_month: .nan\n",
    'The configuration file is not valid (FILE, line 2, column 22, growth > percent_per_month): expected a number that is not negative, found ".nan".',
  ],
  [
    "huge exponent",
    "gates:\n  max_monthly_cost: 1e999\n",
    'The configuration file is not valid (FILE, line 2, column 21, gates > max_monthly_cost): expected a number that is not negative, found "1e999".',
  ],
  [
    "large number",
    "gates:\n  max_monthly_cost: 1e300\n",
    "The configuration file is not valid (FILE, line 2, column 21, gates > max_monthly_cost): expected at most 40 digits, found 1e+300.",
  ],
  [
    "odd Region",
    "region: us-east1\n",
    'The configuration file is not valid (FILE, line 1, column 9, region): expected a Region code, such as us-east-1, found "us-east1". Did you mean us-east-1?',
  ],
  [
    "other version",
    "version: 2\n",
    "The configuration file is not valid (FILE, line 1, column 10, version): expected 1, found 2.",
  ],
  [
    "not a mapping",
    "- region: us-east-1\n",
    "The configuration file is not valid (FILE, line 1, column 1): expected keys with values, found a list.",
  ],
  [
    "mere text",
    "region us-east-1\n",
    'The configuration file is not valid (FILE, line 1, column 1): expected keys with values, found "region us-east-1".',
  ],
  [
    "too deep",
    `rules: ${DEEP}`,
    "The configuration file is not valid (FILE, line 1, column 1): expected fewer levels, found values that are nested too deeply.",
  ],
  [
    "too many entries",
    `{"inventory": ${list(10_001, JSON.stringify("a.json"))}}`,
    "The configuration file is not valid (FILE, line 1, column 15, inventory): expected at most 10000 entries, found 10001.",
  ],
  [
    "too many aliases",
    `a: &a [${"x,".repeat(99)}]\nb: &b [${"*a,".repeat(99)}]\nc: [${"*b,".repeat(99)}]`,
    "The configuration file is not valid (FILE, line 1, column 1): expected fewer aliases, found aliases that repeat too many values.",
  ],
  [
    "alias without an anchor",
    "region: *a\n",
    "The configuration file is not valid (FILE, line 1, column 9): expected an anchor &a before its alias, found none.",
  ],
  [
    "two documents",
    "region: us-east-1\n---\nregion: us-east-2\n",
    "The configuration file is not valid (FILE, line 2, column 1): expected one document, found a second one.",
  ],
  [
    "hostile key",
    '"__proto__": { region: us-east-1 }\n',
    "The configuration file is not valid (FILE, line 1, column 1, __proto__): expected one of version, region, hours_per_month, resource_endpoint_hours, usage, usage_defaults, prices, max_price_age_days, discounts, quotas, inventory, growth, gates, rules, suppressions, trusted_principals, required_endpoints, found the key __proto__.",
  ],
  [
    "long key",
    `${"k".repeat(1000)}: 1`,
    "The configuration file is not valid (FILE, line 1, column 1, kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…): expected one of version, region, hours_per_month, resource_endpoint_hours, usage, usage_defaults, prices, max_price_age_days, discounts, quotas, inventory, growth, gates, rules, suppressions, trusted_principals, required_endpoints, found the key kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk….",
  ],
  [
    "long value",
    `region: ${"x".repeat(1000)}`,
    'The configuration file is not valid (FILE, line 1, column 9, region): expected a Region code, such as us-east-1, found "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx….',
  ],
];

export const PRICES: Cases = [
  [
    "broken YAML",
    "prices: [\n",
    "The price file is not valid (FILE, line 2, column 1): expected YAML or JSON, found a syntax error: Flow sequence in block collection must be sufficiently indented and end with a ].",
  ],
  [
    "duplicate key",
    "prices:\n  - { region: us-east-1, dimension: inter-az-gb, price: 1, price: 2 }\n",
    "The price file is not valid (FILE, line 2, column 60): expected each key once, found the key price a second time.",
  ],
  [
    "unknown key",
    "prices: []\ncurency: USD\n",
    "The price file is not valid (FILE, line 2, column 1, curency): expected one of version, currency, prices, found the key curency. Did you mean currency?",
  ],
  [
    "unknown key in an entry",
    "prices:\n  - { region: us-east-1, dimension: inter-az-gb, prise: 1 }\n",
    "The price file is not valid (FILE, line 2, column 50, prices > 0 > prise): expected one of region, dimension, price, tiers, source, date, found the key prise. Did you mean price?",
  ],
  [
    "unknown key in a tier",
    "prices:\n  - { region: us-east-1, dimension: inter-az-gb, tiers: [{ upto_gb: 1, price: 1 }] }\n",
    "The price file is not valid (FILE, line 2, column 60, prices > 0 > tiers > 0 > upto_gb): expected one of up_to_gb, price, found the key upto_gb. Did you mean up_to_gb?",
  ],
  [
    "missing key",
    "version: 1\n",
    "The price file is not valid (FILE, line 1, column 1): expected the key prices, found nothing.",
  ],
  [
    "missing key in an entry",
    "prices:\n  - { region: us-east-1, price: 1 }\n",
    "The price file is not valid (FILE, line 2, column 5, prices > 0): expected the key dimension, found nothing.",
  ],
  [
    "wrong type",
    "prices:\n  region: us-east-1\n",
    "The price file is not valid (FILE, line 2, column 3, prices): expected a list of prices, found keys with values.",
  ],
  [
    "unknown name",
    "prices:\n  - { region: us-east-1, dimension: interface-endpoint-hours, price: 1 }\n",
    'The price file is not valid (FILE, line 2, column 37, prices > 0 > dimension): expected a price dimension, found "interface-endpoint-hours". Did you mean interface-endpoint-hour?',
  ],
  [
    "impossible day",
    "prices:\n  - { region: us-east-1, dimension: inter-az-gb, price: 1, date: 2026-02-30 }\n",
    'The price file is not valid (FILE, line 2, column 66, prices > 0 > date): expected an existing day as YYYY-MM-DD, found "2026-02-30".',
  ],
  [
    "negative number",
    "prices:\n  - { region: us-east-1, dimension: inter-az-gb, price: -0.01 }\n",
    "The price file is not valid (FILE, line 2, column 57, prices > 0 > price): expected an amount from 0 to 1000000000, found -0.01.",
  ],
  [
    "infinity",
    "prices:\n  - { region: us-east-1, dimension: inter-az-gb, price: .inf }\n",
    'The price file is not valid (FILE, line 2, column 57, prices > 0 > price): expected an amount from 0 to 1000000000, found ".inf".',
  ],
  [
    "huge exponent",
    "prices:\n  - { region: us-east-1, dimension: inter-az-gb, price: 1e999 }\n",
    'The price file is not valid (FILE, line 2, column 57, prices > 0 > price): expected an amount from 0 to 1000000000, found "1e999".',
  ],
  [
    "huge exponent in JSON",
    '{\n  "prices": [\n    { "region": "us-east-1", "dimension": "inter-az-gb", "price": 1e999 }\n  ]\n}\n',
    'The price file is not valid (FILE, line 3, column 67, prices > 0 > price): expected an amount from 0 to 1000000000, found "1e999".',
  ],
  [
    "odd Region",
    "prices:\n  - { region: us_east_1, dimension: inter-az-gb, price: 1 }\n",
    'The price file is not valid (FILE, line 2, column 15, prices > 0 > region): expected a Region code, such as us-east-1, found "us_east_1". Did you mean us-east-1?',
  ],
  [
    "other version",
    "version: 2\nprices: []\n",
    "The price file is not valid (FILE, line 1, column 10, version): expected 1, found 2.",
  ],
  [
    "not a mapping",
    "- region: us-east-1\n",
    "The price file is not valid (FILE, line 1, column 1): expected keys with values, found a list.",
  ],
  ["empty file", "", "The price file is not valid (FILE, line 1, column 1): expected the key prices, found nothing."],
  [
    "too deep",
    `prices: ${DEEP}`,
    "The price file is not valid (FILE, line 1, column 1): expected fewer levels, found values that are nested too deeply.",
  ],
  [
    "too many entries",
    `{"prices": ${list(10_001, JSON.stringify({ region: "us-east-1", dimension: "inter-az-gb", price: 1 }))}}`,
    "The price file is not valid (FILE, line 1, column 12, prices): expected at most 10000 entries, found 10001.",
  ],
];

export const QUOTAS: Cases = [
  [
    "broken YAML",
    "quotas: [\n",
    "The quotas file is not valid (FILE, line 2, column 1): expected YAML or JSON, found a syntax error: Flow sequence in block collection must be sufficiently indented and end with a ].",
  ],
  [
    "duplicate key",
    "quotas:\n  - { code: L-29B6F2EB, value: 1, value: 2 }\n",
    "The quotas file is not valid (FILE, line 2, column 35): expected each key once, found the key value a second time.",
  ],
  [
    "unknown key",
    "quota: []\nquotas: []\n",
    "The quotas file is not valid (FILE, line 1, column 1, quota): expected one of version, quotas, found the key quota. Did you mean quotas?",
  ],
  [
    "unknown key in an entry",
    "quotas:\n  - { code: L-29B6F2EB, vaue: 1 }\n",
    "The quotas file is not valid (FILE, line 2, column 25, quotas > 0 > vaue): expected one of code, id, value, region, account, found the key vaue. Did you mean value?",
  ],
  [
    "missing key",
    "version: 1\n",
    "The quotas file is not valid (FILE, line 1, column 1): expected the key quotas, found nothing.",
  ],
  [
    "missing key in an entry",
    "quotas:\n  - { code: L-29B6F2EB }\n",
    "The quotas file is not valid (FILE, line 2, column 5, quotas > 0): expected the key value, found nothing.",
  ],
  [
    "wrong type",
    "quotas:\n  - { code: 29, value: 1 }\n",
    "The quotas file is not valid (FILE, line 2, column 13, quotas > 0 > code): expected the code or id of a quota, found 29.",
  ],
  [
    "unknown name",
    "quotas:\n  - { code: L-29B6F2EC, value: 1 }\n",
    'The quotas file is not valid (FILE, line 2, column 13, quotas > 0 > code): expected the code or id of a quota, found "L-29B6F2EC". Did you mean L-29B6F2EB?',
  ],
  [
    "negative number",
    "quotas:\n  - { code: L-29B6F2EB, value: -1 }\n",
    "The quotas file is not valid (FILE, line 2, column 32, quotas > 0 > value): expected a whole number from 0 to 1000000000, found -1.",
  ],
  [
    "broken number",
    "quotas:\n  - { code: L-29B6F2EB, value: 1.5 }\n",
    "The quotas file is not valid (FILE, line 2, column 32, quotas > 0 > value): expected a whole number from 0 to 1000000000, found 1.5.",
  ],
  [
    "huge exponent",
    "quotas:\n  - { code: L-29B6F2EB, value: 1e999 }\n",
    'The quotas file is not valid (FILE, line 2, column 32, quotas > 0 > value): expected a whole number from 0 to 1000000000, found "1e999".',
  ],
  [
    "odd Region",
    "quotas:\n  - { code: L-29B6F2EB, value: 1, region: us-east1 }\n",
    'The quotas file is not valid (FILE, line 2, column 43, quotas > 0 > region): expected a Region code, such as us-east-1, found "us-east1". Did you mean us-east-1?',
  ],
  [
    "account as a number",
    "quotas:\n  - { code: L-29B6F2EB, value: 1, account: 111122223333 }\n",
    "The quotas file is not valid (FILE, line 2, column 44, quotas > 0 > account): expected an account id: twelve digits, in quotes, found 111122223333.",
  ],
  [
    "not a mapping",
    "- code: L-29B6F2EB\n",
    "The quotas file is not valid (FILE, line 1, column 1): expected keys with values, found a list.",
  ],
  [
    "too deep",
    `quotas: ${DEEP}`,
    "The quotas file is not valid (FILE, line 1, column 1): expected fewer levels, found values that are nested too deeply.",
  ],
  [
    "too many entries",
    `{"quotas": ${list(10_001, JSON.stringify({ code: "L-29B6F2EB", value: 1 }))}}`,
    "The quotas file is not valid (FILE, line 1, column 12, quotas): expected at most 10000 entries, found 10001.",
  ],
  [
    "a quota twice, by code and by id",
    "quotas:\n  - { code: L-29B6F2EB, value: 70 }\n  - { id: interface-and-gwlb-endpoints-per-vpc, value: 80 }\n",
    "The quotas file is not valid (FILE, line 3, column 5, quotas > 1): expected each entry once, found interface-and-gwlb-endpoints-per-vpc a second time.",
  ],
  [
    "a quota twice in one Region of one account",
    'quotas:\n  - { code: L-29B6F2EB, value: 70, region: us-east-1 }\n  - { code: L-29B6F2EB, value: 70, region: us-east-1, account: "111122223333" }\n  - { code: L-29B6F2EB, value: 80, account: "111122223333", region: us-east-1 }\n',
    "The quotas file is not valid (FILE, line 4, column 5, quotas > 2): expected each entry once, found interface-and-gwlb-endpoints-per-vpc 111122223333 us-east-1 a second time.",
  ],
];

export const INVENTORY: Cases = [
  [
    "broken YAML",
    "inventory: [\n",
    "The inventory file is not valid (FILE, line 2, column 1): expected YAML or JSON, found a syntax error: Flow sequence in block collection must be sufficiently indented and end with a ].",
  ],
  [
    "duplicate key",
    "inventory:\n  - region: us-east-1\n    region: us-east-2\n",
    "The inventory file is not valid (FILE, line 3, column 5): expected each key once, found the key region a second time.",
  ],
  [
    "unknown key",
    "inventry: []\n",
    "The inventory file is not valid (FILE, line 1, column 1, inventry): expected one of version, inventory, found the key inventry. Did you mean inventory?",
  ],
  [
    "unknown key in an entry",
    "inventory:\n  - { regon: us-east-1 }\n",
    "The inventory file is not valid (FILE, line 2, column 7, inventory > 0 > regon): expected one of account, region, vpc, counts, subnets, found the key regon. Did you mean region?",
  ],
  [
    "missing key",
    "version: 1\n",
    "The inventory file is not valid (FILE, line 1, column 1): expected the key inventory, found nothing.",
  ],
  [
    "missing key in an entry",
    "inventory:\n  - { vpc: vpc-1 }\n",
    "The inventory file is not valid (FILE, line 2, column 5, inventory > 0): expected the key region, found nothing.",
  ],
  [
    "wrong type",
    "inventory:\n  - { region: us-east-1, counts: 3 }\n",
    "The inventory file is not valid (FILE, line 2, column 34, inventory > 0 > counts): expected keys with values, found 3.",
  ],
  [
    "unknown name",
    "inventory:\n  - { region: us-east-1, counts: { interface: 3 } }\n",
    "The inventory file is not valid (FILE, line 2, column 36, inventory > 0 > counts > interface): expected one of Interface, Gateway, GatewayLoadBalancer, Resource, ServiceNetwork, ResourceGateway, ResourceConfiguration, LatticeServiceNetwork, DomainVerification, found the key interface. Did you mean Interface?",
  ],
  [
    "negative number",
    "inventory:\n  - { region: us-east-1, counts: { Interface: -3 } }\n",
    "The inventory file is not valid (FILE, line 2, column 47, inventory > 0 > counts > Interface): expected a whole number from 0 to 1000000000, found -3.",
  ],
  [
    "huge exponent",
    "inventory:\n  - { region: us-east-1, counts: { Interface: 1e999 } }\n",
    'The inventory file is not valid (FILE, line 2, column 47, inventory > 0 > counts > Interface): expected a whole number from 0 to 1000000000, found "1e999".',
  ],
  [
    "odd Region",
    "inventory:\n  - { region: us-east1 }\n",
    'The inventory file is not valid (FILE, line 2, column 15, inventory > 0 > region): expected a Region code, such as us-east-1, found "us-east1". Did you mean us-east-1?',
  ],
  [
    "not a mapping",
    "inventory\n",
    'The inventory file is not valid (FILE, line 1, column 1): expected keys with values, found "inventory".',
  ],
  [
    "too deep",
    `inventory: ${DEEP}`,
    "The inventory file is not valid (FILE, line 1, column 1): expected fewer levels, found values that are nested too deeply.",
  ],
  [
    "too many entries",
    `{"inventory": ${list(10_001, JSON.stringify({ region: "us-east-1" }))}}`,
    "The inventory file is not valid (FILE, line 1, column 15, inventory): expected at most 10000 entries, found 10001.",
  ],
  [
    "a count of a VPC twice",
    "inventory:\n  - { region: us-east-1, vpc: vpc-1, counts: { Interface: 3, Gateway: 1 } }\n  - { region: us-east-1, vpc: vpc-1, counts: { Resource: 1, Interface: 3 } }\n",
    "The inventory file is not valid (FILE, line 3, column 72, inventory > 1 > counts > Interface): expected each entry once, found Interface in vpc-1 a second time.",
  ],
  [
    "a count of a Region twice",
    'inventory:\n  - { region: us-east-1, counts: { Interface: 3 } }\n  - { region: us-east-1, account: "111122223333", counts: { Interface: 3 } }\n  - { region: us-east-1, counts: { Interface: 4 } }\n',
    "The inventory file is not valid (FILE, line 4, column 47, inventory > 2 > counts > Interface): expected each entry once, found Interface in us-east-1 a second time.",
  ],
  [
    "a subnet twice",
    "inventory:\n  - region: us-east-1\n    subnets:\n      - { id: subnet-1, available_addresses: 3 }\n  - region: us-east-1\n    subnets:\n      - { id: subnet-2, available_addresses: 3 }\n      - { id: subnet-1, available_addresses: 4 }\n",
    "The inventory file is not valid (FILE, line 8, column 15, inventory > 1 > subnets > 1 > id): expected each entry once, found subnet-1 a second time.",
  ],
  [
    "an endpoint twice in JSON of AWS",
    '{"VpcEndpoints": [\n{ "VpcEndpointId": "vpce-1" },\n{ "VpcEndpointId": "vpce-1" }\n]}',
    "The inventory file is not valid (FILE, line 3, column 20, VpcEndpoints > 1 > VpcEndpointId): expected each entry once, found vpce-1 a second time.",
  ],
  [
    "a subnet twice in JSON of AWS",
    '{"Subnets": [\n{ "SubnetId": "subnet-1" },\n{ "SubnetId": "subnet-1" }\n]}',
    "The inventory file is not valid (FILE, line 3, column 15, Subnets > 1 > SubnetId): expected each entry once, found subnet-1 a second time.",
  ],
  [
    "broken JSON of AWS",
    '{\n  "VpcEndpoints": [\n    { "VpcEndpointId": "vpce-1" "State": "available" }\n  ]\n}\n',
    "The inventory file is not valid (FILE, line 3, column 33): expected YAML or JSON, found a syntax error: Unexpected double-quoted-scalar token.",
  ],
  [
    "cut JSON of AWS",
    '{\n  "VpcEndpoints": [\n    { "VpcEndpointId": "vpce-1"\n',
    "The inventory file is not valid (FILE, line 4, column 1): expected YAML or JSON, found a syntax error: Flow map in block collection must be sufficiently indented and end with a }.",
  ],
  [
    "duplicate key in JSON of AWS",
    '{\n  "Subnets": [\n    { "SubnetId": "subnet-1", "SubnetId": "subnet-2" }\n  ]\n}\n',
    "The inventory file is not valid (FILE, line 3, column 31): expected each key once, found the key SubnetId a second time.",
  ],
  [
    "missing key in JSON of AWS",
    '{\n  "VpcEndpoints": [\n    { "State": "available" }\n  ]\n}\n',
    "The inventory file is not valid (FILE, line 3, column 5, VpcEndpoints > 0): expected the key VpcEndpointId, found nothing.",
  ],
  [
    "wrong type in JSON of AWS",
    '{\n  "VpcEndpoints": [\n    {\n      "VpcEndpointId": 7\n    }\n  ]\n}\n',
    "The inventory file is not valid (FILE, line 4, column 24, VpcEndpoints > 0 > VpcEndpointId): expected the id of an endpoint, found 7.",
  ],
  [
    "no list in JSON of AWS",
    '{\n  "Subnets": {}\n}\n',
    "The inventory file is not valid (FILE, line 2, column 14, Subnets): expected a list of subnets, found keys with values.",
  ],
  [
    "negative number in JSON of AWS",
    '{\n  "Subnets": [\n    { "SubnetId": "subnet-1", "AvailableIpAddressCount": -1 }\n  ]\n}\n',
    "The inventory file is not valid (FILE, line 3, column 58, Subnets > 0 > AvailableIpAddressCount): expected a whole number from 0 to 1000000000, found -1.",
  ],
  [
    "too deep JSON",
    `{"Subnets": ${DEEP}}`,
    "The inventory file is not valid (FILE, line 1, column 1): expected fewer levels, found values that are nested too deeply.",
  ],
];

export const USAGE: Cases = [
  [
    "broken YAML",
    "resource_usage: [\n",
    "The usage file is not valid (FILE, line 2, column 1): expected YAML or JSON, found a syntax error: Flow sequence in block collection must be sufficiently indented and end with a ].",
  ],
  [
    "duplicate key",
    "resource_usage:\n  aws_vpc_endpoint.a:\n    peak_gbps: 1\n    peak_gbps: 2\n",
    "The usage file is not valid (FILE, line 4, column 5): expected each key once, found the key peak_gbps a second time.",
  ],
  [
    "unknown key: a warning",
    "resource_usage:\n  aws_vpc_endpoint.a:\n    peak_gpbs: 1\n",
    "FILE, line 3, column 5: an endpoint's usage has no key peak_gpbs. Did you mean peak_gbps?",
  ],
  [
    "unknown key that is near nothing: a warning",
    "resource_usage:\n  aws_vpc_endpoint.a:\n    wibble: 1\n",
    "FILE, line 3, column 5: an endpoint's usage has no key wibble",
  ],
  [
    "unknown key of the file: a warning",
    "resource_usages:\n  aws_vpc_endpoint.a:\n    peak_gbps: 1\n",
    "FILE, line 1, column 1: a usage file has no key resource_usages. Did you mean resource_usage?",
  ],
  [
    "unknown key of another resource: nothing",
    "resource_usage:\n  aws_lambda_function.a:\n    monthly_requests: 1\n",
    "",
  ],
  [
    "band that is not in order",
    "resource_usage:\n  aws_vpc_endpoint.a:\n    monthly_data_processed_gb_low: 5\n    monthly_data_processed_gb: 7\n    monthly_data_processed_gb_high: 6\n",
    "The usage file is not valid (FILE, line 3, column 5, resource_usage > aws_vpc_endpoint.a): expected monthly_data_processed_gb_low and _high around monthly_data_processed_gb, or both without it, found 5, 7, 6.",
  ],
  [
    "band with a missing end",
    "resource_usage:\n  aws_vpc_endpoint.a:\n    monthly_data_processed_gb_low: 5\n",
    "The usage file is not valid (FILE, line 3, column 5, resource_usage > aws_vpc_endpoint.a): expected monthly_data_processed_gb_low and _high around monthly_data_processed_gb, or both without it, found only the low end.",
  ],
  [
    "wrong type",
    "resource_usage:\n  aws_vpc_endpoint.a:\n    peak_gbps: [1]\n",
    "The usage file is not valid (FILE, line 3, column 16, resource_usage > aws_vpc_endpoint.a > peak_gbps): expected a number that is not negative, found a list.",
  ],
  [
    "entry of a wrong type",
    "resource_usage:\n  aws_vpc_endpoint.a: 5\n",
    "The usage file is not valid (FILE, line 2, column 23, resource_usage > aws_vpc_endpoint.a): expected keys with values, found 5.",
  ],
  [
    "group of a wrong type",
    "resource_usage: [aws_vpc_endpoint.a]\n",
    "The usage file is not valid (FILE, line 1, column 17, resource_usage): expected keys with values, found a list.",
  ],
  [
    "negative number",
    "resource_usage:\n  aws_vpc_endpoint.a:\n    peak_gbps: -1\n",
    "The usage file is not valid (FILE, line 3, column 16, resource_usage > aws_vpc_endpoint.a > peak_gbps): expected a number that is not negative, found -1.",
  ],
  [
    "share above 1",
    "resource_usage:\n  aws_vpc_endpoint.a:\n    inter_az_share: 1.5\n",
    "The usage file is not valid (FILE, line 3, column 21, resource_usage > aws_vpc_endpoint.a > inter_az_share): expected a number from 0 to 1, found 1.5.",
  ],
  [
    "infinity",
    "resource_usage:\n  aws_vpc_endpoint.a:\n    peak_gbps: .inf\n",
    'The usage file is not valid (FILE, line 3, column 16, resource_usage > aws_vpc_endpoint.a > peak_gbps): expected a number that is not negative, found ".inf".',
  ],
  [
    "not a number",
    "resource_usage:\n  aws_vpc_endpoint.a:\n    peak_gbps: .nan\n",
    'The usage file is not valid (FILE, line 3, column 16, resource_usage > aws_vpc_endpoint.a > peak_gbps): expected a number that is not negative, found ".nan".',
  ],
  [
    "huge exponent",
    "resource_usage:\n  aws_vpc_endpoint.a:\n    monthly_data_processed_gb: 1e999\n",
    'The usage file is not valid (FILE, line 3, column 32, resource_usage > aws_vpc_endpoint.a > monthly_data_processed_gb): expected a number that is not negative, found "1e999".',
  ],
  [
    "large number",
    "resource_usage:\n  aws_vpc_endpoint.a:\n    monthly_data_processed_gb: 1e300\n",
    "The usage file is not valid (FILE, line 3, column 32, resource_usage > aws_vpc_endpoint.a > monthly_data_processed_gb): expected at most 40 digits, found 1e+300.",
  ],
  [
    "not a mapping",
    "- 1\n",
    "The usage file is not valid (FILE, line 1, column 1): expected keys with values, found a list.",
  ],
  [
    "too deep",
    `resource_usage: ${DEEP}`,
    "The usage file is not valid (FILE, line 1, column 1): expected fewer levels, found values that are nested too deeply.",
  ],
  [
    "hostile address",
    'resource_usage:\n  "aws_vpc_endpoint.\\e[31m\\nx":\n    peak_gbps: x\n',
    'The usage file is not valid (FILE, line 3, column 16, resource_usage > aws_vpc_endpoint.\u001b[31m\nx > peak_gbps): expected a number that is not negative, found "x".',
  ],
];
