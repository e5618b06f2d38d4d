import { parse as parseTolerantly, printParseErrorCode, type ParseError } from "jsonc-parser";
import { PrivateLinkError } from "../../shared/errors";
import type { Json } from "./json";

/**
 * Parses JSON text of an input called `name`.
 * @throws PrivateLinkError INPUT_EMPTY, INPUT_BINARY_PLAN, INPUT_JSON_LOG or INPUT_BROKEN_JSON with line and column.
 */
export function parseJson(name: string, text: string): Json {
  if (text.trim() === "") {
    throw new PrivateLinkError({
      code: "INPUT_EMPTY",
      what: "The input is empty",
      where: name,
      expected: "the JSON of terraform show -json, or cdk.tf.json",
      fix: "If a command writes this file, check whether the command failed",
    });
  }
  if (text.startsWith("PK\u0003\u0004")) throw binaryPlan(name);
  try {
    return JSON.parse(text) as Json;
  } catch {
    const wrapped = withoutWrapper(text);
    if (wrapped !== undefined) return parseJson(name, wrapped);
    if (isCommandLog(text)) throw commandLog(name);
    throw brokenJson(name, text);
  }
}

/**
 * The JSON without the lines that a terraform wrapper adds in GitHub Actions: `[command]/path/terraform-bin show -json`
 * before it, `::debug::` and `::set-output` after it. `undefined` if there was no wrapper.
 */
function withoutWrapper(text: string): string | undefined {
  if (!text.startsWith("[command]")) return undefined;
  const lines = text.split("\n").filter((line) => !line.startsWith("[command]") && !line.startsWith("::"));
  return lines.join("\n");
}

function binaryPlan(name: string): PrivateLinkError {
  return new PrivateLinkError({
    code: "INPUT_BINARY_PLAN",
    what: "The input is a binary plan file",
    where: name,
    expected: "a plan as JSON",
    found: "a zip archive written by terraform plan -out",
    fix: `Run: terraform show -json ${name} > plan.json, and read plan.json`,
  });
}

/** True for the output of `terraform plan -json`: one JSON object per line, each with an @level. */
function isCommandLog(text: string): boolean {
  return /^\s*\{"@level":/.test(text.slice(0, 200));
}

function commandLog(name: string): PrivateLinkError {
  return new PrivateLinkError({
    code: "INPUT_JSON_LOG",
    what: "The input is the log of terraform plan -json, which contains no planned values",
    where: name,
    expected: "the plan itself as JSON",
    found: "one log message per line",
    fix: "Run: terraform plan -out=plan.bin && terraform show -json plan.bin > plan.json, and read plan.json",
  });
}

function brokenJson(name: string, text: string): PrivateLinkError {
  const errors: ParseError[] = [];
  parseTolerantly(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  const offset = Math.min(first?.offset ?? text.length, text.length);
  const { line, column } = positionOf(text, offset);
  const problem = first === undefined ? "invalid text" : spaced(printParseErrorCode(first.error));
  const found = offset >= text.length ? "the end of the input" : JSON.stringify(text.slice(offset, offset + 20));
  return new PrivateLinkError({
    code: "INPUT_BROKEN_JSON",
    what: `The input is not valid JSON: ${problem}`,
    where: `${name}, line ${line}, column ${column}`,
    found,
    fix: "Write the file again with terraform show -json or cdktf synth",
  });
}

/** "CloseBraceExpected" -> "close brace expected". */
function spaced(code: string): string {
  return code.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - (before.lastIndexOf("\n") + 1) + 1 };
}
