/** Templates and request files at a terminal: relative to the current folder. */
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder, node, REGISTRY, serve, server, start } from "./client.ts";
import { step, workflow } from "./workflow-text.ts";

const put = (name: string, content: string) => writeFileSync(join(folder, name), content);
const SHOW = node("console.log(JSON.stringify(process.env.A))");

describe("run --env", () => {
  test("renders a template of the current folder, byte for byte, instead of a reference with its name", async () => {
    await serve();
    put("t", "token={{ psono:///Team/Registry | shell }}\n{{ x }}\r\n");
    const ended = await start(["run", "--env", "A=./t", ...SHOW], { cwd: folder, env: { A: "psono:///Nope" } });
    expect(ended).toMatchObject({ code: 0, err: "", out: `${JSON.stringify(`token='${REGISTRY}'\n{{ x }}\r\n`)}\n` });
    expect(server.openSessions).toBe(0);
  });

  test("names the argument, or line and column of the template, and starts nothing", async () => {
    await serve();
    put("t", "{{ psono:///Nope }}\n");
    symlinkSync("t", join(folder, "link"));
    for (const [file, message] of [
      ["./none", "--env A: There is no such file in the current folder. Check the path. [FILE]"],
      ["./link", "--env A: This isn't a regular file, or its path goes through a symbolic link. [FILE]"],
      ["./../t", '--env A: The path must be relative to the current folder, without "..". [FILE]'],
    ])
      expect(await start(["run", "--env", `A=${file}`, ...SHOW], { cwd: folder })).toMatchObject({
        ...{ code: 1, out: "", err: `psono-secrets: ${message}\n` },
      });
    const missing = await start(["run", "--env", "A=./t", ...SHOW], { cwd: folder });
    expect(missing).toMatchObject({ code: 1, out: "" });
    expect(missing.err).toMatch(/^psono-secrets: \.\/t, line 1, column 1: .*\[NO_SUCH_ENTRY\]\n$/);
  });
});

describe("check", () => {
  test("tries the references of templates, in a request file", async () => {
    await serve();
    put("t", "{{ psono:///Team/Registry }}{{ psono:///Team/Registry#username | json }}");
    put("requests", "export A='./t'\nB=psono:///Top\n");
    expect(await start(["check", "requests"], { cwd: folder })).toMatchObject({
      code: 0,
      out: [
        "B (output) ← /Top",
        "A (output) ← ./t",
        "    ./t, line 1, column 1 ← /Team/Registry",
        "    ./t, line 1, column 29 ← /Team/Registry#username",
        "3 of 3 requests OK\n",
      ].join("\n"),
      err: "",
    });
  });

  test("leaves out a template in which a reference fails, and tries the rest", async () => {
    await serve();
    put("t", "{{ psono:///Top }}{{ psono:///Nope }}");
    put("requests", "A = ./t\nB = /Top\n");
    const { code, out, err } = await start(["check", "requests"], { cwd: folder });
    expect([code, out]).toEqual([1, "B (output) ← /Top\n2 of 3 requests OK\n"]);
    expect(err).toMatch(/^psono-secrets: \.\/t, line 1, column 19: .*\[NO_SUCH_ENTRY\]\n$/);
  });

  test("reads what a step of a workflow names, from the current folder", async () => {
    await serve();
    put("t", "{{ psono:///Team/Registry }}");
    put("psono.env", "B = psono:///Top\nC = ./t\n");
    put("ci.yml", workflow(step("secrets: A = ./t", "secrets-file: psono.env"), step("secrets-file: ./psono.env")));
    const good = await start(["check", "ci.yml"], { cwd: folder });
    expect(good).toMatchObject({ code: 0, err: "" });
    expect(good.out).toMatch(/\n5 of 5 requests OK\n$/);
    const expression = "${" + "{ inputs.file }}";
    put(
      "ci.yml",
      workflow(
        step("secrets: |", "  A = ./none", "  B = /Top", "secrets-file: none"),
        step(`secrets-file: ${expression}`),
      ),
    );
    const bad = await start(["check", "ci.yml"], { cwd: folder });
    expect(bad.err.split("\n")).toEqual([
      "psono-secrets: ci.yml, line 13: Not checked, because an expression gets its value when the workflow runs.",
      "psono-secrets: ci.yml, line 10: There is no such file in the current folder. Check the path. [FILE]",
      "psono-secrets: ci.yml, line 8: There is no such file in the current folder. Check the path. [FILE]",
      "",
    ]);
  });
});

test("get takes no template", async () => {
  await serve();
  expect((await start(["get", "./t"], { cwd: folder })).err).toMatch(
    /This isn't a path or a secret ID\..*\[REQUEST\]\n$/,
  );
});
