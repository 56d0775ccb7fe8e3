/** Problems with a server's responses. */
import type { Details, Part } from "../problems.ts";
import { printable } from "../text.ts";
import { many } from "./lists.ts";
import type { Terms, Words } from "./terms.ts";
import { unread } from "./vault.ts";

const COPY_URL =
  "Use the server's URL, which usually ends in /server, not the web client's. Copy SERVER_URL from Edit API Key → Details in Psono.";
/** The input with the server's address, and the address where it is known. */
const urlText = ({ input }: Terms, server: string | undefined) =>
  `${input("server-url")}${server === undefined ? "" : ` (${printable(server)})`}`;
/** Where the server's address is. */
const address = (terms: Terms, server?: string) => `Check ${urlText(terms, server)}. ${COPY_URL}`;
const protection = ({ input }: Terms) => `check ${input("extra-headers")} and ${input("client-certificate")}.`;

/** Whether a response is that of a web server without Psono at this path, as the web client's is. */
const isElsewhere = ({ status, by }: Answered) => (status === 404 || status === 405) && by === "web-server";
const elsewhere = ({ status, server }: Answered, terms: Terms) =>
  `No Psono server responded at ${urlText(terms, server)}, but another web server or a gateway (status ${status}). ${COPY_URL} If a gateway protects the server, ${protection(terms)}`;

type Answered = Omit<Details<"SERVER_ANSWER", "status">, "part">;

/** What an administrator looks at. */
const LOOK = "Check the server, and any proxy in front of it.";

/** What sent a response that isn't a success, and what to check there. `otherwise`: where nothing is known of it. */
function from({ status, by, server }: Answered, otherwise: string, terms: Terms): string {
  const { input } = terms;
  const check = address(terms, server);
  switch (by) {
    case undefined:
    case "psono":
      return otherwise;
    case "page":
      return status === 404
        ? `${check} If it's right, check the Psono server's log: the page comes from the server itself.`
        : `The page comes from the Psono server itself. Check the server's log. ${check}`;
    case "client-certificate":
      return `The web server requires a client certificate. Set ${input("client-certificate")} and ${input("client-key")}.`;
    case "large-headers":
      return `The web server rejected the headers of the request as too large. Check ${input("extra-headers")}.`;
    default: {
      const who = {
        cdn: "a CDN or load balancer",
        "web-server": "another web server or a gateway",
        other: "a gateway",
      }[by];
      return `The response doesn't come from Psono. It seems to come from ${who}. If it protects the server, ${protection(terms)} ${check}`;
    }
  }
}

function unreadable(answered: Answered & { readonly part: Part }, otherwise: string, terms: Terms): string {
  return `Can't read ${partText(answered.part)}: the server responded with status ${answered.status}. ${from(answered, otherwise, terms)}`;
}

