/** The setups of docs/console.md for CI systems, and the image: what they run, with the packed client. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { PsonoServer } from "../psono-server/server.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const page = readFileSync("docs/console.md", "utf8");
/** Where a release has the package. */
const PACKAGE = `https://github.com/org/psono-secrets-action/releases/download/v${version}/psono-secrets-${version}.tgz`;
const VALUE = "value-of-the-database";

/** The code below a heading of the page. */
const codeBelow = (heading: string) =>
  /^```\w+\n([\s\S]*?)\n```$/m.exec(page.split(`\n### ${heading}\n`)[1] ?? "")?.[1] ?? "";

interface Setup {
  /** Shell lines, each in a shell of its own. */
  readonly shells: readonly string[];
  /** Variables that the setup sets. */
  readonly sets: readonly string[];
}

const KEY = ["PSONO_SERVER_URL", "PSONO_API_KEY_ID", "PSONO_API_KEY_SECRET_KEY"];
const SETUPS: Record<string, (code: string) => Setup> = {
  "GitLab CI": (code) => {
    const { migrate } = parse(code) as { migrate: { script: string[] } };
    return { shells: [migrate.script.join("\n")], sets: KEY };
  },
  Jenkins: (code) => ({
    shells: [...code.matchAll(/^ *sh '(.*)'$/gm)].map(([, line = ""]) => line),
    sets: [...code.matchAll(/^ *(PSONO_\w+) = /gm)].map(([, name = ""]) => name),
  }),
  Woodpecker: (code) => {
    const { steps } = parse(code) as { steps: { commands: string[]; environment: object }[] };
    return {
      shells: steps.map(({ commands }) => commands.join("\n")),
      sets: steps.flatMap(({ environment }) => Object.keys(environment)),
    };
  },
  Forgejo: (code) => {
    const { jobs } = parse(code) as { jobs: { migrate: { steps: { run?: string; env?: object }[] } } };
    const { steps } = jobs.migrate;
    return {
      shells: steps.flatMap(({ run }) => run ?? []),
      sets: steps.flatMap(({ env }) => Object.keys(env ?? {})),
    };
  },
  "A shell": (code) => ({ shells: [code], sets: KEY }),
};

const folder = mkdtempSync(join(tmpdir(), "setups-"));
afterAll(() => rmSync(folder, { recursive: true }));
const server = new PsonoServer({
  children: [{ entry: "Database", type: "application_password", data: { password: VALUE } }],
  keys: { restricted: { restricted: true, attached: ["Database"] } },
});
afterAll(() => server.close());
let archive = "";

beforeAll(async () => {
  archive = execFileSync(process.execPath, ["scripts/pack-console.mjs", folder], { encoding: "utf8" }).trim();
  await server.listen();
});

test("the page names the package of this version wherever it names one", () => {
  const named = page.match(/\S*psono-secrets-\d\S*\.tgz/g) ?? [];
  expect(new Set(named)).toEqual(new Set([PACKAGE]));
  expect(basename(archive)).toBe(basename(PACKAGE));
});

test.each(Object.keys(SETUPS))("the shell lines of the setup for %s run the program with the secret", async (name) => {
  if (process.platform === "win32") return; // its bash may be that of WSL
  const { shells, sets } = SETUPS[name]?.(codeBelow(name)) ?? { shells: [], sets: [] };
  expect([shells.length > 0, sets]).toEqual([true, KEY]);
  const home = mkdtempSync(join(folder, "home-"));
  const { id = "", secretKey = "" } = server.keys["restricted"] ?? {};
  const key = { PSONO_SERVER_URL: server.url, PSONO_API_KEY_ID: id, PSONO_API_KEY_SECRET_KEY: secretKey };
  writeFileSync(join(home, "migrate"), '#!/bin/sh\necho "with $PGPASSWORD"\necho "$PGPASSWORD" > seen\n', {
    mode: 0o755,
  });
  const settings = join(home, "psono-secrets.env");
  writeFileSync(
    settings,
    Object.entries(key)
      .map(([variable, value]) => `${variable}=${value}\n`)
      .join(""),
  );
  const bin = join(home, "bin");
  mkdirSync(bin);
  symlinkSync(process.execPath, join(bin, "node"));
  const npm = process.env["npm_execpath"];
  if (npm) writeFileSync(join(bin, "npm"), `#!/bin/sh\nexec node '${npm}' "$@"\n`, { mode: 0o755 });
  const env = {
    PATH: `${bin}${delimiter}${process.env["PATH"]}`,
    HOME: home,
    CI: "true",
    // An empty cache and no network: everything that the package needs is in it.
    ...{ npm_config_prefix: home, npm_config_cache: join(home, "cache"), npm_config_offline: "true" },
    ...(name !== "A shell" && key),
  };
  let out = "";
  for (const shell of shells) {
    const code = shell.replaceAll(PACKAGE, archive).replaceAll("/etc/psono-secrets.env", settings);
    const child = spawn("bash", ["--norc", "-eu", "-c", code], { cwd: home, env, stdio: ["ignore", "pipe", "pipe"] });
    const [printed, errors, status] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise((ended) => child.on("close", ended)),
    ]);
    expect([shell, status, errors]).toEqual([shell, 0, ""]);
    out += printed;
  }
  expect(out).toMatch(/^with \*\*\*$/m);
  expect(out).not.toContain(VALUE);
  expect(readFileSync(join(home, "seen"), "utf8")).toBe(`${VALUE}\n`);
  if (name === "A shell") expect(readFileSync(join(home, "password.txt"), "utf8")).toBe(VALUE);
});

test("npx runs the package without installing it", () => {
  const npm = process.env["npm_execpath"];
  const words = ["exec", "--yes", "--offline", "--package", archive, "--", "psono-secrets", "--version"];
  // The first line of the client names the node that PATH finds.
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env["PATH"]}`;
  const env = { ...process.env, PATH, npm_config_cache: join(folder, "npx-cache") };
  const options = { cwd: folder, env, encoding: "utf8" } as const;
  const printed = npm
    ? spawnSync(process.execPath, [npm, ...words], options)
    : spawnSync("npm", words, { ...options, shell: process.platform === "win32" });
  expect(printed).toMatchObject({ status: 0, stdout: `${version}\n` });
});

test("the image has the client in PATH, and another user than root", () => {
  const lines = readFileSync("Dockerfile", "utf8").split("\n");
  const [, copied = "", to = ""] = /^COPY (.*) (\/\S+\/)$/m.exec(lines.join("\n")) ?? [];
  const [, target = "", link = ""] = /^RUN ln -s (\S+) (\S+)$/m.exec(lines.join("\n")) ?? [];
  expect(dirname(link)).toBe("/usr/local/bin");
  expect(lines.filter((line) => line.startsWith("USER "))).toEqual(["USER node"]);
  expect(JSON.parse(/^ENTRYPOINT (.*)$/m.exec(lines.join("\n"))?.[1] ?? "")).toEqual([basename(link)]);
  if (process.platform === "win32") return;
  // The same below a folder.
  const root = join(folder, "image");
  for (const path of [to, `${dirname(link)}/`]) mkdirSync(join(root, path), { recursive: true });
  for (const file of copied.split(" ")) copyFileSync(file, join(root, to, basename(file)));
  symlinkSync(join(root, target), join(root, link));
  expect(statSync(join(root, target)).mode & 0o111).toBe(0o111);
  const env = { PATH: `${join(root, dirname(link))}${delimiter}${dirname(process.execPath)}${delimiter}/usr/bin:/bin` };
  const printed = spawnSync(basename(link), ["--version"], { env, encoding: "utf8" });
  expect(printed).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
});
