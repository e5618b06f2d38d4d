import { decimal, Decimal, ZERO } from "../shared/money";
import { combine, expectedOf, highOf, isBounded, lowOf, range, type Bounded, type Quantity } from "./quantity";

/** `from` less `taken`, when the two are independent: the least is the low end of `from` less the high end of `taken`. */
export function subtract(from: Quantity, taken: Quantity): Quantity {
  return atCorners([from, taken], ([minuend = ZERO, subtrahend = ZERO]) => minuend.sub(subtrahend));
}

/**
 * A function that is linear in each argument, such as hours x price - GB x price: its least and greatest values occur where
 * each argument is at one of its ends. Unknown when an argument is. For only a few arguments.
 */
export function atCorners(quantities: readonly Quantity[], figure: (values: readonly Decimal[]) => Decimal): Quantity {
  const bounded = quantities.filter(isBounded);
  if (bounded.length < quantities.length || bounded.every(({ kind }) => kind === "known")) {
    return combine(quantities, figure);
  }
  const corners = cornersOf(bounded).map(figure);
  const combined = combine(quantities, () => ZERO);
  const basis = isBounded(combined) ? combined.basis : "inferred";
  return range(
    Decimal.min(...corners),
    figure(bounded.map(expectedOf)),
    Decimal.max(...corners),
    combined.reason ?? "",
    basis,
  );
}

function cornersOf(quantities: readonly Bounded[]): Decimal[][] {
  return quantities.reduce<Decimal[][]>(
    (corners, quantity) =>
      corners.flatMap((corner) => [
        [...corner, lowOf(quantity)],
        [...corner, highOf(quantity)],
      ]),
    [[]],
  );
}

/** The larger of several quantities, end by end. */
export function greatest(quantities: readonly Quantity[]): Quantity {
  return combine(quantities, (values) => values.reduce((most, value) => Decimal.max(most, value), ZERO));
}

export function times(quantity: Quantity, factor: Decimal | number): Quantity {
  const by = decimal(factor);
  return combine([quantity], ([value = ZERO]) => value.mul(by));
}

/** True when the quantity is above zero whatever the unknown turns out to be. */
export function isSurelyPositive(quantity: Quantity): quantity is Bounded {
  return isBounded(quantity) && lowOf(quantity).gt(0);
}
