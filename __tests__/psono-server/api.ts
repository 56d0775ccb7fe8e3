/** What psono-server 7.2.3 answers to which request, in the order in which Django REST framework decides it. */
import nacl from "tweetnacl";
import { boxKeyOf, bytes, hex, newKey, open, type Sealed, seal, signPairOf } from "./crypto.ts";
import { FileViews } from "./file-views.ts";
import { type ApiKey, type Secret, Tables, type Texts, type User, type Vault } from "./vault.ts";

/** Settings of psono-server, by its own names. */
export interface Settings {
  DISABLED?: boolean;
  MAINTENANCE_ACTIVE?: boolean;
  ALLOW_MULTIPLE_SESSIONS?: boolean;
  /** Off here, unlike the real one: 60 logins and 600 /info/ an hour. */
  THROTTLING?: boolean;
  /** Path below which all is served, as `server/`. Permissions compare whole paths: see `permit`. */
  URL_PREFIX?: string;
}
export interface Call {
  method: string;
  /** With query, as it stands in the request line. */
  path: string;
  headers: { accept?: string | undefined; authorization?: string | undefined; "content-type"?: string | undefined };
  body: string;
}
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}
export interface Session {
  token: string;
  key: ApiKey;
  secret: string;
  validTill: number;
}
export interface Context {
  call: Call;
  session: Session | undefined;
  id: string;
}
/** What a view returns: encrypted under a session, or given as it stands. */
export type Result = [status: number, data: unknown];

/** An error of Django REST framework, or a crash of the view (status 500). */
export class Failure extends Error {
  readonly status: number;
  readonly data: unknown;
  readonly retryAfter: number | undefined;

  constructor(status: number, data: unknown, retryAfter?: number) {
    super(`status ${status}`);
    this.status = status;
    this.data = data;
    this.retryAfter = retryAfter;
  }
}
const detail = (status: number, text: string) => new Failure(status, { detail: text });
const refused = (message: string) => new Failure(400, { non_field_errors: [message] });
const NOT_THERE = "NO_PERMISSION_OR_NOT_EXIST";

export interface View {
  path: RegExp;
  renderer: "encrypted" | "application/json" | "text/html";
  token: boolean;
  allow: string;
  /** Methods with a handler; the others that are listed here as "" answer 405 with an empty object. */
  handlers: Record<string, ((context: Context) => Result) | undefined>;
  scope?: "api_key_login" | "info";
}
const LIMITS = { api_key_login: 60, info: 600 };
const HOUR = 3_600_000;
const REASONS: Record<number, string> = {
  400: "Bad Request",
  403: "Forbidden",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  415: "Unsupported Media Type",
};
const CREATED = "2026-01-01T00:00:00+00:00";

/** ERROR_PAGE_TEMPLATE in views/defaults.py of Django. */
export function djangoPage(title: string, details: string): string {
  return `\n<!doctype html>\n<html lang="en">\n<head>\n  <title>${title}</title>\n</head>\n<body>\n  <h1>${title}</h1><p>${details}</p>\n</body>\n</html>\n`;
}

export class Api {
  readonly tables: Tables;
  readonly files: FileViews;
  readonly sessions = new Map<string, Session>();
  /** X25519 key of the server, from the same 32 bytes as its Ed25519 key. */
  readonly publicKey: string;
  readonly sign: nacl.SignKeyPair;
  readonly #settings: Settings;
  readonly #now: () => number;
  readonly #hits: Record<string, number[]> = {};
  readonly #views: View[];

