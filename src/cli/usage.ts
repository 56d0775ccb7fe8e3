import { type ParseArgsConfig, parseArgs } from "node:util";

/** The command was called in a wrong way: exit code 2. */
export class UsageError extends Error {}

/** `parseArgs` of Node, whose refusals become `UsageError`. */
export function parse<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  for (const argument of config.args ?? []) {
    if (/^--?(?:(?:api-key-)?(?:secret|private)-key|client-key|extra-headers)\b/.test(argument))
      throw new UsageError("everybody sees arguments: give secrets by variables, such as PSONO_API_KEY_SECRET_KEY");
  }
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : "the arguments are not understood");
  }
}
