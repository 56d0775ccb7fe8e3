/** What is wrong with an input. */
import { printable } from "../text.ts";
import type { Words } from "./terms.ts";

export const INPUT: Words<"INPUT"> = {
  missing: ({ cause }, { missing }) => `is missing.${missing(cause)}`,
  "not-hex": ({ length }) => `must be 64 hex digits; it has ${length} characters.`,
  "not-uuid": () => "is no UUID. Copy the ID that Psono shows for the API key.",
  "no-signature": (_, { input }) =>
    `is missing. With ${input("api-key-private-key")} it is required: it proves which server answers.`,
  "no-private-key": (_, { input }) =>
    `is missing. ${input("server-signature")} is checked at a login, which needs this key.`,
  "same-keys": (_, { input }) => `is the same as ${input("api-key-secret-key")}. Psono shows two different keys.`,
  "no-pair": () => "belong together: give both or neither.",
  "prints-traffic": (_, { scope }) =>
    `NODE_DEBUG, NODE_OPTIONS: make Node print what is sent and received. Unset them for ${scope}.`,
  timeout: () => "must be whole seconds from 1 to 3600.",

  "url-form": () => "is no URL. Write it as https://psono.example.com/server",
  "url-scheme": () => "must begin with https:// (http:// is for loopback alone).",
  "url-query": () => "must have no query and no #. Is it the address of the web client?",
  "url-web-client": () =>
    "is the address of the web client. The server's is shown at the login as server, and often ends in /server.",
  "url-user": () => "must hold no user name and no password.",

  "pem-form": () => "is neither PEM (it begins with -----BEGIN) nor the path of a PEM file.",
  "pem-workspace": () =>
    "lies in the workspace, where a pull request could change it. Give the PEM itself, from a secret or variable.",
  "pem-content": () => "names a file that is no PEM.",
  "pem-unreadable": () => "is neither PEM (it begins with -----BEGIN) nor the path of a file that can be read.",
  "ca-invalid": () => "holds no certificate in PEM that can be read.",
  "client-invalid": () => "are no PEM that can be read, or do not belong together.",

  "header-form": () => "write Name: value.",
  "header-refused": ({ name }) => `the header ${printable(name)} is the action's or the proxy's own.`,
  "header-characters": () => "the value holds characters that no header can.",
  "header-twice": ({ name }) => `the header ${printable(name)} is given twice.`,

  boolean: () => "must be true or false.",
  mode: () => "must be load, check or list.",
  "list-public": () =>
    "list prints the names in the vault: not where everybody reads the log. Run it in a private repository.",
  exception: ({ text }) => `${printable(text)} is no name, no path that begins with / and no id.`,
  unmask: ({ name }) => `no value has the name ${printable(name)}. Correct it or delete it.`,
};

export const FILE: Words<"FILE"> = {
  unreadable: ({ file }) => `${printable(file)} cannot be read.`,
};
