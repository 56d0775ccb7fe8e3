import type { Connection } from "../connection/settings.ts";
import { ActionError } from "../errors.ts";
import { datastoresText, entriesText, rightsText, unreadableText } from "../messages/listing.ts";
import type { Http } from "../psono/http.ts";
import { explainSignature, readInfo } from "../psono/info.ts";
import { printable } from "../text.ts";
import { listWith, reachOf, throwIfNothing } from "../vault/list.ts";
import { logIn } from "../vault/open.ts";
import { connected, description, FLAGS, readConnection } from "./connection.ts";
import { settingsInUse } from "./families.ts";
import type { About } from "./help.ts";
import { parse } from "./usage.ts";

export const about: About = {
  usage: "login-test [options]",
  summary: "Check the connection step by step: URL, server signature, login, rights, entries",
  details: `login-test prints the names of the options and variables in use. Then it reads and decrypts
what the API key can list: the secrets attached to a restricted key, or the datastores and shares of
an unrestricted one, without the secrets in them. It prints the server's URL, but no keys and no
secret values. Each line starts with ok (passed), no (failed) or - (not needed). An error that ends
the test follows on stderr.`,
  examples: ["psono-secrets login-test", "psono-secrets login-test --server-url https://psono.example.com/server"],
};

export async function loginTest(args: string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const { values } = await parse({ args, options: FLAGS });
  const connection = readConnection(values, variables);
  say("settings", settingsInUse(values, variables).join(", "));
  say("address", connection.serverUrl);
  await connected(connection, (http) => steps(connection, http));
  return 0;
}

async function steps(connection: Connection, http: Http): Promise<void> {
  const info = await readInfo(http);
  const version = typeof info.version === "string" ? ` ${printable(info.version.slice(0, 100))}` : "";
  say("/info/", `Psono${version} responds`);
  const keys = connection.session;
  if (keys !== undefined && !Buffer.from(keys.serverSignature).equals(info.verifyKey)) {
    const why = await explainSignature(http, keys.serverSignature);
    throw new ActionError("SERVER_SIGNATURE", "info", { why });
  }
  if (keys === undefined)
    say("signature", "not needed, because there is no login without PSONO_API_KEY_PRIVATE_KEY", "-");
  else say("signature", "matches PSONO_SERVER_SIGNATURE");
  const session = await logIn(connection, http, description());
  if (session === undefined) say("login", "not needed", "-");
  else say("login", "succeeded, with a response signed by this server");
  const listing = await listWith(session, connection, http);
  const reach = reachOf(listing);
  say("rights", rightsText(listing.key));
  if (reach.datastores !== undefined) say("datastores", datastoresText(reach.datastores));
  say(listing.key.restricted ? "secrets" : "entries", entriesText(reach), reach.read > 0 ? "ok" : "no");
  const unreadable = unreadableText(reach);
  if (unreadable !== "") say("shares", unreadable, "no");
  throwIfNothing(listing);
}

function say(step: string, what: string, mark = "ok"): void {
  console.log(`${mark.padEnd(3)} ${step.padEnd(11)} ${what}`);
}
