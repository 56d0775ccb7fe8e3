/** The grammar of requests: lines, and references in variables. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { needsKind } from "../../src/entries/field-name.ts";
import { ActionError } from "../../src/errors.ts";
import { parseReferences } from "../../src/requests/links.ts";
import { collect, parseRequests, type Request, type TemplateLine } from "../../src/requests/parse.ts";
import { parseReference, printReference } from "../../src/requests/reference.ts";
import { worded } from "../messages/worded.ts";
import { parse } from "./parsed.ts";

const ID = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";
const plain = (name: string) => ({ kind: undefined, name });
const segment = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).filter((text) => !/[\r\n]/.test(text));
const source = fc.oneof(
  fc.uuid().map((id) => ({ id })),
  fc.array(segment, { minLength: 1, maxLength: 4 }).map((names) => ({ path: `/${names.join("/")}` })),
  fc.record({
    folder: fc.array(segment, { maxLength: 3 }).map((names) => names.map((name) => `/${name}`).join("")),
    deep: fc.boolean(),
  }),
);

describe("request lines", () => {
  test.each<[string, Partial<Request>]>([
    ["A = /a/b", { name: "A", target: "default", optional: false, source: { path: "/a/b" } }],
    ["A=/a/b#username", { source: { path: "/a/b" }, field: plain("username") }],
    [`A = ${ID.toUpperCase()}#url`, { source: { id: ID }, field: plain("url") }],
    ["env:A = /a", { name: "A", target: "env" }],
    ["output: A = /a", { name: "A", target: "output" }],
    ["file:A ?= /a", { name: "A", target: "file", optional: true }],
    ["A = psono:///a/b#c", { source: { path: "/a/b" }, field: plain("c") }],
    ["A = /a b = c/d", { source: { path: "/a b = c/d" } }],
    ["A = /a#b#c", { source: { path: "/a#b" }, field: plain("c") }],
    ["A = /a #b#c", { source: { path: "/a #b" }, field: plain("c") }],
    ["A = /a*b", { source: { path: "/a*b" } }],
    ["A = /a#notes/b/0", { source: { path: "/a" }, field: plain("notes"), pointer: "/b/0" }],
    ["A = /a#custom:b", { field: { kind: "custom", name: "b" } }],
    ["A = /a#field:b/0", { field: { kind: "field", name: "b" }, pointer: "/0" }],
    ["A = /a#variable:B", { field: { kind: "variable", name: "B" } }],
    ["A = /a#custom:custom:x", { field: { kind: "custom", name: "custom:x" } }],
    ["A = /a#custom:attachment:x", { field: { kind: "custom", name: "attachment:x" } }],
    ["A = /a#custom:", { field: { kind: "custom", name: "" } }],
    ["A = /a#custom:/0", { field: { kind: "custom", name: "" }, pointer: "/0" }],
    ["A = /a#custom: b", { field: { kind: "custom", name: " b" } }],
    ["A = /a#Custom:b", { field: plain("Custom:b") }],
    ["A = /a#note:b", { field: plain("note:b") }],
    ["A = /a#attachments", { field: plain("attachments") }],
    ["A = /a#~01~02~2~1~~3", { field: plain("~1~2#/~~3") }],
    ["* = /a/#custom:b", { many: true, field: { kind: "custom", name: "b" } }],
    ["A = /a#/b~1c", { source: { path: "/a" }, field: undefined, pointer: "/b~1c" }],
    ["A = /a#in~1out~0", { source: { path: "/a" }, field: plain("in/out~"), pointer: undefined }],
    ["* = /a", { name: "", many: true, source: { path: "/a" } }],
    ["A_* = /a/", { name: "A_", many: true, source: { folder: "/a", deep: false } }],
    ["env:* = /a/**", { target: "env", many: true, source: { folder: "/a", deep: true } }],
    ["* = /", { many: true, source: { folder: "", deep: false } }],
    ["* = /**", { many: true, source: { folder: "", deep: true } }],
    ["* = /a/#username", { many: true, source: { folder: "/a", deep: false }, field: plain("username") }],
    // What looks like a mistake is none where it is part of a path.
    ["A = /a - b", { source: { path: "/a - b" } }],
    ["A = /a export b", { source: { path: "/a export b" } }],
    ["A = /ENV:b", { source: { path: "/ENV:b" } }],
    ["A = /env:file:b", { source: { path: "/env:file:b" } }],
    ["A = /a b | C", { source: { path: "/a b | C" } }],
    ["A = /a psono://b", { source: { path: "/a psono://b" } }],
    ["A = /a/http://b", { source: { path: "/a/http://b" } }],
    [`A = /${ID} > b`, { source: { path: `/${ID} > b` } }],
    ["A = /'a'", { source: { path: "/'a'" } }],
    ["A = /$a", { source: { path: "/$a" } }],
    ["A = /{a}", { source: { path: "/{a}" } }],
    ["A = /B, /c", { source: { path: "/B, /c" } }],
    ["A = /B := c", { source: { path: "/B := c" } }],
    ["A = /B == c => d", { source: { path: "/B == c => d" } }],
    ["A = /B: c", { source: { path: "/B: c" } }],
  ])("%s", (line, expected) => expect(parse(line)).toMatchObject([expected]));

  test("blank lines, comments and CRLF are ignored, and lines keep their numbers", () => {
    expect(parse("\r\n# A = /x\r\n  A = /a  \r\n").map(({ subject }) => subject)).toEqual([
      { kind: "input", name: "secrets", line: { number: 3, text: "A = /a" } },
    ]);
  });

  test("too many lines are refused before they are read", () => {
    const problems: ActionError[] = [];
    parseRequests("A = /a\n".repeat(5001), problems);
    expect(problems.map(worded)).toEqual([
      expect.stringMatching(/^secrets: There are more than 5000 lines\. .* write \* = \/folder\/$/),
    ]);
    expect(parseRequests(`A = /a\n \t\n  # none${"\n".repeat(4997)}`, [])).toHaveLength(1);
  });

  test("a template is a problem where none are taken", () => {
    const problems: ActionError[] = [];
    expect(parseRequests("A = ./a.yml", problems)).toEqual([]);
    expect(problems).toMatchObject([{ code: "REQUEST", reason: "place" }]);
    const templates: TemplateLine[] = [];
    expect(parseRequests("file:A = ./a.yml", [], undefined, 1, templates)).toEqual([]);
    expect(templates).toMatchObject([{ name: "A", target: "file", template: "./a.yml" }]);
  });

  test.each([
    ["1A = ./a.yml", { name: "1A", correct: "_1A = ./a.yml" }],
    ["1A = /a", { name: "1A", correct: "_1A = /a" }],
    ["1A = a.yml./", {}],
  ])("an invalid name is quoted only before a reference or a template: %s", (line, details) => {
    const problems: ActionError[] = [];
    parseRequests(line, problems);
    expect(problems.map((problem) => problem.details)).toEqual([details]);
  });

  test.each([
    ["vault://a", "other-tool"],
    ["op://a", "other-tool"],
    ["a vault://b", "place"],
  ])("%s isn't a place of Psono", (place, reason) => {
    const problems: ActionError[] = [];
    parseRequests(`A = ${place}`, problems);
    expect(problems).toMatchObject([{ reason }]);
  });

  test.each([
    ["/a/*", "/a/"],
    ["/a/**/*", "/a/**/"],
    ["/*#b", "/#b"],
  ])("%s is a mistake for a folder", (place, correct) => {
    const problems: ActionError[] = [];
    parseReference(place, collect(problems, { kind: "nothing" }));
    expect(problems).toMatchObject([{ reason: "folder-with-star", details: { correct } }]);
  });

  test("a field can't be empty", () => {
    const problems: ActionError[] = [];
    expect(parseReference("/a#  ", collect(problems, { kind: "nothing" }))).toBeUndefined();
    expect(problems.map(worded)).toEqual([expect.stringMatching(/^Nothing follows "#"\..* Write: \/a$/)]);
  });

  test("an attachment is named like a field, with the same escapes", () => {
    const problems: ActionError[] = [];
    const [request] = parseRequests("file:A = /a#attachment:b~1c~2d~0.p12", problems);
    expect(problems).toEqual([]);
    expect(request?.field).toEqual({ kind: "attachment", name: "b/c#d~.p12" });
    expect(request && printReference(request)).toBe("/a#attachment:b~1c~2d~0.p12");
  });

  test("a kind is followed by a name, and format: by a format", () => {
    const problems: ActionError[] = [];
    parseRequests("A = /a#format:b\nB = /a#format:json/0\nC = /a#field:\nD = /a#field:/0", problems);
    expect(problems.map(worded)).toEqual([
      'secrets, line 1: "format:" takes dotenv, env-file, json or shell. For a custom field whose name begins like this, put "custom:" before it. Write: A = /a#custom:format:b',
      'secrets, line 2: "format:" takes dotenv, env-file, json or shell. For a custom field whose name begins like this, put "custom:" before it. Write: B = /a#custom:format:json/0',
      expect.stringMatching(/^secrets, line 3: Nothing follows "#"\..*Write: C = \/a$/),
      expect.stringMatching(/^secrets, line 4: Nothing follows "#"\./),
    ]);
  });

  test("a folder is a value where a format follows it", () => {
    const forms = ["/a/#json", "/a/**#dotenv", "/#shell", "/a/#format:env-file"];
    for (const form of forms) {
      expect(parse(`A = ${form}`).map(printReference)).toEqual([form]);
      const problems: ActionError[] = [];
      expect(parseReferences({ A: `psono://${form}` }, problems)).toHaveLength(1);
      expect(problems).toEqual([]);
    }
    const problems: ActionError[] = [];
    parseRequests("A = /a/#jsn\nB = /a/#json/0\nX_* = /a/#format:json\nY_* = /a#dotenv", problems);
    expect(problems.map(worded)).toEqual([
      expect.stringMatching(/^secrets, line 1: A folder contains several values/),
      expect.stringMatching(/^secrets, line 2: A folder contains several values/),
      expect.stringMatching(/^secrets, line 3: One field .* Write: X_JSON = \/a\/#format:json$/),
      expect.stringMatching(/^secrets, line 4: One field .* Write: Y_DOTENV = \/a#dotenv$/),
    ]);
    expect(parse("X_* = /a/#json")[0]).toMatchObject({ many: true, field: { kind: undefined, name: "json" } });
  });

  test("references in variables", () => {
    const problems: ActionError[] = [];
    const variables = { DB: "psono:///a/b#c", ID: `psono://${ID}`, INPUT_SECRETS: "psono:///x", PLAIN: "psono:latest" };
    expect(parseReferences(variables, problems)).toMatchObject([
      {
        subject: { kind: "variable", name: "DB", text: "psono:///a/b#c" },
        name: "DB",
        target: "env",
        source: { path: "/a/b" },
        field: plain("c"),
      },
      { name: "ID", source: { id: ID } },
    ]);
    expect(problems).toEqual([]);
    expect(parseReferences({ A: "see psono:///x", B: "xpsono:///x" }, problems)).toEqual([]);
    expect(problems).toEqual([]);
    parseReferences({ "A-B": "psono:///x", C: "psono://x", D: "psono:///x/", E: " PSONO:/x" }, problems);
    expect(problems.map(worded)).toEqual([
      "environment variable A-B: The name can contain only letters, digits and underscores, and can't start with a digit. Rename it.",
      "environment variable C: A psono:// reference to a path has three slashes. Write: psono:///x",
      "environment variable D: This is a folder, which contains several values. To request one entry, remove the / at the end.",
      "environment variable E: A reference starts with psono:// in lower case, without spaces before it. Write: psono:///x",
    ]);
  });
});

