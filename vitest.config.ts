import { defineConfig } from "vitest/config";

export default defineConfig({
  logLevel: "error", // else Vite warns of source maps without sources, file by file
  test: {
    include: ["__tests__/**/*.test.ts"],
    testTimeout: 180_000, // only ends what hangs: the machine may be busy
    maxWorkers: 3, // most tests wait for the process of a step
    // It imports JSON as bundlers do, which Node does not.
    server: { deps: { inline: [/@actions\/(?:workflow-parser|languageservice|expressions)/] } },
  },
});
