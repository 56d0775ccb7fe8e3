import { ActionError } from "./error.ts";
import { inferType, readField } from "./fields.ts";
import type { Inputs } from "./inputs.ts";
import { readAttached } from "./psono/direct.ts";
import type { Http } from "./psono/http.ts";
import type { JsonObject } from "./psono/json.ts";
import { Session } from "./psono/session.ts";
import { readSecrets, readTitles, readTree } from "./psono/vault.ts";
import type { Request } from "./requests.ts";
import { Index } from "./resolve.ts";

export interface Loaded {
  readonly request: Request;
  readonly value: string;
}

/** The value of every request, or one array of all errors: never a part. */
export async function load(inputs: Inputs, http: Http, description: string): Promise<Loaded[]> {
  if (inputs.session === undefined) return loadAttached(inputs, http, (request) => idOf(request, []));
  const key = { id: inputs.apiKeyId, secretKey: inputs.secretKey, ...inputs.session };
  const session = await Session.open(http, key, description, inputs.timeout);
  try {
    if (session.restricted) {
      const named = inputs.requests.some((request) => "path" in request.source);
      const titles = named ? await readTitles(session, inputs.apiKeyId, inputs.secretKey) : [];
      return await loadAttached(inputs, http, (request) => idOf(request, titles));
    }
    const { entries } = await readTree(session);
    const index = new Index(entries);
    const found = all(inputs.requests, (request) => ({ request, entry: index.find(request) }));
    const secrets = await readSecrets(
      session,
      found.map(({ entry }) => entry),
    );
    return all(found, ({ request, entry }) =>
      exactValue(request, secrets.get(entry.secretId) ?? {}, entry.type, inputs.exportEnv),
    );
  } finally {
    await session.close();
  }
}

async function loadAttached(inputs: Inputs, http: Http, id: (request: Request) => string): Promise<Loaded[]> {
  const wanted = all(inputs.requests, (request) => ({ request, id: id(request) }));
  const queue = [...new Set(wanted.map((want) => want.id))];
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
  return all(wanted, (want) => {
    const data = secrets.get(want.id) ?? {};
    return exactValue(want.request, data, inferType(data) ?? "", inputs.exportEnv);
  });
}

/** A restricted key has no folders: `/Title` means the attached secret of that title. */
function idOf(request: Request, titles: readonly { id: string; title: string }[]): string {
  if ("id" in request.source) return request.source.id;
  const title = request.source.path.slice(1).normalize("NFC");
  const found = titles.filter((candidate) => candidate.title.normalize("NFC") === title);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.id;
  const why =
    found.length === 0
      ? "no secret attached to the key has this title"
      : "several secrets attached to the key have this title";
  throw new ActionError(
    found.length === 0 ? "NO_SUCH_ENTRY" : "AMBIGUOUS",
    `secrets, line ${request.line}: ${why}. Ask by id.`,
  );
}

function exactValue(request: Request, data: JsonObject, type: string, exportEnv: boolean): Loaded {
  const value = readField(data, type, request.field, `secrets, line ${request.line}`);
  if (value.includes("\0") && (request.target === "env" || (request.target === "default" && exportEnv))) {
    throw new ActionError(
      "VALUE",
      `secrets, line ${request.line}: the value holds a NUL, which no environment variable can. Use output:.`,
    );
  }
  return { request, value };
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
