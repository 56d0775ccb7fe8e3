/** What is handed over, through the built action and the runner: exact, all or nothing, hidden, and gone at the end. */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { summaryOf, writeSummary } from "../../src/action/summary.ts";
import { PsonoServer } from "../psono-server/server.ts";
import { mutation, type Options, type Run, runAction } from "../runner/runner.ts";

const MEGABYTE = Array.from(
  { length: 16_384 },
  (_, at) => `line ${String(at).padStart(8, "0")} ${"x".repeat(49)}\n`,
).join("");
const PEM = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----";
const values = {
  CRLF: "first-line\r\nsecond-line\r\n",
  CR: "carriage-one\rcarriage-two\r",
  NEWLINES: "\n\nsurrounded by lines\n\n",
  BLANK: " \t ",
  HEREDOC: "NAME<<EOF\nvalue-inside\nEOF\nA=b\n::set-output name=x::y\n",
  UNICODE: "p\u00e4ssw\u00f6rd \ud83d\udd11 \u202e",
  MEGABYTE,
  PEM,
  NUL: "with\0nul-value",
  SURROGATE: "half \ud800 value",
  LONG: "l".repeat(140_000),
};
const server = new PsonoServer({
  children: [
    ...Object.entries(values).map(([entry, notes]) => ({ entry, type: "note", data: { notes } })),
    { entry: "<b>|*Odd*\u202e\n\ud83d\udd11", type: "note", data: { notes: "odd-value" } },
    { entry: "Login", type: "website_password", data: { username: "robot-user", password: "login-value" } },
    { entry: "Certificate", type: "elster_certificate", data: { file_content: "00ff0d0a80", password: "pin-value" } },
    { entry: "Variables", type: "environment_variables", data: { variables: [{ key: "EMPTY", value: "" }] } },
  ],
  keys: { reader: {}, writer: { write: true } },
});
beforeAll(() => server.listen());
afterAll(() => server.close());

interface Given extends Options {
  inputs?: Record<string, string>;
  env?: Record<string, string>;
  key?: string;
}

async function run(secrets: string, { inputs, env, key: name = "reader", ...options }: Given = {}): Promise<Run> {
  const key = server.keys[name];
  return runAction(
    {
      "server-url": server.url,
      "server-signature": server.signature,
      "api-key-id": key?.id ?? "",
      "api-key-private-key": key?.privateKey ?? "",
      "api-key-secret-key": key?.secretKey ?? "",
      secrets,
      ...inputs,
    },
    { GITHUB_ACTION: "secrets", ...env },
    undefined,
    options,
  );
}

