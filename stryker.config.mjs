// npm run mutation [-- --mutate src/requests/names.ts]: changes src/ in small ways, one at a time, and sees whether a test fails.
export default {
  testRunner: "kept",
  plugins: ["./scripts/mutation/runner.mjs"],
  // Once, with all changes in it: which one is at work is told each process.
  buildCommand: "node scripts/mutation/build.mjs",
  mutate: ["src/**/*.ts"],
  // Texts for people. Codes, paths and formats are held by other tests: docs, conformance, vectors.
  mutator: { excludedMutations: ["StringLiteral"] },
  coverageAnalysis: "perTest",
  ignoreStatic: false,
  concurrency: 2,
  timeoutMS: 20_000,
  timeoutFactor: 1,
  dryRunTimeoutMinutes: 60,
  reporters: ["clear-text", "progress", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation.json" },
  // It would read ours with the API of a compiler that TypeScript 7 is no more; nothing in ours points outside.
  tsconfigFile: "none",
  // The build does it: Stryker would only after the build.
  symlinkNodeModules: false,
  tempDirName: ".stryker-tmp",
  incremental: false,
};
