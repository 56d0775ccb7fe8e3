import { defineConfig } from "vitest/config";

export default defineConfig({
  logLevel: "error", // else Vite warns of source maps without sources, file by file
  test: {
    include: ["__tests__/**/*.test.ts"],
    testTimeout: 60_000,
    maxWorkers: 3, // most tests wait for the process of a step
    // It imports JSON as bundlers do, which Node does not.
    server: { deps: { inline: [/@actions\/(?:workflow-parser|languageservice|expressions)/] } },
  },
});
