/** What `mode: list` prints. */
import { reachText } from "../messages/listing.ts";
import { printable } from "../text.ts";
import { type Listing, reachOf, requestLine, shownFiles, shownPath, throwIfNothing } from "../vault/list.ts";

/**
 * Prints the path, type and ID of each entry with the request to paste, then the totals.
 * @param print takes each line
 * @throws `NO_SUCH_ENTRY` if the key can't read anything, after everything is printed
 */
export function printListing(listing: Listing, print: (line: string) => void): void {
  for (const entry of listing.entries) {
    const { type, id, fields, error } = entry;
    if (error !== undefined) {
      print(`${id} (can't be read: ${error.code})`);
      continue;
    }
    const filled = fields === undefined ? "" : `, fields: ${fields.map(printable).join(", ")}`;
    print(`${shownPath(entry) || id} (${printable(type) || "unknown type"}, ${id}${filled}${shownFiles(entry)})`);
    print(`    ${requestLine(entry)}`);
  }
  for (const line of reachText(reachOf(listing), listing.key)) print(line);
  throwIfNothing(listing);
}
