import { ActionError } from "../errors.ts";
import { collect, parseReference } from "../requests/parse.ts";
import type { Subject } from "../subject.ts";
import { FLAGS, FLAGS_HELP, read, readConnection } from "./connection.ts";
import { Destination } from "./destination.ts";
import { toJson } from "./json.ts";
import { parse, UsageError } from "./usage.ts";

export const help = `psono-secrets get REFERENCE[#FIELD]     print one value, byte for byte

  --json           the value and where it comes from; bytes as base64
  --output FILE    write it to FILE, for you alone to read; needed on a terminal for what isn't text

Examples:
  psono-secrets get /Production/Database
  psono-secrets get '/Production/Database#username'
  psono-secrets get 0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55 > key.pem
  psono-secrets get /Signing/release.jks --output release.jks
  psono-secrets get '/iOS distribution#attachment:dist.p12' --output dist.p12

${FLAGS_HELP}`;

export async function get(args: string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = parse({
    args,
    options: { ...FLAGS, json: { type: "boolean" }, output: { type: "string" } },
    allowPositionals: true,
  });
  const [text, ...more] = positionals;
  if (text === undefined || more.length > 0) throw new UsageError("get takes one reference");
  const problems: ActionError[] = [];
  const subject: Subject = { kind: "reference", text };
  const problem = collect(problems, subject);
  const reference = parseReference(text, problem);
  if (reference !== undefined && "folder" in reference.source) problem("folder-is-no-value", {});
  if (reference === undefined || problems.length > 0) throw problems;
  const connection = readConnection(values, variables);
  const { json = false, output } = values;
  if (json && output !== undefined) throw new UsageError("get takes --json or --output");
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
  if (value.file?.stored !== true) await destination.write([value.bytes ?? Buffer.from(value.value)]);
  return 0;
}
