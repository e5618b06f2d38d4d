import {
  assess,
  FORMATS,
  PrivateLinkError,
  readTerraform,
  REPORTS,
  type Assessment,
  type Quantity,
} from "cdktf-privatelink/planner";

/**
 * Reads, assesses and reports an input. Returns false for one that is refused with a PrivateLinkError.
 * @throws Error for any other error, and for a total or a report that cannot be right.
 */
export async function checkInput(text: string): Promise<boolean> {
  let assessment: Assessment;
  try {
    assessment = assess(readTerraform([{ name: "input.json", text }], { region: "us-east-1" }));
  } catch (error) {
    if (PrivateLinkError.isPrivateLinkError(error)) return false;
    throw error;
  }
  checkTotals(assessment);
  for (const format of FORMATS) {
    const report = (await REPORTS[format]())(assessment, { version: "0.0.0", color: false });
    if (report === "") throw new Error(`The ${format} report is empty`);
    if (format === "json") JSON.parse(report);
  }
  return true;
}

/** @throws Error for a total that is negative, not a number or infinite, or a range whose ends are the wrong way round. */
export function checkTotals({ totals, totalsByInput }: Pick<Assessment, "totals" | "totalsByInput">): void {
  const all = [totals, ...Object.values(totalsByInput)].flatMap((byCurrency) => Object.values(byCurrency));
  for (const quantity of all.flatMap(({ monthly, hourly }) => [monthly, hourly])) {
    const figures = figuresOf(quantity);
    const isWrong = figures.some(
      (value, index) =>
        !value.isFinite() || (value.isNegative() && !value.isZero()) || figures[index - 1]?.gt(value) === true,
    );
    if (isWrong) throw new Error(`A total cannot be ${figures.join(", ")}`);
  }
}

function figuresOf(quantity: Quantity) {
  if (quantity.kind === "unknown") return [];
  return quantity.kind === "known" ? [quantity.value] : [quantity.low, quantity.expected, quantity.high];
}
