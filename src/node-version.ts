/**
 * The oldest Node that runs the action and the console client. Both check it before any other module runs, so this
 * module imports nothing and uses nothing that Node 16 lacks. `JSON.rawJSON`, which keeps the digits of numbers, came
 * with Node 21, and `Promise.withResolvers` with Node 22.
 */

/** The required major version. */
export const NEEDED = 22;

/**
 * The version of the running Node if it's too old, otherwise undefined.
 * @param version as in `process.versions.node`: `20.20.2`
 */
export function tooOld(version: string = process.versions.node): string | undefined {
  return Number.parseInt(version, 10) < NEEDED ? version : undefined;
}
