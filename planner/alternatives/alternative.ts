import type { Alternative, AlternativeId, BreakEven } from "../model/alternatives";
import { combine, highOf, isBounded, type Quantity } from "../model/quantity";
import { ZERO, type Decimal } from "../shared/money";
import { subtract } from "../model/arithmetic";
import type { ResourceCost } from "../model/cost";

/** The part of an alternative that each kind computes itself; the rest follows from the endpoints concerned. */
export interface Proposal {
  readonly id: AlternativeId;
  readonly title: string;
  readonly scope: string;
  readonly today: Quantity;
  readonly instead: Quantity;
  /** Default: `today` less `instead`. Set where the two share uncertain figures, which would widen the difference. */
  readonly saving?: Quantity;
  readonly breakEven?: BreakEven | undefined;
  readonly isFree?: boolean;
  readonly tradeOffs: readonly string[];
}

/** An alternative for these endpoints, or for other billed resources. */
export function alternative(concerned: readonly { readonly cost: ResourceCost }[], proposal: Proposal): Alternative[] {
  const sorted = concerned
    .map(({ cost }) => cost)
    .sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
  const [first] = sorted;
  if (first === undefined) return [];
  const { breakEven, saving = subtract(proposal.today, proposal.instead), ...rest } = proposal;
  return [
    {
      ...rest,
      currency: first.currency,
      saving,
      ...(breakEven === undefined ? {} : { breakEven }),
      input: first.input,
      addresses: sorted.map(({ address }) => address),
    },
  ];
}

/**
 * Where two options cost the same: `amount` divided by `rate`. `undefined` when they never do: the amount, or possibly the
 * rate, is zero or less.
 */
export function breakEvenAt(
  amount: Quantity,
  rate: Quantity,
  { unit, explanation }: Pick<BreakEven, "unit" | "explanation">,
): BreakEven | undefined {
  if (!isBounded(amount) || rate.kind !== "known" || rate.value.lte(0) || highOf(amount).lte(0)) return undefined;
  const notBelowZero = (value: Decimal): Decimal => (value.isNegative() ? ZERO : value);
  return { quantity: combine([amount], ([value = ZERO]) => notBelowZero(value).div(rate.value)), unit, explanation };
}
