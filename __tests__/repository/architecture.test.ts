/** What ARCHITECTURE.md says of src/ holds: folders, the direction of imports, the size of a file. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** A file imports from its own folder and from folders further down the list. `cli` and `action` don't know each other. */
const FOLDERS = [
  "",
  "cli",
  "action",
  "messages",
  "vault",
  "connection",
  "workspace",
  "requests",
  "entries",
  "formats",
  "masking",
  "psono",
  "problems",
];
/** Imported from everywhere, and importing nothing of ours. */
const SHARED = [
  ...["environment.ts", "errors.ts", "nearest.ts", "node-version.ts", "problems.ts", "subject.ts", "text.ts"],
  ...["facts", "files", "formats", "inputs", "requests", "vault", "workflows"].map((area) => `problems/${area}.ts`),
];

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const folderOf = (file: string) => (file.includes("/") ? file.slice(0, file.indexOf("/")) : "");
const sourceOf = (file: string) => readFileSync(`src/${file}`, "utf8");
/** Relative imports of a file, types included, as paths below src/. */
const importsOf = (file: string) =>
  [...sourceOf(file).matchAll(/(?:from |import |import\()"(\..+?)"/g)].map(([, to = ""]) =>
    new URL(to, `file:///${file}`).pathname.slice(1),
  );

test("every file is in a listed folder", () => {
  for (const file of files) {
    expect(FOLDERS).toContain(folderOf(file));
    if (folderOf(file) === "") expect(["main.ts", "post.ts", ...SHARED]).toContain(file);
  }
});

test.each(files)("%s imports only downward", (file) => {
  for (const to of importsOf(file)) {
    expect(files).toContain(to);
    if (SHARED.includes(to)) continue;
    expect(SHARED, `${file} imports ${to}`).not.toContain(file);
    const [from, into] = [FOLDERS.indexOf(folderOf(file)), FOLDERS.indexOf(folderOf(to))];
    expect(into, `${file} imports ${to}`).toBeGreaterThanOrEqual(from);
    expect([folderOf(file), folderOf(to)]).not.toEqual(["cli", "action"]);
    if (["psono", "messages"].includes(folderOf(file))) expect(folderOf(to)).toBe(folderOf(file));
  }
});

test("no files import each other in a circle", () => {
  const done = new Set<string>();
  const walk = (file: string, above: readonly string[]) => {
    expect(above).not.toContain(file);
    if (done.has(file)) return;
    for (const to of importsOf(file)) walk(to, [...above, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
});

test("no file of src/ has more than 250 lines", () => {
  for (const file of files) expect([file, sourceOf(file).split("\n").length > 251]).toEqual([file, false]);
});
