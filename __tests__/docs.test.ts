/** What the documents say is what the source does. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
// @ts-expect-error scripts have no types
import { runDemo } from "../scripts/demo-run.mjs";
// @ts-expect-error scripts have no types
import { logPicture, summaryPicture } from "../scripts/pictures.mjs";
import type { ActionError } from "../src/error.ts";
import { parseRequests, type Request } from "../src/requests.ts";
import { type Node, PsonoServer } from "./psono-server/server.ts";
import { runAction } from "./runner/runner.ts";

const readme = readFileSync("README.md", "utf8");
const action = parse(readFileSync("action.yml", "utf8")) as {
  inputs: Record<string, { description: string }>;
  outputs: Record<string, unknown>;
};

test("docs/errors.md has an entry for every code of the source, and no other", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const codes = new Set<string>();
  for (const file of files) {
    const text = readFileSync(`src/${file}`, "utf8");
    for (const [, code = ""] of text.matchAll(/new ActionError\(\s*(?:\w+ \? )?"([A-Z_]+)"/g)) codes.add(code);
    if (file.startsWith("cli")) continue; // whose help has brackets of another kind
    for (const [, code = ""] of text.matchAll(/\[([A-Z_]{4,})\]/g)) codes.add(code);
  }
  for (const code of ["NO_SUCH_FOLDER", "NO_SUCH_ENTRY", "AMBIGUOUS"]) codes.add(code);
  codes.delete("USAGE"); // the console client's own
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

test("the pictures show what the demo prints", async () => {
  const { run } = await runDemo();
  expect(run.errors).toEqual([]);
  expect(readFileSync("docs/log.svg", "utf8")).toBe(logPicture(run.log));
  expect(readFileSync("docs/summary.svg", "utf8")).toBe(summaryPicture(run.summary));
});

interface Step {
  uses?: string;
  with?: Record<string, string>;
}
const snippets = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => parse(text) as unknown);
const steps = snippets.flatMap(function stepsOf(node: unknown): Step[] {
  if (Array.isArray(node)) return node.flatMap(stepsOf);
  if (typeof node !== "object" || node === null) return [];
  return "uses" in node ? [node as Step] : Object.values(node).flatMap(stepsOf);
});
const ours = steps.filter(({ uses }) => uses?.startsWith("org/psono-secrets-action@"));

test("every example pins by SHA and names inputs that there are", () => {
  expect(ours.length).toBeGreaterThan(8);
  for (const { uses } of steps) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  for (const step of ours) for (const name of Object.keys(step.with ?? {})) expect(action.inputs).toHaveProperty(name);
});

/** A vault that holds what is asked for. */
function vaultFor(requests: readonly Request[]): { children: Node[]; ids: Set<string> } {
  const root: Node[] = [];
  const ids = new Set<string>();
  const seen = new Set<string>();
  for (const { source, field, many } of requests) {
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
    const variables = many || /^[A-Z_]+$/.test(field ?? "");
    const data = variables
      ? { variables: [{ key: field ?? "SOME_VARIABLE", value: "value-of-variable" }] }
      : { password: "value-of-password", username: "value-of-username" };
    const id = "id" in source ? { id: source.id } : {};
    if ("id" in source) ids.add(source.id);
    children.push({ entry, type: variables ? "environment_variables" : "website_password", data, ...id });
  }
  return { children: root, ids };
}

test.each(ours.map((step, at) => [at + 1, step] as const))(
  "example %i of the README does what it says",
  async (_, step) => {
    const problems: ActionError[] = [];
    const requests = parseRequests(step.with?.["secrets"] ?? "", problems);
    expect(problems).toEqual([]);
    const { children } = vaultFor(requests);
    const attached = children.flatMap((node) => ("entry" in node ? [node.entry] : []));
    const server = new PsonoServer({ children, keys: { reader: {}, restricted: { restricted: true, attached } } });
    await server.listen();
    const session = step.with?.["api-key-private-key"] !== undefined;
    const key = server.keys[session ? "reader" : "restricted"];
    const given = step.with ?? {};
    const result = await runAction(
      {
        "server-url": server.url,
        "api-key-id": key?.id ?? "",
        "api-key-secret-key": key?.secretKey ?? "",
        ...(session && { "server-signature": server.signature, "api-key-private-key": key?.privateKey ?? "" }),
        secrets: given["secrets"] ?? "",
        ...(given["unmask"] && { unmask: given["unmask"] }),
        ...(given["export-env"] && { "export-env": `${given["export-env"]}` }),
      },
      { GITHUB_ACTION: "secrets" },
    );
    server.close();
    expect(result.errors).toEqual([]);
    for (const { name, many, target } of requests) {
      const where = target === "env" ? result.env : result.outputs;
      if (!many) expect(where[name]).toMatch(target === "file" ? /psono-secrets-/ : /^value-of-/);
      else expect(Object.keys(where).some((one) => one.startsWith(name))).toBe(true);
    }
  },
);
