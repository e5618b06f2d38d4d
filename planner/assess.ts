import { addressLines } from "./addresses/address-lines";
import { addressFindings } from "./addresses/findings";
import { uncountedAddresses } from "./addresses/uncounted";
import { alternativesOf } from "./alternatives";
import { alternativesFindings } from "./alternatives/findings";
import { assumptionsOf } from "./assumptions";
import { endpointBandwidth } from "./bandwidth/endpoint-bandwidth";
import { bandwidthFindings } from "./bandwidth/findings";
import { defaultPriceBook } from "./catalog/prices";
import { defaultQuotaBook } from "./catalog/quotas";
import { costChanges } from "./cost/changes";
import type { ResourceEndpointHours } from "./cost/billing/billed";
import { priceAgeFindings } from "./cost/price-age";
import { costTopology, type TopologyCosts } from "./cost/topology-costs";
import { totalsByCurrency } from "./cost/totals";
import { evaluateGates } from "./gates/gates";
import type { Assessment } from "./model/assessment";
import type { ResourceCost } from "./model/cost";
import type { Gates } from "./model/gates";
import type { Inventory } from "./model/inventory";
import type { PriceBook } from "./model/prices";
import { nameOf } from "./model/resource-name";
import type { RuleContext } from "./model/rule";
import type { Growth, QuotaBook } from "./model/quotas";
import { willExist, type Topology } from "./model/topology";
import type { UsageProfile } from "./model/usage";
import type { Decimal } from "./shared/money";
import { quotaFindings } from "./quotas/findings";
import { quotaLines } from "./quotas/quota-lines";
import { findingsOf } from "./rules";
import { applyRuleSettings, type RuleSettings } from "./suppressions/suppressions";
import { DEFAULT_HOURS_PER_MONTH } from "./shared/units";
import { NO_USAGE } from "./usage/profile";

export interface AssessOptions extends Partial<Omit<RuleSettings, "endpoints">>, RuleContext {
  /** Hours in a month. Default: 730. */
  readonly hoursPerMonth?: Decimal;
  /** What an hour of a resource endpoint is billed for. Default: per-endpoint. */
  readonly resourceEndpointHours?: ResourceEndpointHours;
  /** Most days since the sources stated the prices, counted to `today`. Default: no limit. */
  readonly maxPriceAgeDays?: Decimal;
  /** Default: AWS's public prices, where a source states them. */
  readonly prices?: PriceBook;
  /** Default: AWS's default quotas. */
  readonly quotas?: QuotaBook;
  /** What already exists in addition to the inputs, for quotas and addresses. Default: nothing. */
  readonly inventory?: Inventory;
  /** How fast the use of quotas grows. Default: not at all. */
  readonly growth?: Growth;
  /** Default: no traffic figures, so data processing is unknown. */
  readonly usage?: UsageProfile;
  /** Limits that make a pipeline stop. Default: none. */
  readonly gates?: Gates;
}

/** Answers every question about a Topology. Pure: the same arguments give the same Assessment. */
export function assess(topology: Topology, options: AssessOptions = {}): Assessment {
  const { hoursPerMonth = DEFAULT_HOURS_PER_MONTH, prices = defaultPriceBook, usage = NO_USAGE } = options;
  const { resourceEndpointHours = "per-endpoint" } = options;
  const after = topology.endpoints.filter(willExist);
  const costOf = (of: Topology): TopologyCosts =>
    costTopology(of, { hoursPerMonth, prices, usage, resourceEndpointHours });
  const costs = costOf(topology);
  const changes = costChanges(topology, costs, costOf);
  const billed = [...costs.endpoints, ...costs.resources];
  const alternatives = alternativesOf({ topology, costs, prices, usage, hoursPerMonth, resourceEndpointHours });
  const quotas = quotaLines(topology, {
    book: options.quotas ?? defaultQuotaBook,
    inventory: options.inventory,
    growth: options.growth,
  });
  const addresses = addressLines(topology, options.inventory?.availableAddresses);
  const bandwidth = endpointBandwidth(after, usage, hoursPerMonth);
  const { levels = new Map(), suppressions = [], today } = options;
  const findings = [
    ...findingsOf(topology, options),
    ...quotaFindings(quotas),
    ...addressFindings(addresses, topology),
    ...bandwidthFindings(bandwidth),
    ...alternativesFindings(alternatives, billed),
    ...priceAgeFindings(billed, { most: options.maxPriceAgeDays, today }),
  ];
  const settled = applyRuleSettings(findings, { levels, suppressions, today, endpoints: topology.endpoints });
  const totals = totalsByCurrency(billed, topology.gaps);
  return {
    hoursPerMonth,
    inputs: topology.inputs,
    ...costs,
    totals,
    totalsByInput: totalsByInput(topology, billed),
    ...(changes === undefined ? {} : { changes }),
    replaced: replacedEndpoints(topology),
    quotas,
    addresses,
    bandwidth,
    ...settled,
    gates: evaluateGates(
      {
        ...{ findings: settled.findings, totals, quotas, bandwidth, addresses, gaps: topology.gaps },
        uncounted: uncountedAddresses(topology, addresses),
      },
      options.gates ?? {},
    ),
    alternatives,
    assumptions: assumptionsOf(topology, costs, resourceEndpointHours),
    gaps: topology.gaps,
  };
}

function replacedEndpoints({ endpoints }: Topology): Assessment["replaced"] {
  return endpoints
    .filter(({ action }) => action === "replace")
    .map((endpoint) => ({ ...nameOf(endpoint), because: [], ...endpoint.replacement }));
}

function totalsByInput({ inputs, gaps }: Topology, billed: readonly ResourceCost[]): Assessment["totalsByInput"] {
  const inInput = (name: string): Assessment["totals"] =>
    totalsByCurrency(
      billed.filter(({ input }) => input === name),
      gaps.filter(({ input }) => input === name),
    );
  return Object.fromEntries(inputs.map(({ name }) => [name, inInput(name)]));
}
