/** What the documents say is what the source does. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";
import type { ActionError } from "../../src/errors.ts";
import { WORDS } from "../../src/messages/words.ts";
import { parseRequests, type Request } from "../../src/requests/parse.ts";
import { issue } from "../fixtures/certificates.ts";
import { vault as tried } from "../fixtures/demo-vault.ts";
import type { Shard } from "../psono-server/file-views.ts";
import { type Node, PsonoServer } from "../psono-server/server.ts";
import type { AttachmentNode } from "../psono-server/vault.ts";
import { runAction } from "../runner/runner.ts";
import { examples, isInputs, type Step } from "./examples.ts";
import { diagnose } from "./workflows.ts";

const readme = readFileSync("README.md", "utf8");
const action = parse(readFileSync("action.yml", "utf8")) as {
  inputs: Record<string, { description: string }>;
  outputs: Record<string, unknown>;
};

test("docs/errors.md has a section for every code in the source, and no other", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const codes = new Set<string>(Object.keys(WORDS));
  for (const file of files) {
    const text = readFileSync(`src/${file}`, "utf8");
    for (const [, code = ""] of text.matchAll(/\[([A-Z_]{4,})\](?:\\n)?["`]/g)) codes.add(code);
    for (const [, code = ""] of text.matchAll(/"(COMMAND(?:_[A-Z_]+)?)"/g)) codes.add(code);
  }
  const entries = [...readFileSync("docs/errors.md", "utf8").matchAll(/^### ([A-Z_]+)$/gm)].map(
    ([, code]) => code ?? "",
  );
  expect(entries.toSorted()).toEqual([...codes].toSorted());
});

test("the README has every input and output of action.yml, and no other", () => {
  const table = (heading: string) =>
    [...(readme.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "").matchAll(/^\| `([a-z-]+)` \|/gm)].map(
      ([, name]) => name,
    );
  expect(table("Inputs")).toEqual(Object.keys(action.inputs));
  expect(table("Outputs")).toEqual(Object.keys(action.outputs));
});

const isOurs = ({ uses }: Step) => uses?.includes("org/psono-secrets-action@");
/** The steps that run one after another. */
const jobs = examples.flatMap(({ at, content }) => {
  if (Array.isArray(content)) return [{ at, steps: content }];
  if (!("jobs" in content || "runs" in content)) return [];
  const { jobs = {}, runs } = content as { jobs?: Record<string, { steps?: Step[] }>; runs?: { steps: Step[] } };
  const lists = [runs?.steps, ...Object.values(jobs).map(({ steps }) => steps)];
  return lists.flatMap((steps) => (steps ? [{ at, steps }] : []));
});

test("every example uses v1 of this action, and pins other actions to a SHA, followed by the version", () => {
  expect(examples.length).toBeGreaterThan(20);
  for (const { text } of examples) {
    for (const line of text.match(/^.*\buses:.*$/gm) ?? [])
      expect(line).toMatch(
        /uses: (?:\.\/\S+|(?:https:\/\/github\.com\/)?org\/psono-secrets-action@v1|\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/,
      );
  }
});

test.each(
  examples
    .filter((example) => !isInputs(example))
    .map(({ at, text, content }, i) => [i + 1, at, text, content] as const),
)("GitHub understands example %i (%s)", async (_, at, text, content) => {
  const head = "on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    permissions: {}\n    steps:\n";
  const workflow = Array.isArray(content) ? head + text.replace(/^(?=.)/gm, "      ") : text;
  const name = "runs" in content ? ".github/actions/migrate/action.yml" : `.github/workflows/${at}.yml`;
  const called = examples.find((example) => example.text.includes("workflow_call"))?.text ?? "";
  // Forgejo takes whole URLs, which GitHub doesn't.
  const here = workflow.replace("uses: https://github.com/", "uses: ");
  expect(await diagnose(name, here, { ".github/workflows/deploy.yml": called })).toEqual([]);
});

test("examples of lines to add to a step have only inputs of action.yml", () => {
  const added = examples.filter(isInputs);
  expect(added.length).toBeGreaterThan(2);
  for (const { content } of added)
    for (const name of Object.keys(content)) expect(action.inputs).toHaveProperty([name]);
});

/** A vault that holds what is asked for. */
function vaultFor(requests: readonly Request[]): Node[] {
  const root: Node[] = [];
  const seen = new Set<string>();
  const attachments = new Map<string, AttachmentNode[]>();
  for (const { source, field } of requests) {
    if (field?.kind !== "attachment" || !("path" in source)) continue;
    const filename = field.name;
    const text = `value-of-${source.path.slice(source.path.lastIndexOf("/") + 1)} ${filename}`;
    attachments.set(source.path, [...(attachments.get(source.path) ?? []), { filename, text }]);
  }
  for (const { source, field: named, many } of requests) {
    const field = named?.name;
    const place = "path" in source ? source.path : "id" in source ? `/${source.id}` : `${source.folder}/Entry`;
    if (seen.has(place)) continue;
    seen.add(place);
    const names = place.slice(1).split("/");
    const entry = names.pop() ?? "";
    let children = root;
    for (const folder of names) {
      const node = { folder, children: [] };
      children.push(node);
      children = node.children;
    }
    if (/\.jks$/.test(entry)) {
      children.push({ file: entry, text: `value-of-${entry}` });
      continue;
    }
    const variables = many || /^[A-Z_]+$/.test(field ?? "");
    const data = variables
      ? { variables: [{ key: field ?? "some_variable", value: `value-of-${entry}` }] }
      : { password: `value-of-${entry}`, username: `name-in-${entry}` };
    const id = "id" in source ? { id: source.id } : {};
    children.push({
      entry,
      type: variables ? "environment_variables" : "website_password",
      data,
      ...id,
      ...(attachments.has(place) && { attachments: attachments.get(place) ?? [] }),
    });
  }
  return root;
}

/** Stands for programs that need a network: tells what it is given, as arguments, on stdin, as files and variables. */
const PROGRAM = `#!/usr/bin/env bash
echo "arguments: $*"
[ -p /dev/stdin ] && cat
for one in "$@"; do one="\${one#*=}"; [ -f "$one" ] && cat "$one"; done
env
`;
const programs = mkdtempSync(join(tmpdir(), "programs-"));
for (const name of ["docker", "ssh", "npm", "terraform", "migrate", "smoke-test", "gradlew", "security"]) {
  writeFileSync(join(programs, name), PROGRAM, { mode: 0o755 });
}
afterAll(() => rmSync(programs, { recursive: true }));

/** Fills in what stands in braces, from a table of what is known. */
const filled = (text: string, known: Record<string, string>) =>
  text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => {
    if (known[name] === undefined) throw new Error(`${name} is not known here`);
    return known[name];
  });

