import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { PrivateLinkError } from "../errors";
import { stackFiles } from "../terraform/manifest";
import type { Source } from "../terraform/read";
import { errorCode } from "./system-errors";

const STDIN = "-";
const MANIFEST = "manifest.json";
const STACK_FILE = "cdk.tf.json";

/** Reads what the arguments name: files, `cdktf.out` folders, stack folders, `-` for standard input. */
export async function readSources(paths: readonly string[], stdin: NodeJS.ReadableStream): Promise<Source[]> {
  const sources: Source[] = [];
  for (const path of new Set(paths)) sources.push(...(await readPath(path, stdin)));
  return sources;
}

async function readPath(path: string, stdin: NodeJS.ReadableStream): Promise<Source[]> {
  if (path === STDIN) return [{ name: "standard input", text: decode(await readAll(stdin)) }];
  if (await isFolder(path)) return readFolder(path);
  const text = await readText(path);
  if (basename(path) !== MANIFEST) return [{ name: path, text }];
  return readStacks(path.slice(0, -MANIFEST.length) || ".", stackFiles(path, text));
}

async function readFolder(folder: string): Promise<Source[]> {
  const manifest = await readIfThere(join(folder, MANIFEST));
  if (manifest !== undefined) return readStacks(folder, stackFiles(join(folder, MANIFEST), manifest));
  const stack = await readIfThere(join(folder, STACK_FILE));
  if (stack !== undefined) return [{ name: join(folder, STACK_FILE), text: stack }];
  throw new PrivateLinkError({
    code: "INPUT_NO_STACKS",
    what: "The folder holds no synthesized stacks",
    where: folder,
    expected: `${MANIFEST} or ${STACK_FILE}`,
    found: "neither",
    fix: "Run cdktf synth first and name its output folder, usually cdktf.out",
  });
}

async function readStacks(folder: string, stacks: readonly { name: string; path: string }[]): Promise<Source[]> {
  return Promise.all(stacks.map(async ({ name, path }) => ({ name, text: await readText(join(folder, path)) })));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return decode(await readFile(path));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw unreadable(path, error);
  }
}

/** The text of a file that a user named. */
export async function readText(path: string): Promise<string> {
  try {
    return decode(await readFile(path));
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** A redirection in Windows PowerShell writes UTF-16 with a byte order mark. */
function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = bytes.toString(isUtf16 ? "utf16le" : "utf8");
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

const FOUND: Readonly<Record<string, string>> = {
  ENOENT: "nothing of that name",
  EACCES: "no permission to read it",
  EISDIR: "a folder",
};

function unreadable(path: string, error: unknown): PrivateLinkError {
  const code = errorCode(error);
  return new PrivateLinkError({
    code: code === "ENOENT" ? "INPUT_NOT_FOUND" : "INPUT_UNREADABLE",
    what: "The input cannot be read",
    where: path,
    expected: "a file or a folder that can be read",
    found: FOUND[code] ?? (error instanceof Error ? error.message : code),
    fix: "Check the path",
  });
}
