/** Scripts and steps of workflows that need Docker or GitHub, with programs of these names that stand in for them. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  name?: string;
  id?: string;
  run?: string;
}
interface Workflow {
  jobs: Record<string, { steps?: Step[] }>;
}
const folder = ".github/workflows";

describe.skipIf(process.platform === "win32")("scripts and steps", () => {
  const bin = mkdtempSync(join(tmpdir(), "bin-"));
  afterAll(() => rmSync(bin, { recursive: true }));
  /** A program that prints how it is called, and does what `more` says. */
  const program = (name: string, more = "") =>
    writeFileSync(join(bin, name), `#!/bin/bash\necho "${name} $*" >> "$CALLS"\n${more}\n`, { mode: 0o755 });
  const start = (args: string[], variables: Record<string, string> = {}) => {
    const calls = join(bin, "calls");
    writeFileSync(calls, "");
    const env = { PATH: `${bin}:${process.env["PATH"]}`, CALLS: calls, ...variables };
    const { status, stderr } = spawnSync("bash", ["--norc", ...args], { env, encoding: "utf8" });
    return { status, stderr, calls: readFileSync(calls, "utf8").trim().split("\n") };
  };
  const stepOf = (file: string, name: string): string => {
    const { jobs } = parse(readFileSync(`${folder}/${file}`, "utf8")) as Workflow;
    const all = Object.values(jobs).flatMap(({ steps = [] }) => steps);
    return all.find((step) => step.name?.startsWith(name))?.run ?? "";
  };

  const COMPOSE = "docker compose --file scripts/compose.yaml";

  test("psono.sh starts database and server, waits for the server, and makes the user that seed.mjs logs in as", () => {
    program("docker");
    program("curl");
    const { status, calls } = start(["scripts/psono.sh"]);
    expect({ status, calls }).toEqual({
      status: 0,
      calls: [
        `${COMPOSE} up --detach`,
        "curl --fail --silent http://127.0.0.1:10100/info/",
        `${COMPOSE} exec -T psono python3 psono/manage.py createuser ci@example.com a throwaway passphrase ci@example.com`,
      ],
    });
    expect(readFileSync(`${folder}/e2e.yml`, "utf8")).toContain("PSONO_PASSWORD: a throwaway passphrase");
  });

  test.each([
    ["true", `${COMPOSE} --file scripts/latest.yaml`],
    ["false", COMPOSE],
  ])("psono.sh uses the newest image if requested: PSONO_LATEST=%s", (value, command) => {
    program("docker");
    program("curl");
    const { calls } = start(["scripts/psono.sh"], { PSONO_LATEST: value });
    expect(calls.filter((call) => call.startsWith("docker")).map((call) => call.split(/ (?:up|exec) /)[0])).toEqual([
      command,
      command,
    ]);
  });

  test("psono.sh gives up if the server doesn't start, and shows its log", () => {
    program("docker");
    program("curl", "exit 7");
    program("sleep");
    const { status, stderr, calls } = start(["scripts/psono.sh"]);
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining("gave up: curl") });
    expect(calls.at(-1)).toBe(`${COMPOSE} logs --tail 50 psono`);
  });

  describe("verify-tag.mjs", () => {
    const [tagObject, commit] = ["a".repeat(40), "b".repeat(40)];
    /** Answers of GitHub's API (https://docs.github.com/en/rest/git), for a tag that may be released. */
    const answers = () => ({
      reference: { ref: "refs/tags/v1.2.3", object: { type: "tag", sha: tagObject } },
      tag: {
        tag: "v1.2.3",
        sha: tagObject,
        object: { type: "commit", sha: commit },
        verification: { verified: true as unknown, reason: "valid", signature: "-----BEGIN PGP SIGNATURE-----" },
      },
    });
    const verify = ({ reference, tag }: ReturnType<typeof answers>) => {
      program(
        "gh",
        `case "$*" in
          "api repos/o/r/git/ref/tags/v1.2.3") echo '${JSON.stringify(reference)}';;
          "api repos/o/r/git/tags/${tagObject}") echo '${JSON.stringify(tag)}';;
          *) echo "HTTP 404" >&2; exit 1;;
        esac`,
      );
      const line = `"${process.execPath}" scripts/verify-tag.mjs v1.2.3 ${commit}`;
      return start(["-e", "-c", line], { GITHUB_REPOSITORY: "o/r" });
    };

    test("an annotated tag of the commit, whose signature GitHub has verified, is released", () => {
      const { status, stderr, calls } = verify(answers());
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(calls).toEqual(["gh api repos/o/r/git/ref/tags/v1.2.3", `gh api repos/o/r/git/tags/${tagObject}`]);
    });

    type Change = (given: ReturnType<typeof answers>) => void;
    test.each<[string, string, Change]>([
      [
        "a lightweight tag",
        "lightweight tag",
        ({ reference }) => Object.assign(reference.object, { type: "commit", sha: commit }),
      ],
      [
        "a tag without a signature",
        "(unsigned)",
        ({ tag }) => Object.assign(tag.verification, { verified: false, reason: "unsigned" }),
      ],
      [
        "a tag signed with an unknown key",
        "(unknown_key)",
        ({ tag }) => Object.assign(tag.verification, { verified: false, reason: "unknown_key" }),
      ],
      [
        "a verification that isn't true",
        "hasn't verified",
        ({ tag }) => Object.assign(tag.verification, { verified: "true" }),
      ],
      ["a tag without a verification", "hasn't verified", ({ tag }) => Object.assign(tag, { verification: undefined })],
      ["the signed object of another tag", "another name", ({ tag }) => Object.assign(tag, { tag: "v1.2.2" })],
      ["a tag of another commit", "another commit", ({ tag }) => Object.assign(tag.object, { sha: "c".repeat(40) })],
      ["a tag of another tag", "another commit", ({ tag }) => Object.assign(tag.object, { type: "tag" })],
    ])("%s stops the release", (_, why, change) => {
      const given = answers();
      change(given);
      const { status, stderr } = verify(given);
      expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(`v1.2.3 isn't released: `) });
      expect(stderr).toContain(why);
    });

    test("a missing response stops the release", () => {
      const given = answers();
      given.reference.object.sha = "d".repeat(40);
      expect(verify(given).status).not.toBe(0);
    });
  });

  describe.runIf(process.platform === "linux")("what the second job of a release gets", () => {
    const write = (root: string, file: string, text = file) => {
      mkdirSync(join(root, file, ".."), { recursive: true });
      writeFileSync(join(root, file), text);
    };
    /** The step that compares, in a checkout and with files that came, both as `change` leaves them. */
    const compare = (change: (root: string) => void) => {
      const root = mkdtempSync(join(bin, "release-"));
      for (const file of ["release/notes.md", "release/psono-secrets-1.2.3.tgz", "action.yml", "dist/main/index.js"])
        write(root, file);
      const output = join(bin, "output");
      writeFileSync(output, "");
      const built = spawnSync("bash", ["--norc", "-e", "-c", stepOf("release.yml", "Digests of")], {
        cwd: root,
        env: { PATH: process.env["PATH"], GITHUB_OUTPUT: output },
      });
      expect(built.status).toBe(0);
      const [, digests = ""] = /^digests<<END\n(.*)\nEND\n$/s.exec(readFileSync(output, "utf8")) ?? [];
      expect(digests.split("\n").length).toBe(4);
      change(root);
      return spawnSync("bash", ["--norc", "-e", "-c", stepOf("release.yml", "What came is")], {
        cwd: root,
        env: { PATH: process.env["PATH"], RUNNER_TEMP: bin, DIGESTS: digests },
        encoding: "utf8",
      });
    };

    test("passes where nothing was changed", () => {
      expect(compare(() => undefined)).toMatchObject({ status: 0, stderr: "" });
    });

    test.each<[string, (root: string) => void]>([
      ["another archive", (root) => write(root, "release/psono-secrets-1.2.3.tgz", "changed")],
      ["a missing archive", (root) => rmSync(join(root, "release/psono-secrets-1.2.3.tgz"))],
      ["one more archive", (root) => write(root, "release/psono-secrets-more.tgz")],
      ["another dist/ in the tag", (root) => write(root, "dist/main/index.js", "changed")],
      ["one more file in dist/", (root) => write(root, "dist/main/more.js")],
      ["another action.yml", (root) => write(root, "action.yml", "changed")],
      ["nothing at all", (root) => rmSync(join(root, "release"), { recursive: true })],
    ])("stops at %s", (_, change) => {
      expect(compare(change).status).toBe(1);
    });
  });

  test.each([
    ["is there", "", "api -X PATCH repos/o/r/git/refs/tags/v1 -f sha=abc -F force=true"],
    ["is not there", 'case "$*" in *git/ref/*) exit 1;; esac', "api repos/o/r/git/refs -f ref=refs/tags/v1 -f sha=abc"],
  ])("a release is drafted, published, and the major tag moves, where it %s", (_, gh, last) => {
    program("gh", gh);
    const variables = { GITHUB_REF_NAME: "v1.2.3", GITHUB_REPOSITORY: "o/r", GITHUB_SHA: "abc", RUNNER_TEMP: bin };
    const { status, calls } = start(["-e", "-c", stepOf("release.yml", "Release as a draft")], variables);
    expect(status).toBe(0);
    expect(calls[0]).toMatch(
      /^gh release create v1\.2\.3 --draft --verify-tag .*release\/notes\.md release\/psono-secrets-/,
    );
    expect(calls[1]).toBe("gh release edit v1.2.3 --draft=false");
    expect(calls.at(-1)).toBe(`gh ${last} --silent`);
  });

  test("the logs of all four jobs are fetched and searched", () => {
    program("gh", 'case "$*" in *attempts*) printf "1\\n2\\n3\\n4\\n";; esac');
    program("node");
    const variables = { GITHUB_REPOSITORY: "o/r", GITHUB_RUN_ID: "7", GITHUB_RUN_ATTEMPT: "1", RUNNER_TEMP: bin };
    const { status, calls } = start(["-e", "-c", stepOf("e2e.yml", "Fetch the logs")], variables);
    expect(status).toBe(0);
    expect(calls.filter((call) => call.startsWith("node"))).toEqual(
      [1, 2, 3, 4].map((job) => `node scripts/e2e.mjs log ${join(bin, `${job}.log`)}`),
    );
    program("gh", 'case "$*" in *attempts*) echo 1;; esac');
    expect(start(["-e", "-c", stepOf("e2e.yml", "Fetch the logs")], variables).status).not.toBe(0);
  });
});
