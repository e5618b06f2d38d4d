// Packs the project, installs the tarball into an empty folder and uses it as a user would: the planner alone first,
// then the constructs with their peers. Prints what it measured; exits 1 when a limit is exceeded or a step fails.
import { execFileSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const MOST_PACKAGES = 15;
const MOST_MEGABYTES = 12;
const PEERS = ["cdktf", "constructs", "@cdktf/provider-aws"];

const folder = mkdtempSync(join(tmpdir(), "privatelink-package-"));
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
let failures = 0;

function check(what, holds, measured) {
  console.log(`${holds ? "ok    " : "FAILED"} ${what}: ${measured}`);
  if (!holds) failures += 1;
}

function run(command, args, cwd) {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trim();
}

function sizeOf(path) {
  const entry = lstatSync(path);
  if (!entry.isDirectory()) return entry.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

function packagesIn(modules) {
  return readdirSync(modules)
    .filter((name) => !name.startsWith("."))
    .reduce((sum, name) => sum + (name.startsWith("@") ? readdirSync(join(modules, name)).length : 1), 0);
}

/** Broken relative links in the package's pages. */
function brokenLinks(installed) {
  const pages = readdirSync(installed, { recursive: true }).filter((name) => name.endsWith(".md"));
  return pages.flatMap((page) => {
    const text = readFileSync(join(installed, page), "utf8").replace(/^```[^]*?^```$/gm, "");
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link);
    return links.filter((link) => !existsSync(join(installed, dirname(page), link))).map((link) => `${page}: ${link}`);
  });
}

try {
  const packed = JSON.parse(run("npm", ["pack", "--json", "--silent", "--pack-destination", folder], "."));
  const { filename } = Array.isArray(packed) ? packed[0] : Object.values(packed)[0];
  const tarball = join(folder, filename);
  run("node_modules/.bin/publint", ["run", tarball, "--strict"], ".");
  console.log("ok     publint");
  run("node_modules/.bin/attw", [tarball, "--profile", "node16", "--format", "ascii"], ".");
  console.log("ok     are the types wrong");

  const user = join(folder, "user");
  mkdirSync(user);
  writeFileSync(join(user, "package.json"), '{ "private": true }\n');
  run("npm", ["install", "--silent", "--no-audit", "--no-fund", tarball], user);
  const modules = join(user, "node_modules");
  const packages = packagesIn(modules);
  const megabytes = sizeOf(modules) / 1024 / 1024;
  check("packages without peers", packages <= MOST_PACKAGES, `${packages} of at most ${MOST_PACKAGES}`);
  check(
    "size without peers",
    megabytes <= MOST_MEGABYTES,
    `${megabytes.toFixed(1)} MB of at most ${MOST_MEGABYTES} MB`,
  );
  const broken = brokenLinks(join(modules, "cdktf-privatelink"));
  check(
    "links of the packed pages",
    broken.length === 0,
    broken.length === 0 ? "lead to packed files" : broken.join(", "),
  );
  const printed = run("npx", ["privatelink", "--version"], user);
  check("npx privatelink --version", printed === version, printed);
  const planner =
    'const p = require("cdktf-privatelink/planner"); console.log(typeof p.assess, p.SERVICES.length > 400)';
  check(
    'require("cdktf-privatelink/planner") without peers',
    run("node", ["-e", planner], user) === "function true",
    "works",
  );

  for (const peer of PEERS) {
    mkdirSync(dirname(join(modules, peer)), { recursive: true });
    symlinkSync(resolve("node_modules", peer), join(modules, peer));
  }
  const constructs =
    'const c = require("cdktf-privatelink"); console.log(typeof c.InterfaceEndpoint, c.AwsService.SQS.shortName)';
  check('require("cdktf-privatelink") with peers', run("node", ["-e", constructs], user) === "function sqs", "works");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;
