import js from "@eslint/js";
import tseslint from "typescript-eslint";

const noBarrel = {
  paths: [
    {
      name: "@cdktf/provider-aws",
      message: "Import the class by subpath (@cdktf/provider-aws/lib/vpc-endpoint): the root index costs seconds.",
    },
  ],
};

export default tseslint.config(
  { ignores: ["lib/", "coverage/", "**/cdktf.out/", "node_modules/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "no-restricted-imports": ["error", noBarrel],
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 15],
      "no-console": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unnecessary-condition": "error",
    },
  },
  {
    files: ["planner/**/*.ts"],
    ignores: ["planner/cli/**", "planner/edge/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Date", message: "The planner's core has no clock: take the date as an argument." },
        { name: "process", message: "The planner's core has no environment: only planner/cli and planner/edge do." },
        { name: "console", message: "The planner's core writes nothing: return text to planner/cli." },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "The same arguments must give the same assessment." },
      ],
    },
  },
  {
    files: ["test/**/*.ts", "scripts/**/*.ts"],
    rules: {
      // Tables of cases are long.
      "max-lines": "off",
      "max-lines-per-function": "off",
      "no-console": "off",
      // Props that are wrong on purpose.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    languageOptions: {
      globals: {
        module: "writable",
        require: "readonly",
        process: "readonly",
        console: "readonly",
        __dirname: "readonly",
      },
    },
  },
);