  constructor(vault: Vault, settings: Settings, now: () => number, texts: Texts) {
    this.tables = new Tables(vault, texts);
    this.files = new FileViews(this.tables, now);
    this.#settings = settings;
    this.#now = now;
    this.sign = signPairOf(this.tables.privateKey);
    this.publicKey = boxKeyOf(this.tables.privateKey);
    const none = () => [405, {}] satisfies Result;
    const write = () => [501, { detail: "The embedded server does not write." }] satisfies Result;
    const open = { token: false, allow: "POST, OPTIONS, HEAD" };
    const all = { renderer: "encrypted", token: true, allow: "GET, PUT, POST, OPTIONS, HEAD" } as const;
    const stores = {
      ...all,
      allow: "GET, PUT, POST, DELETE, OPTIONS, HEAD",
    };
    this.#views = [
      {
        ...open,
        path: /^\/api-key\/login\/$/,
        renderer: "encrypted",
        scope: "api_key_login",
        handlers: { POST: (context) => this.#login(context), GET: none, PUT: none, DELETE: none },
      },
      {
        ...open,
        path: /^\/api-key-access\/secret\/$/,
        renderer: "application/json",
        handlers: { POST: (context) => this.#direct(context), PUT: write, GET: none, DELETE: none },
      },
      {
        ...open,
        path: /^\/api-key-access\/inspect\/$/,
        renderer: "text/html",
        handlers: { POST: (context) => this.#inspect(context), GET: none, PUT: none, DELETE: none },
      },
      {
        path: /^\/info\/$/,
        renderer: "encrypted",
        token: false,
        allow: "GET, OPTIONS, HEAD",
        scope: "info",
        handlers: { GET: () => this.#info(), PUT: none, POST: none, DELETE: none },
      },
      {
        ...all,
        path: /^\/authentication\/logout\/$/,
        allow: "POST, OPTIONS, HEAD",
        handlers: { POST: (context) => this.#logout(context), GET: none, PUT: none, DELETE: none },
      },
      {
        ...stores,
        path: /^\/datastore\/(?:([^/]+)\/)?$/,
        handlers: { GET: (context) => this.#datastore(context), PUT: write, POST: write, DELETE: write },
      },
      {
        ...all,
        path: /^\/share\/([^/]+)\/$/,
        handlers: { GET: (context) => this.#share(context), PUT: write, POST: write, DELETE: none },
      },
      {
        ...all,
        path: /^\/secret\/(?:([^/]+)\/)?$/,
        handlers: { GET: (context) => this.#secret(context), PUT: write, POST: write, DELETE: none },
      },
      {
        ...all,
        path: /^\/bulk-secret-read\/$/,
        allow: "POST, OPTIONS, HEAD",
        handlers: { POST: (context) => this.#bulk(context), GET: none, PUT: none, DELETE: none },
      },
      ...this.files.views(),
    ];
  }

  /** The session a request belongs to, or why it has none. */
  session(authorization: string | undefined): Session {
    const words = (authorization ?? "").split(/\s+/).filter((word) => word !== "");
    const header = (text: string) => detail(401, `Invalid token header. ${text}`);
    if (words[0]?.toLowerCase() !== "token") throw header("No token header present.");
    if (words.length === 1) throw header("No credentials provided.");
    if (words.length > 2) throw header("Token string should not contain spaces.");
    if (/[^\0-\x7f]/.test(words[1] ?? "")) throw header("Token string should not contain invalid characters.");
    const session = this.sessions.get(words[1] ?? "");
    if (session === undefined || session.validTill < this.#now()) {
      throw detail(401, "Invalid token or not yet activated.");
    }
    return session;
  }

  answer(call: Call): Reply {
    const locked = this.#settings.DISABLED
      ? "SERVER_DISABLED"
      : this.#settings.MAINTENANCE_ACTIVE && "MAINTENANCE_MODE_ACTIVE";
    const common = { vary: "Accept-Language", "content-language": "en" };
    if (locked) {
      const headers = { ...common, "content-type": "application/json" };
      return { status: 423, headers, body: pythonJson({ non_field_errors: [locked] }) };
    }
    const [whole = ""] = call.path.split("?");
    const root = `/${this.#settings.URL_PREFIX ?? ""}`;
    const path = whole.startsWith(root) ? `/${whole.slice(root.length)}` : "";
    const view = this.#views.find((candidate) => candidate.path.test(path));
    const html = { ...common, vary: "Origin, Accept-Language", "content-type": "text/html; charset=utf-8" };
    if (view === undefined) {
      if (!path.endsWith("/") && this.#views.some((candidate) => candidate.path.test(`${path}/`))) {
        return { status: 301, headers: { ...html, location: `${whole}/` }, body: "" };
      }
      return {
        status: 404,
        headers: html,
        body: djangoPage("Not Found", "The requested resource was not found on this server."),
      };
    }
    const vary = view.token ? "Origin, Accept-Language" : "Origin, Cookie, Accept-Language";
    const headers: Record<string, string> = { ...common, vary, allow: view.allow };
    const context: Context = { call, session: undefined, id: view.path.exec(path)?.[1] ?? "" };
    let status: number;
    let data: unknown;
    try {
      try {
        if (view.token) context.session = this.session(call.headers.authorization);
      } catch (error) {
        if (accepts(call, view)) throw error;
      }
      if (!accepts(call, view)) throw detail(406, "Could not satisfy the request Accept header.");
      if (!view.token) refuseBasic(call.headers.authorization);
      if (context.session !== undefined) permit(context.session.key, call.method, whole);
      this.#throttle(view);
      const handler = Object.hasOwn(view.handlers, call.method) ? view.handlers[call.method] : undefined;
      if (handler === undefined) throw detail(405, `Method "${call.method}" not allowed.`);
      [status, data] = handler(context);
    } catch (error) {
      if (!(error instanceof Failure)) {
        return { status: 500, headers: { ...html, vary }, body: djangoPage("Server Error (500)", "") };
      }
      ({ status, data } = error);
      if (status === 401) headers["www-authenticate"] = "Token";
      if (error.retryAfter !== undefined) headers["retry-after"] = String(error.retryAfter);
    }
    if (view.renderer === "encrypted") {
      headers["content-type"] = "application/json";
      const text = JSON.stringify(data);
      const body = context.session === undefined ? text : JSON.stringify(seal(text, context.session.secret));
      return { status, headers, body };
    }
    return { status, headers, body: plain(status, data, headers, view.renderer) };
  }

  #throttle(view: View): void {
    if (!this.#settings.THROTTLING || view.scope === undefined) return;
    const now = this.#now();
    this.#hits[view.scope] ??= [];
    const hits = (this.#hits[view.scope] ?? []).filter((hit) => hit > now - HOUR);
    this.#hits[view.scope] = hits;
    if (hits.length < LIMITS[view.scope]) return void hits.push(now);
    const wait = Math.ceil(((hits[0] ?? now) + HOUR - now) / 1000);
    throw new Failure(429, { detail: `Request was throttled. Expected available in ${wait} seconds.` }, wait);
  }

  #login({ call }: Context): Result {
    const fields = fieldsOf(bodyOf(call), ["info", "signature"], textField);
    const [text = "", signature = ""] = [fields["info"] as string, fields["signature"] as string];
    let info: Record<string, unknown>;
    try {
      info = JSON.parse(text) as Record<string, unknown>;
    } catch {
      throw refused("Login info no valid json");
    }
    for (const name of ["api_key_id", "session_public_key"]) if (!Object.hasOwn(info, name)) throw new Error(name);
    const duration = Object.hasOwn(info, "session_duration") ? info["session_duration"] : 86_400;
    if (typeof duration !== "number") throw new Error("no number");
    const given = info["api_key_id"];
    if (given !== null && !isUuid(given)) throw refused(`“${given}” is not a valid UUID.`);
    const key = this.tables.keys.get(uuid(given));
    if (!key?.active) throw refused(NOT_THERE);
    if (!key.user.active) throw refused("User account has been disabled.");
    if (!key.user.emailActive) throw refused("E-mail is not yet verified.");
    if (!nacl.sign.detached.verify(Buffer.from(text), bytes(signature, 64), key.verifyKey)) {
      throw refused("Signature invalid.");
    }
    if (this.#settings.ALLOW_MULTIPLE_SESSIONS === false) {
      for (const session of this.sessions.values()) {
        if (session.key.user === key.user) this.sessions.delete(session.token);
      }
    }
    const validTill = this.#now() + Math.max(0, Math.min(duration, 600)) * 1000;
    if (!isStorable(info["device_description"])) throw new Error("the database refuses it");
    const session = { token: newKey(64), key, secret: newKey(), validTill };
    this.sessions.set(session.token, session);
    // The session stays where what follows crashes (views/api_key_login.py makes the token first).
    const theirs = bytes(info["session_public_key"], 32);
    const userKey = seal(key.user.secretKey, key.secretKey);
    const privateKey = seal(key.user.privateKey, key.secretKey);
    const login = pythonJson({
      token: session.token,
      session_valid_till: new Date(validTill).toISOString().replace("Z", "000+00:00"),
      session_secret_key: session.secret,
      api_key_restrict_to_secrets: key.restricted,
      api_key_allow_insecure_access: key.insecure,
      api_key_read: key.read,
      api_key_write: key.write,
      user: {
        username: key.user.username,
        public_key: key.user.publicKey,
        ...(!key.restricted && {
          private_key: privateKey.text,
          private_key_nonce: privateKey.nonce,
          secret_key: userKey.text,
          secret_key_nonce: userKey.nonce,
        }),
      },
    });
    const pair = nacl.box.keyPair();
    // libsodium's crypto_scalarmult fails where all of the result is zero, as PyNaCl's Box does then.
    const shared = nacl.scalarMult(pair.secretKey, theirs);
    if (shared.every((byte) => byte === 0)) throw new Error("a weak key");
    const nonce = nacl.randomBytes(24);
    const sealed = hex(nacl.box.after(Buffer.from(login), nonce, nacl.box.before(theirs, pair.secretKey)));
    return [
      200,
      {
        login_info: sealed,
        login_info_signature: hex(nacl.sign.detached(Buffer.from(sealed), this.sign.secretKey)),
        login_info_nonce: hex(nonce),
        server_session_public_key: hex(pair.publicKey),
      },
    ];
  }

  #info(): Result {
    const info = pythonJson({
      version: "7.2.3 (Build 2c4590d8)",
      api: 1,
      log_audit: false,
      public_key: this.publicKey,
      authentication_methods: ["AUTHKEY"],
      domain_synonyms: [],
      excluded_domains: [],
      web_client: "http://127.0.0.1",
      management: false,
      files: true,
      allowed_file_repository_types: ["azure_blob", "gcp_cloud_storage", "aws_s3", "do_spaces", "backblaze"],
      favicon_service_url: "https://favicon.psono.com/v1/icon/",
      auto_prolongation_token_time_valid: 0,
      allowed_second_factors: ["yubikey_otp", "webauthn", "google_authenticator", "duo"],
      disable_central_security_reports: false,
      disable_callbacks: true,
      allow_user_search_by_email: false,
      allow_user_search_by_username_partial: false,
      system_wide_duo_exists: false,
      multifactor_enabled: false,
      type: "CE",
      credit_buy_address: "https://example.com",
      credit_costs_upload: "0",
      credit_costs_download: "0",
      credit_costs_storage: "0",
      avatar_dimension_x: 256,
      avatar_dimension_y: 256,
      avatar_max_size_kb: 100,
    });
    const signature = hex(nacl.sign.detached(Buffer.from(info), this.sign.secretKey));
    return [200, { info, signature, verify_key: hex(this.sign.publicKey) }];
  }

  #logout(context: Context): Result {
    const { session } = context;
    const body = encryptedBody(context);
    if (session === undefined) throw new Error("no session");
    if (isObject(body) && Object.hasOwn(body, "session_id")) throw refused(NOT_THERE);
    this.sessions.delete(session.token);
    return [200, { success: "Successfully logged out." }];
  }

  #datastore({ id, session }: Context): Result {
    if (id === "") {
      const mine = [...this.tables.datastores.values()].filter((store) => store.user === session?.key.user);
      const datastores = mine.map((store) => ({
        id: store.id,
        type: store.type,
        description: store.description,
        is_default: store.default,
      }));
      return [200, { datastores }];
    }
    if (!isUuid(id)) throw new Error("the view crashes on what is no UUID");
    const store = this.tables.datastores.get(uuid(id));
    if (store === undefined || store.user !== session?.key.user) throw new Failure(403, { message: NOT_THERE });
    return [
      200,
      {
        data: store.data.text,
        data_nonce: store.data.nonce,
        type: store.type,
        description: store.description,
        secret_key: store.key.text,
        secret_key_nonce: store.key.nonce,
        is_default: store.default,
        write_date: CREATED,
      },
    ];
  }

  #share({ id, session }: Context): Result {
    if (!isUuid(id)) throw refused("SHARE_ID_MALFORMED");
    const share = this.tables.shares.get(uuid(id));
    const rights = share && session && this.tables.rights(session.key.user, share);
    if (share === undefined || !rights?.read) throw refused(NOT_THERE);
    const { data, user } = share;
    return [
      200,
      { id: share.id, data: data.text, data_nonce: data.nonce, user_id: user.id, rights, write_date: CREATED },
    ];
  }

  #secret({ id, session }: Context): Result {
    if (id === "") throw refused("SECRET_ID_NOT_PROVIDED");
    if (!isUuid(id)) throw refused("SECRET_ID_MALFORMED");
    const secret = this.#readable(session?.key.user, id);
    if (secret === undefined) throw refused(NOT_THERE);
    return [200, read(secret)];
  }

  #bulk(context: Context): Result {
    const body = encryptedBody(context);
    const given = fieldsOf(body, ["secret_ids"], (value) => {
      if (!Array.isArray(value)) return `Expected a list of items but got type "${pythonType(value)}".`;
      const wrong = value.flatMap((id, at) => (isUuid(id) || isInteger(id) ? [] : [[at, ["IS_NOT_A_VALID_UUID"]]]));
      return wrong.length > 0 ? (Object.fromEntries(wrong) as object) : undefined;
    })["secret_ids"] as unknown[];
    const ids = new Set(given.map((id) => uuid(id)));
    const found = [...ids].flatMap((id) => this.#readable(context.session?.key.user, id) ?? []);
    return [200, { secrets: found.map((secret) => ({ id: secret.id, ...read(secret) })) }];
  }

  #readable(user: User | undefined, id: string): Secret | undefined {
    const secret = this.tables.secrets.get(uuid(id));
    return secret !== undefined && user !== undefined && this.tables.mayRead(user, secret) ? secret : undefined;
  }

  #direct({ call }: Context): Result {
    const body = bodyOf(call);
    const given = fieldsOf(body, ["api_key_id", "secret_id"], uuidField);
    const key = this.tables.keys.get(uuid(given["api_key_id"]));
    const id = uuid(given["secret_id"]);
    if (!key?.active || !key.read || !key.user.active || !key.attached.includes(id)) throw refused(NOT_THERE);
    const { api_key_secret_key: insecure, json_filter: filter } = body as Record<string, unknown>;
    if (insecure && !key.insecure) throw refused("INSECURE_ACCESS_NOT_ALLOWED");
    const secret = this.#readable(key.user, id);
    if (secret === undefined) throw refused(NOT_THERE);
    const secretKey = seal(secret.key, key.secretKey);
    if (insecure) {
      if (insecure !== key.secretKey) throw refused("API_KEY_SECRET_KEY_INVALID");
      secret.reads++;
      let data: unknown = open(secret.data, secret.key);
      if (typeof filter !== "string" || filter === "") return [200, data];
      data = JSON.parse(data as string);
      for (const name of filter.split(".")) data = isObject(data) && Object.hasOwn(data, name) ? data[name] : "";
      return [200, typeof data === "string" ? data : pythonJson(data)];
    }
    const { data, data_nonce, read_count } = read(secret);
    const answer = { data, data_nonce, secret_key: secretKey.text, secret_key_nonce: secretKey.nonce, read_count };
    return [200, pythonJson(answer)];
  }

  #inspect({ call }: Context): Result {
    const given = fieldsOf(bodyOf(call), ["api_key_id"], uuidField);
    const key = this.tables.keys.get(uuid(given["api_key_id"]));
    if (!key?.active || !key.user.active) throw refused(NOT_THERE);
    const attached = key.attached.map((id) => ({ secret_id: id, write_date: CREATED }));
    return [
      200,
      pythonJson({
        allow_insecure_access: key.insecure,
        restrict_to_secrets: key.restricted,
        read: key.read,
        write: key.write,
        api_key_secrets: attached,
      }),
    ];
  }
}

