/** What is wrong with the API key, the login or the session. */
import type { SignatureMismatch } from "../problems.ts";
import type { Terms, Words } from "./terms.ts";

export const KEY_CANNOT_READ: Words<"KEY_CANNOT_READ"> = {
  "no-right": () => "The API key may not read. Tick read in its settings in Psono.",
};

export const KEY_NOT_RESTRICTED: Words<"KEY_NOT_RESTRICTED"> = {
  "no-session": (_, { input }) =>
    `This API key is not restricted to secrets: asking by path needs ${input("api-key-private-key")} and ${input("server-signature")}.`,
};

export const NO_SUCH_KEY: Words<"NO_SUCH_KEY"> = {
  unknown: (_, { input }) =>
    `The server knows no active API key with this ${input("api-key-id")}. Compare it with the ID in Psono, and look at Active there.`,
};

export const LOGIN_REFUSED: Words<"LOGIN_REFUSED"> = {
  refused: (_, { input }) =>
    `The server refused the login: check ${input("api-key-id")} and ${input("api-key-private-key")}, and that key and user are active.`,
};

export const SERVER_SIGNATURE: Words<"SERVER_SIGNATURE"> = {
  login: ({ why }, terms) =>
    `The login answer is not signed by the server that ${terms.input("server-signature")} names. ${mismatch(why, terms)}`,
  info: ({ why }, terms) => `${terms.input("server-signature")} is not the server's. ${mismatch(why, terms)}`,
};

function mismatch(why: SignatureMismatch, { input }: Terms): string {
  const signature = input("server-signature");
  return {
    "public-key": `${signature} holds the server's public key: give its signature (verify key) instead.`,
    another: `The server says that its signature is another: compare ${signature} with what Psono's client shows for this server.`,
    changed: "The server's own signature fits, the answer does not: it was changed on its way.",
    unknown: `Compare ${signature} with the signature that Psono's client shows for this server.`,
  }[why];
}

export const SESSION_ENDED: Words<"SESSION_ENDED"> = {
  twice: () =>
    "The server ended the session twice. It may allow one session a user (ALLOW_MULTIPLE_SESSIONS): use one Psono user a pipeline.",
};

export const SERVER_LOCKED: Words<"SERVER_LOCKED"> = {
  maintenance: () => "The Psono server is disabled or under maintenance (423).",
};
