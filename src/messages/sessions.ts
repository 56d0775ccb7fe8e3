/**
 * The message about a session that is still open because its logout failed.
 * @param status of the response to the logout; undefined if none came
 */
export function openSession({ ends, status }: { readonly ends: Date; readonly status: number | undefined }): string {
  const why = status === undefined ? "there was no response" : `the server responded with status ${status}`;
  const time = ends
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, " UTC");
  return `The logout failed: ${why}. The session on the Psono server expires at ${time}.`;
}
