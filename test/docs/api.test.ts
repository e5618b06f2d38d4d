import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folderWith, removeFolders } from "../cli/temporary-folder";

const ROOT = join(__dirname, "../..");

interface Comment {
  readonly summary: readonly unknown[];
  readonly blockTags?: readonly { readonly tag: string; readonly content: readonly { readonly text: string }[] }[];
}
interface Reflection {
  readonly name: string;
  readonly kind: number;
  readonly flags: { readonly isOptional?: boolean };
  readonly comment?: Comment;
  readonly inheritedFrom?: unknown;
  readonly children?: readonly Reflection[];
}

const INTERFACE = 256;
const PROPERTY = 1024;

let folder: string;
let project: Reflection;

beforeAll(() => {
  folder = folderWith({});
  const typedoc = join(ROOT, "node_modules/typedoc/bin/typedoc");
  const json = join(folder, "api.json");
  execFileSync(process.execPath, [typedoc, "--out", join(folder, "api"), "--json", json, "--logLevel", "Error"], {
    cwd: ROOT,
  });
  project = JSON.parse(readFileSync(json, "utf8")) as Reflection;
}, 120_000);

afterAll(removeFolders);

function filesBelow(directory: string): Map<string, string> {
  const names = readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  return new Map(names.sort().map((name) => [name, readFileSync(join(directory, name), "utf8")]));
}

it("is what docs/api holds: npm run docs writes it again", () => {
  expect(filesBelow(join(ROOT, "docs/api"))).toEqual(filesBelow(join(folder, "api")));
});

/** Props that were declared here: interfaces whose name says that users fill them in. */
function ownProps(): [string, Reflection][] {
  return (project.children ?? [])
    .filter(
      ({ kind, name }) =>
        kind === INTERFACE && /(?:Props|Options|Attributes|Reference|Zone|Services|Address)$/.test(name),
    )
    .flatMap(({ name, children = [] }) =>
      children
        .filter((child) => child.kind === PROPERTY && child.inheritedFrom === undefined)
        .map((child): [string, Reflection] => [`${name}.${child.name}`, child]),
    );
}

function tags({ comment }: Reflection, tag: string): string[] {
  return (comment?.blockTags ?? [])
    .filter((block) => block.tag === tag)
    .map(({ content }) => content.map(({ text }) => text).join(""));
}

it("says of every prop what it is for, of every optional one its default, and of each the page that states it", () => {
  const props = ownProps();
  expect(props.length).toBeGreaterThan(100);
  const silent = props.filter(([, prop]) => (prop.comment?.summary ?? []).length === 0).map(([name]) => name);
  const withoutDefault = props
    .filter(([, prop]) => prop.flags.isOptional === true && tags(prop, "@default").join("").trim() === "")
    .map(([name]) => name);
  const withoutSource = props
    .filter(([name, prop]) => !name.startsWith("PrivateLinkPlan") && tags(prop, "@see").join("").trim() === "")
    .map(([name]) => name);
  expect({ silent, withoutDefault, withoutSource }).toEqual({ silent: [], withoutDefault: [], withoutSource: [] });
});