/** The host of the fileserver, which isn't the server's. */
const FILES = "files.example.com";

/** A proxy that goes to one server and its fileserver, whatever is asked for. */
async function proxyTo(server: PsonoServer) {
  const asked = new Set<string | undefined>();
  const proxy = createServer().on("connect", (request: IncomingMessage, client: Socket) => {
    asked.add(request.url);
    const host = request.url === `${FILES}:443` ? server.fileserver : server;
    const behind = connect(Number(new URL(host.url).port), "127.0.0.1", () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      client.pipe(behind).pipe(client);
    });
    for (const socket of [client, behind]) socket.on("error", () => [client, behind].map((each) => each.destroy()));
  });
  await new Promise<void>((ready) => proxy.listen(0, "127.0.0.1", ready));
  return { asked, proxy, url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` };
}

const runnable = jobs.filter(({ steps }) => steps.some(isOurs)).map(({ at, steps }, i) => [i + 1, at, steps] as const);

test.each(runnable)("job %i of the docs (%s) runs, and its commands get the values", async (_, at, steps) => {
  const { id = "__self", with: given = {}, env: own = {} } = steps.find(isOurs) ?? {};
  const references = Object.entries(own).filter(([, value]) => value.startsWith("psono://"));
  const authority = issue("CA", []);
  const file = join(programs, "ca.pem");
  writeFileSync(file, authority.certificate);
  const known: Record<string, string> = {
    "matrix.region": "north",
    "vars.INTERNAL_CA": authority.certificate,
    "vars.ACCESS_ID": "access-id",
    "secrets.ACCESS_SECRET": "access-secret",
  };
  const problems: ActionError[] = [];
  const lines = references.map(([name, value]) => `env:${name} = ${value.slice("psono://".length)}`);
  const requests = parseRequests([filled(given["secrets"] ?? "", known), ...lines].join("\n"), problems);
  expect(problems).toEqual([]);
  const children = vaultFor(requests);
  const attached = children.flatMap((node) => ("entry" in node ? [node.entry] : []));
  // The host is the README's, behind a proxy that knows where it is.
  const { hostname } = new URL(given["server-url"] ?? "");
  const { certificate, key } = issue("leaf", [hostname, FILES], authority);
  const keys = { reader: {}, restricted: { restricted: true, attached } };
  const shards = (all: Shard[]) =>
    all.map((shard) => ({
      ...shard,
      fileserver: shard.fileserver.map((one) => ({ ...one, fileserver_url: `https://${FILES}` })),
    }));
  const server = new PsonoServer({ children, keys }, { shards, https: { cert: certificate, key } });
  await server.listen();
  const { asked, proxy, url } = await proxyTo(server);
  const apiKey = server.keys["api-key-private-key" in given ? "reader" : "restricted"];
  const inputs: Record<string, string> = {
    "server-url": `https://${hostname}`,
    "server-signature": server.signature,
    "api-key-id": apiKey?.id ?? "",
    "api-key-private-key": apiKey?.privateKey ?? "",
    "api-key-secret-key": apiKey?.secretKey ?? "",
  };
  let printed = "";
  const result = await runAction(
    Object.fromEntries(Object.entries(given).map(([name, value]) => [name, inputs[name] ?? filled(`${value}`, known)])),
    {
      ...Object.fromEntries(references),
      GITHUB_ACTION: id,
      https_proxy: url,
      ...(!given["ca-certificate"] && { NODE_EXTRA_CA_CERTS: file }),
    },
    undefined,
    {
      next: ({ outputs, env: variables, mask }) => {
        for (const [name, value] of Object.entries(outputs)) known[`steps.${id}.outputs.${name}`] = value;
        for (const { run, env = {} } of steps) {
          if (run === undefined || process.platform === "win32") continue; // its bash may be that of WSL
          const filledIn = Object.entries(env).map(([name, value]) => [name, filled(value, known)]);
          const { status, stdout, stderr } = spawnSync(
            "bash",
            ["--norc", "-e", "-u", "-c", run.replace(/(^|\s)\.\//g, "$1")],
            {
              encoding: "utf8",
              env: {
                PATH: `${programs}${delimiter}${process.env["PATH"]}`,
                ...variables,
                ...Object.fromEntries(filledIn),
              },
            },
          );
          expect([run, status, stderr]).toEqual([run, 0, ""]);
          for (const line of stdout.split("\n")) expect(mask(line)).not.toContain("value-of-");
          printed += stdout;
        }
      },
    },
  );
  server.close();
  proxy.close();
  expect(result.errors).toEqual([]);
  expect(result.warnings).toEqual([]);
  if (at.startsWith("README.md")) {
    const [, shown = ""] = /`API_TOKEN: \*\*\*`[^`]*You should see this line:[^`]*```\n(.*)\n```$/m.exec(readme) ?? [];
    expect(result.log.split("\n")).toContain(shown);
  }
  for (const { name, many, target, source, field: named } of requests) {
    const field = named?.name;
    const where = target === "env" ? result.env : result.outputs;
    const entry = "id" in source ? source.id : "path" in source ? source.path : "Entry";
    const value = field === "username" ? "name-in-" : "value-of-";
    if (many) expect(Object.keys(where).filter((one) => one.startsWith(name))).not.toEqual([]);
    else expect(where[name]).toMatch(target === "file" ? /psono-secrets-/ : value);
    if (process.platform !== "win32" && steps.some(({ run }) => run !== undefined))
      expect(printed).toContain(value + entry.slice(entry.lastIndexOf("/") + 1));
  }
  const hosts = server.fileserver.requests.length > 0 ? [hostname, FILES] : [hostname];
  expect(asked).toEqual(new Set(hosts.map((host) => `${host}:443`)));
  if (given["extra-headers"] !== undefined) {
    const [sent] = server.headers;
    expect(sent).toMatchObject({ "cf-access-client-id": "access-id", "cf-access-client-secret": "access-secret" });
  }
});

