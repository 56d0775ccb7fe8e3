/** What is wrong with the API key, the login or the session. */
import type { SignatureMismatch } from "../problems.ts";
import type { Terms, Words } from "./terms.ts";

/** The tab in Psono that shows each credential. */
const DETAILS = "Edit API Key → Details";

export const KEY_CANNOT_READ: Words<"KEY_CANNOT_READ"> = {
  "no-right": () =>
    'The API key has no read access. Turn on "Right to read" in Psono (account menu → Other → API Keys → Edit).',
};

export const KEY_NOT_RESTRICTED: Words<"KEY_NOT_RESTRICTED"> = {
  "no-session": (_, { input }) =>
    `This API key isn't restricted to secrets, so it needs a login: set ${input("api-key-private-key")} and ${input("server-signature")}. Or turn on "Secret Restriction" for the key in Psono, and attach the secrets (Edit API Key → Secrets).`,
};

export const NO_SUCH_KEY: Words<"NO_SUCH_KEY"> = {
  unknown: (_, { input }) =>
    `The server knows no active API key with the ID in ${input("api-key-id")}. Compare it with API_KEY_ID under ${DETAILS} in Psono. If the key isn't active, ask your Psono administrator.`,
};

export const LOGIN_REFUSED: Words<"LOGIN_REFUSED"> = {
  refused: (_, { input }) =>
    `The server refused the login. Check ${input("api-key-id")} and ${input("api-key-private-key")} (make sure the private key and the secret key aren't swapped), and that the API key and its user are active.`,
  signature: (_, { input }) =>
    `The server refused the login: ${input("api-key-private-key")} isn't the private key of this API key. It may be swapped with ${input("api-key-secret-key")}, or belong to another key. Copy API_KEY_PRIVATE_KEY (not API_KEY_SECRET_KEY) from ${DETAILS} in Psono.`,
  "unknown-key": (_, { input }) =>
    `The server refused the login: it knows no active API key with the ID in ${input("api-key-id")}. The key was deleted or deactivated, or belongs to another server. Compare the ID with API_KEY_ID under ${DETAILS} in Psono.`,
  "disabled-user": () =>
    "The server refused the login: the user of this API key is disabled. Ask your Psono administrator.",
  "unverified-email": () =>
    "The server refused the login: the email address of the API key's user isn't verified. Open the link in the email that Psono sent to this user, or ask your Psono administrator.",
};

export const SERVER_SIGNATURE: Words<"SERVER_SIGNATURE"> = {
  login: ({ why }, terms) => mismatch(why, terms),
  info: ({ why }, terms) => mismatch(why, terms),
};

function mismatch(why: SignatureMismatch, { input }: Terms): string {
  const signature = input("server-signature");
  const compare = `Compare it with SERVER_SIGNATURE under ${DETAILS} in Psono (or Account → Server Info). If they're the same, someone may be intercepting the connection. Nothing was decrypted.`;
  return {
    "public-key": `${signature} contains the server's public key. Copy SERVER_SIGNATURE (not SERVER_PUBLIC_KEY) from ${DETAILS} in Psono.`,
    another: `The server's signature doesn't match ${signature}. ${compare}`,
    changed: `The login response isn't signed with the key in ${signature}, although the server has this key. Someone may have changed the response. Nothing was decrypted.`,
    unknown: `The login response isn't signed with the key in ${signature}. ${compare}`,
  }[why];
}

export const SESSION_ENDED: Words<"SESSION_ENDED"> = {
  twice: () =>
    "The server ended the session, and then the session of a second login too. It may allow only one session per user (ALLOW_MULTIPLE_SESSIONS). Use a separate Psono user for each pipeline.",
};

export const SERVER_LOCKED: Words<"SERVER_LOCKED"> = {
  maintenance: () => "The Psono server is disabled or under maintenance (423). Try again later.",
};
