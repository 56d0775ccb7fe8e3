/** The programs that formats are written for, each reading a whole text at once. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { parse } from "dotenv";
import fc from "fast-check";
import { entryIn, joined } from "../../src/formats/formats.ts";
import type { Format } from "../../src/problems/formats.ts";
import { isName, nameProblems } from "../../src/requests/names.ts";
import { BROUGHT, NODE_20, NODE_22 } from "../repository/nodes.ts";

type Values = Readonly<Record<string, string>>;
export interface TextReader {
  readonly name: string;
  readonly format: Format;
  /** What it makes of the file, at least what the file names. Throws where it doesn't read it at all. */
  readonly read: (path: string) => Values | Promise<Values>;
}

/** A process that prints JSON. */
function run(file: string, args: readonly string[], env: Values = {}): Values {
  const options = { env: { PATH: process.env["PATH"], ...env }, maxBuffer: 1e9, stdio: "pipe" } as const;
  return JSON.parse(execFileSync(file, args, options).toString());
}

const PRINT = "process.stdout.write(JSON.stringify(process.env))";
const node = (name: string, file: string): TextReader => ({
  name,
  format: "dotenv",
  read: (path) => run(file, [`--env-file=${path}`, "-e", PRINT]),
});
/** A shell, of which a program that it starts shows the variables. */
const shell = (name: string, ...options: string[]): TextReader => ({
  name,
  format: "shell",
  read: (path) => run(name, [...options, "-c", '. "$0" && exec "$1" -e "$2"', path, process.execPath, PRINT]),
});

/** Readers that `npm ci` brings or that every Unix has. */
export const OWN: readonly TextReader[] = [
  ...(process.platform === "win32" ? [] : [node("node --env-file", process.execPath)]),
  ...(BROUGHT ? [node("node --env-file (20)", NODE_20), node("node --env-file (22)", NODE_22)] : []),
  { name: "dotenv", format: "dotenv", read: (path) => parse(textOf(path)) },
  { name: "JSON.parse", format: "json", read: (path) => JSON.parse(textOf(path)) },
  ...["bash", "dash"].filter(isThere).map((name) => shell(name)),
];

/** Readers that are installed for `npm run readers` alone. */
export const INSTALLED: readonly TextReader[] = [
  {
    name: "python-dotenv",
    format: "dotenv",
    read: (path) => {
      const code = "import json, sys, dotenv; print(json.dumps(dotenv.dotenv_values(sys.argv[1])))";
      return run("build/readers/python/bin/python", ["-c", code, path], { PYTHONUTF8: "1" });
    },
  },
  { name: "compose-go", format: "dotenv", read: (path) => run("build/readers/compose", [path]) },
  { name: "docker run --env-file", format: "env-file", read: dockerRun },
  {
    name: "jq",
    format: "json",
    read: (path) => decoded(run("jq", ["-c", "map_values(@base64)", path])),
  },
  shell("dash"),
  shell("bash", "--norc"),
  shell("zsh", "-f"),
];

function isThere(program: string): boolean {
  return process.platform !== "win32" && spawnSync(program, ["-c", ":"]).status === 0;
}

function textOf(path: string): string {
  return readFileSync(path, "utf8");
}

function decoded(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Buffer.from(value, "base64").toString()]),
  );
}

