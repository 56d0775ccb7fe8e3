/** What is wrong with an input. */

import { nearest } from "../nearest.ts";
import type { Details } from "../problems.ts";
import type { Subject } from "../subject.ts";
import { printable } from "../text.ts";
import { didYouMean } from "./lists.ts";
import type { Words } from "./terms.ts";

/** What Psono calls the values of inputs, on the tab Details of an API key. */
const LABELS: Readonly<Record<string, string>> = {
  "server-url": "SERVER_URL",
  "server-signature": "SERVER_SIGNATURE",
  "api-key-id": "API_KEY_ID",
  "api-key-secret-key": "API_KEY_SECRET_KEY",
  "api-key-private-key": "API_KEY_PRIVATE_KEY",
};

/** Where to find the value of an input: a space and a sentence, or nothing. */
function copy(subject: Subject): string {
  const name = subject.kind === "input" ? subject.name.replace(/^--/, "") : "";
  const label = Object.hasOwn(LABELS, name) ? LABELS[name] : undefined;
  return label === undefined ? "" : ` Copy ${label} from ${DETAILS}.`;
}

const DETAILS = "Edit API Key → Details in Psono";

const PEM = "Provide PEM text (it starts with -----BEGIN), or the path of a PEM file";
const named = (path: string | undefined) => (path === undefined ? "this file" : `"${printable(path)}"`);

/** The beginning of a sentence about the field, or the file. */
function cannotUnmask({ name, field, entry }: Details<"INPUT", "unmask-hidden">): string {
  const what = field === undefined ? "the content" : `the field "${printable(field)}"`;
  return `"${printable(name)}" can't be unmasked: ${what} of ${printable(entry)}`;
}

export const INPUT: Words<"INPUT"> = {
  missing: ({ cause }, { missing }) => `is missing.${missing(cause)}`,
  quoted: () => "starts with a quotation mark. Store the value without quotes.",
  "not-hex": ({ length }, _, subject) => {
    const has = length === 64 ? "but not all of its characters are" : `but it has ${length} characters`;
    return `must be 64 hexadecimal characters, ${has}.${copy(subject)}`;
  },
  "not-uuid": (_, __, subject) => `isn't a UUID.${copy(subject)}`,
  "no-signature": (_, { input }, subject) => `is required with ${input("api-key-private-key")}.${copy(subject)}`,
  "no-private-key": (_, { input }) =>
    `is empty, but ${input("server-signature")} is set. Add the private key, or remove ${input("server-signature")} if the API key is restricted to secrets.`,
  "same-keys": (_, { input }) =>
    `is the same as ${input("api-key-secret-key")}, so one of them is wrong. Copy both again from ${DETAILS}: API_KEY_PRIVATE_KEY and API_KEY_SECRET_KEY.`,
  "swapped-keys": () => "look swapped: the ID is a UUID, and the key has 64 hexadecimal characters. Swap them back.",
  "no-pair": () => "belong together. Set both or neither.",
  "prints-traffic": (_, { scope }) =>
    `NODE_DEBUG or NODE_OPTIONS makes Node print what is sent and received, including keys. Unset them for ${scope}.`,
  timeout: ({ text }) => `must be a whole number of seconds from 1 to 3600, not "${printable(text)}".`,

  "url-form": () => "isn't a URL. Write it as https://psono.example.com/server",
  "url-scheme": ({ origin }) =>
    `must start with https://, but it is ${printable(origin)}. Plain http:// is only allowed for localhost.`,
  "url-query": (_, __, subject) => `can't contain "?" or "#". Use the server's URL.${copy(subject)}`,
  "url-web-client": (_, __, subject) =>
    `is the web client's URL. Use the server's URL, which usually ends in /server.${copy(subject)}`,
  "url-ipv6": () =>
    "can't have an IPv6 address with https://: Node 24.17 and later reject its certificate. Use a host name.",
  "url-user": () => "can't contain a username or a password. Remove them.",

  "pem-form": () => `isn't PEM text or the path of a PEM file. ${PEM}.`,
  "pem-workspace": ({ path }) =>
    `${named(path)} is in the workspace, where a pull request could change it. Provide the PEM text itself, from a secret or variable.`,
  "pem-content": ({ path }) => `${named(path)} isn't a PEM file. ${PEM}.`,
  "pem-unreadable": ({ path }) => `Can't read ${named(path)}. ${PEM} outside the workspace.`,
  "ca-invalid": () => "doesn't contain a valid certificate. Check that the PEM text is complete.",
  "client-invalid": () => "aren't valid PEM, or don't belong together. Check that both are complete.",

  "header-form": () => "Write each header on a line of its own, as Name: value",
  "header-refused": ({ name }) =>
    `The header "${printable(name)}" can't be set: HTTP or the action sets it. Remove it.`,
  "header-characters": () => "The value of this header contains characters that HTTP doesn't allow. Remove them.",
  "header-twice": ({ name }) => `The header "${printable(name)}" is set twice. Remove one.`,

  boolean: ({ text }) => `must be true or false, not "${printable(text)}".`,
  mode: ({ text }) =>
    `must be load, check or list, not "${printable(text)}".${didYouMean(/^dry.?run$/i.test(text) ? ["check"] : nearest(text, ["load", "check", "list"], 1))}`,
  "list-public": () =>
    "list prints the names in the vault, so it doesn't run where anyone can read the log. Run it in a private repository.",
  "list-unknown": () =>
    "list prints the names in the vault, so it runs only if the event says that the repository is private. In the file that GITHUB_EVENT_PATH names, repository.private is missing. Use the console client instead (docs/console.md).",
  exclusion: ({ text }) =>
    `"${printable(text)}" isn't a name, a path that starts with / or a secret ID. Correct it, put it in double quotes, or remove it.`,
  unmask: ({ name, near, hidden }, terms) =>
    `No secret has the name "${printable(name)}".${didYouMean(near)}${hidden && near.length === 0 ? ` ${terms.hidden}` : ""} Correct or remove it.`,
  "unmask-hidden": (details) =>
    `${cannotUnmask(details)} is secret. Remove the name. Store what isn't secret in a field that Psono shows, such as a custom field of the type text.`,
  "unmask-pem": (details) => `${cannotUnmask(details)} contains a key or a certificate (PEM). Remove the name.`,
};