export const SERVER_ANSWER: Words<"SERVER_ANSWER"> = {
  "path-unread": unread,
  "too-many-values": ({ part, limit }) =>
    `${begin(part)} has more than ${many(limit, "object and array", "objects and arrays")}. ${LOOK}`,
  status: (answered, terms) => unreadable(answered, LOOK, terms),
  "status-of-other": (answered, terms) =>
    isElsewhere(answered) ? elsewhere(answered, terms) : unreadable(answered, address(terms, answered.server), terms),
  "login-status": (answered, terms) =>
    answered.psono
      ? `The login failed with status ${answered.status}. A Psono server responds at this URL, but something in front of it rejects logins. ${from(answered, "", terms)}`.trimEnd()
      : isElsewhere(answered)
        ? elsewhere(answered, terms)
        : `No Psono server responded to the login (status ${answered.status}). ${from(answered, address(terms, answered.server), terms)}`,
  compressed: ({ request }) =>
    `The response to ${printable(request)} is compressed, although the action doesn't accept compression. ${LOOK}`,
  "content-type": ({ request, server }, terms) =>
    `The response to ${printable(request)} isn't JSON. ${address(terms, server)}`,
  "not-http": ({ request }, terms) =>
    `The response to ${printable(request)} isn't valid HTTP, or its headers are too large. ${address(terms)}`,
  "too-large": ({ request, limit }) =>
    `The response to ${printable(request)} is larger than ${limit / 1024 / 1024} MiB. ${LOOK}`,
  "not-json": ({ part }, terms) => `${begin(part)} isn't valid JSON. ${address(terms)}`,
  "decrypted-not-json": ({ part }) => `${begin(part)} isn't valid JSON. ${LOOK}`,
  "not-object": ({ part }) => `${begin(part)} isn't a JSON object. ${LOOK}`,
  "no-text": ({ part, key }) => `${begin(part)} has no text in "${printable(key)}". ${LOOK}`,
  "no-boolean": ({ part, key }) => `${begin(part)} has neither true nor false in "${printable(key)}". ${LOOK}`,
  "no-list": ({ part, key }) => `${begin(part)} has no list in "${printable(key)}". ${LOOK}`,
  "another-datastore": ({ part }) => `${begin(part)} is another datastore, or a share. ${LOOK}`,
  "not-uuid": ({ part }) => `${begin(part)} contains an ID that isn't a UUID. ${LOOK}`,
  "not-utf8": ({ part }) => `${begin(part)} isn't valid UTF-8. ${LOOK}`,
  "not-hex": ({ part, bytes }) =>
    `${begin(part)} isn't hexadecimal text${bytes === undefined ? "" : ` of ${many(bytes, "byte")}`}. ${LOOK}`,
  "info-signature": () => `The response to GET /info/ isn't signed with the key that it contains. ${LOOK}`,
  "token-form": () => `The session token contains characters that can't be sent. ${LOOK}`,
};

export const DECRYPTION: Words<"DECRYPTION"> = {
  "path-unread": unread,
  mac: ({ part }, { input }) => {
    if (part.kind === "user-key") return `${wrongKey(input)} The data of the key's user can't be decrypted.${COPY}`;
    const own = part.kind === "key" && part.of.kind === "attached-secret";
    const other = own ? `, or ${input("api-key-secret-key")} doesn't match this API key` : "";
    return `Can't decrypt ${partText(part)}: it was changed after it was encrypted${other}. ${own ? COPY.trim() : "Save the entry again in Psono, or ask your Psono administrator."}`;
  },
  "secret-key": (_, { input }) => `${wrongKey(input)} None of the secrets can be decrypted.${COPY}`,
};

const wrongKey = (input: Terms["input"]) => `${input("api-key-secret-key")} doesn't match this API key.`;
const COPY = " Copy API_KEY_SECRET_KEY (not API_KEY_PRIVATE_KEY) from Edit API Key → Details in Psono.";

export const SECRET_FORM: Words<"SECRET_FORM"> = {
  "path-unread": unread,
  "not-object": ({ part }) => `${begin(part)} isn't in the form that Psono's clients write. Save it again in Psono.`,
  "too-many-values": ({ part, limit }) =>
    `${begin(part)} has more than ${many(limit, "value")} or is nested too deeply. Split the entry in Psono.`,
};

export const FORBIDDEN: Words<"FORBIDDEN"> = {
  refused: ({ part }) =>
    `The server refused access to ${partText(part)} (403). The user may have to change the password in Psono first.`,
};

const PARTS = {
  login: "the login response",
  "login-signature": "the signature of the login response",
  "login-user": "the user in the login response",
  "server-key": "the server's session key",
  "session-key": "the session key",
  "user-key": "the user's secret key",
  info: "the response to GET /info/",
  datastores: "the list of datastores",
  "datastore-entry": "the list of datastores",
  secrets: "the response with the secrets",
  "attached-secrets": "the list of secrets attached to this API key",
} as const;

/** The name of a part of a response, within a sentence. */
export function partText(part: Part): string {
  switch (part.kind) {
    case "secret":
    case "attached-secret":
      return `secret ${printable(part.id)}`;
    case "share":
    case "datastore":
    case "file":
      return `${part.kind} ${printable(part.id)}`;
    case "answer":
      return `the response to ${printable(part.request)}`;
    case "key":
    case "nonce":
      return `the ${part.kind} of ${partText(part.of)}`;
    default:
      return PARTS[part.kind];
  }
}

/** The name of a part of a response, as the beginning of a sentence. */
function begin(part: Part): string {
  const text = partText(part);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
