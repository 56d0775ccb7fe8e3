/**
 * Text for a public log, with short IDs in paths of requests and of datastores and shares: full IDs would identify the
 * vault, and don't help the reader. The ID of a secret that an error tells the reader to write stays complete.
 */
export function shortenIds(text: string): string {
  return text.replace(/(\/|\b(?:datastore|share) )([0-9a-f]{8})-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, "$1$2…");
}
