import { addressLines } from "./addresses/address-lines";
import { addressFindings } from "./addresses/findings";
import { alternativesOf } from "./alternatives";
import { alternativesFindings } from "./alternatives/findings";
import { assumptionsOf } from "./assumptions";
import { endpointBandwidth } from "./bandwidth/endpoint-bandwidth";
import { bandwidthFindings } from "./bandwidth/findings";
import { defaultPriceBook } from "./catalog/prices";
import { defaultQuotaBook } from "./catalog/quotas";
import { costChanges } from "./cost/changes";
import { costTopology, type TopologyCosts } from "./cost/topology-costs";
import { totalsByCurrency } from "./cost/totals";
import { evaluateGates } from "./gates/gates";
import type { Assessment } from "./model/assessment";
import type { ResourceCost } from "./model/cost";
import type { Gates } from "./model/gates";
import type { Inventory } from "./model/inventory";
import type { PriceBook } from "./model/prices";
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
  const after = topology.endpoints.filter(willExist);
  const costOf = (of: Topology): TopologyCosts => costTopology(of, { hoursPerMonth, prices, usage });
  const costs = costOf(topology);
  const changes = costChanges(topology, costs, costOf);
  const billed = [...costs.endpoints, ...costs.resources];
  const alternatives = alternativesOf({ topology, costs, prices, usage, hoursPerMonth });
  const quotas = quotaLines(topology, {
    book: options.quotas ?? defaultQuotaBook,
    inventory: options.inventory,
    growth: options.growth,
  });
  const addresses = addressLines(topology, options.inventory?.availableAddresses);
  const bandwidth = endpointBandwidth(after, usage, hoursPerMonth);
  const findings = [
    ...findingsOf(topology, options),
    ...quotaFindings(quotas),
    ...addressFindings(addresses, topology),
    ...bandwidthFindings(bandwidth),
    ...alternativesFindings(alternatives, billed),
  ];
  const { levels = new Map(), suppressions = [], today } = options;
  const settled = applyRuleSettings(findings, { levels, suppressions, today, endpoints: topology.endpoints });
  const totals = totalsByCurrency(billed, topology.gaps);
  return {
    hoursPerMonth,
    inputs: topology.inputs,
    ...costs,
    totals,
    totalsByInput: totalsByInput(topology, billed),
    ...(changes === undefined ? {} : { changes }),
    quotas,
    addresses,
    bandwidth,
    ...settled,
    gates: evaluateGates({ findings: settled.findings, totals, quotas }, options.gates ?? {}),
    alternatives,
    assumptions: assumptionsOf(topology, costs),
    gaps: topology.gaps,
  };
}

function totalsByInput({ inputs, gaps }: Topology, billed: readonly ResourceCost[]): Assessment["totalsByInput"] {
  const inInput = (name: string): Assessment["totals"] =>
    totalsByCurrency(
      billed.filter(({ input }) => input === name),
      gaps.filter(({ input }) => input === name),
    );
  return Object.fromEntries(inputs.map(({ name }) => [name, inInput(name)]));
}
