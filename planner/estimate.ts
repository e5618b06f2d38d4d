import { assess } from "./assess";
import type { Assessment } from "./model/assessment";
import type { Settings } from "./settings";
import { readTerraform, type Source } from "./terraform/read";

/** The assessment of the inputs, and warnings about the settings. */
export interface Estimate {
  readonly assessment: Assessment;
  readonly warnings: readonly string[];
}

/** From sources to an Assessment: the steps that the command and the report at synth share. */
export function estimateSources(sources: readonly Source[], settings: Settings): Estimate {
  const topology = readTerraform(sources, { region: settings.region });
  return { assessment: assess(topology, settings.options), warnings: settings.warnings(topology) };
}
