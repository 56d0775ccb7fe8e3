import { type ParseArgsConfig, parseArgs } from "node:util";
import { nearest } from "../nearest.ts";
import { printable } from "../text.ts";

/** The command line isn't valid: exit code 2. `advice`: what to do instead of reading the help. */
export class UsageError extends Error {
  readonly advice: string | undefined;

  constructor(message: string, advice?: string) {
    super(message);
    this.advice = advice;
  }
}

/** A command's arguments ask for its help or for the version instead of its work. */
export class Asked extends Error {
  readonly version: boolean;

  constructor(version: boolean) {
    super();
    this.version = version;
  }
}

const HELP = new Set(["--help", "-h"]);
const VERSION = new Set(["--version", "-v", "-V"]);

/** Throws `Asked` if an argument is an option for help or the version. */
export function throwIfAsked(argument: string): void {
  if (HELP.has(argument) || VERSION.has(argument)) throw new Asked(VERSION.has(argument));
}

/** Throws `UsageError` if an argument would show a secret to other users of the machine. */
export function refuseSecrets(args: readonly string[]): void {
  for (const argument of args) {
    const [, name] = /^--?((?:api-key-)?(?:secret|private)-key|client-key|extra-headers)\b/.exec(argument) ?? [];
    if (name === undefined) continue;
    const variable = `PSONO_${name
      .replace(/^(?=secret|private)/, "api-key-")
      .toUpperCase()
      .replaceAll("-", "_")}`;
    throw new UsageError("Command-line arguments are visible to other users.", `Set ${variable} instead.`);
  }
}

/** The error for an unexpected argument, at an index of the arguments. */
export type Unexpected = (args: readonly string[], index: number) => UsageError;

const unexpectedArgument: Unexpected = (args, index) =>
  new UsageError(`Unexpected argument "${printable(args[index] ?? "")}".`);

/**
 * `parseArgs` of Node, with errors of our own. Throws `UsageError` and `Asked`.
 * @param unexpected makes the error where positional arguments aren't allowed. Arguments after the first one aren't
 * read.
 */
export async function parse<T extends ParseArgsConfig & { readonly args: string[] }>(
  config: T,
  unexpected = unexpectedArgument,
): Promise<ReturnType<typeof parseArgs<T>>> {
  const { args, options = {}, allowPositionals = false } = config;
  const loose = { args, options, strict: false, allowPositionals: true, tokens: true } as const;
  const { tokens } = parseArgs(loose);
  const stray = allowPositionals ? undefined : tokens.find(({ kind }) => kind === "positional");
  const before = args.slice(0, stray?.index);
  const given = tokens.filter((token) => token.kind === "option").filter(({ index }) => index < before.length);
  for (const { index } of given) throwIfAsked(args[index] ?? "");
  refuseSecrets(before);
  for (const { name, rawName, index, value, inlineValue } of given) {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) throw await unknownOption(rawName, args[index] ?? "", Object.keys(options));
    if (option.type === "boolean" && value !== undefined) throw new UsageError(`${rawName} doesn't take a value.`);
    if (option.type === "string" && (value === undefined || (!inlineValue && /^-./.test(value))))
      throw new UsageError(
        `${rawName} needs a value.`,
        value === undefined ? undefined : `If the value starts with "-", write ${rawName}=VALUE.`,
      );
  }
  if (stray !== undefined) throw unexpected(args, stray.index);
  return parseArgs(config);
}

async function unknownOption(rawName: string, argument: string, names: readonly string[]): Promise<UsageError> {
  const [, dashes, word = ""] = /^(-+)([^=]*)/.exec(argument) ?? [];
  const [near] = await nearest(word, names, 1);
  const named = near === undefined ? rawName : `${dashes}${word}`;
  return new UsageError(`Unknown option ${printable(named)}.`, near && `Did you mean --${near}?`);
}

/** The only positional argument of a command, if there is one. @param several what to do instead of giving several */
export function single(command: string, positionals: readonly string[], several?: string): string | undefined {
  const [first, second] = positionals;
  if (second === undefined) return first;
  const spaces = first?.startsWith("/") && !second.startsWith("/");
  throw new UsageError(
    `Unexpected argument "${printable(second)}".`,
    spaces ? `Put a path with spaces in quotes: psono-secrets ${command} ${quoted(positionals.join(" "))}` : several,
  );
}

/** A word as a POSIX shell reads it. */
export function quoted(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${printable(word).replaceAll("'", "'\\''")}'`;
}
