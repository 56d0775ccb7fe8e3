import { ActionError } from "../errors.ts";
import { openSecretBox, sealSecretBox } from "./crypto.ts";
import type { Http } from "./http.ts";
import { type JsonObject, parseDecrypted, parseObject, stringOf } from "./json.ts";
import { type ApiKey, type Login, login, logout } from "./login.ts";

/** A signed-in, encrypted session of an API key. */
export class Session {
  readonly #http: Http;
  readonly #key: ApiKey;
  readonly #description: string;
  readonly #seconds: number;
  #login: Login;
  /**
   * Logins that another one replaced: their sessions can still be open, because a network attacker can respond with
   * 401.
   */
  readonly #replaced: Login[] = [];
  #again: Promise<Login> | undefined;

  private constructor(http: Http, key: ApiKey, description: string, seconds: number, login: Login) {
    this.#http = http;
    this.#key = key;
    this.#description = description;
    this.#seconds = seconds;
    this.#login = login;
  }

  /**
   * Logs in.
   * @param description what Psono's list of sessions shows: its first 256 characters (code points)
   * @param seconds maximum duration of the session
   */
  static async open(http: Http, key: ApiKey, description: string, seconds: number): Promise<Session> {
    return new Session(http, key, description, seconds, await login(http, key, description, seconds));
  }

  get restricted(): boolean {
    return this.#login.restricted;
  }

  get write(): boolean {
    return this.#login.write;
  }

  get userSecretKey(): Uint8Array | undefined {
    return this.#login.userSecretKey;
  }

  /**
   * Decrypted response to an encrypted request; status `good`, or 400, 403, 404 for the caller to explain.
   * @param good 201 if the request creates something
   * @param isWanted as in `Call`
   */
  async request(
    method: "GET" | "POST",
    path: string,
    body?: JsonObject,
    good: 200 | 201 = 200,
    isWanted?: () => boolean,
  ): Promise<{ status: number; data: unknown }> {
    const used = this.#login;
    const first = await this.#send(used, method, path, body, good, isWanted);
    if (first.status !== 401) return first;
    if (this.#login === used) {
      this.#again ??= login(this.#http, this.#key, this.#description, this.#seconds);
      this.#login = await this.#again;
      if (this.#again !== undefined) this.#replaced.push(used);
      this.#again = undefined;
    }
    const second = await this.#send(this.#login, method, path, body, good, isWanted);
    if (second.status === 401) {
      throw new ActionError("SESSION_ENDED", "twice", {});
    }
    return second;
  }

  /**
   * Ends every other request of its `Http`, then the session. A session that is being replaced gets 3 s for that, or it
   * would stay open. A failure doesn't change the values that were read: it's reported to the `Http`, and the session
   * expires soon.
   */
  async close(): Promise<void> {
    this.#http.abandon();
    if (this.#again !== undefined) {
      await this.#again.catch(() => undefined);
      this.#http.abandon(); // requests that waited for it
    }
    await Promise.all([this.#login, ...this.#replaced].map((login) => logout(this.#http, login)));
  }

  async #send(
    login: Login,
    method: "GET" | "POST",
    path: string,
    body: JsonObject | undefined,
    good: number,
    isWanted: (() => boolean) | undefined,
  ) {
    const part = { kind: "answer", request: `${method} ${path}` } as const;
    const answer = await this.#http.send({
      method,
      path,
      headers: { Authorization: `Token ${login.token}` },
      ...(isWanted && { isWanted }),
      ...(body && { body: JSON.stringify(sealSecretBox(JSON.stringify(body), login.sessionKey)) }),
    });
    const { status, by } = answer;
    if (status === 401 && by === "psono") return { status, data: undefined };
    // A gateway's response about a session, a share or a secret isn't the server's.
    if (status !== good && !([400, 403, 404].includes(status) && by === "psono")) {
      throw new ActionError("SERVER_ANSWER", "status", { part, status, by });
    }
    const envelope = parseObject(answer.body, part);
    const text = openSecretBox(
      stringOf(envelope, "text", part),
      stringOf(envelope, "nonce", part),
      login.sessionKey,
      part,
    );
    return { status: answer.status, data: parseDecrypted(text, part) };
  }
}
