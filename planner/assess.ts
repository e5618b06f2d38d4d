import { addressLines } from "./addresses/address-lines";
import { addressFindings } from "./addresses/findings";
import { alternativesOf } from "./alternatives";
import { alternativesFindings } from "./alternatives/findings";
import { assumptionsOf } from "./assumptions";
import { endpointBandwidth } from "./bandwidth/endpoint-bandwidth";
import { bandwidthFindings } from "./bandwidth/findings";
import { defaultPriceBook } from "./catalog/prices";
import { defaultQuotaBook } from "./catalog/quotas";
import { costTopology } from "./cost/topology-costs";
import { totalsByCurrency } from "./cost/totals";
import type { Assessment, ResourceCost } from "./model/assessment";
import type { PriceBook } from "./model/prices";
import type { QuotaBook } from "./model/quotas";
import { willExist, type Topology } from "./model/topology";
import type { UsageProfile } from "./model/usage";
import type { Decimal } from "./money";
import { quotaFindings } from "./quotas/findings";
import { quotaLines } from "./quotas/quota-lines";
import { byLevel, findingsOf } from "./rules";
import { DEFAULT_HOURS_PER_MONTH } from "./units";
import { NO_USAGE } from "./usage/profile";

export interface AssessOptions {
  /** Hours that a month counts. Default: 730. */
  readonly hoursPerMonth?: Decimal;
  /** Default: AWS's public prices, as far as a source states them. */
  readonly prices?: PriceBook;
  /** Default: AWS's default quotas. */
  readonly quotas?: QuotaBook;
  /** Default: nothing is said about traffic, so that data processing is not known. */
  readonly usage?: UsageProfile;
}

/** Answers every question about a Topology. Pure: the same arguments give the same Assessment. */
export function assess(topology: Topology, options: AssessOptions = {}): Assessment {
  const { hoursPerMonth = DEFAULT_HOURS_PER_MONTH, prices = defaultPriceBook, usage = NO_USAGE } = options;
  const after = topology.endpoints.filter(willExist);
  const costs = costTopology(topology, { hoursPerMonth, prices, usage });
  const billed = [...costs.endpoints, ...costs.resources];
  const alternatives = alternativesOf({ topology, costs, prices, usage, hoursPerMonth });
  const quotas = quotaLines(topology.endpoints, options.quotas ?? defaultQuotaBook);
  const addresses = addressLines(topology);
  const bandwidth = endpointBandwidth(after, usage, hoursPerMonth);
  const findings = [
    ...findingsOf(topology),
    ...quotaFindings(quotas),
    ...addressFindings(addresses, topology),
    ...bandwidthFindings(bandwidth),
    ...alternativesFindings(alternatives),
  ];
  return {
    hoursPerMonth,
    inputs: topology.inputs,
    ...costs,
    totals: totalsByCurrency(billed, topology.skipped),
    totalsByInput: totalsByInput(topology, billed),
    quotas,
    addresses,
    bandwidth,
    findings: findings.sort(byLevel),
    alternatives,
    assumptions: assumptionsOf(topology, costs),
    skipped: topology.skipped,
  };
}

function totalsByInput({ inputs, skipped }: Topology, billed: readonly ResourceCost[]): Assessment["totalsByInput"] {
  const inInput = (name: string): Assessment["totals"] =>
    totalsByCurrency(
      billed.filter(({ input }) => input === name),
      skipped.filter(({ input }) => input === name),
    );
  return Object.fromEntries(inputs.map(({ name }) => [name, inInput(name)]));
}
