/** An error made for the user: a stable code, and a message that holds neither secrets nor server text. */
export class ActionError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "ActionError";
    this.code = code;
  }
}
