/** What is wrong with what a server sends. */
import type { Part } from "../problems.ts";
import { printable } from "../text.ts";
import type { Words } from "./terms.ts";
import { unread } from "./vault.ts";

const OFTEN = "of a Psono server (it often ends in /server)?";

export const SERVER_ANSWER: Words<"SERVER_ANSWER"> = {
  "path-unread": unread,
  status: ({ part, status }) => `${partText(part)} has status ${status}.`,
  "status-of-other": ({ part, status }, { input }) =>
    `${partText(part)}: status ${status}. Is ${input("server-url")} the address ${OFTEN}`,
  "login-status": ({ status, psono }, { input }) =>
    `The login was answered with status ${status}. ${
      psono
        ? "A Psono server is there, but something in front of it refuses logins."
        : `No Psono server answers there: ${input("server-url")} is the server's address (it often ends in /server), not the web client's.`
    }`,
  compressed: ({ request }) => `The answer to ${printable(request)} is compressed, which was not asked for.`,
  "content-type": ({ request }, { input }) =>
    `The answer to ${printable(request)} is not JSON. Is ${input("server-url")} the address ${OFTEN}`,
  "not-http": ({ request }, { input }) =>
    `The answer to ${printable(request)} is no HTTP, or its headers are too large. Is ${input("server-url")} the address of a Psono server?`,
  "too-large": ({ request, limit }) => `The answer to ${printable(request)} is larger than ${limit} bytes.`,
  "not-json": ({ part }, { input }) =>
    `${partText(part)} is not JSON. Is ${input("server-url")} the address of a Psono server?`,
  "decrypted-not-json": ({ part }) => `${partText(part)} is not JSON.`,
  "not-object": ({ part }) => `${partText(part)} is not a JSON object.`,
  "no-text": ({ part, key }) => `${partText(part)} lacks the text "${printable(key)}".`,
  "no-boolean": ({ part, key }) => `${partText(part)} lacks true or false in "${printable(key)}".`,
  "not-uuid": ({ part }) => `${partText(part)} has an id that is no UUID.`,
  "not-utf8": ({ part }) => `${partText(part)} is not valid UTF-8.`,
  "not-hex": ({ part, bytes }) => `${partText(part)} is not hex${bytes === undefined ? "" : ` of ${bytes} bytes`}.`,
  "info-signature": () => "/info/ is not signed with the key that it names.",
  "token-form": () => "The session token has a wrong form.",
};

export const DECRYPTION: Words<"DECRYPTION"> = {
  "path-unread": unread,
  mac: ({ part }, { input }) =>
    `${partText(part)} could not be opened: it was changed on its way, or ${input("api-key-secret-key")} is not the secret key of this API key.`,
};

export const SECRET_FORM: Words<"SECRET_FORM"> = {
  "path-unread": unread,
  "not-object": ({ part }) => `${partText(part)} does not hold what Psono's clients write. Save it anew in Psono.`,
};

export const FORBIDDEN: Words<"FORBIDDEN"> = {
  refused: ({ part }) =>
    `${partText(part)} was refused (403). The user may have to change the password in Psono first.`,
};

const PARTS = {
  login: "The login answer",
  "login-signature": "The login signature",
  "login-user": "The user in the login answer",
  "server-key": "The server's session key",
  "session-key": "The session key",
  "user-key": "The user's secret key",
  info: "/info/",
  datastores: "The list of datastores",
  "datastore-entry": "A datastore",
  secrets: "The answer with the secrets",
  "attached-secrets": "The list of the key's secrets",
} as const;

/** The name of a part of an answer, as the beginning of a sentence. */
export function partText(part: Part): string {
  if (typeof part === "string") return printable(part);
  switch (part.kind) {
    case "secret":
      return `Secret ${printable(part.id)}`;
    case "attached-secret":
      return `The secret ${printable(part.id)}`;
    case "share":
      return `Share ${printable(part.id)}`;
    case "datastore":
      return `Datastore ${printable(part.id)}`;
    case "answer":
      return `The answer to ${printable(part.request)}`;
    case "key":
      if (typeof part.of === "object" && part.of.kind === "attached-secret")
        return `The key of ${printable(part.of.id)}`;
      return `The key of ${partText(part.of)}`;
    case "nonce":
      return `The nonce of ${partText(part.of)}`;
    default:
      return PARTS[part.kind];
  }
}
