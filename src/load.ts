import { ActionError } from "./error.ts";
import { inferType, readField, titleOf, totpWait } from "./fields.ts";
import type { Inputs } from "./inputs.ts";
import type { Loaded } from "./loaded.ts";
import { listAttached, readAttached } from "./psono/direct.ts";
import type { Http } from "./psono/http.ts";
import type { JsonObject } from "./psono/json.ts";
import { Session } from "./psono/session.ts";
import { readSecrets, readTree } from "./psono/vault.ts";
import type { Request } from "./requests.ts";
import { Index } from "./resolve.ts";

/** The value of every request, or one array of all errors: never a part. */
export async function load(inputs: Inputs, http: Http, description: string): Promise<Loaded[]> {
  if (inputs.session === undefined) return loadAttached(inputs, http);
  const key = { id: inputs.apiKeyId, secretKey: inputs.secretKey, ...inputs.session };
  const session = await Session.open(http, key, description, inputs.timeout);
  try {
    if (session.restricted) return await loadAttached(inputs, http);
    const { entries } = await readTree(session);
    const index = new Index(entries);
    const found = all(inputs.requests, (request) =>
      forgiving(request, () => ({ request, entry: index.find(request) })),
    ).flat();
    const secrets = await readSecrets(
      session,
      found.map(({ entry }) => entry),
    );
    return await values(
      inputs,
      http,
      found.map(({ request, entry }) => ({ request, data: secrets.get(entry.secretId) ?? {}, type: entry.type })),
    );
  } finally {
    await session.close();
  }
}

/**
 * Reads from a restricted key. It has no folders, and the titles that the server lists are sealed with a key that a
 * restricted key never gets: `/Title` is looked up in the data of all that is attached.
 */
async function loadAttached(inputs: Inputs, http: Http): Promise<Loaded[]> {
  // A refused id may also mean an unknown key: only the list tells that an entry alone is missing.
  const listed = inputs.requests.some((request) => request.optional || "path" in request.source)
    ? await listAttached(http, inputs.apiKeyId)
    : undefined;
  const named = inputs.requests.some(({ source }) => "path" in source);
  const missing = (request: Request) =>
    request.optional && "id" in request.source && listed?.includes(request.source.id) === false;
  const requests = inputs.requests.filter((request) => !missing(request));
  const ids = requests.flatMap(({ source }) => ("id" in source ? [source.id] : []));
  const queue = [...new Set([...ids, ...(named ? (listed ?? []) : [])])];
  const secrets = new Map<string, JsonObject>();
  const problems: ActionError[] = [];
  const worker = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      try {
        secrets.set(next, await readAttached(http, inputs.apiKeyId, inputs.secretKey, next));
      } catch (error) {
        if (!(error instanceof ActionError)) throw error;
        problems.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(32, queue.length) }, worker));
  if (problems.length > 0) throw problems;
  const read = all(requests, (request) =>
    forgiving(request, () => {
      const data = "id" in request.source ? (secrets.get(request.source.id) ?? {}) : titled(request, secrets);
      return { request, data, type: inferType(data) ?? "" };
    }),
  ).flat();
  return values(inputs, http, read);
}

/** Takes the fields asked for. A TOTP code that is about to die is no code: its next window is waited for. */
async function values(
  inputs: Inputs,
  http: Http,
  read: readonly { request: Request; data: JsonObject; type: string }[],
): Promise<Loaded[]> {
  const wait = Math.max(0, ...read.map(({ request, data, type }) => totpWait(data, type, request.field, Date.now())));
  if (wait > 0) await http.wait(wait);
  const now = Date.now();
  return all(read, ({ request, data, type }) =>
    forgiving(request, () => exactValue(inputs, request, data, type, now)),
  ).flat();
}

function exactValue(inputs: Inputs, request: Request, data: JsonObject, type: string, now: number): Loaded {
  const line = `secrets, line ${request.line}`;
  const value = readField(data, type, request.field, line, now);
  const env = request.target === "env" || (request.target === "default" && inputs.exportEnv);
  if (env && value.includes("\0")) {
    throw new ActionError(
      "VALUE",
      `${line}: the value holds a NUL, which no environment variable can. Use output:${request.name}.`,
    );
  }
  const place = "id" in request.source ? request.source.id : request.source.path;
  return {
    name: request.name,
    target: request.target,
    value,
    at: line,
    source: request.field === undefined ? place : `${place}#${request.field}`,
  };
}

/** The result, or nothing where an optional request finds no entry or no field. */
function forgiving<T>(request: Request, read: () => T): T[] {
  try {
    return [read()];
  } catch (error) {
    const missing = error instanceof ActionError && ["NO_SUCH_ENTRY", "NO_SUCH_FIELD"].includes(error.code);
    if (request.optional && missing) return [];
    throw error;
  }
}

function titled(request: Request, secrets: ReadonlyMap<string, JsonObject>): JsonObject {
  const title = "path" in request.source ? request.source.path.slice(1).normalize("NFC") : "";
  const found = [...secrets].filter(([, data]) => titleOf(data)?.normalize("NFC") === title);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only[1];
  const at = `secrets, line ${request.line}`;
  if (only === undefined) {
    throw new ActionError(
      "NO_SUCH_ENTRY",
      `${at}: no secret attached to the key has this title. A restricted key has no folders.`,
    );
  }
  const ids = found
    .slice(0, 10)
    .map(([id]) => id)
    .join(", ");
  throw new ActionError(
    "AMBIGUOUS",
    `${at}: ${found.length} secrets attached to the key have this title. Ask by id: ${ids}.`,
  );
}

/** Maps every element and throws all errors together. */
function all<T, U>(list: readonly T[], map: (element: T) => U): U[] {
  const problems: ActionError[] = [];
  const results: U[] = [];
  for (const element of list) {
    try {
      results.push(map(element));
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      problems.push(error);
    }
  }
  if (problems.length > 0) throw problems;
  return results;
}
