/** `psono-secrets inject`: renders a template to stdout or to a file. */
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, REGISTRY, serve, server, start } from "./client.ts";

const put = (name: string, content: string) => writeFileSync(join(folder, name), content);
const TEMPLATE = "\ufefftoken: {{ psono:///Team/Registry | yaml }}\r\nnone: {{psono:///Nope ? | json}}\n{{ x }}";
const RENDERED = `\ufefftoken: "${REGISTRY}"\r\nnone: ""\n{{ x }}`;

test("renders a file or stdin to stdout, byte for byte", async () => {
  await serve();
  put("t", TEMPLATE);
  const good = { code: 0, out: RENDERED, err: "" };
  for (const file of ["t", "./t", join(folder, "t")])
    expect(await start(["inject", file], { cwd: folder })).toMatchObject(good);
  for (const args of [[], ["-"]]) expect(await start(["inject", ...args], { input: TEMPLATE })).toMatchObject(good);
  expect(server.openSessions).toBe(0);
});

test("--output writes a new file that only its owner can read, and replaces one only with --force", async () => {
  await serve();
  put("t", TEMPLATE);
  put("out", "before");
  symlinkSync("out", join(folder, "link"));
  const to = (...args: string[]) => start(["inject", "t", "--output", ...args], { cwd: folder });
  const textOf = (name: string) => readFileSync(join(folder, name), "utf8");
  for (const name of ["out", "link"])
    expect(await to(name)).toMatchObject({
      code: 2,
      out: "",
      err: `psono-secrets: ${name} already exists. To replace it, add --force. [USAGE]\n`,
    });
  expect(textOf("out")).toBe("before");
  const good = { code: 0, out: "", err: "" };
  expect(await to("new")).toMatchObject(good);
  expect(await to("link", "--force")).toMatchObject(good);
  for (const name of ["new", "link"])
    expect([textOf(name), statSync(join(folder, name)).mode & 0o777]).toEqual([RENDERED, 0o600]);
  expect(textOf("out")).toBe("before");
  expect(await to("out", "--force")).toMatchObject(good);
  expect(textOf("out")).toBe(RENDERED);
  expect(readdirSync(folder).toSorted()).toEqual(["link", "new", "out", "t"]);
});

test("reports all errors at once with file, line and column, and writes nothing", async () => {
  await serve();
  put("t", "{{ psono:///Nope }}\n  {{ psono:///Top }} {{ psono:///Team/Registri }}");
  const missing = await start(["inject", "t", "--output", "out"], { cwd: folder });
  expect([missing.code, missing.out]).toEqual([1, ""]);
  expect(missing.err.trim().split("\n")).toEqual([
    expect.stringMatching(/^psono-secrets: t, line 1, column 1: .*\[NO_SUCH_ENTRY\]$/),
    expect.stringMatching(/^psono-secrets: t, line 2, column 22: .*\[NO_SUCH_ENTRY\]$/),
  ]);
  const value = await start(["inject"], { input: "{{ psono:///Top }}" });
  expect(value.err).toMatch(/^psono-secrets: stdin, line 1, column 1: .*\[VALUE\]\n$/);
  expect(readdirSync(folder)).toEqual(["t"]);
});

test.each([
  ["{{ psono:///Top | jsn }}", /^psono-secrets: stdin, line 1, column 1: .*\[REQUEST\]\n$/],
  ["plain", /^psono-secrets: stdin: This template has no reference\..*\[REQUEST\]\n$/],
])("refuses %j before the first request", async (input, message) => {
  await serve();
  const { code, out, err } = await start(["inject"], { input });
  expect([code, out, err]).toEqual([1, "", expect.stringMatching(message)]);
  expect(server.requests).toEqual([]);
});

test("names a file that it can't read", async () => {
  await serve();
  expect((await start(["inject", "none"], { cwd: folder })).err).toMatch(/^psono-secrets: none: .*\[FILE\]\n$/);
});

test("a terminal gets no control characters of a value", async () => {
  const entry = { entry: "Odd", type: "note", data: { notes: "a\u001b]0;title\u0007" } };
  await serve({}, { children: [entry], keys: { reader: {} } });
  put("t", "{{ psono:///Odd | raw }}");
  const shown = await start(["inject", "t"], { cwd: folder, terminal: true });
  expect([shown.code, shown.out]).toEqual([
    2,
    "psono-secrets: The text has control characters, which the terminal would interpret. Use --output FILE, or redirect stdout. [USAGE]\r\n",
  ]);
  expect((await start(["inject", "t"], { cwd: folder })).out).toBe("a\u001b]0;title\u0007");
});