/** Code that runs in the step before the action does. */
function preload(code: string): Record<string, string> {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`import fs from "node:fs";${code}`)}` };
}

function nothing(result: Run, message: RegExp) {
  expect(result.errors.join("\n")).toMatch(message);
  expect(result).toMatchObject({ exitCode: 1, outputs: {}, env: {}, files: [], summary: "" });
}

describe("bytes", () => {
  const exact = ["CRLF", "CR", "NEWLINES", "BLANK", "HEREDOC", "UNICODE", "MEGABYTE"] as const;

  test("outputs, variables and files hold values byte for byte", async () => {
    const seen: Record<string, string> = {};
    const small = exact.filter((name) => name !== "MEGABYTE");
    const lines = [
      ...exact.map((name) => `O_${name} = /${name}`),
      ...small.map((name) => `env:E_${name} = /${name}`),
      ...exact.map((name) => `file:F_${name} = /${name}`),
      "env:EMPTY = /Variables#EMPTY",
    ];
    const result = await run(lines.join("\n"), {
      next: ({ outputs }) => {
        for (const name of exact) seen[name] = readFileSync(outputs[`F_${name}`] ?? "", "utf8");
      },
    });
    expect(result.errors).toEqual([]);
    for (const name of exact) {
      expect(result.outputs[`O_${name}`], name).toBe(values[name]);
      expect(seen[name], name).toBe(values[name]);
    }
    for (const name of small) expect(result.env[`E_${name}`], name).toBe(values[name]);
    expect(result.env["EMPTY"]).toBe("");
  });

  test("binary fields are base64 as text and bytes as a file", async () => {
    let bytes: Buffer | undefined;
    const { outputs, errors } = await run("A = /Certificate\nfile:B = /Certificate", {
      next: (main) => {
        bytes = readFileSync(main.outputs["B"] ?? "");
      },
    });
    expect(errors).toEqual([]);
    expect(outputs["A"]).toBe("AP8NCoA=");
    expect(bytes?.toString("hex")).toBe("00ff0d0a80");
  });

  test("what a variable or UTF-8 cannot hold is refused with the way out, all at once and in check too", async () => {
    const lines = "env:A = /NUL\nenv:B = /LONG\nC = /SURROGATE\nD = /Login";
    for (const mode of ["load", "check"]) {
      const result = await run(lines, { inputs: { mode } });
      nothing(
        result,
        /line 1: .*A holds a NUL.*file:A.*\n.*line 2: .*too long.*file:B.*\n.*line 3: .*half a character/,
      );
    }
    const { outputs, errors } = await run("A = /NUL\nB = /LONG");
    expect(errors).toEqual([]);
    expect(outputs).toMatchObject({ A: values.NUL, B: values.LONG });
  });
});

describe("file:", () => {
  test("is private, named by its request, readable for a later step, and gone after post", async () => {
    let seen: { mode: number; folder: number; content: string } | undefined;
    const result = await run("file:KEY = /PEM\nA = /Login", {
      inputs: { "export-env": "true" },
      next: ({ outputs, env, temp }) => {
        const path = outputs["KEY"] ?? "";
        expect(env["KEY"]).toBe(path);
        expect(path.startsWith(temp)).toBe(true);
        expect(path).toMatch(/psono-secrets-[0-9a-f]{32}\/KEY$/);
        seen = {
          mode: statSync(path).mode & 0o777,
          folder: statSync(join(path, "..")).mode & 0o777,
          content: readFileSync(path, "utf8"),
        };
      },
    });
    expect(result.errors).toEqual([]);
    expect(seen).toEqual({ mode: 0o600, folder: 0o700, content: PEM });
    expect(result.post).toMatchObject({ exitCode: 0, files: [], warnings: [], raw: "" });
    expect(result.notices.join()).toMatch(/KEY.*no line end.*OpenSSH/);
  });

  test("files are gone after post when main failed, or was killed half-way", async () => {
    const killed = preload(
      `const write = fs.writeSync; let n = 0; fs.writeSync = (...a) => { if (++n === 2) process.kill(process.pid, "SIGKILL"); return write(...a); };`,
    );
    let left: string[] = [];
    const result = await run("file:KEY = /PEM\nenv:A = /Login", {
      env: killed,
      next: ({ files }) => {
        left = files;
      },
    });
    expect(left.join()).toMatch(/psono-secrets-[0-9a-f]{32}/);
    expect(result.exitCode).not.toBe(0);
    expect(result.post?.files).toEqual([]);
  });

  describe("post believes nothing of the state but its form", () => {
    const post = (state: string, temp: string) =>
      spawnSync(process.execPath, ["dist/post/index.js"], {
        env: { STATE_folder: state, RUNNER_TEMP: temp, ...mutation() },
        encoding: "utf8",
      });
    const hex = "ab".repeat(16);

    test.each(["../outside", `${hex}/../../outside`, "AB".repeat(16), `${hex}0`, "/tmp", `${hex}\n`])("%j", (state) => {
      const temp = mkdtempSync(join(tmpdir(), "post-"));
      mkdirSync(join(temp, "outside"));
      mkdirSync(join(temp, "in"));
      const { stdout } = post(state, join(temp, "in"));
      expect(existsSync(join(temp, "outside"))).toBe(true);
      expect(stdout).toContain("::warning::");
      rmSync(temp, { recursive: true });
    });

    test("a link in place of the folder stays, with all it points to; links in the folder are removed as links", () => {
      const temp = mkdtempSync(join(tmpdir(), "post-"));
      mkdirSync(join(temp, "outside"));
      writeFileSync(join(temp, "outside", "file"), "x");
      const place = join(temp, `psono-secrets-${hex}`);
      symlinkSync(join(temp, "outside"), place);
      expect(post(hex, temp).stdout).toContain("::warning::");
      expect(readdirSync(join(temp, "outside"))).toEqual(["file"]);
      rmSync(place);
      mkdirSync(place);
      symlinkSync(join(temp, "outside"), join(place, "link"));
      expect(post(hex, temp).stdout).toBe("");
      expect(existsSync(place)).toBe(false);
      expect(readdirSync(join(temp, "outside"))).toEqual(["file"]);
      rmSync(temp, { recursive: true });
    });

    test("without a state nothing is done", () => {
      expect(post("", "/nowhere")).toMatchObject({ status: 0, stdout: "", stderr: "" });
    });
  });
});

describe("all or nothing", () => {
  const lines = "file:KEY = /PEM\nenv:B = /Login\nC = /Login#username";
  const full = (at: number) =>
    preload(
      `const write = fs.writeSync; let n = 0; fs.writeSync = (fd, bytes, offset, length, ...rest) => { if (++n !== ${at}) return write(fd, bytes, offset, length, ...rest); write(fd, bytes, offset, Math.ceil(length / 2), ...rest); throw Object.assign(new Error("secret text"), { code: "ENOSPC" }); };`,
    );

  test.each([
    [1, /GITHUB_STATE could not be written \(ENOSPC\)/],
    [2, /GITHUB_ENV could not be written \(ENOSPC\)/],
    [3, /GITHUB_OUTPUT could not be written \(ENOSPC\)/],
  ])("a disk that is full at write %i leaves no output, variable or file", async (at, message) => {
    const result = await run(lines, { env: full(at) });
    nothing(result, message);
    expect(result.errors.join()).toMatch(/Nothing was handed over.*EXPORT_FAILED/);
    expect(result.raw).not.toContain("secret text");
  });

  test("a disk that takes half of a write without an error", async () => {
    const short = `const write = fs.writeSync; let n = 0; fs.writeSync = (fd, bytes, offset, length, ...rest) => write(fd, bytes, offset, ++n === 3 ? 5 : length, ...rest);`;
    nothing(await run(lines, { env: preload(short) }), /GITHUB_OUTPUT could not be written/);
  });

  test("a file that cannot be written", async () => {
    const fails = `fs.writeFileSync = () => { throw Object.assign(new Error(), { code: "EIO" }); };`;
    nothing(await run(lines, { env: preload(fails) }), /The file KEY could not be written \(EIO\)/);
  });

  test.each(["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STATE"])("no %s", async (variable) => {
    for (const path of ["", "/nowhere/at/all"]) {
      const result = await run(lines, { env: { [variable]: path } });
      nothing(result, new RegExp(`${variable} could not be written`));
    }
  });

  test("no RUNNER_TEMP", async () => {
    nothing(await run(lines, { env: { RUNNER_TEMP: "" } }), /EXPORT_FAILED/);
  });
});

describe("what the log shows", () => {
  test("masks come first, and hide secrets-json too", async () => {
    const { raw, outputs, mask } = await run("A = /Login\nB = /HEREDOC");
    const first = raw.split("\n").findIndex((line) => !line.startsWith("::add-mask::"));
    expect(raw.split("\n").slice(first).join("\n")).not.toMatch(/add-mask|login-value|value-inside/);
    expect(JSON.parse(outputs["secrets-json"] ?? "")).toEqual({ A: "login-value", B: values.HEREDOC });
    expect(mask(outputs["secrets-json"] ?? "")).not.toMatch(/login-value|value-inside/);
    expect(mask(JSON.stringify({ outputs }))).not.toMatch(/login-value|value-inside/);
  });

  test("one group on a good day, and nothing else", async () => {
    const { raw, notices, warnings } = await run("A = /Login\nenv:B = /Login\nfile:C = /CRLF");
    const shown = raw.split("\n").filter((line) => !line.startsWith("::add-mask::"));
    expect(shown.join("\n")).toMatch(
      /^::group::Psono: 3 value\(s\), \d+ request\(s\), \d+ ms\nA ← \/Login → output\nB ← \/Login → variable\nC ← \/CRLF → file, output\n::endgroup::\n$/,
    );
    expect({ notices, warnings }).toEqual({ notices: [], warnings: [] });
  });

  test("unmask leaves a value readable; a name that nothing has is an error, unless its line was forgiven", async () => {
    const lines = "USER = /Login#username\nA = /Login\nB ?= /Nope";
    const { mask, errors } = await run(lines, { inputs: { unmask: "USER, B" } });
    expect(errors).toEqual([]);
    expect(mask("robot-user login-value")).toBe("robot-user ***");
    nothing(await run(lines, { inputs: { unmask: "USRE" } }), /unmask: no value has the name USRE/);
  });

  test("masks are registered before the first byte is written", async () => {
    const env = { GITHUB_OUTPUT: "/nowhere/output" };
    const result = await run("A = /Login", { env });
    nothing(result, /EXPORT_FAILED/);
    expect(result.raw).toMatch(/^::add-mask::login-value$.*^::error::/ms);
  });

  test("a value that cannot be hidden is named in a notice", async () => {
    expect((await run("A = /BLANK")).notices.join()).toMatch(/line 1: the value is too short/);
  });

  test("a key that may write, and a key that reaches more than ids need", async () => {
    const id = server.idOf("Login");
    expect((await run(`A = ${id}`, { key: "writer" })).notices.join("\n")).toMatch(/may write.*\n.*restrict it/s);
  });

  test("a step without an id whose outputs nobody can read", async () => {
    const env = { GITHUB_ACTION: "__self" };
    expect((await run("A = /Login", { env })).warnings.join()).toMatch(/no id/);
    expect((await run("env:A = /Login", { env })).warnings).toEqual([]);
  });
});

describe("summary", () => {
  test("shows name, source, target and mask, and never a value", async () => {
    const odd = server.idOf("<b>|*Odd*\u202e\n\ud83d\udd11");
    const lines = `A = /Login\nenv:U = /Login#username\nO = ${odd}\nfile:K = /PEM`;
    const result = await run(lines, { inputs: { summary: "true", unmask: "U" } });
    expect(result.errors).toEqual([]);
    expect(result.summary).toContain("<td><code>A</code></td><td><code>/Login</code></td><td>output</td><td>yes</td>");
    expect(result.summary).toContain("<td><code>U</code></td>");
    expect(result.summary).toContain("<td>variable</td><td>no</td>");
    expect(result.summary).not.toMatch(/login-value|robot-user|odd-value|b3BlbnN/);
    expect((await run(lines)).summary).toBe("");
  });

  test("escapes names of the vault, and is cut off below the runner's limit", () => {
    const one = { name: "A", file: false, output: true, variable: false, masked: true };
    const shown = summaryOf([{ ...one, source: "/<b>|*`x`\n::y::\u202e" }], 1_000_000);
    expect(shown).not.toMatch(/<b>|[|*`\u202e]|::/);
    const many = Array.from({ length: 30_000 }, (_, at) => ({ ...one, name: `N${at}`, source: `/${"x".repeat(90)}` }));
    const cut = summaryOf(many, 1_048_576);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(1_048_576);
    expect(cut).toMatch(/\d+ more did not fit the summary/);
    expect(summaryOf(many, 10)).toBe("");
  });

  test("takes what fits to the byte, beside what is there", () => {
    const one = { name: "A", source: "/\u00e9", file: false, output: true, variable: false, masked: true };
    const three = [one, { ...one, name: "B" }, { ...one, name: "C" }];
    const whole = summaryOf(three, 100_000);
    const reserve = '<tr><td colspan="4">3 more did not fit the summary.</td></tr>\n'.length;
    const limit = Buffer.byteLength(whole) + reserve;
    expect(whole).toContain("<code>/\u00e9</code>");
    expect(summaryOf(three, limit)).toBe(whole);
    const cut = summaryOf(three, limit - 1);
    expect(cut).toMatch(/<code>B<.*\n<tr><td colspan="4">1 more did not fit/);
    expect(cut).not.toContain("<code>C<");
    expect(Buffer.byteLength(cut)).toBeLessThan(limit);
    const none = limit - 3 * (Buffer.byteLength(whole) - Buffer.byteLength(summaryOf(three.slice(1), 100_000)));
    expect(summaryOf(three, none)).toContain("3 more did not fit");
    expect(summaryOf(three, none - 1)).toBe("");

    const file = join(mkdtempSync(join(tmpdir(), "summary-")), "file");
    writeFileSync(file, "x".repeat(1_048_576 - limit + 1));
    const { GITHUB_STEP_SUMMARY: before } = process.env;
    process.env["GITHUB_STEP_SUMMARY"] = file;
    try {
      writeSummary(three);
    } finally {
      if (before === undefined) delete process.env["GITHUB_STEP_SUMMARY"];
      else process.env["GITHUB_STEP_SUMMARY"] = before;
    }
    expect(readFileSync(file, "utf8")).toBe("x".repeat(1_048_576 - limit + 1) + cut);
    rmSync(join(file, ".."), { recursive: true });
  });

  test("that cannot be written is a warning", async () => {
    const result = await run("A = /Login", { inputs: { summary: "true" }, env: { GITHUB_STEP_SUMMARY: "/nowhere" } });
    expect(result).toMatchObject({ exitCode: 0, outputs: { A: "login-value" } });
    expect(result.warnings.join()).toMatch(/summary could not be written/);
  });
});

describe("runs that get no secrets", () => {
  const empty = { "api-key-id": "", "api-key-secret-key": "" };
  const fork = { repository: { private: false }, pull_request: { head: { repo: { full_name: "someone/fork" } } } };

  test("Dependabot and pull requests from forks are told why, others that the input is missing", async () => {
    const by = async (env: Record<string, string>, event = {}) =>
      (await run("A = /Login", { inputs: empty, env, event })).errors.join("\n");
    expect(await by({ GITHUB_ACTOR: "dependabot[bot]" })).toMatch(/api-key-id: is missing\. Dependabot started/);
    expect(await by({ GITHUB_EVENT_NAME: "pull_request" }, fork)).toMatch(
      /api-key-secret-key: is missing\. This pull request comes from a fork/,
    );
    for (const [env, event] of [
      [{ GITHUB_EVENT_NAME: "push" }, {}],
      [{ GITHUB_EVENT_NAME: "pull_request_target" }, fork],
      [{ GITHUB_EVENT_NAME: "pull_request", GITHUB_REPOSITORY: "someone/fork" }, fork],
    ] as const) {
      expect(await by(env, event)).toMatch(/api-key-id: is missing\. Is the secret or variable .* \[INPUT\]/);
    }
  });
});
