/** The one wall in the house and the rooms behind it. */
module.exports = {
  forbidden: [
    {
      name: "planner-stands-alone",
      comment:
        "planner/ must not import the constructs, cdktf, constructs or the provider: it is used without them. " +
        "Move what both need into planner/ and import it from src/.",
      severity: "error",
      from: { path: "^planner/" },
      to: { path: "^src/|node_modules/(cdktf|constructs|@cdktf/(?!hcl2json))" },
    },
    {
      name: "core-is-pure",
      comment: "Only planner/cli, edge and aws may touch files, the network or the process. Pass values in instead.",
      severity: "error",
      from: { path: "^planner/", pathNot: "^planner/(cli|edge|aws)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "edges-are-not-imported",
      comment: "planner/cli and planner/aws are edges: the core and the constructs must not depend on them.",
      severity: "error",
      from: { path: "^(planner|src)/", pathNot: "^planner/(cli|aws)/" },
      to: { path: "^planner/(cli|aws)/" },
    },
    {
      name: "shared-edge-serves-edges",
      comment:
        "planner/edge is the I/O that the command and the report at synth share: only planner/cli, planner/aws and " +
        "src/synth import it. Everybody else is handed what it needs.",
      severity: "error",
      from: { path: "^(planner|src)/", pathNot: "^(planner/(cli|edge|aws)|src/synth)/" },
      to: { path: "^planner/edge/" },
    },
    {
      name: "shared-edge-knows-no-edge",
      comment: "planner/edge must work for the command and at synth alike: move what only one of them needs there.",
      severity: "error",
      from: { path: "^planner/edge/" },
      to: { path: "^planner/(cli|aws)/" },
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
      name: "formats-stay-in-readers",
      comment:
        "Only planner/terraform knows Terraform's formats. Put what you need into the model and read it from there.",
      severity: "error",
      from: { path: "^planner/(cost|bandwidth|quotas|addresses|rules|reports|usage|model|catalog)/" },
      to: { path: "^planner/terraform/" },
    },
    {
      name: "reports-compute-nothing",
      comment: "A reporter turns an Assessment into text. Compute the figure in the folder that answers its question.",
      severity: "error",
      from: { path: "^planner/reports/" },
      to: { path: "^planner/(cost|bandwidth|quotas|addresses|rules)/" },
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