test("the commands in docs/console.md work with the embedded server", async () => {
  const page = readFileSync("docs/console.md", "utf8");
  const section = page.split("\n## Try it without a Psono server\n")[1] ?? "";
  const lines = [...section.matchAll(/echo '(.*)' \| node (\S+) check -$/gm)];
  expect(lines.length).toBe(2);
  const server = new PsonoServer(tried);
  await server.listen();
  for (const [at, [, line = "", program = ""]] of lines.entries()) {
    const { id = "", secretKey = "", privateKey = "" } = server.keys[at === 0 ? "reader" : "restricted"] ?? {};
    const session = { PSONO_SERVER_SIGNATURE: server.signature, PSONO_API_KEY_PRIVATE_KEY: privateKey };
    const key = { PSONO_SERVER_URL: server.url, PSONO_API_KEY_ID: id, PSONO_API_KEY_SECRET_KEY: secretKey };
    const env = { ...process.env, ...key, ...(at === 0 && session) };
    const child = spawn(process.execPath, [program, "check", "-"], { env, stdio: ["pipe", "pipe", "inherit"] });
    child.stdin.end(line);
    const [name, path] = line.split(" = ");
    expect(await text(child.stdout)).toBe(`${name} (output) ← ${path}\n1 of 1 request OK\n`);
  }
  server.close();
});

test("the README has the two commands for a fresh machine, and .ci/run runs the second one", () => {
  expect(readme).toContain("\n    npm ci && npm run demo\n    npm ci && npm test\n");
  expect(readFileSync(".ci/run", "utf8")).toMatch(/^npm ci .*\n[\s\S]*^npm test\b/m);
});

test("docs/migrating.md names inputs that exist, and requests that are valid", () => {
  const moving = readFileSync("docs/migrating.md", "utf8");
  const rows = [...moving.matchAll(/^\| .* \| (.*) \|$/gm)].map(([, here = ""]) => here);
  expect(rows.length).toBeGreaterThan(20);
  const id = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";
  for (const [, code = ""] of rows.join("\n").matchAll(/`([^`]+)`/g)) {
    const problems: ActionError[] = [];
    if (code.includes(" = ")) expect([code, parseRequests(code.replace("ID", id), problems).length]).toEqual([code, 1]);
    else if (/^[a-z]+(?:-[a-z]+)+$/.test(code) && code !== "ssh-add") expect(action.inputs).toHaveProperty([code]);
    expect(problems).toEqual([]);
  }
});
