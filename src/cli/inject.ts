import type { ActionError } from "../errors.ts";
import type { TemplateLine } from "../requests/parse.ts";
import { parseTemplate } from "../requests/template.ts";
import { FLAGS, read, readConnection } from "./connection.ts";
import { Destination } from "./destination.ts";
import { nameOf, readText } from "./file.ts";
import type { About } from "./help.ts";
import { parse, single, UsageError } from "./usage.ts";

export const about: About = {
  usage: "inject [FILE] [options]",
  summary: "Render a template: replace the references in a file with secrets",
  details: `FILE is a template. Without FILE or with -, inject reads it from stdin. It replaces each reference
{{ psono://REFERENCE }} with its value, and leaves everything else as it is, byte for byte.

{{ psono://REFERENCE | FILTER }} encodes the value for the syntax around it. The filters are json,
yaml, toml, xml, url, shell, base64 and raw. With ? after the reference, as in
{{ psono:///path ? | json }}, a missing value becomes an empty string.`,
  options: [
    ["--output FILE", "Write to a new file. Only you can read it, except on Windows"],
    ["--force", "With --output, replace the file if it exists"],
  ],
  examples: [
    "psono-secrets inject app.tpl.yml --output app.yml",
    "psono-secrets inject app.tpl.yml --output app.yml --force",
    "echo 'password: {{ psono:///Production/Database | yaml }}' | psono-secrets inject",
  ],
};

const OPTIONS = { ...FLAGS, output: { type: "string" }, force: { type: "boolean" } } as const;

export async function inject(args: string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = await parse({ args, options: OPTIONS, allowPositionals: true });
  const { output, force = false } = values;
  const file = single("inject", positionals) ?? "-";
  if (force && output === undefined) throw new UsageError("--force needs --output.");
  const template = nameOf(file);
  const asked: TemplateLine = { subject: { kind: "file", name: template }, name: "TEMPLATE", target: "file", template };
  const problems: ActionError[] = [];
  const parsed = parseTemplate(readText(file, true), asked, problems);
  if (problems.length > 0) throw problems;
  const [rendered] = await read({
    ...readConnection(values, variables),
    ...{ mode: "load", requests: parsed.references, templates: [parsed], exclude: [], exportEnv: false },
  });
  const destination = new Destination(output, "--output FILE, or redirect stdout", force);
  await destination.write([Buffer.from(rendered?.value ?? "")]);
  return 0;
}
