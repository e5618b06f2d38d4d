/** Each example through the real cdktf-cli, as its README says: in its own folder, without a network. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childEnvironment } from "./binary";
import { exampleNames, examplesDirectory } from "./examples";
import { execute } from "./harness";

const CLI = require.resolve("cdktf-cli/bundle/bin/cdktf");
const QUIET = { CHECKPOINT_DISABLE: "1", DISABLE_VERSION_CHECK: "1", CI: "1" };

it.each(exampleNames())(
  "cdktf synth: %s",
  async (example) => {
    const output = mkdtempSync(join(tmpdir(), "privatelink-cdktf-"));
    try {
      const args = [CLI, "synth", "--output", output];
      const environment = childEnvironment(QUIET);
      const { code, stdout, stderr } = await execute(
        process.execPath,
        args,
        join(examplesDirectory, example),
        environment,
      );
      expect({ code, output: code === 0 ? "" : stdout + stderr }).toEqual({ code: 0, output: "" });
      const { stacks } = JSON.parse(readFileSync(join(output, "manifest.json"), "utf8")) as {
        stacks: Record<string, { synthesizedStackPath: string }>;
      };
      const files = Object.values(stacks).map(({ synthesizedStackPath }) => join(output, synthesizedStackPath));
      expect(files.length).toBeGreaterThan(0);
      expect(files.filter((file) => !existsSync(file))).toEqual([]);
    } finally {
      rmSync(output, { recursive: true, force: true });
    }
  },
  120_000,
);