/** As restapi/permissions.py compares it: below a URL_PREFIX no path is the one that it means. */
function permit(key: ApiKey, method: string, path: string): void {
  const forbidden = detail(403, "You do not have permission to perform this action.");
  const logout = path === "/authentication/logout/";
  if (key.user.requirePasswordChange && !logout) throw forbidden;
  if (logout && method === "POST") return;
  if (path === "/bulk-secret-read/" && !key.read) throw forbidden;
  if (method === "GET" ? !key.read : !key.write) throw forbidden;
}

/**
 * Public views have Django REST framework's own authenticators (rest_framework/authentication.py): BasicAuthentication
 * knows no user of Psono's. The status is 403, since the first of them, SessionAuthentication, asks for nothing.
 */
function refuseBasic(authorization = ""): void {
  const words = authorization.split(/\s+/).filter((word) => word !== "");
  if (words[0]?.toLowerCase() !== "basic") return;
  const header = (text: string) => detail(403, `Invalid basic header. ${text}`);
  if (words.length === 1) throw header("No credentials provided.");
  if (words.length > 2) throw header("Credentials string should not contain spaces.");
  // Python's b64decode skips what is no character of base64, and needs whole groups of four.
  const code = (words[1] ?? "").replace(/[^A-Za-z0-9+/=]/g, "");
  if (!/^(?:[^=]{4})*(?:[^=]{2}==|[^=]{3}=)?$/.test(code)) throw header("Credentials not correctly base64 encoded.");
  throw detail(403, "Invalid username/password.");
}

