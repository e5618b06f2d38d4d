/**
 * What terraform says about the provider's schemas. With TERRAFORM_AWS_PROVIDER=real the provider is the real one, so that
 * the stand-in's derived schemas are compared with it.
 */
import { usedTypes } from "../terraform-provider/used-types";
import { describeWithBinary } from "./binary";
import { openWorkspace, type Workspace } from "./harness";
import { differences, type ProviderSchemas } from "./schema-comparison";
import { moduleDirectory } from "./scenarios";

describeWithBinary()("provider schema", () => {
  let workspace: Workspace;

  beforeEach(async () => {
    workspace = await openWorkspace(moduleDirectory("many-types"));
    await workspace.must(["init", "-input=false"]);
  });

  afterEach(() => {
    workspace.close();
  });

  const readSchemas = async (): Promise<ProviderSchemas> => {
    const { stdout } = await workspace.must(["providers", "schema", "-json"]);
    return JSON.parse(stdout) as ProviderSchemas;
  };

  it("is what the bindings say", async () => {
    const { resource } = usedTypes(workspace.directory);
    expect(resource.size).toBeGreaterThan(50);
    expect(differences(await readSchemas(), resource)).toEqual([]);
  });

  it("would show a difference", async () => {
    const changed = JSON.stringify(await readSchemas()).replaceAll('"private_ip"', '"private_address"');
    const found = differences(JSON.parse(changed) as ProviderSchemas, new Set(["aws_nat_gateway"]));
    expect(found.filter((line) => line.startsWith("resource "))).toEqual([
      "resource aws_nat_gateway.private_address: not in the bindings",
      "resource aws_nat_gateway.private_ip: not in the provider",
    ]);
  });
});
