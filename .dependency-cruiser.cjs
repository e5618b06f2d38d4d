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
      comment: "Only planner/cli and planner/aws may touch files, the network or the process. Pass values in instead.",
      severity: "error",
      from: { path: "^planner/", pathNot: "^planner/(cli|aws)/" },
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
      name: "shared-knows-no-room",
      comment: "src/shared is what all rooms of the constructs use. What needs a room belongs into that room.",
      severity: "error",
      from: { path: "^src/shared/" },
      to: { path: "^src/", pathNot: "^src/shared/" },
    },
    {
      name: "rooms-of-constructs-use-shared-only",
      comment:
        "endpoints, services, lattice, policies and synth use src/shared only, so that each can be read alone. " +
        "Move what two of them need into src/shared.",
      severity: "error",
      from: { path: "^src/(endpoints|services|lattice|policies|synth)/" },
      to: { path: "^src/", pathNot: "^src/($1|shared)/" },
    },
    {
      name: "monitoring-watches-endpoints-and-services",
      comment: "monitoring may use endpoints, services and policies: nothing else has metrics or notifications.",
      severity: "error",
      from: { path: "^src/monitoring/" },
      to: { path: "^src/", pathNot: "^src/(monitoring|endpoints|services|policies|shared)/" },
    },
    {
      name: "topologies-use-public-endpoints",
      comment:
        "A topology puts endpoints together as a user would. Give the endpoint a public member for what you need.",
      severity: "error",
      from: { path: "^src/topologies/" },
      to: { path: "^src/", pathNot: "^src/(topologies|endpoints|shared)/" },
    },
    {
      name: "endpoints-internal",
      comment: "src/endpoints/internal is how endpoints are made: use the endpoint, or move the part into src/shared.",
      severity: "error",
      from: { pathNot: "^src/endpoints/" },
      to: { path: "^src/endpoints/internal/" },
    },
    {
      name: "indexes-are-for-users",
      comment: "Import the file that has what you need: an index loads a whole room, and makes cycles.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/index\\.ts$" },
      to: { path: "^src/[a-z/]*index\\.ts$" },
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
