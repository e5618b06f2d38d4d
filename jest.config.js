/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["<rootDir>/test/integration/"],
  transform: { "^.+\\.ts$": ["ts-jest", { tsconfig: "tsconfig.jest.json", diagnostics: false }] },
  moduleNameMapper: {
    "^cdktf-privatelink$": "<rootDir>/src/index.ts",
    "^cdktf-privatelink/planner$": "<rootDir>/planner/index.ts",
    "^(\\.{1,2}/.*)\\.js$": ["$1", "$1.js"],
  },
};