/** What the client asks the daemon for: it parses the file itself. Here the daemon is a stub that refuses everything. */
async function dockerRun(path: string): Promise<Values> {
  // The client writes no variables as null.
  let asked: { Env: string[] | null } | undefined;
  const daemon = createServer(async (request, response) => {
    if (request.url?.includes("/containers/create")) asked = (await json(request)) as typeof asked;
    response.writeHead(request.url?.endsWith("/_ping") ? 200 : 500, { "api-version": "1.41" }).end();
  });
  await new Promise<void>((listening) => daemon.listen(0, "127.0.0.1", listening));
  const { port } = daemon.address() as AddressInfo;
  const env = { PATH: process.env["PATH"], HOME: tmpdir(), DOCKER_HOST: `tcp://127.0.0.1:${port}` };
  const client = spawn("docker", ["run", "--env-file", path, "image"], { env, stdio: "ignore" });
  await new Promise((ended, failed) => client.on("close", ended).on("error", failed));
  daemon.close();
  if (asked === undefined) throw new Error("docker doesn't read the file");
  return Object.fromEntries(
    (asked.Env ?? []).map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

/** Reads a text with a reader, from a file. */
export async function readBy({ read }: TextReader, text: string): Promise<Values> {
  const folder = mkdtempSync(join(tmpdir(), "reader-"));
  try {
    const path = join(folder, "values");
    writeFileSync(path, text);
    return await read(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Pieces of which some reader makes something else, alone or together. */
const PIECES = [
  ..."'\"`\\$#{}()=:!%&~-;*@<>|?^[] \t\n\r\0",
  ...["\\n", "\\r", "\\'", '\\"', "\\\\", "\\$", "\\0123", "\\c", "\\u0041", "$A", "$$", "$("],
  ...["A", "A:-b", "A:b", "NAME0", ""].map((expanded) => `\${${expanded}}`),
  ...[" #", "# ", "\r\n", "\n\n", "A=b", "\nA=b\n", "export ", "NAME0", "it's", '{"a":"b"}', "-----BEGIN KEY-----"],
  ...["\u0085", "\u00a0", "\u2028", "\u2029", "\ufeff", "\u001c", "\v", "\f", "\u0081", "\u0301", "\u{1f511}"],
  ...["\u017f", "\ud800"],
];

/** Any text, often made of what readers trip over. */
export const VALUE = fc.oneof(
  fc.array(fc.constantFrom(...PIECES, "a", "n", "Z", "0", "é"), { maxLength: 8 }).map((all) => all.join("")),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
);

/** Checks that a reader reads exactly all those of the values that the format takes, even if it takes none of them. */
export async function proveExact(reader: TextReader, runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(VALUE, { minLength: 1, maxLength: 400, size: "max" }), async (all) => {
      const named = all.map((value, at) => [`NAME${at}`, value] as const);
      const entries = named.map(([name, value]) => entryIn(reader.format, name, value));
      const taken = named.filter((_, at) => typeof entries[at] === "string");
      const text = joined(
        reader.format,
        entries.filter((entry) => typeof entry === "string"),
      );
      const read = await readBy(reader, text);
      for (const [name, value] of taken)
        if (read[name] !== value)
          throw new Error(`${reader.name} reads ${JSON.stringify(value)} as ${JSON.stringify(read[name])}`);
    }),
    { numRuns: runs, examples: [[["\ud800"]], [[""]]] },
  );
}

/** Variables that shells have of themselves, or are known for. */
function ownVariables(): string[] {
  const bash = isThere("bash") ? execFileSync("bash", ["--norc", "-c", "compgen -v"]).toString() : "";
  const zsh = isThere("zsh") ? execFileSync("zsh", ["-f", "-c", `print -rl -- \${(k)parameters}`]).toString() : "";
  const known = `BASHPID COLUMNS DIRSTACK EGID ENV EPOCHREALTIME EUID FUNCNAME GID GROUPS HISTCMD HISTSIZE HOST IFS LANG LC_ALL
    LINENO LINES MAIL MAILCHECK OPTARG OPTERR OPTIND PATH PPID PROMPT PS1 PS2 RANDOM REPLY SECONDS SHLVL TERM TMOUT TTY UID
    USERNAME _ argv export options path pipestatus status watch`;
  return [...new Set(`${bash}\n${zsh}\n${known}`.split(/\s+/).filter(isName))];
}

/** Checks that a shell reads a text of variables of its own exactly, as far as such names are taken. */
export async function proveNames(reader: TextReader): Promise<void> {
  const named = { subject: { kind: "nothing" }, target: "env", origin: "/x", bare: true } as const;
  const free = ownVariables().filter((name) => nameProblems([{ ...named, name }], false).length === 0);
  for (const value of ["it's x", "", "12", "-"]) {
    const entries = free.map((name) => entryIn(reader.format, name, value));
    const taken = free.filter((_, at) => typeof entries[at] === "string");
    const text = entries.filter((entry) => typeof entry === "string").join("");
    const read = await readBy(reader, text);
    const wrong = taken.filter((name) => read[name] !== value);
    if (wrong.length > 0) throw new Error(`${reader.name} reads another value than ${value} of ${wrong.join(", ")}`);
  }
}
