import { ActionError } from "../errors.ts";

/** The data of an answer with status 200. Throws `FORBIDDEN` or `SERVER_ANSWER` for another. */
export function expect200(answer: { status: number; data: unknown }, what: string): unknown {
  if (answer.status === 403)
    throw new ActionError(
      "FORBIDDEN",
      `${what} was refused (403). The user may have to change the password in Psono first.`,
    );
  if (answer.status !== 200) throw new ActionError("SERVER_ANSWER", `${what} has status ${answer.status}.`);
  return answer.data;
}
