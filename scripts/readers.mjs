// Reads what src/formats/ writes with the programs that it is written for and that npm doesn't bring. It needs zsh, dash,
// jq, the client docker, Python and Go; .ci/run installs them.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { INSTALLED, proveExact, proveNames } from "../__tests__/formats/readers.ts";

const python = "build/readers/python";
if (!existsSync(python)) execFileSync("python3", ["-m", "venv", python], { stdio: "inherit" });
execFileSync(`${python}/bin/pip`, ["install", "-q", "--disable-pip-version-check", "python-dotenv==1.2.4"], {
  stdio: "inherit",
});
execFileSync("go", ["build", "-C", "scripts/readers", "-o", "../../build/readers/compose", "."], { stdio: "inherit" });
let wrong = 0;
for (const reader of INSTALLED) {
  try {
    await proveExact(reader, 20);
    if (reader.format === "shell") await proveNames(reader);
    console.log(`#${reader.format} is read exactly by ${reader.name}`);
  } catch (error) {
    wrong++;
    console.error(`#${reader.format}, ${reader.name}: ${error.message}`);
  }
}
process.exit(wrong === 0 ? 0 : 1);
