const { readFileSync } = require("node:fs");
const { join } = require("node:path");

/** The walls of the house are the tables of docs/architecture.md: a row for each folder, with what it may import. */
const ARCHITECTURE = readFileSync(join(__dirname, "docs/architecture.md"), "utf8");
const ROW = /^\| `((?:planner|src)[^`]*)\/` *\|[^|]*\| *([^|]*?) *\|$/gm;

const rooms = [...ARCHITECTURE.matchAll(ROW)].map(([, folder, imports]) => ({ folder, imports: imports.split(/\s+/) }));

/** A pattern for the files of a room. Rows of data are below it, in data/; other folders inside it are rooms themselves. */
function filesOf(folder) {
  return `^${folder}/(?:data/)?[^/]+$`;
}

/** `cost` in a row of the planner means planner/cost; `src/*` means every room below src/. */
function patternOf(name, folder) {
  const path = /^(?:planner|src)(?:\/|$)/.test(name) ? name : `${folder.split("/")[0]}/${name}`;
  return path.endsWith("/*") ? `^${path.slice(0, -1)}` : filesOf(path);
}

const walls = rooms.map(({ folder, imports }) => ({
  name: `walls-of-${folder.replaceAll("/", "-")}`,
  comment:
    `${folder}/ may import ${imports.join(", ") || "no other folder"}: see docs/architecture.md. Move what both need to a ` +
    "folder that both may import, or pass the value in.",
  severity: "error",
  from: { path: filesOf(folder) },
  to: {
    path: "^(?:planner|src)/",
    pathNot: [filesOf(folder), ...imports.filter((name) => name !== "").map((name) => patternOf(name, folder))],
  },
}));

module.exports = {
  forbidden: [
    ...walls,
    {
      name: "every-folder-is-a-room",
      comment: "Give the folder a row in docs/architecture.md: the question it answers, and what it may import.",
      severity: "error",
      from: { path: "^(?:planner|src)/", pathNot: rooms.map(({ folder }) => filesOf(folder)) },
      to: {},
    },
    {
      name: "planner-without-constructs",
      comment:
        "planner/ must not import the constructs, cdktf, constructs or the provider: it is used without them. " +
        "Move what both need into planner/ and import it from src/.",
      severity: "error",
      from: { path: "^planner/" },
      to: { path: "^src/|node_modules/(cdktf|constructs|@cdktf/(?!hcl2json))" },
    },
    {
      name: "core-is-pure",
      comment: "Only the edges may touch files, the network or the process. Pass values in instead.",
      severity: "error",
      from: { path: "^planner/", pathNot: "^planner/(cli|edge)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "decimal-in-one-place",
      comment:
        "planner/shared/money.ts is the only use of decimal.js: import Decimal from there, so that precision is set once.",
      severity: "error",
      from: { path: "^(planner|src)/", pathNot: "^planner/shared/money\\.ts$" },
      to: { path: "node_modules/decimal\\.js" },
    },
    {
      name: "no-circular",
      comment: "Break the cycle: one of the two does two jobs.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-circular-folders",
      comment: "Two folders must not import each other: move what both need into a folder that neither of them is.",
      severity: "error",
      scope: "folder",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-dev-dependency-in-product",
      comment: "src/ and planner/ run at the user's: a dev dependency is not there.",
      severity: "error",
      from: { path: "^(src|planner)/" },
      to: { dependencyTypes: ["npm-dev"], pathNot: "node_modules/(cdktf|constructs|@cdktf)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
