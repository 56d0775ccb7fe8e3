import { describe, expect, test } from "vitest";
import { holdsPem, isPem, withLineEnds } from "../../src/entries/pem.ts";

const [begin, end] = ["-----BEGIN RSA PRIVATE KEY-----", "-----END RSA PRIVATE KEY-----"];
const block = `${begin}\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nb3BlbnNzaC1rZXk=\n${end}`;

test("one PEM block, with white space around it", () => {
  for (const one of [block, `${block}\n`, `\r\n ${block.replaceAll("\n", "\r\n")} \r\n\n`])
    expect(isPem(one)).toBe(true);
  const others = [
    ...["", begin, end, `${begin}${end.slice(5)}`, `x${block}`, `${block}x`, `${block}\n${block}`, `# key\n${block}`],
    ...[`${begin}\n${begin}\n${end}`, block.replace("END RSA", "END EC"), block.replaceAll("RSA PRIVATE KEY", "")],
    ...[block.replaceAll("RSA", "PGP"), block.replaceAll("RSA", "rsa"), JSON.stringify(block)],
  ];
  for (const other of others) expect(isPem(other), other).toBe(false);
});

test("a key or a certificate anywhere in a text", () => {
  for (const label of ["PRIVATE KEY", "CERTIFICATE", "PGP PRIVATE KEY BLOCK", "OPENSSH PRIVATE KEY"])
    for (const text of [block.replaceAll("RSA PRIVATE KEY", label), JSON.stringify([`-----BEGIN ${label}-----\nx`])])
      expect(holdsPem(text), text).toBe(true);
  for (const label of ["PUBLIC KEY", "RSA PUBLIC KEY", "PGP PUBLIC KEY BLOCK"])
    expect(holdsPem(`-----BEGIN ${label}-----`)).toBe(false);
  expect(holdsPem("-----BEGIN PUBLIC KEY-----\n-----BEGIN PRIVATE KEY-----")).toBe(true);
});

test("LF line endings, and a final one", () => {
  for (const text of ["a\nb", "a\r\nb", "a\rb", "a\nb\n", "a\r\nb\r\n\r\n\n"])
    expect(withLineEnds(text)).toBe("a\nb\n");
  expect(withLineEnds("\n\na \n\n b \t")).toBe("\n\na \n\n b \t\n");
});

describe("texts of any size and form", () => {
  const size = 4_000_000;
  test.each([
    ["hyphens", `${begin}\n${"-a".repeat(size)}${end}`, true],
    ["no end", `${begin}\n${"-a".repeat(size)}`, false],
    ["many ends", `${begin}${end.repeat(size / 20)}`, false],
    ["many beginnings", begin.repeat(size / 20), false],
    ["a long label", `-----BEGIN ${"A".repeat(size)}`, false],
    ["white space", `${" ".repeat(size)}x${"\n".repeat(size)}x`, false],
  ])("%s", (_, text, expected) => {
    expect([isPem(text), holdsPem(text)]).toEqual([expected, text.includes("-----BEGIN RSA PRIVATE KEY-----")]);
    expect(withLineEnds(text)).toBe(`${text}\n`);
  });
});
