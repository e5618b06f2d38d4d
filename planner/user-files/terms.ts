import * as v from "valibot";
import { ACCOUNT_ID, isRegionCode } from "../catalog/forms";
import { nearestRegion } from "../catalog/regions";
import { isDay } from "./day";
import { figure } from "./figure";
import { judged, pattern } from "./shapes";

/** Values that several kinds of file contain. */

/** Most entries of a list in a file. */
export const MOST_ENTRIES = 10_000;
const MOST_COUNTED = 1e9;

/** The version of a file's format, which may be left out. */
export const VERSION = v.optional(v.literal(1, "1"));

export const CURRENCY = pattern(/^[A-Z]{3}$/, "a currency code, such as USD");

const EXPECTED_REGION = "a Region code, such as us-east-1";

/** Text in the form of a Region code. The Region need not be in the catalogue. */
export const REGION = v.pipe(
  v.string(EXPECTED_REGION),
  judged((code) => (isRegionCode(code) ? undefined : { expected: EXPECTED_REGION, meant: nearestRegion(code)?.code })),
);

export const ACCOUNT = pattern(ACCOUNT_ID, "an account id: twelve digits, in quotes");

const EXPECTED_DAY = "an existing day as YYYY-MM-DD";
export const DAY = v.pipe(v.string(EXPECTED_DAY), v.check(isDay, EXPECTED_DAY));

export const COUNT = figure(
  `a whole number from 0 to ${MOST_COUNTED}`,
  (value) => value.isInteger() && value.lte(MOST_COUNTED),
);
