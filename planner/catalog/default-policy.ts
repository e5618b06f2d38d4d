/**
 * AWS attaches a policy to every endpoint without one, and returns it: every principal may take every action on every resource.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html (read 2026-11-20)
 */
const STATEMENT = { Action: "*", Effect: "Allow", Principal: "*", Resource: "*" };
/** Longer documents are not that policy. */
const MOST_CHARACTERS = 1_000;

/** True for the document that AWS attaches by itself. The version and white space do not matter. */
export function isDefaultPolicy(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return false;
  const statements = statementsOf(text);
  return statements.length === 1 && isDefaultStatement(statements[0]);
}

function statementsOf(text: string): readonly unknown[] {
  try {
    const document: unknown = JSON.parse(text);
    const statement: unknown =
      typeof document === "object" && document !== null ? Reflect.get(document, "Statement") : undefined;
    return Array.isArray(statement) ? statement : [statement];
  } catch {
    return [];
  }
}

function isDefaultStatement(statement: unknown): boolean {
  if (typeof statement !== "object" || statement === null) return false;
  const members = Object.entries(statement);
  const wanted = Object.entries(STATEMENT);
  return members.length === wanted.length && wanted.every(([name, value]) => Reflect.get(statement, name) === value);
}
