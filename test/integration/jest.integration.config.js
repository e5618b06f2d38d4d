const base = require("../../jest.config.js");

/**
 * The tests that run the real terraform: `npm run test:integration`.
 * @type {import("jest").Config}
 */
module.exports = {
  ...base,
  rootDir: "../..",
  testMatch: ["<rootDir>/test/integration/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  globalSetup: "<rootDir>/test/integration/global-setup.ts",
  // Time for one whole configuration: init to destroy. A single command has its own limit in harness.ts.
  testTimeout: 300_000,
};
