/** Time-based one-time passwords (RFC 6238). */
import { expect, test } from "vitest";
import { totp } from "../../src/entries/totp.ts";
import { ActionError } from "../../src/errors.ts";

const seeds = {
  SHA1: "12345678901234567890",
  SHA256: "12345678901234567890123456789012",
  SHA512: "1234567890123456789012345678901234567890123456789012345678901234",
};
const base32 = (text: string) => {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
};
test.each<[number, string, string, string]>([
  [59, "94287082", "46119246", "90693936"],
  [1111111109, "07081804", "68084774", "25091201"],
  [1111111111, "14050471", "67062674", "99943326"],
  [1234567890, "89005924", "91819424", "93441116"],
  [2000000000, "69279037", "90698825", "38618901"],
  [20000000000, "65353130", "77737706", "47863826"],
])("RFC 6238 appendix B at %i s", (seconds, ...codes) => {
  for (const [index, algorithm] of (["SHA1", "SHA256", "SHA512"] as const).entries()) {
    const parameters = { secret: base32(seeds[algorithm]), algorithm, digits: 8, period: 30 };
    expect(totp(parameters, seconds * 1000)).toBe(codes[index]);
  }
});

test.each([
  { digits: 5 },
  { digits: 11 },
  { period: 9 },
  { period: 301 },
  { algorithm: "MD5" },
  { secret: "A1" },
  { secret: `${"=".repeat(1_000_000)}A` },
  { secret: "" },
  { secret: "GE=ZDGNBV" },
  { secret: "A".repeat(1001) },
  { secret: `otpauth://totp/x?secret=GEZDGNBV&issuer=${"x".repeat(8153)}` },
  { digits: `${" ".repeat(20)}6` },
  { period: `${"0".repeat(20)}30` },
  { digits: 6.5 },
  { period: 29.5 },
])("TOTP refuses %j", (wrong) => {
  const good = { secret: "GEZDGNBV", algorithm: "SHA1", digits: 6, period: 30 };
  expect(totp(good, 0)).toMatch(/^\d{6}$/);
  expect(() => totp({ ...good, ...wrong }, 0)).toThrow(ActionError);
});

test.each([
  { digits: 10 },
  { period: 10 },
  { period: 300 },
  { secret: "A".repeat(1000) },
  { secret: `otpauth://totp/x?secret=GEZDGNBV&issuer=${"x".repeat(8152)}` },
  { digits: `${" ".repeat(18)}06` },
  { secret: "ge-zd gnbv======" },
])("TOTP takes %j", (right) => {
  const good = { secret: "GEZDGNBV", algorithm: "SHA1", digits: 6, period: 30 };
  expect(totp({ ...good, ...right }, 0)).toMatch(/^\d{6,10}$/);
});

test("Base32 can have spaces, dashes, padding and lower case", () => {
  const code = (secret: string) => totp({ secret, algorithm: "SHA1", digits: 6, period: 30 }, 0);
  for (const secret of ["gezdgnbv", "GE ZD-GNBV", "GEZDGNBV=", "GEZDGNBV======"])
    expect(code(secret)).toBe(code("GEZDGNBV"));
});
