/** A piece of an expression. For a template, `text` is what is between its quotes, escapes included. */
export interface Token {
  readonly kind: "name" | "number" | "template" | "operator";
  readonly text: string;
}

const SKIPPED = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
const NAME = /[A-Za-z_][\w-]*/y;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const OPERATOR = /\.\.\.|=>|==|!=|<=|>=|&&|\|\||[-+*/%<>!?:.,()[\]{}=]/y;

/** The tokens of an expression; `undefined` if the text contains anything else, such as a heredoc. */
export function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = matched(SKIPPED, text, 0)?.length ?? 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token === undefined) return undefined;
    tokens.push(token);
    at += token.kind === "template" ? token.text.length + 2 : token.text.length;
    at += matched(SKIPPED, text, at)?.length ?? 0;
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token | undefined {
  if (text[at] === '"') {
    const end = endOfTemplate(text, at + 1);
    return end < 0 ? undefined : { kind: "template", text: text.slice(at + 1, end) };
  }
  for (const [kind, pattern] of KINDS) {
    const match = matched(pattern, text, at);
    if (match !== undefined) return { kind, text: match };
  }
  return undefined;
}

const KINDS = [
  ["name", NAME],
  ["number", NUMBER],
  ["operator", OPERATOR],
] as const;

function matched(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Templates in templates deeper than this are not followed. */
const MOST_NESTED = 50;

/** Position of the quote that ends a template; quotes inside its interpolations do not count. -1 if there is none. */
function endOfTemplate(text: string, from: number, depth = 0): number {
  if (depth > MOST_NESTED) return -1;
  let at = from;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') return at;
    if (character === "\\") at += 2;
    else if (opensInterpolation(text, at)) {
      const end = endOfInterpolation(text, at + 2, depth + 1);
      if (end < 0) return -1;
      at = end + 1;
    } else at += 1;
  }
  return -1;
}

/** True at the `$` of `${`, but not of `$${`, the escape of a literal `${`. */
function opensInterpolation(text: string, at: number): boolean {
  return text.startsWith("${", at) && text[at - 1] !== "$";
}

/** Position of the brace that ends an interpolation whose content begins at `from`; -1 if there is none. */
export function endOfInterpolation(text: string, from: number, depth = 0): number {
  let open = 1;
  let at = from;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') {
      at = endOfTemplate(text, at + 1, depth);
      if (at < 0) return -1;
    } else if (character === "{") open += 1;
    else if (character === "}" && (open -= 1) === 0) return at;
    at += 1;
  }
  return -1;
}
