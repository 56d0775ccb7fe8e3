import { ActionError } from "../errors.ts";
import { exactIn, FORMATS, isFormat, joined } from "../formats/formats.ts";
import { oneOf } from "../messages/lists.ts";
import type { Format } from "../problems/formats.ts";
import { nameProblems } from "../requests/names.ts";
import { collect, type Request } from "../requests/parse.ts";
import { isNoValue, parseReference } from "../requests/reference.ts";
import type { Subject } from "../subject.ts";
import { printable } from "../text.ts";
import { fileContent, type Loaded, type Store } from "../vault/value.ts";
import { FLAGS, read, readConnection } from "./connection.ts";
import { Destination } from "./destination.ts";
import type { About } from "./help.ts";
import { toJson } from "./json.ts";
import { parsePairs } from "./pairs.ts";
import { parse, single, UsageError } from "./usage.ts";

export const about: About = {
  usage: "get [NAME=]REFERENCE... [options]",
  summary: "Print a value, or several values as .env lines, JSON or shell commands",
  details: `REFERENCE is the path or the secret ID of an entry, and can start with psono://. get reads
the default field of the entry's type. Add #FIELD to read another field, or #attachment:NAME to read
an attachment. Paths are case-sensitive.

get prints the value unchanged, with one exception: private keys and other PEM blocks get LF line
endings and a final newline, because OpenSSH needs them. On a terminal, with --json, or with
NAME=REFERENCE, they stay unchanged too.

To read several values with one login, write a name before each: NAME=REFERENCE (NAME?= if it's
optional, PREFIX_*=/folder/ for a folder). get prints them as lines of a .env file, or in the format
that --format selects: dotenv, env-file (for docker run --env-file), json or shell. If the
format can't represent a value, get prints no values, and the error lists the formats that can.`,
  options: [
    ["--json", "Print JSON: the reference, the value and its encoding (utf8 or base64)"],
    ["--format FORMAT", "Write several values in this format (default: dotenv)"],
    ["--output FILE", "Write to FILE, replacing it if it exists. Only you can read it, except on Windows"],
  ],
  examples: [
    "psono-secrets get /Production/Database",
    "psono-secrets get '/Production/Database#username'",
    "psono-secrets get 0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55 > key.pem",
    "psono-secrets get /Signing/release.jks --output release.jks",
    "psono-secrets get '/iOS distribution#attachment:dist.p12' --output dist.p12",
    "psono-secrets get USER='/Production/Database#username' PASSWORD=/Production/Database > .env",
    "psono-secrets get --format shell PASSWORD=/Production/Database",
    "psono-secrets get --json USER='/Production/Database#username' PASSWORD=/Production/Database",
  ],
};

const OPTIONS = {
  ...FLAGS,
  json: { type: "boolean" },
  format: { type: "string" },
  output: { type: "string" },
} as const;

/** A name, or a pattern of names, before a reference. No reference has `=` before its first `/` or `#`. */
const NAMED = /^[^/#]*=/;

export async function get(args: string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = await parse({ args, options: OPTIONS, allowPositionals: true });
  const { json = false, format, output } = values;
  if (json && output !== undefined) throw new UsageError("Use either --json or --output.");
  if (json && format !== undefined) throw new UsageError("Use either --json or --format.");
  if (format !== undefined && !isFormat(format))
    throw new UsageError(`Unknown format "${printable(format)}".`, `Use ${oneOf(FORMATS)}.`);
  const destination = new Destination(output, "--output FILE or --json");
  const load = (requests: readonly Request[], store?: Store) =>
    read({
      ...readConnection(values, variables),
      ...{ mode: "load", requests, exclude: [], exportEnv: false },
      ...(store && { store }),
    });
  if (positionals.some((text) => NAMED.test(text))) {
    await printNamed(positionals, load, json ? undefined : (format ?? "dotenv"), destination);
    return 0;
  }
  const text = single("get", positionals, "Write a name before each reference: psono-secrets get NAME=REFERENCE...");
  if (text === undefined) throw new UsageError("The reference of an entry is missing.");
  if (format !== undefined) throw new UsageError("--format needs a name before each reference: NAME=REFERENCE.");
  const subject: Subject = { kind: "reference", text };
  const request = requestOf(text, subject, json);
  const [value] = await load([request], json ? undefined : (_, __, chunks) => destination.write(chunks));
  if (value === undefined) throw new ActionError("NO_SUCH_ENTRY", "nothing-read", {}, subject);
  if (json) {
    console.log(toJson(shown(value)));
    return 0;
  }
  if (value.file?.stored === true) return 0;
  const asStored = output === undefined && process.stdout.isTTY;
  await destination.write([Buffer.from(asStored ? (value.bytes ?? value.value) : fileContent(value))]);
  return 0;
}

/** The request of a reference without a name. Throws an array of `ActionError`. */
function requestOf(text: string, subject: Subject, json: boolean): Request {
  const problems: ActionError[] = [];
  const problem = collect(problems, subject);
  const reference = parseReference(text, problem);
  if (reference !== undefined && isNoValue(reference)) problem("folder-is-no-value", {});
  if (reference === undefined || problems.length > 0) throw problems;
  return { subject, name: "VALUE", many: false, target: json ? "output" : "file", optional: false, ...reference };
}

/** Prints the values of `NAME=REFERENCE`. @param format undefined for a JSON object with their references */
async function printNamed(
  pairs: readonly string[],
  load: (requests: readonly Request[]) => Promise<Loaded[]>,
  format: Format | undefined,
  destination: Destination,
): Promise<void> {
  const bare = pairs.find((text) => !NAMED.test(text));
  if (bare !== undefined) throw new UsageError("Each of several references needs a name: NAME=REFERENCE.");
  const problems: ActionError[] = [];
  // A shell that runs the text sets these variables: their names are checked like those of a job.
  const target = format === "shell" ? "env" : "output";
  const requests = parsePairs(pairs, "output", problems).map((request) => ({ ...request, target }) as const);
  problems.push(
    ...nameProblems(
      requests.filter(({ many }) => !many),
      false,
    ),
  );
  if (problems.length > 0) throw problems;
  const loaded = await load(requests);
  if (format === undefined) {
    console.log(toJson(Object.fromEntries(loaded.map((one) => [one.name, shown(one)]))));
    return;
  }
  const wildcards = new Set(requests.filter(({ many }) => many).map(({ subject }) => subject));
  const lines = loaded.flatMap(({ name, value, subject, from }) => {
    // The names of a wildcard come from the vault.
    const named = process.stderr.isTTY || !wildcards.has(subject) ? name : from.entry;
    try {
      return [exactIn(format, name, value, named, true)];
    } catch (error) {
      problems.push((error as ActionError).about(subject));
      return [];
    }
  });
  if (problems.length > 0) throw problems;
  await destination.write([Buffer.from(joined(format, lines))]);
}

/** What JSON says of a value. */
function shown({ source, value, bytes }: Loaded) {
  return { reference: source, encoding: bytes ? "base64" : "utf8", value };
}
