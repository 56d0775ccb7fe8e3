/** What is said of entries and folders that are not there. */
import { describe, expect, test } from "vitest";
import type { Request } from "../../src/requests/parse.ts";
import { Index } from "../../src/vault/lookup.ts";
import { worded } from "../messages/worded.ts";
import { parse } from "../requests/parsed.ts";
import { entryOf, failing, foldersOf, treeOf } from "./tree-of.ts";

describe("what doesn't exist", () => {
  const building = Index.of(
    {
      ...treeOf([
        entryOf(["Production", "Database"], 1),
        entryOf(["Production", "Databases", "Main"], 2),
        entryOf(["Staging", "Database"], 3),
        entryOf(["Staging", "Registry"], 4),
        entryOf(["C#", "Key"], 5),
      ]),
      folders: foldersOf([
        ["", 2],
        ["/Production", 1],
        ["/Production/Databases", 1],
        ["/Staging", 1],
        ["/C#", 1],
        ["/Empty", 1],
        ["/Twin", 2],
      ]),
      trashed: [
        { path: "/Production/Old", folder: "/Production", name: "Old" },
        { path: "/Attic", folder: "", name: "Attic" },
      ],
      unreadable: [{ path: "/Closed", folder: "", name: "Closed", isFolder: true, why: "no-key" }],
      restricted: false,
    },
    true,
  );

  test.each<[string, RegExp]>([
    [
      "A = /Production/Databse",
      /folder \/Production contains no "Databse"\. Did you mean \/Production\/Database.*NO_SUCH_ENTRY/,
    ],
    ["A = /production/Database", /Paths are case-sensitive\. Did you mean \/Production\/Database\?/],
    ["A = /Production/Registry", /Did you mean \/Staging\/Registry\?/],
    ["A = /Production/Old", /trash/],
    ["A = /Attic/Box/Key", /trash/],
    ["A = /Closed/Key", /\/Closed is a share without a key\..*UNREADABLE_SHARE/],
    ["A = /Production", /^\/Production is a folder\. .* write \* = \/Production\//],
    ["* = /Staging/Registry/", /^\/Staging\/Registry\/ is an entry, not a folder\. .*: \/Staging\/Registry \[/],
    ["A = /Staging/Registry.username", /To read a field of \/Staging\/Registry, write \/Staging\/Registry#username/],
    ["A = /Staging/Registry username", /write \/Staging\/Registry#username/],
    ["A = /Staging/Registry/username", /write \/Staging\/Registry#username/],
    ["A = /Staging/Registry;", /Remove ";" at the end: \/Staging\/Registry \[/],
    ["* = /Produktion/", /^Folder not found: \/Produktion\/\. Did you mean \/Production\/\?.*NO_SUCH_FOLDER/],
    ["* = /Empty/", /^The folder \/Empty\/ has no entries.*NO_SUCH_ENTRY/],
    ["* = /Twin/", /^2 folders have the path \/Twin\/.*AMBIGUOUS/],
    ["* = /**", /Not everything in \/ can be read.*\/Closed is a share without a key.*UNREADABLE_SHARE/],
    [
      "A = 11111111-1111-4111-8111-111111111111",
      /entry with the ID 1{8}-.*inside a share that this user can't read.*NO_SUCH_ENTRY/,
    ],
  ])("%s", async (line, message) => {
    const index = await building;
    expect(await failing(index, line)).toMatch(message);
    // A public repository's log says nothing of the vault beyond what the request said.
    const silent = await Index.of(index.tree, false);
    const said = await failing(silent, line);
    // What follows an entry only by mistake is named whether the entry is there or not.
    if (line.endsWith(";")) expect(said).toBe(await failing(await Index.of(treeOf([]), false), line));
    else
      expect(said).not.toMatch(
        /Did you mean|contains no|trash|\/Closed(?!\/Key)|Registry(?:#| \[)|is a folder|is an entry/,
      );
    const hidden = await silent.hidden(parse("A ?= /Nope/Key")[0] as Request, () => false);
    expect(hidden && worded(hidden)).toMatch(
      /^Entry not found: \/Nope\/Key\. It may be in a part of the vault that can't be read(?!.*\/Closed)/,
    );
    expect(await silent.hidden(parse("A ?= /Nope")[0] as Request, () => false)).toBeUndefined();
  });
});