/** `Token.device_description` of restapi/models.py, in PostgreSQL: 256 code points, no NUL, text that UTF-8 can write. */
function isStorable(description: unknown): boolean {
  if (description === undefined || description === null) return true;
  const text = String(description);
  return [...text].length <= 256 && !text.includes("\0") && text.isWellFormed();
}

function accepts(call: Call, view: View): boolean {
  const type = view.renderer === "text/html" ? "text/html" : "application/json";
  const asked = (call.headers.accept ?? "*/*").split(",").map((one) => one.split(";")[0]?.trim());
  return asked.some((one) => one === "*/*" || one === type || one === `${type.split("/")[0]}/*`);
}

/** The renderers of direct access write text: of an error its status, of a dict its keys. */
function plain(status: number, data: unknown, headers: Record<string, string>, type: string): string {
  const text =
    typeof data === "string"
      ? data
      : isObject(data) && Object.hasOwn(data, "detail")
        ? `${status} ${REASONS[status] ?? ""}`
        : Object.keys(data as object).join("");
  if (status !== 405 || text !== "") headers["content-type"] = `${type}; charset=utf-8`;
  return text;
}

function bodyOf(call: Call): unknown {
  if (call.body === "") return {};
  const type = call.headers["content-type"] ?? "";
  if (type.split(";")[0]?.trim() !== "application/json") {
    throw detail(415, `Unsupported media type "${type}" in request.`);
  }
  try {
    return JSON.parse(call.body) as unknown;
  } catch {
    throw detail(400, "JSON parse error - Expecting value: line 1 column 1 (char 0)");
  }
}

