import type { Connection } from "../connection/settings.ts";
import { ActionError } from "../errors.ts";
import { readTree } from "../psono/datastores.ts";
import { listAttached } from "../psono/direct.ts";
import type { Http } from "../psono/http.ts";
import { explainSignature, readInfo } from "../psono/info.ts";
import { Session } from "../psono/session.ts";
import { Work } from "../psono/work.ts";
import { printable } from "../text.ts";
import { connected, description, FLAGS, FLAGS_HELP, readConnection } from "./connection.ts";
import { parse } from "./usage.ts";

export const help = `psono-secrets login-test     say step by step what works: address, signature, login, rights, datastores

Example:
  PSONO_SERVER_URL=https://psono.example.com/server psono-secrets login-test

${FLAGS_HELP}`;

export async function loginTest(args: string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parse({ args, options: FLAGS });
  const connection = readConnection(values, variables);
  say("address", connection.serverUrl);
  await connected(connection, (http) => steps(connection, http));
  return 0;
}

async function steps(connection: Connection, http: Http): Promise<void> {
  const { session: keys, apiKeyId, secretKey, timeout } = connection;
  const info = await readInfo(http);
  const version = typeof info.version === "string" ? ` ${printable(info.version.slice(0, 100))}` : "";
  say("/info/", `Psono${version} answers`);
  if (keys === undefined) {
    say("signature", "not needed: without PSONO_API_KEY_PRIVATE_KEY there is no login", "-");
    say("login", "not needed", "-");
    return attached(http, apiKeyId);
  }
  if (!Buffer.from(keys.serverSignature).equals(info.verifyKey)) {
    const why = await explainSignature(http, keys.serverSignature);
    throw new ActionError("SERVER_SIGNATURE", "info", { why });
  }
  say("signature", "the server says the same one");
  const session = await Session.open(http, { id: apiKeyId, secretKey, ...keys }, description(), timeout);
  try {
    say("login", "done, and signed by this server");
    say(
      "rights",
      `may read, may ${session.write ? "" : "not "}write, ${session.restricted ? "restricted to secrets" : "not restricted to secrets"}`,
    );
    const userKey = session.userSecretKey;
    if (userKey === undefined) return await attached(http, apiKeyId);
    // No share is read: they are many, and what cannot be read is no fault of the login.
    const work = new Work(() => http.throwIfOver());
    const tree = await readTree(session, userKey, { ids: new Set(), within: () => false }, work);
    say(
      "datastores",
      `${tree.folders.get("") ?? 0}, with ${tree.entries.length} entries outside of shares (psono-secrets list reads these too)`,
    );
  } finally {
    await session.close();
  }
}

async function attached(http: Http, apiKeyId: string): Promise<void> {
  const ids = await listAttached(http, apiKeyId);
  say("secrets", `${ids.length} attached to the key`);
}

function say(step: string, what: string, mark = "ok"): void {
  console.log(`${mark.padEnd(3)} ${step.padEnd(11)} ${what}`);
}
