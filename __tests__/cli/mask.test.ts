/** `psono-secrets run --mask`: the output of the command, with the masks of the action. */
import { type ChildProcess, spawnSync } from "node:child_process";
import { copyFileSync, linkSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { promised } from "../masking/renderings.ts";
import { runAction } from "../runner/runner.ts";
import { CLI, folder, node, REGISTRY, serve, server, start } from "./client.ts";

/** Values with characters that tools escape, and texts in which the runner masks pieces. */
const VALUES = [
  "hunter2-plain",
  "pä$$ \"w\\ord' & <more>%0A::x",
  '"quoted password"',
  "before&+xafter-it",
  "one line\nand a second: with ünïcode 密码\n",
  '{"user":"robot","password":"inner-Secret-1"}',
];

describe("the masks", () => {
  const children = VALUES.map((password, at) => ({
    entry: `Entry ${at}`,
    type: "website_password",
    data: { username: `user-${at}`, password },
  }));

  test("are those of the action on GitHub's runner, in every encoding", async () => {
    await serve({}, { children, keys: { reader: {} } });
    const pieces = ["quoted password", "before&+", "after-it"];
    const printed = [
      ...VALUES.flatMap((value, at) => Object.values(promised).map((render) => render(value, `user-${at}`))),
      ...pieces.map((piece) => `piece: ${piece}`),
    ].join("\n");
    const file = join(folder, "printed");
    writeFileSync(file, printed);
    // GitHub's runner is known by the path of its Node.
    const github = join(folder, "externals", "node24", "bin", "node");
    mkdirSync(dirname(github), { recursive: true });
    try {
      linkSync(process.execPath, github);
    } catch {
      copyFileSync(process.execPath, github);
    }
    const key = server.keys["reader"];
    const inputs = {
      "server-url": server.url,
      "server-signature": server.signature,
      "api-key-id": key?.id ?? "",
      "api-key-secret-key": key?.secretKey ?? "",
      "api-key-private-key": key?.privateKey ?? "",
      secrets: VALUES.map((_, at) => `env:V${at} = /Entry ${at}`).join("\n"),
    };
    let expected = "";
    await runAction(inputs, {}, undefined, {
      node: github,
      next: ({ mask }) => {
        expected = printed.split("\n").map(mask).join("\n");
      },
    });
    expect(expected.split("***").length).toBeGreaterThan(200);
    expect(expected.split("\n").slice(-pieces.length)).toEqual(pieces.map(() => "piece: ***"));
    const env = VALUES.flatMap((_, at) => ["--env", `V${at}=/Entry ${at}`]);
    const { code, out, err } = await start(["run", "--mask", ...env, "--", "cat", file]);
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n")).toEqual(expected.split("\n"));
  });
});

test("both streams are masked, and nothing is without --mask", async () => {
  await serve();
  const code = "process.stdout.write('out ' + process.env.A); process.stderr.write('err ' + process.env.A + '!')";
  const args = ["--env", "A=/Team/Registry", ...node(code)];
  expect(await start(["run", "--mask", ...args])).toMatchObject({ code: 0, out: "out ***", err: "err ***!" });
  for (const flags of [[], ["--no-mask"]])
    expect(await start(["run", ...flags, ...args])).toMatchObject({ out: `out ${REGISTRY}`, err: `err ${REGISTRY}!` });
});

test("what could be the beginning of a mask waits for what follows, and everything else passes at once", async () => {
  const value = "geheim-schlüssel";
  await serve({}, { children: [{ entry: "Key", type: "note", data: { notes: value } }], keys: { reader: {} } });
  // The value is cut within its ü.
  const code = `const bytes = Buffer.from(process.env.A); const at = bytes.indexOf(0xc3) + 1;
    process.on("SIGUSR1", () => { process.stdout.write(bytes.subarray(at)); process.stdout.write(" gehei"); process.exitCode = 3; clearInterval(wait); });
    const wait = setInterval(() => {}, 1e6);
    process.stdout.write(Buffer.concat([Buffer.from("before "), bytes.subarray(0, at)]));`;
  const seen: string[] = [];
  const watch = (out: string, child: ChildProcess) => {
    if (out !== "") seen.push(out);
    if (seen.length === 1 && out !== "") child.kill("SIGUSR1");
  };
  const { code: exit, out } = await start(["run", "--mask", "--env", "A=/Key", ...node(code)], { watch });
  expect(seen[0]).toBe("before ");
  expect([exit, out]).toEqual([3, "before *** gehei"]);
});

test("memory is bounded, also without line ends", async () => {
  await serve();
  const usage = join(folder, "usage");
  const preload = `import { writeFileSync } from "node:fs"; if (process.argv.includes("--mask"))
    process.on("exit", () => writeFileSync(${JSON.stringify(usage)}, String(process.resourceUsage().maxRSS)));`;
  const env = { NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(preload).toString("base64")}` };
  const args = ["run", "--mask", "--env", "A=/Team/Registry", "--", "head", "-c", "400000000", "/dev/zero"];
  const { code } = await start(args, { env, stdout: "/dev/null" });
  expect(code).toBe(0);
  expect(Number(readFileSync(usage, "utf8"))).toBeLessThan(300_000); // KB
});

describe("exit codes and signals stay", () => {
  test.each([
    [0, node("process.exit(0)")],
    [3, node("process.exit(3)")],
    [143, node('process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1e6)')],
    [127, ["--", "/no/such/command"]],
    [126, ["--", "./README.md"]],
  ])("%i", async (expected, args) => {
    await serve();
    expect((await start(["run", "--mask", "--env", "A=/Top", ...args])).code).toBe(expected);
  });

  test("a signal goes to the command", async () => {
    await serve();
    const code = `process.on("SIGTERM", () => { console.log("told"); process.exit(7); }); console.log("ready"); setInterval(() => {}, 1e6)`;
    const watch = (out: string, child: ChildProcess) => {
      if (out === "ready\n") child.kill("SIGTERM");
    };
    const { code: exit, out } = await start(["run", "--mask", "--env", "A=/Top", ...node(code)], { watch });
    expect([exit, out]).toEqual([7, "ready\ntold\n"]);
  });

  test("a reader that closes its pipe makes the writes of the command fail", () => {
    const code =
      'const more = (error) => (error ? process.exit(9) : process.stdout.write("y\\n".repeat(1e4), more)); more()';
    const line = `'${process.execPath}' ${CLI} run --mask -- '${process.execPath}' -e '${code}' | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", line], { encoding: "utf8" });
    expect({ stdout, stderr }).toEqual({ stdout: "y\n9\n", stderr: "" });
  });

  test("the command's exit code is reported, even if it closed stderr and the reader closed stdout", () => {
    const script = "exec 2>&1; yes | head -c 1000000; exit 7";
    const line = `'${process.execPath}' ${CLI} run --mask -- bash -c '${script}' | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", line], { encoding: "utf8" });
    expect({ stdout, stderr }).toEqual({ stdout: "y\n7\n", stderr: "" });
  });

  test("a signal ends the wait for what the command left running", async () => {
    await serve();
    // The inner program waits until the command's process is gone, which is when run knows that it ended.
    const inner = `const command = Number(process.argv[1]); const wait = setInterval(() => {
      try { process.kill(command, 0); } catch { clearInterval(wait); console.log("alone"); setInterval(() => {}, 1e6); }
    }, 1);`;
    const code = `const child = require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(inner)}, String(process.pid)],
      { stdio: ["ignore", "inherit", "inherit"], detached: true });
      console.log(child.pid); process.exitCode = 5; child.unref();`;
    let left = 0;
    const watch = (out: string, child: ChildProcess) => {
      left ||= Number(/^\d+(?=\n)/.exec(out)?.[0] ?? 0);
      if (out.endsWith("alone\n")) child.kill("SIGTERM");
    };
    try {
      const { code: exit, out } = await start(["run", "--mask", "--env", "A=/Top", ...node(code)], { watch });
      expect([exit, out]).toEqual([5, `${left}\nalone\n`]);
    } finally {
      if (left > 0) process.kill(left);
    }
  });
});

describe("what run says of masks", () => {
  const LINE =
    "psono-secrets: The output of the command isn't masked. Use --mask to mask it, or --no-mask to hide this line.\n";
  test.each<[string, string[], string]>([
    ["true", [], LINE],
    ["1", [], LINE],
    ["", [], ""],
    ["true", ["--mask"], ""],
    ["true", ["--no-mask"], ""],
  ])("with CI=%s and %j", async (CI, flags, expected) => {
    await serve();
    const { code, out, err } = await start(["run", ...flags, ...node('console.log("ran")')], { env: { CI } });
    expect({ code, out, err }).toEqual({ code: 0, out: "ran\n", err: expected });
  });

  test("names the values that the output can still show", async () => {
    const long = (seed: number) =>
      Array.from({ length: 300 }, (_, at) => `'${(seed * 1000 + at) * 7919}" & <'${at}'> $x/é`).join("\n");
    const notes = {
      Short: "abc",
      Lines: "abc\ndef\n",
      Many: Array.from({ length: 600 }, (_, at) => `line ${at} of it`).join("\n"),
    };
    const odd = Object.fromEntries([1, 2, 3].map((seed) => [`Long${seed}`, long(seed)]));
    const children = Object.entries({ ...notes, ...odd }).map(([entry, text]) => ({
      entry,
      type: "note",
      data: { notes: text },
    }));
    await serve({}, { children, keys: { reader: {} } });
    const env = children.flatMap(({ entry }) => ["--env", `${entry}=/${entry}`]);
    const { code, err } = await start(["run", "--mask", ...env, "--", "true"]);
    expect(code).toBe(0);
    expect(err.trim().split("\n")).toEqual([
      "psono-secrets: --env Short: The output can show this value, because it's too short or too common to mask.",
      "psono-secrets: --env Lines: The output can show this value, because its lines are too short or too common to mask.",
      "psono-secrets: --env Many: The output can show all lines of this value except the 500 longest.",
      expect.stringMatching(
        /^psono-secrets: These values are masked as they are, but not in every encoding, because they are long or many: --env .*--env Long3\.$/,
      ),
    ]);
  });
});
