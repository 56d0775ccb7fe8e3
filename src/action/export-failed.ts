import { ActionError } from "../errors.ts";
import type { Details } from "../problems.ts";

/** What could not be written. */
export type Place = Details<"EXPORT_FAILED", "write">["what"];

/** The error for something that could not be written. @param undone whether all was undone that had been written */
export function exportFailed(what: Place, error: unknown, undone: boolean): ActionError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = /^E[A-Z0-9]{2,20}$/.test(code) ? { code } : {};
  return new ActionError("EXPORT_FAILED", "write", { what, undone, ...known });
}
