/** What is wrong with a file of the vault. */
import type { FileHost, FilePart, HostKind } from "../problems/files.ts";
import type { Details } from "../problems.ts";
import { printable } from "../text.ts";
import { bytes } from "./lists.ts";
import type { Terms, Words } from "./terms.ts";

const KINDS: Readonly<Record<HostKind, string>> = { fileserver: "The fileserver", storage: "The file storage" };
const named = ({ kind, host }: FileHost) => `${KINDS[kind]} ${printable(host)}`;
const LOOK = "Check it, and any proxy in front of it.";
const UPLOAD = "Upload the file again in Psono, and find out who changed it.";

export const FILE_ACCESS: Words<"FILE_ACCESS"> = {
  "no-fileserver": () =>
    "No fileserver of Psono is available for this file. Check in Psono that a fileserver for its shard is running and allows downloads from this runner's IP address.",
  "no-funds": () => "The key's user doesn't have enough credits in Psono to download this file.",
  "no-permission": ({ id }) =>
    `The server didn't allow a download of file ${printable(id)}: it was deleted, or this user isn't allowed to read it. Check the entry in Psono.`,
  "no-session": (_, { input }) =>
    `Reading a file requires a login. Set ${input("api-key-private-key")} and ${input("server-signature")} too. With them, a restricted API key can read the attachments of its secrets.`,
};

export const FILE_HOST: Words<"FILE_HOST"> = {
  address: ({ kind, why }, { input }) => `${KINDS[kind]} has a URL that isn't allowed: ${ADDRESSES[why](input)}`,
  denied: (details, { input }) =>
    `${named(details)} refused the download (${details.status}). ${input("extra-headers")} and ${input("client-certificate")} are sent only to ${input("server-url")}. Allow downloads without them.`,
  status: (details) => `${named(details)} responded to a download with status ${details.status}. ${LOOK}`,
  redirected: (details) =>
    `${named(details)} redirected a download. Redirects aren't followed. Correct its URL in Psono.`,
  answer: (details) => `${named(details)} ${ANSWERS[details.why]}. ${LOOK}`,
  unreachable: unreachable,
  transfer: () => "The server ended two downloads of this file before they were complete. Check the server's clock.",
};

const ADDRESSES: Readonly<Record<Details<"FILE_HOST", "address">["why"], (input: Terms["input"]) => string>> = {
  form: () => "it isn't a plain URL. Correct it in Psono.",
  "not-https": () => "it doesn't start with https://. Correct it in Psono.",
  loopback: (input) => `it points to localhost, but ${input("server-url")} doesn't. Correct it in Psono.`,
};

const ANSWERS: Readonly<Record<Details<"FILE_HOST", "answer">["why"], string>> = {
  "too-large": "sent more data than the file has according to the vault",
  compressed: "sent a compressed response, although the action doesn't accept compression",
  "not-http": "sent a response that isn't valid HTTP",
};

function unreachable(details: Details<"FILE_HOST", "unreachable">, { input }: Terms): string {
  const { why, code } = details;
  const known = code === undefined ? "" : ` (${printable(code)})`;
  const begin = `${named(details)} can't be reached:`;
  switch (why) {
    case "certificate":
      return `${begin} its certificate isn't trusted or is for another host${known}. If your own CA signed it, set ${input("ca-certificate")} to the CA's certificate.`;
    case "tls":
      return `${begin} the TLS handshake failed. It may require a client certificate, and ${input("client-certificate")} is sent only to ${input("server-url")}.`;
    case "proxy":
      return `${begin} the proxy refused the connection. Check https_proxy and no_proxy.`;
  }
}

/** A failed attempt that can be retried. */
/** A host name without an IP address. */
export function hostUnknown(details: Details<"DNS", "file-host">): string {
  const known = details.code === undefined ? "" : ` (${printable(details.code)})`;
  return `${named(details)} can't be reached: its host has no IP address${known}. Check its URL in Psono, and the DNS server.`;
}

export function hostLost(details: Details<"NETWORK", "file-host">): string {
  const { why, status } = details;
  switch (why) {
    case "unreachable":
      return `${named(details)} can't be reached. Check its URL in Psono, and the firewall.`;
    case "cut-off":
      return `The response of ${lower(details)} was cut off. ${LOOK}`;
    case "stalled":
      return `The response of ${lower(details)} stalled. ${LOOK}`;
    case "busy":
      return `${named(details)} is busy${status === undefined ? "" : ` (${status})`}. ${LOOK}`;
  }
}

function lower(host: FileHost): string {
  const text = named(host);
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export const FILE_CONTENT: Words<"FILE_CONTENT"> = {
  form: ({ part }) =>
    `The vault's description of this file isn't in the form that Psono's clients write: ${PARTS[part]} Upload the file again in Psono.`,
  "chunk-missing": ({ chunk, chunks }) =>
    `Part ${chunk} of ${chunks} of this file is no longer stored. Upload the file again in Psono.`,
  hash: ({ chunk, chunks }) =>
    `Part ${chunk} of ${chunks} of this file isn't the one that was uploaded: its SHA-512 differs from the one in the vault. ${UPLOAD}`,
  mac: ({ chunk, chunks }) =>
    `Part ${chunk} of ${chunks} of this file can't be decrypted with the key in the vault. ${UPLOAD}`,
  size: ({ size, received }) =>
    `This file has ${bytes(received)}, but the vault says that it has ${bytes(size)}. ${UPLOAD}`,
};

const PARTS: Readonly<Record<FilePart, string>> = {
  id: "its ID isn't a UUID.",
  key: "its key isn't 32 bytes of hexadecimal text.",
  size: "its size isn't a number of bytes.",
  chunks: "the list of its parts isn't complete.",
  place: "it gives no storage location, or two.",
};

export const FILE_SIZE: Words<"FILE_SIZE"> = {
  file: ({ size, file, step }, { scope }) =>
    `This file has ${bytes(size)}. A file may have ${bytes(file)}, and all files of ${scope} together ${bytes(step)}.`,
  step: ({ size, file, step }, { scope }) =>
    `The files of ${scope} have ${bytes(size)} or more together. A file may have ${bytes(file)}, and all together ${bytes(step)}.`,
  value: ({ size, limit }, { targets }) =>
    `This file has ${bytes(size)}, and a value may have ${bytes(limit)}. ${targets ? "Write file: before the name" : "Use psono-secrets get with --output FILE"} instead.`,
};
