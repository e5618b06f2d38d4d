import { PrivateLinkError } from "../../shared/errors";
import { isObject, objectAt, textAt } from "./json";
import { parseJson } from "./parse";

/** The stacks that a `cdktf.out/manifest.json` lists, with paths relative to its folder. */
export function stackFiles(name: string, text: string): { name: string; path: string }[] {
  const document = parseJson(name, text);
  const stacks = Object.entries(objectAt(document, "stacks")).flatMap(([stack, entry]) => {
    const path = textAt(entry, "synthesizedStackPath");
    return path === undefined || !isInside(path) ? [] : [{ name: textAt(entry, "name") ?? stack, path }];
  });
  if (stacks.length > 0) return stacks;
  throw new PrivateLinkError({
    code: "INPUT_NO_STACKS",
    what: "The manifest lists no stacks",
    where: name,
    expected: "stacks with a synthesizedStackPath",
    found: isObject(document) ? "none" : "JSON that is not an object",
    fix: "Run cdktf synth, and check that the app creates a TerraformStack",
  });
}

/** A manifest may only name files inside its own folder. */
function isInside(path: string): boolean {
  return !/^(?:[/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes("..");
}
