import { run } from "./main";

declare const PRIVATELINK_VERSION: string;

void run(process.argv.slice(2), PRIVATELINK_VERSION, {
  stdin: process.stdin,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stdout.isTTY,
  env: process.env,
}).then((code) => {
  process.exitCode = code;
});
