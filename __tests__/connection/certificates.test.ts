/** Certificates and keys as PEM. */
import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readPem } from "../../src/connection/certificates.ts";
import { collect } from "../../src/connection/problem.ts";
import type { ActionError } from "../../src/errors.ts";
import { worded } from "../messages/worded.ts";

const folder = mkdtempSync(join(tmpdir(), "inputs-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("PEM", () => {
  const { publicKey } = generateKeyPairSync("ed25519", {
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const read = (text: string, variables: NodeJS.ProcessEnv = {}) => {
    const problems: ActionError[] = [];
    return readPem("input", text, variables, collect(problems)) ?? problems.map(worded).join();
  };
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  test("is text, a file, or nothing", () => {
    const path = file("a.pem", publicKey);
    expect(read("")).toBe("");
    expect(read(publicKey)).toBe(`${publicKey}\n`);
    expect(read(path)).toBe(`${publicKey}\n`);
    for (const workspace of ["", join(folder, "none"), join(folder, "other")]) {
      mkdirSync(join(folder, "other"), { recursive: true });
      expect(read(path, { GITHUB_WORKSPACE: workspace })).toBe(`${publicKey}\n`);
    }
  });

  test("isn't a file in the workspace", () => {
    const path = file("b.pem", publicKey);
    expect(read(path, { GITHUB_WORKSPACE: folder })).toMatch(/^input: ".+\.pem" is in the workspace/);
    mkdirSync(join(folder, "..in"), { recursive: true });
    const odd = file("..in/c.pem", publicKey);
    expect(read(odd, { GITHUB_WORKSPACE: folder })).toMatch(/^input: ".+\.pem" is in the workspace/);
  });

  test("is never printed if it may be a key", () => {
    const problems: ActionError[] = [];
    readPem("client-key", "bm90IGEgcGF0aA==", {}, collect(problems));
    expect(problems.map(worded)).toEqual([expect.stringMatching(/^client-key: Can't read this file\. Provide PEM/)]);
  });

  test("isn't any other file, folder or text", () => {
    expect(read(file("d.pem", "some text"))).toMatch(/^input: ".+" isn't a PEM file\. Provide PEM text/);
    expect(read(folder)).toMatch(/^input: ".+" isn't a PEM file\. Provide PEM text/);
    const size = 1024 * 1024;
    expect(read(file("e.pem", `-----BEGIN ${"x".repeat(size - 11)}`))).toHaveLength(size + 1);
    expect(read(file("f.pem", `-----BEGIN ${"x".repeat(size - 10)}`))).toMatch(
      /^input: ".+" isn't a PEM file\. Provide PEM text/,
    );
    expect(read(join(folder, "none"))).toMatch(
      /^input: Can't read ".+none"\. Provide PEM text .* outside the workspace\.$/,
    );
    for (const text of ["a\nb", "a\rb", "x".repeat(4097)])
      expect(read(text)).toMatch(/^input: isn't PEM text or the path of a PEM file/);
    expect(read("x".repeat(4096))).toMatch(/^input: Can't read "x+…"\./);
  });
});
