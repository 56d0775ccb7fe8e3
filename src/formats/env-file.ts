import type { Reader } from "../problems/formats.ts";

/** Maximum bytes of a line without its line break (bufio.MaxScanTokenSize of Go). */
const LINE_BYTES = 65_535;

/** A line as `docker run --env-file` reads it: nothing is quoted, and a CR at the end is part of the line break. */
export function envFileLine(name: string, value: string): string | readonly Reader[] {
  const line = `${name}=${value}`;
  const exact = !/[\0\n]|\r$/.test(value) && value.isWellFormed() && Buffer.byteLength(line) <= LINE_BYTES;
  return exact ? `${line}\n` : ["docker"];
}
