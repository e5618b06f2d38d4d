import { tokensOf, type Token } from "./tokens";
import { templateParts } from "./templates";
import type { Json } from "../document/json";

/** A step from a value to a part of it. */
export type Step = { readonly name: string } | { readonly key: Expression } | { readonly splat: true };

/** An expression of Terraform's language, as a tree. */
export type Expression =
  | { readonly kind: "literal"; readonly value: Json }
  | { readonly kind: "template"; readonly parts: readonly Expression[] }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "access"; readonly of: Expression; readonly step: Step }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[]; readonly spreads: boolean }
  | { readonly kind: "operation"; readonly operator: string; readonly operands: readonly Expression[] }
  | { readonly kind: "choice"; readonly condition: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "object"; readonly entries: readonly (readonly [key: Expression, value: Expression])[] }
  | ForExpression;

export interface ForExpression {
  readonly kind: "for";
  /** Names of the key or position, if it is named, and of the value. */
  readonly names: readonly string[];
  readonly collection: Expression;
  /** Only for an object. */
  readonly key?: Expression;
  readonly value: Expression;
  readonly condition?: Expression;
  readonly groups: boolean;
}

/** The tree of an expression; `undefined` if the text is not an expression or uses unsupported syntax. */
export function parseExpression(text: string): Expression | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  const parser = new Parser(tokens);
  const expression = parser.expression();
  return parser.isAtEnd ? expression : undefined;
}

/** Expressions that nest deeper are not parsed: nobody writes them. */
const MOST_NESTED = 20;

/** From the loosest to the tightest. */
const PRECEDENCE: readonly ReadonlySet<string>[] = [
  new Set(["||"]),
  new Set(["&&"]),
  new Set(["==", "!="]),
  new Set(["<", ">", "<=", ">="]),
  new Set(["+", "-"]),
  new Set(["*", "/", "%"]),
];

const CONSTANTS: ReadonlyMap<string, Json> = new Map<string, Json>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** Each method parses what it is named after, and returns `undefined` if something else is there. */
class Parser {
  #at = 0;
  #depth = 0;

  public constructor(private readonly tokens: readonly Token[]) {}

  public get isAtEnd(): boolean {
    return this.#at === this.tokens.length;
  }

  public expression(): Expression | undefined {
    if (this.#depth > MOST_NESTED) return undefined;
    this.#depth += 1;
    const expression = this.#choice();
    this.#depth -= 1;
    return expression;
  }

  #choice(): Expression | undefined {
    const condition = this.#binary(0);
    if (condition === undefined || !this.#take("?")) return condition;
    const yes = this.expression();
    if (yes === undefined || !this.#take(":")) return undefined;
    const no = this.expression();
    return no && { kind: "choice", condition, yes, no };
  }

  #binary(level: number): Expression | undefined {
    const operators = PRECEDENCE[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    for (let operator = this.#peek(); left !== undefined && isOperator(operator, operators); operator = this.#peek()) {
      this.#at += 1;
      const right = this.#binary(level + 1);
      left = right && { kind: "operation", operator: operator.text, operands: [left, right] };
    }
    return left;
  }

  #unary(): Expression | undefined {
    const operator = this.#takeAny(["!", "-"]);
    if (operator === undefined) return this.#accessed(this.#primary());
    if (this.#depth > MOST_NESTED) return undefined;
    this.#depth += 1;
    const operand = this.#unary();
    this.#depth -= 1;
    return operand && { kind: "operation", operator, operands: [operand] };
  }

  #accessed(start: Expression | undefined): Expression | undefined {
    let of = start;
    while (of !== undefined) {
      const step = this.#take(".") ? this.#afterDot() : this.#take("[") ? this.#afterBracket() : NONE;
      if (step === NONE) return of;
      of = step && { kind: "access", of, step };
    }
    return undefined;
  }

  #afterDot(): Step | undefined {
    if (this.#take("*")) return { splat: true };
    const token = this.#next();
    if (token?.kind === "name") return { name: token.text };
    return token?.kind === "number" ? { key: { kind: "literal", value: Number(token.text) } } : undefined;
  }

  #afterBracket(): Step | undefined {
    if (this.#take("*")) return this.#take("]") ? { splat: true } : undefined;
    const key = this.expression();
    return key !== undefined && this.#take("]") ? { key } : undefined;
  }

  #primary(): Expression | undefined {
    const token = this.#next();
    if (token === undefined) return undefined;
    if (token.kind === "number") return { kind: "literal", value: Number(token.text) };
    if (token.kind === "template") return template(token.text);
    if (token.kind === "name") return this.#named(token.text);
    if (token.text === "[") return this.#list();
    if (token.text === "{") return this.#object();
    if (token.text !== "(") return undefined;
    const inner = this.expression();
    return this.#take(")") ? inner : undefined;
  }

