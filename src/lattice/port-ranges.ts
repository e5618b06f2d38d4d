import type { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { literal } from "../shared/literal";
import { PAGES } from "../../planner/catalog/pages";
import { knownText } from "../shared/known-text";
import { isGiven } from "../shared/lists";
import { checkDistinct } from "../shared/values";
import { HIGHEST_PORT } from "../../planner/catalog/limits";

const FORM = /^(\d{1,5})(?:-(\d{1,5}))?$/;

/** Refuses no ports at all, and literals that are neither a port nor a range of ports. */
export function checkPortRanges(construct: Construct, portRanges: readonly string[] | undefined): void {
  if (!isGiven(portRanges)) {
    throw constructError({
      construct,
      prop: "portRanges",
      value: "no ports",
      constraint: "at least one TCP port or range of ports: nothing else is reached",
      fix: 'Give the ports on which the resource listens, e.g. ["5432"]',
      see: PAGES.resourceConfiguration,
    });
  }
  for (const range of literal(portRanges) ?? []) checkRange(construct, range);
  checkDistinct(construct, "portRanges", portRanges, PAGES.resourceConfigurationApi);
}

function checkRange(construct: Construct, range: string): void {
  const known = knownText(range);
  if (known === undefined || isRange(known)) return;
  throw constructError({
    construct,
    prop: "portRanges",
    value: known,
    constraint: `a port from 1 to ${String(HIGHEST_PORT)}, or two with a hyphen, the lower one first`,
    fix: 'Write it like "5432" or "8000-8080"',
    see: PAGES.resourceConfigurationApi,
  });
}

function isRange(text: string): boolean {
  const [, from, to = from] = FORM.exec(text) ?? [];
  return from !== undefined && 1 <= Number(from) && Number(from) <= Number(to) && Number(to) <= HIGHEST_PORT;
}
