/** Workflows for tests of `psono-secrets check`. */

/** Lines that stand before the first step. */
const HEAD = ["on: push", "jobs:", "  job:", "    steps:"];

/** A step of this action with these lines below `with:`. */
export function step(...inputs: string[]): string[] {
  return ["      - uses: org/psono-secrets-action@v1", "        with:", ...inputs.map((line) => `          ${line}`)];
}

/** A workflow with one job of these steps. The first input of its first step is line 7. */
export function workflow(...steps: string[][]): string {
  return [...HEAD, ...steps.flat(), ""].join("\n");
}
