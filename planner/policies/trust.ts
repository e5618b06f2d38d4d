import { ACCOUNT_ID } from "../catalog/forms";
import { isEveryone } from "./access";
import { conditionsOf, isVariable, type Condition } from "./conditions";
import { isObject } from "../shared/is-object";
import { ownMembers, textsOf, type Statement } from "./statements";

/** What the user trusts: account ids and ARNs of principals. */
export type Trusted = ReadonlySet<string>;

/** Everyone, in a list of principals. */
export const EVERYONE = "*";

/** The principals of a list that are not trusted; what is not an account or a principal of one is left out. */
export function untrustedOf(principals: readonly string[], trusted: Trusted): string[] {
  return principals.filter((principal) => {
    if (principal === EVERYONE) return true;
    const account = accountOf(principal);
    return account !== undefined && !trusted.has(account) && !trusted.has(principal);
  });
}

/** The principals who are not trusted and whom a policy lets through; empty where that is not certain. */
export function untrustedUsers(statements: readonly Statement[], trusted: Trusted): string[] {
  if (statements.some((statement) => isGuard(statement, trusted))) return [];
  const allowing = statements.filter(({ members }) => members.get("Effect") === "Allow");
  return [...new Set(allowing.flatMap((statement) => untrustedIn(statement, trusted)))];
}

function untrustedIn(statement: Statement, trusted: Trusted): string[] {
  const restrictions = conditionsOf(statement)
    .filter(({ base }) => RESTRICTING.has(base))
    .map((condition) => allowedBy(condition, trusted))
    .filter((allowed) => allowed !== undefined);
  const [first = principalsOf(statement, trusted)] = restrictions;
  return restrictions.some((allowed) => allowed.length === 0) ? [] : first;
}

function principalsOf({ members }: Statement, trusted: Trusted): string[] {
  const principal = members.get("Principal");
  if (isEveryone(principal)) return [EVERYONE];
  return isObject(principal) ? untrustedOf(textsOf(ownMembers(principal).get("AWS")), trusted) : [];
}

/** Operators that let only the named values through, and their opposites, in lower case. */
const RESTRICTING: ReadonlySet<string> = new Set([
  ...["stringequals", "stringequalsignorecase", "stringlike", "arnequals", "arnlike", "bool"],
]);
const EXCLUDING: ReadonlySet<string> = new Set([
  ...["stringnotequals", "stringnotequalsignorecase", "stringnotlike", "arnnotequals", "arnnotlike"],
]);

/** Keys whose values are accounts or principals. */
const OF_PRINCIPALS: ReadonlySet<string> = new Set(["aws:principalaccount", "aws:principalarn"]);
/** Keys that restrict who calls or whose resources are reached, in a way that the list cannot judge. */
const OTHERWISE =
  /^(?:aws:(?:principal(?:org|type|tag|isawsservice|servicename)|resource(?:account|org)|calledvia|viaawsservice|sourceaccount|sourceorg|userid|username)|s3:resourceaccount)/;

/** Whom a condition lets through beyond those trusted; `undefined` where it does not restrict that. */
function allowedBy({ lowerKey, values }: Condition, trusted: Trusted): string[] | undefined {
  if (OTHERWISE.test(lowerKey)) return [];
  if (!OF_PRINCIPALS.has(lowerKey)) return undefined;
  return values.some(isVariable) ? [] : untrustedOf(values.map(withoutWildcardAccount), trusted);
}

/** A Deny for all who are not named: nobody but them gets through. */
function isGuard(statement: Statement, trusted: Trusted): boolean {
  return (
    statement.members.get("Effect") === "Deny" &&
    conditionsOf(statement).some(
      (condition) => EXCLUDING.has(condition.base) && allowedBy(condition, trusted)?.length === 0,
    )
  );
}

const ACCOUNT_PART = 4;

function accountOf(principal: string): string | undefined {
  if (ACCOUNT_ID.test(principal)) return principal;
  const account = principal.startsWith("arn:") ? principal.split(":")[ACCOUNT_PART] : undefined;
  return account !== undefined && ACCOUNT_ID.test(account) ? account : undefined;
}

/** An ARN of any account stands for everyone. */
function withoutWildcardAccount(value: string): string {
  const account = value.startsWith("arn:") ? value.split(":")[ACCOUNT_PART] : value;
  return account === "*" ? EVERYONE : value;
}
