import { assess } from "./assess";
import type { Assessment } from "./model/assessment";
import type { Settings } from "./settings";
import { readTerraform, type Source } from "./terraform/read";

/** What inputs cost and carry, and what of the settings is odd. */
export interface Estimate {
  readonly assessment: Assessment;
  readonly warnings: readonly string[];
}

/** The way from sources to an Assessment, which the command and the report at synth share. */
export function estimateSources(sources: readonly Source[], settings: Settings): Estimate {
  const topology = readTerraform(sources, { region: settings.region });
  return { assessment: assess(topology, settings.options), warnings: settings.warnings(topology) };
}
