/** A piece of an expression. `text` of a template is what stands between its quotes, escapes included. */
export interface Token {
  readonly kind: "name" | "number" | "template" | "operator";
  readonly text: string;
}

const SKIPPED = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
const NAME = /[A-Za-z_][\w-]*/y;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const OPERATOR = /\.\.\.|=>|==|!=|<=|>=|&&|\|\||[-+*/%<>!?:.,()[\]{}=]/y;

/** The tokens of an expression; `undefined` for a text with anything that is none, such as a heredoc. */
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
    const found = matched(pattern, text, at);
    if (found !== undefined) return { kind, text: found };
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

/** The place of the quote that ends a template: quotes inside of its interpolations do not. -1 without one. */
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

/** True at the `$` of `${`, but not of `$${`, which is written for the text `${`. */
function opensInterpolation(text: string, at: number): boolean {
  return text.startsWith("${", at) && text[at - 1] !== "$";
}

/** The place of the brace that ends an interpolation which is open at `from`; -1 without one. */
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
