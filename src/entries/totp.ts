import { createHmac } from "node:crypto";
import { ActionError } from "../errors.ts";
import type { Reason } from "../problems.ts";

/** As in an entry; missing ones have the defaults of Psono's client. */
export interface TotpParameters {
  /** Base32 (RFC 4648 §6), in which spaces, dashes, lower case and padding are allowed; or an `otpauth://` URL. */
  readonly secret: string;
  /** `SHA1`, `SHA256` or `SHA512`. */
  readonly algorithm?: string | undefined;
  readonly digits?: string | number | undefined;
  /** Seconds. */
  readonly period?: string | number | undefined;
}

/** All parameters. */
interface Complete {
  readonly secret: string;
  readonly algorithm: string;
  readonly digits: number;
  readonly period: number;
}

/** Characters of a secret: none has more than a few dozen. */
const LONGEST = 1000;
/** Characters of an `otpauth://` URL, which also names the issuer and the account. */
const LONGEST_URL = 8192;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code of RFC 6238 at `now` (ms since 1970). Throws `TOTP` for parameters out of range. */
export function totp(parameters: TotpParameters, now: number): string {
  const { secret, algorithm, digits, period } = complete(parameters);
  if (!["SHA1", "SHA256", "SHA512"].includes(algorithm)) throw failed("algorithm");
  if (!Number.isInteger(digits) || digits < 6 || digits > 10) throw failed("digits");
  if (!Number.isInteger(period) || period < 10 || period > 300) throw failed("period");
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 1000 / period)));
  const mac = createHmac(algorithm.toLowerCase(), fromBase32(secret)).update(counter).digest();
  const offset = (mac[mac.length - 1] ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff; // RFC 4226 §5.3
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** Ms from `now` until the code expires; infinite if the parameters aren't valid. */
export function totpLeft(parameters: TotpParameters, now: number): number {
  try {
    const { period } = complete(parameters);
    return period >= 10 && period <= 300 ? period * 1000 - (now % (period * 1000)) : Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/**
 * The parameters of an `otpauth://` URL take precedence over those of the entry (github.com/google/
 * google-authenticator/wiki/Key-Uri-Format). Throws `TOTP` for a URL that isn't one of a TOTP.
 */
function complete({ secret, algorithm = "SHA1", digits = 6, period = 30 }: TotpParameters): Complete {
  if (secret.length > LONGEST_URL) throw failed("long-secret");
  if (!/^\s*otpauth:/i.test(secret)) return { secret, algorithm, digits: numberOf(digits), period: numberOf(period) };
  const url = URL.parse(secret.trim());
  if (url?.host.toLowerCase() !== "totp") throw failed("url");
  const of = (name: string) => url.searchParams.get(name);
  return {
    secret: of("secret") ?? "",
    algorithm: (of("algorithm") ?? algorithm).slice(0, 20).toUpperCase().replace("-", ""),
    digits: numberOf(of("digits") ?? digits),
    period: numberOf(of("period") ?? period),
  };
}

/** NaN for a text that is longer than any number. */
function numberOf(given: string | number): number {
  return `${given}`.length > 20 ? Number.NaN : Number(given);
}

function failed(reason: Reason<"TOTP">): ActionError {
  return new ActionError("TOTP", reason, {});
}

function fromBase32(text: string): Buffer {
  if (text.length > LONGEST) throw failed("long-secret");
  const digits = text.replace(/[\s-]/g, "").replace(/=+$/, "").toUpperCase();
  let bits = 0;
  let held = 0;
  const bytes: number[] = [];
  for (const digit of digits) {
    const value = ALPHABET.indexOf(digit);
    if (value === -1) throw failed("secret-form");
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  if (bytes.length === 0) throw failed("no-secret");
  return Buffer.from(bytes);
}
