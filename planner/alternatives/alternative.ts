import type { Alternative, AlternativeId, BreakEven } from "../model/alternatives";
import { combine, highOf, isBounded, lowOf, type Quantity } from "../model/quantity";
import { ZERO, type Decimal } from "../shared/money";
import { subtract } from "../model/arithmetic";
import type { CostedEndpoint } from "./context";

/** The part of an alternative that its own file knows; the rest follows from the endpoints concerned. */
export interface Proposal {
  readonly id: AlternativeId;
  readonly title: string;
  readonly scope: string;
  readonly today: Quantity;
  readonly instead: Quantity;
  /** Default: today less instead. Given where the two share figures, so that the difference is closer. */
  readonly saving?: Quantity;
  readonly breakEven?: BreakEven | undefined;
  readonly tradeOffs: readonly string[];
}

/** An alternative for these endpoints. */
export function alternative(concerned: readonly CostedEndpoint[], proposal: Proposal): Alternative[] {
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

/** `amount` divided by `rate`: where the two meet. Nothing when the rate may be zero or less: then they never meet. */
export function meetingPoint(amount: Quantity, rate: Quantity): Quantity | undefined {
  if (!isBounded(amount) || !isBounded(rate) || lowOf(rate).lte(0) || highOf(amount).lte(0)) return undefined;
  const held = (value: Decimal): Decimal => (value.isNegative() ? ZERO : value);
  if (rate.kind === "known") return combine([amount], ([value = ZERO]) => held(value).div(rate.value));
  return undefined;
}
