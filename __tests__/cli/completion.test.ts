/** `psono-secrets completion`: what bash, zsh and fish complete. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder, serve, server, start } from "./client.ts";

const COMMANDS = ["list", "get", "inject", "run", "check", "login-test", "completion", "help"];
const CONNECTED = COMMANDS.slice(0, 6);
/** Options whose values are in the help of each command. */
const OPTIONS: Record<string, string[]> = {
  list: ["--tag", "--type", "--json"],
  get: ["--json", "--format", "--output"],
  inject: ["--output", "--force"],
  run: ["--env", "--file", "--mask", "--no-mask", "--clear-env", "--keep"],
};
const CONNECTION = [
  ...["--server-url", "--api-key-id", "--server-signature", "--ca-certificate", "--client-certificate", "--timeout"],
];
const optionsOf = (command: string) =>
  [...(OPTIONS[command] ?? []), ...(CONNECTED.includes(command) ? CONNECTION : []), "--help"].toSorted();

async function scriptOf(shell: string): Promise<string> {
  const { code, out, err } = await start(["completion", shell]);
  expect([code, err]).toEqual([0, ""]);
  return out;
}

const isInstalled = (shell: string) => spawnSync(shell, ["-c", "exit 0"]).status === 0;

/** What a shell prints for a line of its own. */
function run(shell: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(shell, args, { encoding: "utf8", cwd: folder });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

describe("bash", () => {
  /** What bash offers for the last of these words. */
  async function offered(words: string[]): Promise<string[]> {
    const file = join(folder, "completion.bash");
    writeFileSync(file, await scriptOf("bash"));
    const quoted = words.map((word) => `'${word}'`).join(" ");
    // `complete -p` fails if the script didn't register its function.
    const code = `. '${file}'; complete -p psono-secrets > /dev/null || exit 1
      COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _psono_secrets; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return run("bash", ["--norc", "-uc", code])
      .split("\n")
      .filter((line) => line !== "")
      .toSorted();
  }

  test("completes commands", async () => {
    expect(await offered(["psono-secrets", ""])).toEqual(COMMANDS.toSorted());
    expect(await offered(["psono-secrets", "l"])).toEqual(["list", "login-test"]);
    expect(await offered(["psono-secrets", "--"])).toEqual(["--help", "--version"]);
    expect(await offered(["psono-secrets", "help", "c"])).toEqual(["check", "completion", "connection"]);
    expect(await offered(["psono-secrets", "completion", ""])).toEqual(["bash", "fish", "zsh"]);
  });

  test.each(COMMANDS)("completes the options of %s", async (command) => {
    expect(await offered(["psono-secrets", command, "-"])).toEqual(optionsOf(command));
    expect(await offered(["psono-secrets", command, "x", "--h"])).toEqual(["--help"]);
  });

  test("leaves files, and the command of run, to bash", async () => {
    expect(await offered(["psono-secrets", "check", ""])).toEqual([]);
    expect(await offered(["psono-secrets", "run", "--file", "a"])).toEqual([]);
    expect(await offered(["psono-secrets", "run", "--", "npm", "--"])).toEqual([]);
    expect(await scriptOf("bash")).toMatch(/^complete -o bashdefault -o default -F /m);
  });
});

describe("zsh", () => {
  test("the script describes every command and option", async () => {
    const script = await scriptOf("zsh");
    expect(script).toMatch(/^#compdef psono-secrets\n/);
    for (const command of COMMANDS) {
      expect(script).toContain(`'${command}:`);
      const line = script.split("\n").find((one) => one.startsWith(`    ${command}) `)) ?? "";
      expect([...line.matchAll(/'\*(--[a-z-]+)/g)].map(([, flag]) => flag).toSorted()).toEqual(optionsOf(command));
    }
  });

  test("zsh reads it", async () => {
    const file = join(folder, "_psono-secrets");
    writeFileSync(file, await scriptOf("zsh"));
    if (!isInstalled("zsh")) return console.warn("zsh isn't installed: it didn't read its completion script.");
    // Stubs print what the script passes to zsh's own functions, one argument per line.
    const code = `compdef() { print -r -- "compdef $*" }; . ${file}
      _describe() { print -rl -- $1 "\${(@P)2}" }; _arguments() { print -rl -- "$@" }
      words=(psono-secrets ''); CURRENT=2; _psono_secrets
      words=(psono-secrets run --); CURRENT=3; _psono_secrets; print -r -- $words[1] $CURRENT`;
    expect(run("zsh", ["-f", "-c", code]).split("\n")).toEqual([
      "compdef _psono_secrets psono-secrets",
      "command",
      // A colon separates a command from its description.
      ...COMMANDS.map((command) => expect.stringMatching(new RegExp(`^${command}:[A-Z](?:[^:]|\\\\:)*$`))),
      "-S",
      "*--env=[Set a variable (NAME?= if it's optional, PREFIX_*=/folder/ for a folder)]:NAME=REFERENCE:_files",
      ...optionsOf("run")
        .slice(1)
        .map(() => expect.stringMatching(/^\*--[a-z-]+(?:\[.*\]|=\[.*\]:[A-Z]+:_files)$/)),
      "*:file:_files",
      "run 2",
      "",
    ]);
  });
});

describe("fish", () => {
  test("the script describes every command and option, on lines of one form", async () => {
    const text = "'(?:[^'\\\\]|\\\\['\\\\])*'";
    const line = new RegExp(
      `^complete -c psono-secrets (?:-f )?-n (?:__fish_use_subcommand|${text})(?: -l [a-z-]+(?: -r)?| -a (?:[a-z-]+|${text}))(?: -d ${text})?$`,
    );
    const lines = (await scriptOf("fish")).trim().split("\n");
    for (const one of lines) expect(one).toMatch(line);
    for (const command of COMMANDS) {
      expect(lines.filter((one) => one.includes(`-n __fish_use_subcommand -a ${command} `))).toHaveLength(1);
      const after = lines.filter((one) => one.includes(`'__fish_seen_subcommand_from ${command}'`));
      const flags = after.flatMap((one) => / -l ([a-z-]+)/.exec(one)?.[1] ?? []);
      expect(flags.map((flag) => `--${flag}`).toSorted()).toEqual(optionsOf(command));
    }
  });

  test("fish reads it", async () => {
    const file = join(folder, "psono-secrets.fish");
    writeFileSync(file, await scriptOf("fish"));
    if (!isInstalled("fish")) return console.warn("fish isn't installed: it didn't read its completion script.");
    run("fish", ["--no-execute", file]);
    const offered = run("fish", ["--no-config", "-c", `source ${file}; complete -C "psono-secrets get --"`]);
    expect(
      offered
        .trim()
        .split("\n")
        .map((one) => one.split("\t")[0])
        .toSorted(),
    ).toEqual(optionsOf("get"));
  });
});

test.each(CONNECTED)("%s accepts the options that shells complete", async (command) => {
  await serve();
  const switches = new Set(["--json", "--mask", "--no-mask", "--clear-env", "--force"]);
  const given = optionsOf(command).filter((flag) => flag !== "--help");
  const { err } = await start([command, ...given.map((flag) => (switches.has(flag) ? flag : `${flag}=x`))]);
  // What is wrong with them comes after what isn't an option.
  expect(err).not.toMatch(/Unknown option|take a value|needs a value/);
  expect(err).not.toBe("");
  expect(server.requests).toEqual([]);
});
