import { decimal, Decimal, ZERO } from "../shared/money";
import { combine, expectedOf, highOf, isBounded, lowOf, range, type Bounded, type Quantity } from "./quantity";

/** `from` less `taken`, when nothing ties the two together: the least is the low end of the one less the high end of the other. */
export function subtract(from: Quantity, taken: Quantity): Quantity {
  return atCorners([from, taken], ([one = ZERO, other = ZERO]) => one.sub(other));
}

/**
 * A function that is a straight line in each of its arguments, such as hours x price - GB x price: its least and greatest
 * values lie where each argument is at one of its ends. Unknown when an argument is. For at most a few arguments.
 */
export function atCorners(quantities: readonly Quantity[], figure: (values: readonly Decimal[]) => Decimal): Quantity {
  const bounded = quantities.filter(isBounded);
  if (bounded.length < quantities.length || bounded.every(({ kind }) => kind === "known")) {
    return combine(quantities, figure);
  }
  const corners = cornersOf(bounded).map(figure);
  const told = combine(quantities, () => ZERO);
  const basis = isBounded(told) ? told.basis : "inferred";
  return range(
    Decimal.min(...corners),
    figure(bounded.map(expectedOf)),
    Decimal.max(...corners),
    told.reason ?? "",
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
