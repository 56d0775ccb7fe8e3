/**
 * Text for a log that everybody reads, with short ids in paths of requests and of datastores and shares: they tell which
 * vault this is, and help nobody there. The id of a secret that an error asks the reader to write stays whole.
 */
export function shortenIds(text: string): string {
  return text.replace(/(\/|\b(?:datastore|share) )([0-9a-f]{8})-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, "$1$2…");
}
