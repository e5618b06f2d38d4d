/** Number of characters of a text; one outside Unicode's basic plane counts once. */
export function characterCount(text: string): number {
  let pairs = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1))) pairs += 1;
  }
  return text.length - pairs;
}

/**
 * The JSON text without the white space between its tokens. Works on the text, not on the parsed value: numbers, escapes
 * and repeated keys stay as they were, and depth does not matter.
 */
export function minifyPolicy(text: string): string {
  const parts: string[] = [];
  let start = 0;
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inText && character === "\\") index += 1;
    else if (character === '"') inText = !inText;
    else if (!inText && isWhiteSpace(character)) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return parts.join("") + text.slice(start);
}

function isWhiteSpace(character: string | undefined): boolean {
  return character === " " || character === "\n" || character === "\r" || character === "\t";
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
