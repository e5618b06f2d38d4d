/**
 * `npm run fuzz`: random inputs for FUZZ_SECONDS (60). FUZZ_SEED repeats a run, FUZZ_RUNS ends it after so many inputs. The
 * input number N of a run is the first one of the seed plus N.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkInput } from "./check";
import { corpus } from "./corpus";
import { mutated } from "./mutate";
import { Random } from "./random";

const SECONDS = Number(process.env["FUZZ_SECONDS"] ?? 60);
const RUNS = Number(process.env["FUZZ_RUNS"] ?? Infinity);
const SEED = Number(process.env["FUZZ_SEED"] ?? Date.now() % 2 ** 31);

async function fuzz(): Promise<void> {
  const documents = await corpus();
  const end = Date.now() + SECONDS * 1000;
  let runs = 0;
  let refused = 0;
  console.log(`fuzz: seed ${SEED}, ${documents.length} recorded inputs`);
  for (; runs < RUNS && Date.now() < end; runs += 1) {
    const random = new Random(SEED + runs);
    const text = mutated(random.pick(documents), random);
    try {
      if (!(await checkInput(text))) refused += 1;
    } catch (error) {
      const file = join(mkdtempSync(join(tmpdir(), "privatelink-fuzz-")), "input.json");
      writeFileSync(file, text);
      console.error(`fuzz: failed on ${file}; repeat with FUZZ_SEED=${SEED + runs} FUZZ_RUNS=1 npm run fuzz`);
      console.error(error);
      process.exitCode = 1;
      return;
    }
  }
  console.log(`fuzz: ${runs} inputs, ${refused} of them refused, nothing failed`);
}

void fuzz();
