/** Text from an input on one line, with no terminal control characters and none that hide or reorder text. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}

/** The first characters that a terminal may show in two columns. */
const WIDE = 0x1100;
const ELLIPSIS = "…";

/** How many columns a text takes at most. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

function columnsOf(character: string): number {
  return character !== ELLIPSIS && (character.codePointAt(0) ?? 0) >= WIDE ? 2 : 1;
}

/** Cuts the middle out of a text that takes more than `width` columns. */
export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const characters = Array.from(text);
  const head = countWithin(characters, Math.ceil((width - 1) / 2));
  const tail = countWithin(characters.slice(-width).reverse(), Math.floor((width - 1) / 2));
  return `${characters.slice(0, head).join("")}${ELLIPSIS}${characters.slice(characters.length - tail).join("")}`;
}

/** How many characters fit from the start. */
function countWithin(characters: readonly string[], width: number): number {
  let [count, taken] = [0, 0];
  for (const character of characters) {
    taken += columnsOf(character);
    if (taken > width) break;
    count += 1;
  }
  return count;
}