  #named(name: string): Expression | undefined {
    const constant = CONSTANTS.get(name);
    if (constant !== undefined) return { kind: "literal", value: constant };
    if (!this.#take("(")) return { kind: "name", name };
    const args: Expression[] = [];
    let spreads = false;
    while (!this.#take(")")) {
      const argument = spreads ? undefined : this.expression();
      if (argument === undefined) return undefined;
      args.push(argument);
      spreads = this.#take("...");
      if (!this.#take(",") && this.#peek()?.text !== ")") return undefined;
    }
    return { kind: "call", name, args, spreads };
  }

  #list(): Expression | undefined {
    if (this.#takeName("for")) return this.#for("]");
    const items: Expression[] = [];
    while (!this.#take("]")) {
      const item = this.expression();
      if (item === undefined || (!this.#take(",") && this.#peek()?.text !== "]")) return undefined;
      items.push(item);
    }
    return { kind: "list", items };
  }

  #object(): Expression | undefined {
    if (this.#takeName("for")) return this.#for("}");
    const entries: (readonly [Expression, Expression])[] = [];
    while (!this.#take("}")) {
      const entry = this.#entry();
      if (entry === undefined) return undefined;
      entries.push(entry);
      // A newline also ends an entry.
      this.#take(",");
    }
    return { kind: "object", entries };
  }

  #entry(): readonly [Expression, Expression] | undefined {
    const first = this.#peek();
    const key = this.expression();
    if (key === undefined || this.#takeAny(["=", ":"]) === undefined) return undefined;
    const value = this.expression();
    if (value === undefined) return undefined;
    const isBare = first?.kind === "name" && key.kind === "name";
    return [isBare ? { kind: "literal", value: key.name } : key, value];
  }

  #for(end: "]" | "}"): Expression | undefined {
    const names = this.#names();
    if (names === undefined || !this.#takeName("in")) return undefined;
    const collection = this.expression();
    if (collection === undefined || !this.#take(":")) return undefined;
    const first = this.expression();
    if (first === undefined) return undefined;
    const value = end === "]" ? first : this.#take("=>") ? this.expression() : undefined;
    const groups = end === "}" && this.#take("...");
    const condition = this.#takeName("if") ? this.expression() : NONE;
    if (value === undefined || condition === undefined || !this.#take(end)) return undefined;
    return {
      ...{ kind: "for", names, collection, value, groups },
      ...(end === "]" ? {} : { key: first }),
      ...(condition === NONE ? {} : { condition }),
    };
  }

  #names(): string[] | undefined {
    const names: string[] = [];
    do {
      const token = this.#next();
      if (token?.kind !== "name") return undefined;
      names.push(token.text);
    } while (names.length < 2 && this.#take(","));
    return names;
  }

  #peek(): Token | undefined {
    return this.tokens[this.#at];
  }

  #next(): Token | undefined {
    this.#at += 1;
    return this.tokens[this.#at - 1];
  }

  #take(operator: string): boolean {
    return this.#takeAny([operator]) !== undefined;
  }

  #takeAny(operators: readonly string[]): string | undefined {
    const token = this.#peek();
    if (token?.kind !== "operator" || !operators.includes(token.text)) return undefined;
    this.#at += 1;
    return token.text;
  }

  #takeName(name: string): boolean {
    const token = this.#peek();
    const isThere = token?.kind === "name" && token.text === name;
    if (isThere) this.#at += 1;
    return isThere;
  }
}

/** Nothing follows, which is not an error. */
const NONE = Symbol("none");

function isOperator(token: Token | undefined, operators: ReadonlySet<string>): token is Token {
  return token?.kind === "operator" && operators.has(token.text);
}

function template(quoted: string): Expression | undefined {
  const parts = templateParts(quoted).map((part) =>
    "literal" in part ? literalText(part.literal) : parseExpression(part.expression),
  );
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  const [only] = known;
  return known.length === 1 && only?.kind === "literal" ? only : { kind: "template", parts: known };
}

/** Text between quotes, without its escapes; `undefined` with a directive such as `%{ if ... }`. */
function literalText(quoted: string): Expression | undefined {
  if (/(?:^|[^%])%\{/.test(quoted)) return undefined;
  try {
    return { kind: "literal", value: JSON.parse(`"${quoted.replace(/\n/g, "\\n")}"`) as string };
  } catch {
    return undefined;
  }
}
