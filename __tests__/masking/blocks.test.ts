/** Values of several lines in a text of settings. */
import { describe, expect, test } from "vitest";
import { blocksOf } from "../../src/masking/blocks.ts";
import { masksOf } from "./plan-of.ts";

const found = (text: string) => [...blocksOf(text)].filter((setting) => setting !== undefined);

describe("a value of several lines", () => {
  test.each<[string, string, string, string]>([
    ["a block of YAML", "a:\n  key: |\n    one\n      two\n\n    three\n  b: c", "key", "one\n  two\n\nthree"],
    ["a block with a tag and a comment", "'k y': !!str |2- # c\n  one\n  two", "k y", "one\ntwo"],
    ["a block in a list", '- - "k": |+\n     one\n     two\n  - x', "k", "one\ntwo"],
    ["quotes of .env", 'A=b\nexport KEY="one\ntwo\nthree" # c\nB=c', "KEY", "one\ntwo\nthree"],
    ["quotes that begin on a line of their own", "KEY='\none\ntwo\n'", "KEY", "one\ntwo\n"],
    ["quotes of TOML", 'key = """\none "x"\ntwo"""', "key", 'one "x"\ntwo'],
    ["a heredoc of HCL", "  key = <<-EOT\n    one\n      two\n  EOT\n", "key", "one\n  two"],
    ["a heredoc of a shell", "cat > x <<'END'\none\ntwo\nEND\nls", "", "one\ntwo"],
    ["a heredoc whose line continues", "cat <<EOF > k.pem\none\ntwo\nEOF\nls", "", "one\ntwo"],
    ["a heredoc before a pipe", "cat <<'EOF'| kubectl apply -f -\none\ntwo\nEOF", "", "one\ntwo"],
    ["a heredoc with a backslash", "cat <<\\EOF\none\ntwo\nEOF", "", "one\ntwo"],
    ["an item that is a block", "a:\n- |\n  one\n  two\n- x", "", "one\ntwo"],
    ["a block under a name with spaces", "schl\u00fcssel 1: |\n  one\n  two", "schl\u00fcssel 1", "one\ntwo"],
    ["a block under a name with an apostrophe", "Bob's key#1: |\n  one\n  two", "Bob's key#1", "one\ntwo"],
    ["quotes of JavaScript", "const key = `one\ntwo`;", "key", "one\ntwo"],
    ["line ends of Windows", "key: |\r\n  one\r\n  two\r\n", "key", "one\ntwo\n"],
  ])("in %s", (_, text, name, value) => expect(found(text)).toEqual([{ name, text: value }]));

  test.each([
    "key: |\n  one",
    "key: value | x\n  one\n  two",
    "key: >\n  one\n  two",
    'KEY="one"\ntwo"\nthree',
    'KEY="one\ntwo\nthree',
    'KEY="-----BEGIN PRIVATE KEY-----\ntwo\nthree',
    "cat <<EOF\none\ntwo",
    "a <<\nb\nc",
    `${"x".repeat(500)}: |\n  one\n  two`,
  ])("isn't in %j", (text) => expect(found(text)).toEqual([]));

  test("in double quotes ends at quotes that aren't escaped, and is also known without escapes", () => {
    const raw = 'one \\"x\\"\n\\\\';
    const meant = ['one "x"\n\\\\', 'one "x"\n\\'];
    expect(found(`A="${raw}"\nB="y"`).map(({ text }) => text)).toEqual([raw, ...meant]);
  });

  test("in quotes can end in the line that opens the next one", () => {
    expect(found("A='x\nKEY='one\ntwo'")).toContainEqual({ name: "KEY", text: "one\ntwo" });
  });

  test("in quotes can be several keys, and is a key alone if the quotes have no end", () => {
    const [one, two] = ["one", "two"].map((text) => `-----BEGIN PRIVATE KEY-----\n${text}\n-----END PRIVATE KEY-----`);
    expect(found(`KEYS="${one}\n${two}"\nB=c`)).toEqual([{ name: "KEYS", text: `${one}\n${two}` }]);
    expect(found(`A='\nKEYS="${one}\n${two}\nB=c`)).toEqual([one, two].map((text) => ({ name: "", text })));
  });

  test("isn't searched, and what follows it is", () => {
    const text = "a: |\n  b: |\n    one\n    two\nc: |\n  three\n  four";
    expect(found(text).map(({ name }) => name)).toEqual(["a", "c"]);
    expect(found('A="\nB="\nC="x\ny\nz"').map(({ name }) => name)).toEqual(["C"]);
  });

  test("is searched for in work in proportion to the length, also without an end", () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `cat <<A${at}\nA="\nB='\nC=\`x`);
    expect([...blocksOf(lines.join("\n"))].length).toBeLessThan(30 * 4 * 5000);
  });
});

