/** Which texts of a template are references, and what they request. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates can have expressions of GitHub's
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ActionError } from "../../src/errors.ts";
import { FILTERS } from "../../src/requests/filters.ts";
import { printReference } from "../../src/requests/reference.ts";
import { parseTemplate } from "../../src/requests/template.ts";
import { lineOf } from "../messages/worded.ts";

const ID = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";
const asked = { subject: { kind: "input", name: "secrets" }, name: "A", target: "file", template: "./t" } as const;

function parse(text: string) {
  const problems: ActionError[] = [];
  const { texts, references } = parseTemplate(text, asked, problems);
  const found = references.map((one) => [
    `${printReference(one)}${one.optional ? " ?" : ""}${one.filter === "" ? "" : ` | ${one.filter}`}`,
    ...(one.subject.kind === "file" ? [one.subject.line?.number, one.subject.line?.column] : []),
  ]);
  return { texts, found, problems: problems.map(lineOf) };
}

describe("a reference", () => {
  test.each<[string, string]>([
    ["{{ psono:///a/b }}", "/a/b"],
    ["{{psono:///a/b}}", "/a/b"],
    ["{{\t psono:///a/b#c\t }}", "/a/b#c"],
    [`{{ psono://${ID}#c/0/x }}`, `${ID}#c/0/x`],
    ["{{ psono:///a ? }}", "/a ?"],
    ["{{ psono:///a? }}", "/a?"],
    ["{{ psono:///a | json }}", "/a | json"],
    ["{{ psono:///a  |json}}", "/a | json"],
    ["{{ psono:///a ? | shell }}", "/a ? | shell"],
    ["{{ psono:///a b | c | raw }}", ""],
    ["{{ psono:///a|json }}", "/a|json"],
    ["{{ psono:///a | b/c }}", "/a | b/c"],
    ["{{ psono:///a } b }}", "/a } b"],
    ["{{ psono:///${{ x }}", "/${{ x"],
    ...Object.keys(FILTERS)
      .filter((filter) => filter !== "")
      .map((filter): [string, string] => [`{{ psono:///a | ${filter} }}`, `/a | ${filter}`]),
  ])("%s", (text, expected) => {
    const { texts, found } = parse(`x ${text} y`);
    expect(found.map(([one]) => one)).toEqual(expected === "" ? [] : [expected]);
    expect(texts).toEqual(["x ", " y"]);
  });

  test("is anywhere in a line, several times, and next to braces of JSON", () => {
    expect(parse('{"a":{"b":{{ psono:///b | json }}},\r\n "c": "{{psono:///c}}{{psono:///d}}"}\n')).toEqual({
      texts: ['{"a":{"b":', '},\r\n "c": "', "", '"}\n'],
      found: [
        ["/b | json", 1, 11],
        ["/c", 2, 8],
        ["/d", 2, 22],
      ],
      problems: [],
    });
  });
});

describe("what isn't a reference stays", () => {
  test.each([
    "${{ psono:///a }}",
    "${{ format('{{ psono:///a }}', x) }}",
    "${{ secrets.A }}",
    "{{ .Values.a }} {{- psono:///a -}} {{ 'psono:///a' }}",
    "{% raw %}{{ x }}{% endraw %}",
    "{{ psonox:///a }}",
    "{ { psono:///a } }",
    "}} {{ }} psono:///a",
    "{{\npsono:///a }}",
  ])("%j", (text) => {
    const { texts, found, problems } = parse(`${text}{{ psono:///b }}${text}`);
    expect([texts, found.map(([one]) => one), problems]).toEqual([[text, text], ["/b"], []]);
  });

  test("an expression of GitHub's that doesn't end on its line hides nothing", () => {
    expect(parse("${{ a\n{{ psono:///b }}").found).toEqual([["/b", 2, 1]]);
  });

  test("whatever it is", () => {
    const pieces = fc.constantFrom(
      "{{",
      "}}",
      "{",
      "}",
      "$",
      "psono:",
      "psono://",
      "/a",
      " ",
      "\n",
      "\r\n",
      "|",
      "?",
      "json",
      "\ufeff",
      "ä",
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((all) => all.join("")),
        (text) => {
          const { texts, found } = parse(text);
          // Each text is the template's, in its order, and between two of them is one reference.
          let at = 0;
          for (const [index, one] of texts.entries()) {
            const next = text.indexOf(one, at);
            if (index === 0) expect(next).toBe(0);
            expect(next).toBeGreaterThanOrEqual(at);
            at = next + one.length;
          }
          expect(found.length).toBeLessThan(texts.length);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("errors name line and column, all at once", () => {
  const FILTER =
    'Write one filter at the end, and "?" before it: {{ psono:///path/to/entry ? | json }}. Filters: json, yaml, toml, xml, url, shell, base64, raw. If the path itself ends like this, use the secret ID. [REQUEST]';
  test.each<[string, string]>([
    ["{{ psono:///a | upper }}", FILTER],
    ["{{ psono:///a | constructor }}", FILTER],
    ["{{ psono:///a | json | yaml }}", FILTER],
    ["{{ psono:///a | trim | yaml }}", FILTER],
    ["{{ psono:///a | json ? }}", FILTER],
    ["{{ psono:///a", 'This reference has no "}}" on its line. [REQUEST]'],
    [
      "{{ psono:/a }}",
      "A reference starts with psono:// in lower case, without spaces before it. Write: psono:///a [REQUEST]",
    ],
    [
      "{{ PSONO:///a }}",
      "A reference starts with psono:// in lower case, without spaces before it. Write: psono:///a [REQUEST]",
    ],
    ["{{ psono://a }}", "A psono:// reference to a path has three slashes. Write: psono:///a [REQUEST]"],
    [
      "{{ psono:// }}",
      "The path or the secret ID is missing. Write psono:///path/to/entry#field or psono://secret-id#field [REQUEST]",
    ],
    [
      "{{ psono:///a/ }}",
      "This is a folder, which contains several values. To request one entry, remove the / at the end. [REQUEST]",
    ],
    [
      "{{ psono:///a#b c #d }}",
      'Remove the space before "#". If "#" is part of the title, add the field at the end. Write: psono:///a#b c#d or psono:///a#b c #d#password [REQUEST]',
    ],
  ])("%s", (text, message) => {
    expect(parse(`x\n  ${text}\n{{ psono:///b`).problems).toEqual([
      `./t, line 2, column 3: ${message}`,
      './t, line 3, column 1: This reference has no "}}" on its line. [REQUEST]',
    ]);
  });

  test("a template without a reference is one, too", () => {
    for (const text of ["", "a: {{ b }}\n", "psono:///a"])
      expect(parse(text).problems).toEqual([
        "secrets: This template has no reference. Write {{ psono:///path/to/entry }} where a value belongs. [REQUEST]",
      ]);
  });

  test("long lines of braces take no time that grows with their square", () => {
    for (const piece of ["{{", "${{", "}}", "{{psono:", "{{ ", " |", "{{ psono:///a | b }}"])
      parseTemplate(piece.repeat(Math.floor(2 ** 20 / piece.length)), asked, []);
  });
});
