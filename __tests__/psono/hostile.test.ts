/** Every fault of a hostile server at every endpoint, at the first call and at later ones, through the built action. */
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { vault } from "../fixtures/demo-vault.ts";
import { NONE } from "../none.ts";
import { DIRECT, ENDPOINTS, HOSTILE, INSPECT, type Rewrite } from "../psono-server/hostile.ts";
import { type Options, PsonoServer } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";

/** Only what is tried again waits; the time for a logout is no longer than a busy machine needs. */
const FAST = { FASTER: "10", NODE_OPTIONS: `--import=${resolve("__tests__/runner/fast-clock.mjs")}` };
const expected = {
  A: "registry-token-value",
  B: "first line of note\nsecond line of note\n",
};

async function run(key: string, secrets: string, options: Options, content = vault, waits = false, here = false) {
  const server = new PsonoServer(content, options);
  await server.listen();
  const { id = "", privateKey = "", secretKey = "" } = server.keys[key] ?? {};
  const session = key !== "restricted" && { "server-signature": server.signature, "api-key-private-key": privateKey };
  const result = await runAction(
    {
      "server-url": server.url,
      "api-key-id": id,
      "api-key-secret-key": secretKey,
      ...session,
      secrets: secrets.replace(/\{(.+?)\}/g, (_, name: string) => server.idOf(name)),
      timeout: "60",
    },
    { GITHUB_ACTION: "secrets", ...(waits && FAST) },
    undefined,
    { post: false, here },
  );
  server.close();
  const { openSessions, requests } = server;
  return { ...result, openSessions, requests, secrets: [privateKey, secretKey] };
}

interface Case {
  /** Its number: every eighth runs as a process of its own. */
  at: number;
  fault: string;
  endpoint: string;
  when: "first" | "later" | "always";
}