function encryptedBody({ call, session }: Context): unknown {
  if (call.body === "") return {};
  const envelope = bodyOf(call);
  if (envelope === null || typeof envelope === "number" || typeof envelope === "boolean") throw new Error("no dict");
  if (!isObject(envelope) || !("text" in envelope) || !("nonce" in envelope)) throw detail(400, "Invalid request");
  const text = open(envelope as unknown as Sealed, session?.secret ?? "");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw detail(400, "Invalid request");
  }
}

/** A serializer of required fields: every wrong one is told. `check` gives the complaint about a value. */
function fieldsOf(body: unknown, names: string[], check: (value: unknown) => string | object | undefined) {
  if (body === null) throw refused("No data provided");
  if (!isObject(body)) throw refused(`Invalid data. Expected a dictionary, but got ${pythonType(body)}.`);
  const errors: Record<string, unknown> = {};
  const fields: Record<string, unknown> = {};
  for (const name of names) {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    let wrong: string | object | undefined;
    if (value === undefined) wrong = "This field is required.";
    else if (value === null) wrong = "This field may not be null.";
    else wrong = check(value);
    if (wrong !== undefined) errors[name] = typeof wrong === "string" ? [wrong] : wrong;
    fields[name] = typeof value === "number" && check === textField ? String(value) : value;
  }
  if (Object.keys(errors).length > 0) throw new Failure(400, errors);
  return fields;
}

function textField(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return "Not a valid string.";
  return String(value).trim() === "" ? "This field may not be blank." : undefined;
}

function uuidField(value: unknown): string | undefined {
  return isUuid(value) || isInteger(value) ? undefined : "IS_NOT_A_VALID_UUID";
}

function isInteger(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isUuid(value: unknown): boolean {
  return typeof value === "string" && /^[0-9a-f]{32}$/i.test(value.replaceAll("-", ""));
}

/** As Python's `UUID` reads it: hyphens and case mean nothing. */
function uuid(value: unknown): string {
  return String(value)
    .replaceAll("-", "")
    .toLowerCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function pythonType(value: unknown): string {
  if (Array.isArray(value)) return "list";
  if (typeof value === "string") return "str";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
  return "dict";
}

/** JSON as Python writes it, with blanks after `,` and `:`. */
function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${pythonJson(one)}`);
  return `{${pairs.join(", ")}}`;
}

function read(secret: Secret) {
  secret.reads++;
  return {
    create_date: CREATED,
    write_date: CREATED,
    data: secret.data.text,
    data_nonce: secret.data.nonce,
    type: secret.type,
    read_count: secret.reads,
    callback_url: "",
    callback_user: "",
    callback_pass: "",
  };
}