const key = `-----BEGIN PRIVATE KEY-----\n${"MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\n".repeat(25)}-----END PRIVATE KEY-----\n`;
const indented = key.trim().replace(/^/gm, "    ");
const wrapped = (text: string, columns: number) =>
  Buffer.from(text)
    .toString("base64")
    .match(new RegExp(`.{1,${columns}}`, "g")) ?? [];

describe("a private key that a tool encodes by itself", () => {
  test.each<[string, string]>([
    ["a block of YAML", `stringData:\n  tls.key: |\n${indented}\n  user: x`],
    ["quotes of .env", `USER=x\nKEY="${key}"`],
    ["JSON", JSON.stringify({ type: "service_account", private_key: key }, null, 2)],
    ["a heredoc", `key = <<EOT\n${key}EOT\nb = c`],
    ["a script", `cat <<EOF > key.pem\n${key}EOF\nchmod 600 key.pem`],
    ["a note", `The key of the server\n\n\`\`\`\n${key}\`\`\`\n\nDon't lose it.`],
    ["an indented key of a note", `The key:\n\n${indented}\n\nDon't lose it.`],
    ["a key that is a quotation", `The key:\n\n${key.trim().replace(/^/gm, "> ")}\n`],
    ["a key in a comment", `A=b\n${key.trim().replace(/^/gm, "# ")}\n`],
    ["a key in a comment of C", `A=b\n${key.trim().replace(/^/gm, "// ")}\n`],
    ["an element", `client\n<key>\n${key}</key>\n`],
    ["the second key of two in quotes", `A=b\nKEYS="${key.replaceAll("M", "N")}${key}"\nB=c`],
    ["the first key of two in quotes", `A=b\nKEYS='${key}${key.replaceAll("M", "N")}'\nB=c`],
    ["a command", `printf '%s' '${key.trim()}' > key.pem\nls`],
  ])("is masked in base64 and hex, wrapped and not: %s", (_, value) => {
    const { forms } = masksOf(value);
    for (const columns of [76, 64]) {
      for (const line of wrapped(key, columns).slice(0, -1)) expect(forms).toContain(line);
    }
    const text = key.trim();
    expect(forms).toContain(
      Buffer.from(text)
        .toString("base64")
        .slice(0, Math.floor((text.length * 8) / 6)),
    );
    for (const line of Buffer.from(text).toString("hex").match(/.{60}/g) ?? []) expect(forms).toContain(line);
  });

  test("is masked next to another one in the same quotes", () => {
    const both = `${key.replaceAll("M", "N")}${key}`.trim();
    for (const quote of ['"', "'"]) {
      const { forms } = masksOf(`A=b\nKEYS=${quote}${both}${quote}\nB=c`);
      for (const line of wrapped(both, 76).slice(0, -1)) expect(forms).toContain(line);
      for (const line of Buffer.from(both).toString("hex").match(/.{60}/g) ?? []) expect(forms).toContain(line);
      for (const line of wrapped(key, 76).slice(0, -1)) expect(forms).toContain(line);
    }
  });

  test("a long token in .env is masked in lines of base64", () => {
    const token = Array.from({ length: 150 }, (_, at) => "abcXYZ019"[(at * 7) % 9]).join("");
    const { forms } = masksOf(`A=b\nTOKEN=${token}`);
    for (const line of wrapped(token, 76).slice(0, -1)) expect(forms).toContain(line);
  });
});
