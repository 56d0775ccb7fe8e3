import { mergeConfig } from "vitest/config";
import config from "./vitest.config.ts";

// The hostile matrix takes longer than all the rest; the others left out do not run src/, or weigh it.
const others = ["hostile", "bundle", "workflows", "docs", "threat-model", "runner", "conformance", "seed", "cli"];

export default mergeConfig(config, {
  test: {
    exclude: ["**/node_modules/**", ...others.map((name) => `__tests__/${name}.test.ts`)],
    setupFiles: ["__tests__/runner/mutation.ts"],
  },
});
