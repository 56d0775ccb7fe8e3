/** What GitHub's language service says of workflows and actions. */
import { readFileSync } from "node:fs";
import { validate } from "@actions/languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";

interface Metadata {
  name: string;
  description: string;
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
}
const ours = parse(readFileSync("action.yml", "utf8")) as Metadata;

/** The inputs of other people's actions that this repository gives, as they stand in the action.yml of the pinned commit. */
const OTHERS: Record<string, string[]> = {
  "actions/checkout": ["persist-credentials", "fetch-depth"],
  "actions/setup-node": ["node-version", "node-version-file", "package-manager-cache", "registry-url"],
  "actions/attest": ["subject-path", "sbom-path"],
  "actions/upload-artifact": ["name", "path", "if-no-files-found", "retention-days"],
  "actions/download-artifact": ["name", "path"],
  "github/codeql-action/init": ["languages", "build-mode", "queries", "config"],
  "github/codeql-action/analyze": ["category"],
};

let count = 0;

/**
 * Every diagnostic, warnings too: schema, expressions, and the inputs of each action.
 * @param name path in a repository: it tells workflows and actions apart
 * @param files other files of that repository, which `uses: ./` can name
 */
export async function diagnose(name: string, text: string, files: Record<string, string> = {}): Promise<string[]> {
  // An action of the same checkout is looked up by no service: it is named as if it were another's.
  const named = text.replace(/uses: \.\/$/gm, "uses: org/psono-secrets-action@main");
  // What was parsed is kept by address: each gets one of its own.
  const document = TextDocument.create(`file:///${++count}/${encodeURI(name)}`, "yaml", 1, named);
  const diagnostics = await validate(document, {
    fileProvider: {
      getFileContent: ({ path }) => Promise.resolve({ name: path, content: files[path] ?? readFileSync(path, "utf8") }),
    },
    actionsMetadataProvider: {
      fetchActionMetadata: ({ owner, name: repository, path }) => {
        const action = [owner, repository, path].filter(Boolean).join("/");
        if (action === "org/psono-secrets-action") return Promise.resolve(ours);
        const inputs = OTHERS[action]?.map((input) => [input, { description: input }] as const);
        return Promise.resolve(inputs && { name: action, description: action, inputs: Object.fromEntries(inputs) });
      },
    },
  });
  return diagnostics.map(({ message, range }) => `${name}:${range.start.line + 1}: ${message}`);
}