test("parse(print(reference)) = reference, if it can be written", () => {
  let written = 0;
  const field = fc.option(
    fc.record({
      kind: fc.constantFrom(undefined, "field", "custom", "variable"),
      name: fc.oneof(fc.string({ unit: "grapheme", minLength: 1 }), fc.constantFrom("custom:x", "format:x", "~2#/~1")),
    }),
    { nil: undefined },
  );
  const pointer = fc.option(fc.stringMatching(/^(\/[a-z0-9~1/ ]*)+$/), { nil: undefined });
  fc.assert(
    fc.property(source, field, pointer, (from, name, rest) => {
      const reference = { source: from, field: name, pointer: rest?.replace(/~(?!1)/g, "~0") };
      const text = printReference(reference);
      const problems: string[] = [];
      const parsed = parseReference(text, (reason) => problems.push(reason));
      if (name !== undefined && name.kind === undefined && needsKind(name.name)) return;
      const plain = !/[#*\s]/.test(JSON.stringify(from)) && !/^\s|\s$/.test(`${name?.name ?? "x"}${rest ?? ""}`);
      const place = "path" in from ? !from.path.endsWith("/") : !("folder" in from) || !from.folder.endsWith("/");
      if (!plain || !place) return;
      written++;
      expect(problems).toEqual([]);
      expect(parsed).toEqual(reference);
    }),
    { numRuns: 500 },
  );
  expect(written).toBeGreaterThan(50);
});

test("the parser throws nothing, and each line gives a request or a problem", () => {
  const line = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom("A", "*", "=", "?=", " ", "/", "#", "**", "env:", "file:", ID, "psono://", "~", "|", ">", ","),
      )
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(line, (text) => {
      const single = text.replace(/[\r\n]/g, " ");
      const problems: ActionError[] = [];
      const requests = parseRequests(single, problems);
      for (const problem of problems) expect(problem).toBeInstanceOf(ActionError);
      const holds = single.trim() !== "" && !single.trim().startsWith("#");
      expect(requests.length + Math.min(problems.length, 1)).toBe(holds ? 1 : 0);
    }),
    { numRuns: 1000 },
  );
});

test("the request parser never throws, and gives a request or a problem for each line that isn't blank", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const problems: ActionError[] = [];
      const requests = parseRequests(text, problems);
      const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.trim().startsWith("#"));
      expect(requests.length + problems.length).toBe(lines.length);
      for (const problem of problems) expect(problem).toBeInstanceOf(ActionError);
    }),
  );
});
