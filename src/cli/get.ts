import { ActionError } from "../errors.ts";
import { collect, isNoValue, parseReference } from "../requests/parse.ts";
import type { Subject } from "../subject.ts";
import { fileContent } from "../vault/value.ts";
import { FLAGS, read, readConnection } from "./connection.ts";
import { Destination } from "./destination.ts";
import type { About } from "./help.ts";
import { toJson } from "./json.ts";
import { parse, single, UsageError } from "./usage.ts";

export const about: About = {
  usage: "get REFERENCE [options]",
  summary: "Print one value",
  details: `REFERENCE is the path or the secret ID of an entry, and can start with psono://. It means the
default field of the entry's type. Add #FIELD for another field, or #attachment:NAME for an
attachment. Paths are case-sensitive.

The value is written byte for byte, with one exception: if it's a private key or another PEM block
and stdout isn't a terminal, it gets LF line endings and a final newline, which OpenSSH needs.`,
  options: [
    ["--json", "Print JSON: the reference, the value and its encoding (utf8 or base64)"],
    ["--output FILE", "Write the value to FILE, which only you can read"],
  ],
  examples: [
    "psono-secrets get /Production/Database",
    "psono-secrets get '/Production/Database#username'",
    "psono-secrets get 0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55 > key.pem",
    "psono-secrets get /Signing/release.jks --output release.jks",
    "psono-secrets get '/iOS distribution#attachment:dist.p12' --output dist.p12",
  ],
};

const OPTIONS = { ...FLAGS, json: { type: "boolean" }, output: { type: "string" } } as const;

export async function get(args: string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = await parse({ args, options: OPTIONS, allowPositionals: true });
  const { json = false, output } = values;
  if (json && output !== undefined) throw new UsageError("Use either --json or --output.");
  const text = single("get", positionals);
  if (text === undefined) throw new UsageError("The reference of an entry is missing.");
  const problems: ActionError[] = [];
  const subject: Subject = { kind: "reference", text };
  const problem = collect(problems, subject);
  const reference = parseReference(text, problem);
  if (reference !== undefined && isNoValue(reference)) problem("folder-is-no-value", {});
  if (reference === undefined || problems.length > 0) throw problems;
  const connection = readConnection(values, variables);
  const target = json ? ("output" as const) : ("file" as const);
  const destination = new Destination(output);
  const [value] = await read({
    ...connection,
    mode: "load",
    requests: [{ subject, name: "VALUE", many: false, target, optional: false, ...reference }],
    exclude: [],
    exportEnv: false,
    ...(!json && { store: (_, __, chunks) => destination.write(chunks) }),
  });
  if (value === undefined) throw new ActionError("NO_SUCH_ENTRY", "nothing-read", {}, subject);
  if (json) {
    const { source, value: text, bytes } = value;
    console.log(toJson({ reference: source, encoding: bytes ? "base64" : "utf8", value: text }));
    return 0;
  }
  if (value.file?.stored === true) return 0;
  const shown = output === undefined && process.stdout.isTTY;
  await destination.write([Buffer.from(shown ? (value.bytes ?? value.value) : fileContent(value))]);
  return 0;
}
