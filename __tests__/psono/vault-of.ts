/** A vault in memory, and a session that answers with it. */
import { randomBytes } from "node:crypto";
import type { ActionError } from "../../src/errors.ts";
import { sealSecretBox } from "../../src/psono/crypto.ts";
import { readTree } from "../../src/psono/datastores.ts";
import type { JsonObject } from "../../src/psono/json.ts";
import type { Session } from "../../src/psono/session.ts";
import type { Scope } from "../../src/psono/tree.ts";
import { Work } from "../../src/psono/work.ts";
import { lineOf } from "../messages/worded.ts";

export const key = () => randomBytes(32);
export const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
export const uuid = (at: number) => `${String(at).padStart(8, "0")}-1111-4111-8111-111111111111`;
export const userKey = key();
export const everything: Scope = { ids: new Set(), within: () => true };
export const sealed = (value: unknown, under: Uint8Array) => {
  const { text, nonce } = sealSecretBox(typeof value === "string" ? value : JSON.stringify(value), under);
  return { data: text, data_nonce: nonce };
};

export type Answers = Record<string, { status?: number; data: unknown } | undefined>;
/** A session that gives what is written down for a path, and keeps what it was asked for. */
export function sessionOf(answers: Answers, write = false) {
  const asked: string[] = [];
  const session = {
    write,
    request: async (method: string, path: string, body?: JsonObject) => {
      asked.push(`${method} ${path}${body === undefined ? "" : ` ${JSON.stringify(body)}`}`);
      const found = answers[path];
      return { status: found?.status ?? (found === undefined ? 404 : 200), data: found?.data };
    },
  } as unknown as Session;
  return { session, asked };
}

/** A user with one datastore of this content, and shares. */
export function vaultOf(content: unknown, shares: Record<number, { key: Uint8Array; content: unknown }> = {}): Answers {
  const store = key();
  const box = sealSecretBox(hex(store), userKey);
  return {
    "/datastore/": {
      data: {
        datastores: [
          { id: uuid(1), type: "password" },
          { id: uuid(2), type: "user" },
        ],
      },
    },
    [`/datastore/${uuid(1)}/`]: {
      data: { type: "password", ...sealed(content, store), secret_key: box.text, secret_key_nonce: box.nonce },
    },
    ...Object.fromEntries(
      Object.entries(shares).map(([at, share]) => [
        `/share/${uuid(Number(at))}/`,
        { data: { id: uuid(Number(at)), ...sealed(share.content, share.key) } },
      ]),
    ),
  };
}

export const item = (name: string, at: number, more: JsonObject = {}) => ({
  name,
  type: "note",
  secret_id: uuid(at),
  secret_key: "ab".repeat(32),
  ...more,
});

export const paths = (entries: readonly { path: string }[]) => entries.map(({ path }) => path).toSorted();
export const failure = (work: Promise<unknown>) =>
  work.then(
    () => "nothing was wrong",
    (error: ActionError) => lineOf(error),
  );

export const walk = (answers: Answers, scope = everything) => {
  const { session, asked } = sessionOf(answers);
  return readTree(session, userKey, scope).then((tree) => ({ tree, asked }));
};

/** As `walk`, with the steps of work that it took. */
export const counted = async (answers: Answers) => {
  const work = new Work();
  const tree = await readTree(sessionOf(answers).session, userKey, everything, work);
  return { tree, total: work.total };
};
