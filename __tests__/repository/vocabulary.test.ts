/** Texts for users have one vocabulary: words that were replaced don't come back. */
import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { type Token, tokenizer } from "acorn";
import { describe, expect, test } from "vitest";

/** A pattern, the standard words, and a text that the pattern finds. */
const REPLACED: readonly (readonly [RegExp, string, string])[] = [
  [
    /\b(?:an?|the|its|this|that|each|every|any|no|login|wrong|late|first|whole) answers?\b|\banswers (?:of|from|that|come)\b/i,
    "response",
    "the answer of the server",
  ],
  [/\b(?:un)?seal(?:s|ed|ing)?\b/i, "encrypt", "sealed with the API secret key"],
  [/\bopened\b|\b(?:not|n't) open\b|\bwhat opens\b/i, "decrypt", "the key could not be opened"],
  [/\b(?:not|n't) fit\b|\bfits\b/i, "match", "the keys do not fit"],
  [/\bhand(?:s|ed|ing)? (?:\S+ ){0,4}over\b/i, "export, pass", "hands all values over"],
  [/\bslips?\b/i, "typo", "a slip in a path"],
  [/\b(?:a|the) bar\b/i, "pipe, |", "with the bar"],
  [/\bblanks?\b(?! lines?\b)/i, "space", "parted by blanks"],
  [/\bparted\b/i, "separated", "parted by commas"],
  [/\b(?:stands?|stood)\b(?! for\b)|\bwhat stands for\b/i, "is", "where it stands"],
  [
    /\bkey(?:'s user|'s)? reach(?:es)?\b|\b(?:its|key's) reach\b|\breach(?:es)? (?:all|a few|nothing|everything)\b/i,
    "can read",
    "what the key reaches",
  ],
  [/\bmain field\b/i, "default field", "the main field"],
  [/\bforms? (?:that|in which) tools\b|\bin th(?:e|ese) forms\b/i, "encoding", "in the forms that tools print"],
  [/\b(?:as|are|becomes?|sets?|into|no) variables?\b/i, "environment variable", "become variables"],
  [/\baddress of (?:the|a) (?:\w+ )?server\b|\bwhole address(?:es)?\b/i, "URL", "address of the Psono server"],
  [/\b(?:some|no)body (?:in )?between\b/i, "network attacker", "somebody between"],
  [/\bhostile\b/i, "malicious", "a hostile server"],
  [
    /\b(?:one|\d[\d,]*)(?: \w+){0,3} an? (?:line|hour|day|minute|step|file|command|area|user|pipeline)\b/i,
    "per line, per hour",
    "60 logins an hour",
  ],
  [/(?<!\bthere )\b(?:is|are) no (?!longer\b|more\b)/i, "isn't (a) valid", "this is no UUID"],
  [/\balone\b/i, "only", "for loopback alone"],
  [
    /(?<!\b(?:any|every|no|some)(?:thing|body|one|where)(?:'s)? )(?<!\b(?:who|what|or|somewhere) )\belse\b/i,
    "otherwise",
    "they would else name variables",
  ],
  [/\banew\b/i, "again", "made anew"],
  [/\bbesides\b/i, "in addition to", "besides outputs"],
  [/\bmay (?:not )?(?:read|write|rename|add|delete)\b/i, "can, is allowed to", "who may write"],
  [
    /(?<!\b(?:user|one|people|person|author|reader|body)s? )\bwho(?:ever)? (?:may|writes?|sees|asks|calls|publishes|reads|wants)\b/i,
    "users with write access, readers",
    "who sees the log",
  ],
  [/\bwhoever\b/i, "anyone who", "whoever writes that text"],
  [/\b(?:is|are|be|was|were|been) told\b/i, "reported", "all mistakes are told"],
  [
    /\b(?:is|are|was|were|be) asked\b|\basked (?:for|of)\b|\bask for (?:it|each|them)\b|\bwhat is asked\b/i,
    "requested",
    "what is asked for",
  ],
  [/\bpassed over\b/i, "ignored", "lines are passed over"],
  [/\bprove[sdn]?\b|\bproving\b/i, "verify", "no signature is proved"],
  [/\bforgiv(?:e[sn]?|ing)\b/i, "optional, tolerate", "forgives a missing entry"],
  [/\btake[sn]? (?:\w+ )?over\b/i, "hijack", "a step could be taken over"],
  [/\bdealt\b/i, "distributed", "dealt in rounds"],
  [/\bof now\b/i, "current", "the code of now"],
  [/\bforesee[n]?\b/i, "unexpected", "this was not foreseen"],
  [/\bno end\b/i, "ended before its work was done", "this came to no end"],
  [/\bletter by letter\b/i, "case-sensitive", "compared letter by letter"],
  [/\b(?:each|every) leg\b/i, "matrix job", "each leg of a matrix"],
  [/\bhonou?r(?:s|ed|ing)?\b/i, "use, support", "proxies are honoured"],
  [/\bverify key\b/i, "server signature", "the verify key"],
  [/\bmoving over\b/i, "migrating", "moving over from another"],
  [/\bnear it\b/i, "did you mean", "Near it: /Top."],
  [/\bdecrypt\w* (?:\w+ )?in the runner\b/i, "on the runner", "decrypts them in the runner"],
  [/\b(?:the rooms|the roof|the house)\b/i, "modules, layers, overview", "shows the house"],
  [/\bgo(?:es)? (?:\w+ )?by (?:this|that|the) name\b|\bgoes by this\b/i, "has the name", "that goes by this"],
  [/\bare? shown at the login\b/i, "SERVER_URL under Edit API Key", "are shown at the login"],
];

/** What one reads of a Markdown page: no code, and no titles of tests. */
function proseOf(markdown: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, " ");
  return markdown
    .replace(/^ *```[\s\S]*?^ *```$/gm, blank)
    .replace(/`[^`]*`/g, blank)
    .replace(/“[^”]*”/g, blank)
    .replace(/\]\([^)]*\)/g, "]");
}

/** The texts in quotes of a source, each on its line. Paths of imports are left out. */
function stringsOf(source: string): string {
  const tokens = [
    ...tokenizer(stripTypeScriptTypes(source), { ecmaVersion: "latest", sourceType: "module", locations: true }),
  ];
  const lines: string[] = [];
  const isText = ({ type, value }: Token & { value?: unknown }) =>
    (type.label === "string" || type.label === "template") && typeof value === "string" && !/^\.{1,2}\//.test(value);
  for (const token of tokens.filter(isText)) {
    for (const [at, text] of (token as { value?: unknown } & Token).value?.toString().split("\n").entries() ?? []) {
      const line = (token.loc?.start.line ?? 0) + at;
      lines[line - 1] = `${lines[line - 1] ?? ""}   ${text}`;
    }
  }
  return [...lines].join("\n");
}

const MARKDOWN = "{README,CHANGELOG,CONTRIBUTING,ARCHITECTURE,SECURITY}.md";
const TEXTS: readonly (readonly [string, (text: string) => string])[] = [
  ...globSync([MARKDOWN, "docs/**/*.md", ".github/**/*.md"]).map((file) => [file, proseOf] as const),
  ...globSync(["action.yml", ".github/ISSUE_TEMPLATE/*.yml"]).map((file) => [file, proseOf] as const),
  ...globSync(["src/messages/**/*.ts", "src/action/messages.ts", "src/cli/**/*.ts"]).map(
    (file) => [file, stringsOf] as const,
  ),
];

test.each(TEXTS)("%s contains no replaced word", (file, read) => {
  const text = read(readFileSync(file, "utf8"));
  const line = text.replaceAll("\n", " "); // a sentence can go on in the next line
  const found = REPLACED.flatMap(([pattern, standard]) =>
    [...line.matchAll(new RegExp(pattern, "gi"))].map(
      ({ index, 0: word }) => `line ${text.slice(0, index).split("\n").length}: "${word}": write ${standard}`,
    ),
  );
  expect(found).toEqual([]);
});

describe("each pattern", () => {
  test.each(REPLACED)("%s finds text to replace with: %s", (pattern, _, example) => {
    expect(example).toMatch(pattern);
  });

  test("finds it in a string and in the text of a template, on its line", () => {
    const source =
      'import x from "./six"; const a: string = "one";\nconst b = `two\n$' + "{a} three`; // four\n/five/;";
    expect(stringsOf(source).split("\n")).toEqual(["   one", "   two", expect.stringMatching(/^ +three$/)]);
  });
});

test("pages, action.yml and sources are read", () => {
  const files = TEXTS.map(([file]) => file.replaceAll("\\", "/"));
  for (const file of ["README.md", "docs/errors.md", "docs/decisions/core.md", "action.yml", "src/cli/main.ts"])
    expect(files).toContain(file);
});
