/**
 * The tests that run the real terraform: `jest --config test/integration/jest.integration.config.js`.
 * @type {import("jest").Config}
 */
module.exports = {
  testEnvironment: "node",
  rootDir: "../..",
  testMatch: ["<rootDir>/test/integration/**/*.test.ts"],
  transform: { "^.+\\.ts$": ["ts-jest", { isolatedModules: true, tsconfig: "tsconfig.json", diagnostics: false }] },
  globalSetup: "<rootDir>/test/integration/global-setup.ts",
  // Time for one whole configuration: init to destroy. A single command has its own limit in harness.ts.
  testTimeout: 300_000,
};
