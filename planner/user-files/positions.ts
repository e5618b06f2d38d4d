import { LineCounter } from "yaml";

/** File, line and column of an offset in the text of the file. */
export function positionsIn(name: string, text: string): (offset: number) => string {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines.addNewLine(at + 1);
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return `${name}, line ${line}, column ${col}`;
  };
}