/** The name of a request without its id. */
const endpointOf = (request: string) =>
  request
    .replace(/\/datastore\/[0-9a-f-]{36}\//, "/datastore/{id}/")
    .replace(/\/(share|secret)\/[0-9a-f-]{36}\//, "/$1/");

/** How an attack ended: in the exact values, or in an error's code; and what is wrong with that. */
async function attack({ at, fault, endpoint, when }: Case): Promise<{ end: string; wrong?: string | undefined }> {
  const { rewrite, codes, passes } = HOSTILE[fault]!;
  let calls = 0;
  const hostile = (request: string): Rewrite | undefined => {
    if (endpointOf(request) !== endpoint) return undefined;
    calls++;
    return when === "always" || (when === "first" ? calls === 1 : calls === 2) ? rewrite : undefined;
  };
  const direct = [...DIRECT, ...INSPECT].includes(endpoint);
  const key = direct ? "restricted" : endpoint.includes("bulk") ? "writer" : "reader";
  const result = await run(
    key,
    direct ? "A = /Registry\nB = {Top}" : "A = /Team/Registry\nB = /Top",
    { hostile },
    vault,
    passes,
    at % 8 !== 0,
  );
  const found = result.errors.map((error) => /\[([A-Z_]+)\]$/.exec(error)?.[1] ?? error);
  const end = result.exitCode === 0 ? "exact values" : (found[0] ?? "no error");
  return { end, wrong: wrongWith(result, found, { codes, passes, calls }, { at, fault, endpoint, when }) };
}

function wrongWith(
  result: Awaited<ReturnType<typeof run>>,
  found: readonly string[],
  { codes, passes, calls }: { codes: readonly string[]; passes: boolean | undefined; calls: number },
  { fault, endpoint, when }: Case,
): string | undefined {
  const printed = result.raw.replace(/^::add-mask::.*$/gm, "");
  const leaked = [...Object.values(expected), "registry-token", "second line", ...result.secrets];
  if (leaked.some((secret) => printed.includes(secret))) return "a secret is in the log";
  const exact = result.outputs["A"] === expected.A && result.outputs["B"] === expected.B;
  const logout = endpoint.endsWith("/logout/");
  const login = endpoint.endsWith("/login/");
  // After a 401 the session is no more, by the server's own word.
  if (!logout && !login && fault !== "401" && result.openSessions > 0) return "a session was left open";
  if (result.exitCode === 0) {
    if (!exact) return "green without its values";
    const saved =
      codes.length === 0 || (passes === true && when !== "always") || logout || calls < (when === "later" ? 2 : 1);
    // All secrets in one response are too large: then each is read by itself.
    if (fault === "100 MB" && endpoint.includes("bulk")) return undefined;
    // A share that answers nonsense may be a neighbour's; values that do not need it are none the worse for it.
    return saved || endpoint === "GET /share/" ? undefined : "green, though an error was expected";
  }
  if (Object.keys(result.outputs).length > 0 || Object.keys(result.env).length > 0) return "something was exported";
  if (found.length === 0) return "no error is told";
  const allowed = [...codes, ...(endpoint === "GET /share/" ? ["NO_SUCH_ENTRY", "UNREADABLE_SHARE"] : [])];
  const wrong = found.filter((code) => !allowed.includes(code));
  return wrong.length > 0 ? `unexpected ${wrong.join()}` : undefined;
}

const cases = Object.entries(HOSTILE)
  .flatMap(([fault, { at = ENDPOINTS, passes }]) =>
    at.flatMap((endpoint): Omit<Case, "at">[] => [
      { fault, endpoint, when: "first" },
      ...(/share|secret\/$/.test(endpoint) ? [{ fault, endpoint, when: "later" } as const] : []),
      ...(passes === true && !endpoint.endsWith("/logout/") ? [{ fault, endpoint, when: "always" } as const] : []),
    ]),
  )
  .map((one, at): Case => ({ at, ...one }));

test(`${cases.length} attacks: exact values or an error of the right code, and nothing is exported, leaked or left open`, async () => {
  const failures: string[] = [];
  const ends = new Map<string, string[]>();
  const queue = [...cases];
  const worker = async () => {
    for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
      const { end, wrong } = await attack(one);
      ends.set(one.fault, [...(ends.get(one.fault) ?? []), end]);
      if (wrong !== undefined) failures.push(`${one.fault}, ${one.when} at ${one.endpoint}: ${wrong}`);
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  const counted = (all: readonly string[]) =>
    [...new Set(all)].sort().map((end) => `${all.filter((other) => other === end).length} ${end}`);
  const lines = [...ends].map(([fault, all]) => `${fault}: ${counted(all).join(", ")}`).sort();
  const total = counted([...ends.values()].flat()).join(", ");
  console.log(`${lines.join("\n")}\n\n${cases.length} attacks: ${total}; ${failures.length} with a wrong end`);
  expect(failures).toEqual([]);
}, 900_000);

describe("a malicious vault", () => {
  const deep = `${'{"folders":[{"name":"d","folders":['.repeat(50_000)}${"]}]}".repeat(50_000)}`;
  const into = (json: string, more: string) => json.replace(/^\{/, `{${more},`);
  const item = (name: string) =>
    `{"id":"x","name":${JSON.stringify(name)},"type":"note","secret_id":"11111111-1111-4111-8111-111111111111","secret_key":"${"ab".repeat(32)}"}`;

  test.each<[string, (json: string) => string]>([
    [
      "a tree nested 100,000 deep",
      (json) => json.replace('"folders":[', `"folders":[{"name":"deep","folders":[${deep}]},`),
    ],
    ["50,000 siblings", (json) => json.replace('"items":[{', `"items":[${`${item("sibling")},`.repeat(50_000)}{`)],
    ["a million siblings without a secret", (json) => json.replace('"items":[{', `"items":[${"{},".repeat(1e6)}{`)],
    [
      "names with commands",
      (json) =>
        json.replace(
          '"items":[',
          `"items":[${item("::set-env name=A::x")},${item("##[add-mask]y")},${item("\n::error::z")},`,
        ),
    ],
    ["__proto__ and constructor", (json) => into(json, '"__proto__":{"items":[]},"constructor":{"name":"x"}')],
    [
      "invalid data",
      (json) =>
        json.replace(
          '"items":[',
          '"items":[null,1,"x",[],{},{"name":1},{"name":"a"},{"share_id":1},{"name":"b","share_id":"../x"},',
        ),
    ],
    ["broken keys", (json) => json.replace('"items":[', `"items":[${item("broken").replace(/ab/g, "zz")},`)],
  ])("%s doesn't affect other requests", async (_, datastoreText) => {
    const result = await run("reader", "A = /Team/Registry\nB = /Top", { datastoreText });
    expect(result).toMatchObject({ exitCode: 0, errors: [], outputs: expected, openSessions: 0 });
    expect(result.raw).not.toMatch(/^::(?:set-env|error)/m);
  });

  test.each<[string, (json: string, id: string, key: string) => string]>([
    [
      "a share inside itself",
      (json, id, key) =>
        json.replace(
          '"items":[',
          `"items":[],"folders":[{"name":"loop","share_id":"${id}","share_secret_key":"${key}"}],"items":[`,
        ),
    ],
    ["a share that isn't JSON", (json) => (json.includes('"Variables"') ? "no JSON" : json)],
  ])("%s doesn't affect other requests", async (_, shareText) => {
    const result = await run("reader", "A = /Team/Registry\nB = /Top", { shareText });
    expect(result).toMatchObject({ exitCode: 0, errors: [], outputs: expected, openSessions: 0 });
  });

  test("two secrets with the same key are an error, because the server could swap them", async () => {
    const planted = (json: string) => {
      const { items = [] } = JSON.parse(json) as { items?: { name: string; secret_key: string }[] };
      const key = items.find(({ name }) => name === "Top")?.secret_key ?? "";
      return json.replace('"items":[', `"items":[${item("Planted").replace(/(ab){32}/, key.toUpperCase())},`);
    };
    const one = await run("reader", "A = /Top", { datastoreText: planted });
    expect(one.errors).toEqual([expect.stringMatching(/^secrets, line 1: .* have the same key.*\[SHARED_KEY\]$/)]);
    expect(one).toMatchObject({ exitCode: 1, outputs: NONE, openSessions: 0 });
    const both = await run("writer", "A = /Top\nB = /Production/Deep/Planted", { datastoreText: planted });
    expect(both.errors).toEqual([1, 2].map((line) => expect.stringMatching(`line ${line}: .*SHARED_KEY`)));
    const other = await run("reader", "A = /Team/Registry", { datastoreText: planted });
    expect(other).toMatchObject({ exitCode: 0, outputs: { A: expected.A } });
  });

  test("a share renamed to an existing folder's name makes the path ambiguous, never another's value", async () => {
    const note = (entry: string, notes: string) => ({ entry, type: "note", data: { notes } });
    const content = {
      children: [
        { folder: "Team", children: [note("Key", "own-value")] },
        { folder: "Team", share: true, children: [note("Key", "planted-value")] },
      ],
      keys: { reader: {} },
    };
    const result = await run("reader", "A = /Team/Key", {}, content);
    expect(result.errors).toEqual([expect.stringMatching(/2 entries have the path \/Team\/Key\..*AMBIGUOUS/)]);
    expect(result).toMatchObject({ exitCode: 1, outputs: NONE });
    const wild = await run("reader", "* = /Team/", {}, content);
    expect(wild.errors).toEqual([expect.stringMatching(/2 folders have the path \/Team\/.*AMBIGUOUS/)]);
  });

  test("shares that contain each other many times are read up to a limit", async () => {
    // Each of 40 shares holds the next one twice: 2^40 places.
    const ids = new Map<string, { id: string; key: string }>();
    const shareText = (json: string, id: string, key: string) => {
      const { name } = JSON.parse(json) as { name: string };
      const next = ids.get(String(Number(name) + 1));
      ids.set(name, { id, key });
      const link = next && { name: "x", share_id: next.id, share_secret_key: next.key };
      return JSON.stringify({ name, folders: link ? [link, link] : [] });
    };
    const folders = Array.from({ length: 40 }, (_, at) => ({ folder: String(39 - at), share: true, children: [] }));
    const content = {
      children: [...folders, { entry: "Top", type: "note", data: { notes: "x" } }],
      keys: { reader: {} },
    };
    const result = await run("reader", "A = 11111111-1111-4111-8111-111111111111", { shareText }, content);
    expect(result.errors).toEqual([
      expect.stringMatching(/may be inside a share that this user can't read.*NO_SUCH_ENTRY/),
    ]);
    ids.clear();
    const other = await run("reader", "A = {Top}\nB = /Top", { shareText }, content);
    expect(other).toMatchObject({ exitCode: 0, outputs: { A: "x", B: "x" }, openSessions: 0 });
  });
});
